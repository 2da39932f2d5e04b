"""A class says where a card stands, before it is revealed."""
