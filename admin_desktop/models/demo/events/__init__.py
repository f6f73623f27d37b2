"""What happens: submissions, runs, what becomes of each payment, and ASPIRE's books of it."""
