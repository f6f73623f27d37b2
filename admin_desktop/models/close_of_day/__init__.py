"""Close of day: what a finance company's business day brought, tied out to the cent.

Per status opening + movements = closing, where movements come from the timeline and closing from the payments
themselves. Per EFT Generation run portal, ASPIRE and the imported file are held against each other.
"""
