"""All that is kept on disk."""
