"""Where everything of a scene stands, as values: size, cards and measured text in, places out."""
