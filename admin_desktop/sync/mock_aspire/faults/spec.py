"""What a planted fault is: which calls it meets, how often, and what happens then."""

from enum import StrEnum
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from admin_desktop.sync.mock_aspire.operations import ANY, OPERATIONS


class FaultKind(StrEnum):
    """The kinds of faults; what each one needs beside ``operation`` stands behind it."""

    LATENCY = "latency"
    """``ms``: waits before the call is done."""
    STATUS = "status"
    """``code``, ``retry_after``: answers a problem of that status."""
    DROP_BEFORE = "drop_before"
    """The connection is closed and nothing was done."""
    DROP_AFTER = "drop_after"
    """Done and committed, then closed without an answer."""
    TRUNCATE = "truncate"
    """``bytes``: that much of the body, then closed; the headers promise all of it."""
    GARBAGE = "garbage"
    """Random bytes that call themselves JSON."""
    HTML = "html"
    """200 with a page of HTML, as a captive portal answers."""
    GZIP_BOMB = "gzip_bomb"
    """``bytes`` (200 MB): a small compressed body that unpacks to that many bytes."""
    WRONG_TYPES = "wrong_types"
    """The real answer, its numbers turned into text and its texts into numbers."""
    SLOW = "slow"
    """``bytes_per_second``: headers at once, the body drop by drop."""
    REDIRECT = "redirect"
    """``location``: 307 to there."""
    DUPLICATE_CHANGES = "duplicate_changes"
    """Each entry of the page twice."""
    REORDER_CHANGES = "reorder_changes"
    """The page's entries in another order."""
    STALE_CHANGES = "stale_changes"
    """``behind`` (1000): an older page than was asked for, as from a cache."""
    ENDLESS_CHANGES = "endless_changes"
    """Always more, and the cursor does not move."""
    GAP = "gap"
    """One entry of the page is missing, as if it had never been."""


_NEEDS = {
    FaultKind.LATENCY: "ms",
    FaultKind.STATUS: "code",
    FaultKind.TRUNCATE: "bytes",
    FaultKind.SLOW: "bytes_per_second",
    FaultKind.REDIRECT: "location",
}
_MINUTE_MS = 60_000
_LARGEST_BOMB = 2 * 10**9


class FaultSpec(BaseModel):
    """One planted fault.

    ``operation`` is a name of ``operations.OPERATIONS`` or ``*``. ``times`` counts the calls it still meets
    (None: for ever); ``probability`` decides each call by the plan's own dice. ``done`` lets the call be done
    and committed before a status, html, garbage, gzip_bomb or redirect answers in its place.
    """

    model_config = ConfigDict(extra="forbid", hide_input_in_errors=True)

    operation: str = ANY
    kind: FaultKind
    times: Annotated[int, Field(ge=1, le=10**9)] | None = None
    probability: Annotated[float, Field(gt=0, le=1)] = 1.0
    done: bool = False
    ms: Annotated[int, Field(ge=0, le=10 * _MINUTE_MS)] | None = None
    code: Annotated[int, Field(ge=200, le=599)] | None = None
    retry_after: Annotated[str, Field(max_length=100, pattern="^[ -~]*$")] | int | None = None
    bytes: Annotated[int, Field(ge=0, le=_LARGEST_BOMB)] | None = None
    bytes_per_second: Annotated[float, Field(gt=0, le=10**9)] | None = None
    location: Annotated[str, Field(min_length=1, max_length=500, pattern="^[!-~]+$")] | None = None
    behind: Annotated[int, Field(ge=1, le=10**9)] = 1000

    @field_validator("operation")
    @classmethod
    def _known(cls, name: str) -> str:
        if name != ANY and name not in OPERATIONS:
            raise ValueError(f"is * or one of {', '.join(OPERATIONS)}")
        return name

    @model_validator(mode="after")
    def _complete(self) -> "FaultSpec":
        needed = _NEEDS.get(self.kind)
        if needed and getattr(self, needed) is None:
            raise ValueError(f"{self.kind.value} needs {needed}")
        return self
