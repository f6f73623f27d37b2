"""Payments as files for other programs: CSV, XLSX and PDF, what is filtered, whole or not at all, logged."""
