"""How the sync stands, in the status bar: watched, put into words, with its pace and its trouble."""
