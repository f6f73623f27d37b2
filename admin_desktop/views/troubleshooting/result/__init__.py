"""One diagnosis: verdict, checks, trace, and what to say to others."""
