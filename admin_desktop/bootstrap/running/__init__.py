"""What runs behind the window: the sync and its keeper, acts, and the end of the program."""
