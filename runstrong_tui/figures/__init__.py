"""Shapes made of pixels: digits, letters, rings. Pure: numbers in, bitmaps out."""
