"""What the trainer's desk is shown of a class, and the papers that are handed out."""
