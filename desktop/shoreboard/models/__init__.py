"""A session as Qt item models: they follow it with exact row signals and never change it."""
