"""The three palettes, the arithmetic of color that checks them, and their way into Qt."""
