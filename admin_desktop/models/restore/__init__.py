"""Resolve a restore: how to go on after ASPIRE came back from a backup, payment by payment.

While ASPIRE's new epoch is not resolved nothing is sent (``feed.cursor.freeze``). ``cases`` tells what has
to be decided, in groups so that it takes minutes; ``plans`` lets an LTi admin propose and a second person
confirm; ``carrying_out`` does what was confirmed, in one transaction, and sending goes on in the new epoch.
"""
