"""Checks of the 1 record and the 5 record."""

import re
from collections.abc import Iterator

from admin_desktop.models.nacha.codes import JUDGED_SEC_CODES, SEC_CODES, SERVICE_CLASSES, is_routing_number
from admin_desktop.models.nacha.dates import NO_DATE, is_time, read_date
from admin_desktop.models.nacha.layouts import BATCH_HEADER, FILE_HEADER, batch_header_for
from admin_desktop.models.nacha.lines import Line
from admin_desktop.models.nacha.reader import Heading
from admin_desktop.words import tr

Told = Iterator[tuple[str, str]]
"""Code and message of each finding about one line."""

_BANK = re.compile(" [0-9]{9}").fullmatch
_MODIFIER = re.compile("[A-Z0-9]").fullmatch
_STATUSES = frozenset("12")
_COMPANY_LINES = ("company_name", "company_id", "entry_description")


def check_file_header(line: Line) -> Told:
    """Yield what is wrong with a 1 record."""
    text = line.text
    yield from (("field", problem) for problem in FILE_HEADER.problems(text))
    destination = FILE_HEADER["immediate_destination"].of(text)
    if _BANK(destination) and not is_routing_number(destination[1:]):
        yield "check-digit", tr("immediate destination (columns 4-13) has a wrong check digit")
    if read_date(FILE_HEADER["file_creation_date"].of(text)) is None:
        yield "creation-date", tr("file creation date (columns 24-29) is no date")
    time = FILE_HEADER["file_creation_time"].of(text)
    if time.strip() and not is_time(time):
        yield "creation-time", tr("file creation time (columns 30-33) is no time of day")
    modifier = FILE_HEADER["file_id_modifier"].of(text)
    if modifier.strip() and not _MODIFIER(modifier):
        yield "field", tr("file id modifier (column 34) must be one of A-Z 0-9")


def check_batch_header(line: Line, heading: Heading) -> Told:
    """Yield what is wrong with a 5 record; its effective date is judged when its entries are known."""
    text = line.text
    yield from (("field", problem) for problem in batch_header_for(text).problems(text))
    if heading.service_class not in SERVICE_CLASSES:
        yield "service-class", tr("service class (columns 2-4) must be 200, 220, 225 or 280")
    elif (heading.service_class == "280") != (heading.sec_code == "ADV"):
        yield "service-class", tr("service class 280 and SEC code ADV belong together")
    if heading.sec_code not in SEC_CODES:
        yield "sec-code", tr("SEC code (columns 51-53) is unknown")
    yield from _zeros(text, heading)
    if heading.sec_code in JUDGED_SEC_CODES:
        yield from _judged(text, heading)


def _zeros(text: str, heading: Heading) -> Told:
    layout = batch_header_for(text)
    for name in _COMPANY_LINES:
        if name in layout and "0" in layout[name].of(text) and not layout[name].of(text).strip(" 0"):
            field = layout[name]
            yield (
                "mandatory",
                tr(
                    "{field} (columns {first}-{last}) holds only zeros",
                    field=field.words,
                    first=field.first,
                    last=field.last,
                ),
            )
    if heading.odfi == "0" * 8:
        yield "mandatory", tr("odfi (columns 80-87) holds only zeros")


def _judged(text: str, heading: Heading) -> Told:
    if BATCH_HEADER["originator_status"].of(text) not in _STATUSES:
        yield "originator-status", tr("originator status (column 79) must be 1 or 2")
    if heading.effective != NO_DATE and heading.effective.strip() and heading.effective_date is None:
        yield "effective-date", tr("effective entry date (columns 70-75) is no date")
