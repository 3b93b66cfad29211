"""x"""
from runstrong_tui.tui.screens.base import FaceScreen


class SettingsScreen(FaceScreen[None]):
    """x"""
