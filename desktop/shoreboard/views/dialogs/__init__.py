"""The only room that may keep the user waiting: questions, forms and what went wrong."""
