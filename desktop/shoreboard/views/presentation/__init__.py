"""What a class sees, and what the lecturer has beside it."""
