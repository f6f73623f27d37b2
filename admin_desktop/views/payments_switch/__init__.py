"""The Payments switch: companies by features, the governed dialog, what is owed, and the history."""
