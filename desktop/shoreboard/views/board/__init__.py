"""The board: four zones with their cards, the tray, drag and drop, moves shown as arrows."""
