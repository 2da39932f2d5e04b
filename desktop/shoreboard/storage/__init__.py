"""How a scenario is kept: the file format, and reading and writing that loses nothing. No Qt.

`errors` and `atomic` are light. `files`, `schema` and `recovery` load msgspec (16 ms), so that
callers import them where they use them: a window opens sooner.
"""
