"""Explanations: the topics' words, and what the board says in sentences. No widgets."""
