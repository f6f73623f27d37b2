"""What a record layout is made of: fields by 1-based position, and records that cover 94 columns.

The writer, the reader and the checker all work from these objects; no column number stands anywhere else.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum, auto

from admin_desktop.errors import InvalidRequestError
from admin_desktop.words import noted, tr

RECORD_LENGTH = 94
BLOCKING = 10
"""Records to a block; files are filled up to whole blocks."""
PADDING = "9" * RECORD_LENGTH


class Kind(Enum):
    """How a field is filled and what may stand in it (Nacha, file exchange specifications)."""

    LITERAL = auto()
    """Always the same characters: record type, record size, format code."""
    NUMERIC = auto()
    """Digits only, right-justified, zero-filled."""
    TEXT = auto()
    """Printable ASCII, left-justified, blank-filled."""
    BLANK = auto()
    """Reserved: blanks."""
    JULIAN = auto()
    """Three digits of a settlement date, or blanks before the operator has filled them in."""
    DATE = auto()
    """YYMMDD; which dates are good is a rule of the record, not of the layout."""


_PATTERNS = {
    Kind.NUMERIC: "[0-9]{%d}",
    Kind.TEXT: "[ -~]{%d}",
    Kind.BLANK: "[ ]{%d}",
    Kind.JULIAN: "(?:[0-9]{%d}|[ ]{3})",
    Kind.DATE: "[ -~]{%d}",
}
_EXPECTED = {
    Kind.LITERAL: noted("must be {literal!r}"),
    Kind.NUMERIC: noted("must be {width} digits"),
    Kind.TEXT: noted("must be printable ASCII"),
    Kind.BLANK: noted("is reserved and must be blank"),
    Kind.JULIAN: noted("must be three digits or blank"),
    Kind.DATE: noted("must be printable ASCII"),
}


@dataclass(frozen=True, slots=True)
class Field:
    """One field: columns ``first`` to ``last``, both counted from 1 and included."""

    name: str
    first: int
    last: int
    kind: Kind
    literal: str = ""
    required: bool = False
    """A TEXT field that must hold something other than blanks."""

    @property
    def width(self) -> int:
        """How many columns it covers."""
        return self.last - self.first + 1

    @property
    def words(self) -> str:
        """Return its name as a person reads it."""
        return self.name.replace("_", " ")

    def of(self, line: str) -> str:
        """Return the field as it stands in a line, blanks included."""
        return line[self.first - 1 : self.last]

    def pattern(self) -> str:
        """Return the regular expression of a well-formed field."""
        if self.kind is Kind.LITERAL:
            return re.escape(self.literal)
        needs_ink = f"(?! {{{self.width}}})" if self.required else ""
        return needs_ink + _PATTERNS[self.kind] % self.width

    def problem(self, line: str) -> str:
        """Return what is wrong with the field in a line, or ``''``. Never quotes what stands there."""
        if re.fullmatch(self.pattern(), self.of(line)):
            return ""
        if self.required and not self.of(line).strip():
            return tr(
                "{field} (columns {first}-{last}) is mandatory and is blank",
                field=self.words,
                first=self.first,
                last=self.last,
            )
        expected = tr(_EXPECTED[self.kind]).format(literal=self.literal, width=self.width)
        return tr(
            "{field} (columns {first}-{last}) {expected}",
            field=self.words,
            first=self.first,
            last=self.last,
            expected=expected,
        )

    def fill(self, value: str | int) -> str:
        """Return the value as columns; raises InvalidRequestError when it does not fit: never cut."""
        if self.kind is Kind.NUMERIC:
            text = f"{value:0{self.width}d}" if isinstance(value, int) else value
        else:
            text = str(value).ljust(self.width)
        if not re.fullmatch(self.pattern(), text):
            raise InvalidRequestError(f"{self.words} does not fit columns {self.first}-{self.last}")
        return text


class Layout:
    """One record: its fields cover columns 1-94 without a hole (checked when it is made)."""

    def __init__(self, name: str, *fields: Field) -> None:
        position = 1
        for field in fields:
            if field.first != position:
                raise ValueError(f"{name}: {field.name} starts at {field.first}, not {position}")
            position = field.last + 1
        if position != RECORD_LENGTH + 1:
            raise ValueError(f"{name} ends at column {position - 1}")
        self.name = name
        self.fields = fields
        self._by_name = {field.name: field for field in fields}
        self._well_formed = re.compile("".join(field.pattern() for field in fields)).fullmatch

    def __getitem__(self, name: str) -> Field:
        """Return a field by name; KeyError when this record has none such."""
        return self._by_name[name]

    def __contains__(self, name: str) -> bool:
        """Whether the record has this field."""
        return name in self._by_name

    def is_well_formed(self, line: str) -> bool:
        """Whether every field of a 94-column line holds what its kind allows."""
        return self._well_formed(line) is not None

    def problems(self, line: str) -> Iterator[str]:
        """Yield one sentence for each field that is not well formed."""
        yield from filter(None, (field.problem(line) for field in self.fields))

    @property
    def shortest(self) -> int:
        """The length below which trimmed blanks cannot explain a short line."""
        return max(f.last for f in self.fields if f.required or f.kind in {Kind.LITERAL, Kind.NUMERIC})

    def compose(self, values: Mapping[str, str | int]) -> str:
        """Return the 94-column line; literals and blanks fill themselves.

        Raises InvalidRequestError naming a field that does not fit, KeyError for a name the record has not.
        """
        unknown = values.keys() - self._by_name.keys()
        if unknown:
            raise KeyError(f"{self.name} has no {sorted(unknown)}")
        return "".join(field.fill(values.get(field.name, field.literal)) for field in self.fields)


_MARKS = {
    "9": (Kind.NUMERIC, False),
    "x": (Kind.TEXT, False),
    "X": (Kind.TEXT, True),
    "-": (Kind.BLANK, False),
    "julian": (Kind.JULIAN, False),
    "date": (Kind.DATE, False),
}


def layout(name: str, table: str) -> Layout:
    """Read a layout from a table like the rule book's: ``columns  field  kind`` on each line.

    Kinds: ``=abc`` a literal · ``9`` digits · ``x`` text · ``X`` mandatory text · ``-`` reserved ·
    ``julian`` · ``date``.
    """
    return Layout(name, *map(_field, table.strip().splitlines()))


def _field(row: str) -> Field:
    columns, name, mark = row.split()
    first, _, last = columns.partition("-")
    if mark.startswith("="):
        kind, required, literal = Kind.LITERAL, False, mark[1:]
    else:
        (kind, required), literal = _MARKS[mark], ""
    return Field(name, int(first), int(last or first), kind, literal, required)
