"""Payment and return files against what the portal and ASPIRE say: opened, matched, compared, imported.

A file is evidence only. Statuses and marks come from ASPIRE alone, so that a status never says more than
ASPIRE confirmed; a file can show where the three disagree. Account numbers are masked as a line is read.
"""
