"""How a company's sync is doing, what of it waits for a person, and what that person may do about it."""
