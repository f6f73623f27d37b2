"""As of: payments as we knew them at an instant of our own clock, rebuilt from their timelines."""
