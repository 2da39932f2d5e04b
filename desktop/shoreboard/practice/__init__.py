"""Answers of students: runs over cases, marks question by question, predictions of a class."""
