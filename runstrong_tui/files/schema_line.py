"""The first line of a file, which names its schema for editors."""

ROUTINE = "routine.schema.json"
EXERCISE = "exercise.schema.json"


def with_schema_line(text: str, name: str) -> str:
    """A file's text with its schema, of this file name, in the first line."""
    return text if text.startswith("#:schema ") else f"#:schema ./{name}\n{text}"
