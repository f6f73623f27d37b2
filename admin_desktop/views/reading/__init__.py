"""Reading and working off the GUI thread: ask by topic, the newest question wins, answers come by signal."""
