"""Where the real parts are picked and connected: the only room that sees both sync and views.

Live, demo and training differ here alone.
"""
