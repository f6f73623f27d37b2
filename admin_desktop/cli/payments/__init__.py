"""Commands about payments and who makes them: list, show, act, export, diagnose."""
