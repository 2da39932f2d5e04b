"""What staying and going cost: plans, results with what turns them, and assumptions."""
