"""What a class is made of, as plain facts: its cast, its deeds, its scripts, and what its desk shows."""
