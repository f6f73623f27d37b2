"""When what is synced: turns, waiting after trouble, and how each company stands."""
