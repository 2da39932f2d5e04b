"""What the user sees: the window, the board, the panel, the scenes and the dialogs."""
