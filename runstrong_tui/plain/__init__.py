"""The workout line by line, for terminals that can show nothing else, for pipes and for ears."""
