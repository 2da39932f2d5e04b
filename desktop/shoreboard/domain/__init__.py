"""What Shoreboard is about: activities, zones, scenes, moves. Standard library only."""
