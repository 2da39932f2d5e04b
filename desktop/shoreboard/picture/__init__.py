"""Scenes as pictures: what they say, how their text is measured, and how they are painted."""
