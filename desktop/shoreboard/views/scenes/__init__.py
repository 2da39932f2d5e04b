"""The strip of scenes: a card a scene, to choose, add, name and reorder."""
