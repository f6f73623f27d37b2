"""The checks of a NACHA file, from the inside out: headers, an entry with its addenda, a batch, the file.

Default is strict. A lenient check lets pass, with warnings, what a person could still read: trimmed or
surplus blanks, empty lines, a wrong block count, missing padding.
"""
