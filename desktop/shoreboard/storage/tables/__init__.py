"""Reading tables that people bring: bytes to cells, cells to words, words to rows of a plan."""
