"""What the program does without a window, each command in one file."""
