"""Each page of the rail with its real parts, bound to who sits at the window."""
