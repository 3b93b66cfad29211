"""What the log screen shows: one view at a time."""
