"""Dialogs: their frame, their room on the screen, and one question before an act."""
