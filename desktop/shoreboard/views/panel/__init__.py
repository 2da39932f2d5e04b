"""The panel beside the board: what is selected, explained."""
