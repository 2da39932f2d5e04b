"""Shoreboard: drag an activity from zone to zone and read what it became."""

__version__ = "0.1.0"
