"""Figures side by side in one run: reported, never asserted."""
