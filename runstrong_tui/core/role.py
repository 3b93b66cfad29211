"""What an exercise is done for."""

PREPARING = ("warmup", "cooldown")
"""Roles of exercises that prepare or loosen."""


def strengthens(role: str) -> bool:
    """Whether exercises of a role make stronger."""
    return role not in PREPARING
