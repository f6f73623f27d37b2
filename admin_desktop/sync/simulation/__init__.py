"""Deterministic simulation: the real cycle and the real store on virtual days, one story per seed.

``story`` makes a seed's steps; ``world`` plays them on one clock with two desks (``desks``), ASPIRE in
process (``town``, ``in_process``), people and accidents (``people``) and faults (``faults``). After every
step ``truth`` holds both sides against ASPIRE's own books, and ``door`` sees that nothing goes out again
unasked; every virtual hour, and when all has come to rest, ``agreement`` compares everything and ``told``
reads what was told of it. ``seeds`` plays many and shortens what fails; ``naive`` is a pusher that is
wrong on purpose.
"""
