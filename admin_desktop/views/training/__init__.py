"""The trainer's desk: the status diagram with a payment moving on it, the class's clock, deeds and lesson."""
