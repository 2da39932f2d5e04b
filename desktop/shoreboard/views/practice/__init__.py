"""What a student trains with alone."""
