"""Variables of the environment that Textual would obey."""

from runstrong_tui.cli.environment import forget_textual_hooks


def test_what_loads_code_or_writes_files_is_forgotten_and_looks_are_kept() -> None:
    environment = {
        "TEXTUAL": "devtools",
        "TEXTUAL_DRIVER": "evil:Evil",
        "TEXTUAL_LOG": "log",
        "TEXTUAL_PRESS": "q",
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_COLOR_SYSTEM": "256",
        "HOME": "/",
    }
    forget_textual_hooks(environment)
    assert environment == {
        "TEXTUAL_ANIMATIONS": "none",
        "TEXTUAL_COLOR_SYSTEM": "256",
        "HOME": "/",
    }
