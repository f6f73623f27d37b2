"""A lesson: choosing one, its steps, what is told and asked."""
