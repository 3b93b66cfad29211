"""The text of an exercise made from another one: what it says stays, what it is called changes."""


def exercise_copy(text: str, name: str, figure: str | None) -> str:
    """A copy of an exercise's file under another name. Raises `ValueError`.

    Its short and spoken names go: they are the other one's. `figure`: whose it borrows, if the
    file doesn't say so.
    """
    # Imported here: only a copy needs a parser that keeps comments.
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    try:
        document = tomlkit.parse(text)
        document["name"] = name
        for key in ("short", "spoken"):
            document.pop(key, None)
        if figure and "figure" not in document:
            document["figure"] = figure
        return tomlkit.dumps(document)
    except TOMLKitError as error:
        raise ValueError(str(error)) from error
