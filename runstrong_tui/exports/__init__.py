"""All that is taken out."""
