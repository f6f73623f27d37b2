"""The features of a finance company, changed on a ticket, with a second person where the company asks.

The history of a company is the truth (``events``); where its features stand is a fold over it
(``standing``), what a person may do is a pure function of that (``rules``). ``planning`` has
the doors, ``overview`` the reads, ``effects`` works out what a change will do, ``provider`` shows the
flags to other programs.
"""
