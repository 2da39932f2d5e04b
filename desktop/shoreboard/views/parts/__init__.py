"""What all rooms of the views use: looks, icons, lists, notices, fields."""
