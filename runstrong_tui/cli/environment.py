"""What of the environment may have its say."""

from collections.abc import MutableMapping

HARMLESS = ("TEXTUAL_ANIMATIONS", "TEXTUAL_COLOR_SYSTEM", "TEXTUAL_DISABLE_KITTY_KEY")
"""They change how it looks, and what it is told of keys."""


def forget_textual_hooks(environment: MutableMapping[str, str]) -> None:
    """Textual would load code, write files, press keys or open connections for its variables.

    To be done before it is imported.
    """
    for name in list(environment):
        if name.startswith("TEXTUAL") and name not in HARMLESS:
            del environment[name]
