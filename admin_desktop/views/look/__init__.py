"""The look: colours, type, icons, spacing and the words for money and time, each in one place."""
