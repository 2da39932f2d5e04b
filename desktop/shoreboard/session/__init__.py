"""An open document: the scenario, its undo stack, what is shown and selected, and its file."""
