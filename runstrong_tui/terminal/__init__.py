"""The terminal: taken for a screen, and given back however that ends."""
