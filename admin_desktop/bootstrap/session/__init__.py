"""From the way in to signing out: who works where, and as whom."""
