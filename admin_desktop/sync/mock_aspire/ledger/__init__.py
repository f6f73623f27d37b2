"""The mock's ledger: ASPIRE's books in plain Python and one SQLite file, without HTTP.

``Ledger`` (ledger.py) owns the file, the clock and the epoch; ``Ledger.desk(company)`` opens one transaction
and hands out a ``Desk``. What ASPIRE can do are functions over a desk: ``alternate_efts.create``,
``generation.generate``, ``posting.post``, ``returns.import_file``, ``staff_acts.act`` and so on.
``history.load`` fills it in bulk.
"""
