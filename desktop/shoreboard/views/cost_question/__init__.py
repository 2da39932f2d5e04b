"""Which assumption turns a plan, asked of a class and shown to it."""
