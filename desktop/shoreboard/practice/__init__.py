"""What a student trains alone: cases in a run, answers marked question by question, a summary."""
