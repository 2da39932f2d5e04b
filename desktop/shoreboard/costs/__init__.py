"""What work costs, where it stays and where it goes, and which assumption turns it.

Beside the classification: it says what a plan costs and never what a move is called.
"""
