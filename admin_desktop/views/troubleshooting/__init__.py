"""Troubleshooting: paste anything, and read why a payment stands where it does and what to say."""
