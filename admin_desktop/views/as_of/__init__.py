"""As of: the window shows the payments as we knew them at a chosen minute, and says so all the time."""
