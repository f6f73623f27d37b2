"""A running class: the real store, the real cycle and the real ASPIRE books on one virtual clock.

``machine`` puts the parts together, ``opening`` fills both sides, ``flow`` lets time pass, ``doors`` does
what people do, ``lesson`` plays a script, ``desk`` says how everything stands, ``steps`` keeps both sides of
every step, and ``classroom`` is the door to it all. Nothing here knows an address, a keyring or Qt.
"""
