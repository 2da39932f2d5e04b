"""A scenario in the formats of other programs, one file a format, without a window."""
