"""A JPEG walked segment by segment; what draws nothing is left out (ITU T.81, annex B)."""

import re
from collections.abc import Iterator

from admin_desktop.models.portal.picture_size import check_size
from admin_desktop.words import tr

_START, _END = b"\xff\xd8", b"\xff\xd9"
_FRAMES = {0xC0, 0xC1, 0xC2}
"""Baseline, extended and progressive; the others (lossless, arithmetic) no browser shows."""
_DRAWN = _FRAMES | {0xC4, 0xDB, 0xDA, 0xDD, 0xE0, 0xEE}
"""Frames, Huffman and quantisation tables, scans, restart interval, JFIF and Adobe's colour transform."""
_DROPPED = {*range(0xE1, 0xEE), 0xEF, 0xFE}
_SCAN = 0xDA
_MARKER = re.compile(rb"\xff([\xc0-\xcf\xd8-\xfe])")
"""In a scan's data: what is neither a stuffed 00 nor a restart."""
_FRAME_LENGTH = 6


def jpeg_parts(data: bytes) -> bytes:
    """Return the JPEG without what draws nothing; ValueError with the reason when it is no good one."""
    kept, frames, scans = [_START], 0, 0
    for marker, segment in _segments(data):
        if marker in _FRAMES:
            frames += 1
            _check_frame(segment)
        elif marker == _SCAN:
            scans += 1
        if marker in _DRAWN:
            kept.append(segment)
        elif marker not in _DROPPED:
            raise ValueError(tr("the JPEG has a part that browsers do not show"))
    if frames != 1 or not scans:
        raise ValueError(tr("the JPEG's parts are out of order"))
    return b"".join([*kept, _END])


def _segments(data: bytes) -> Iterator[tuple[int, bytes]]:
    place = len(_START)
    while data[place : place + 2] != _END:
        if place + 4 > len(data) or data[place] != 0xFF:  # noqa: PLR2004 - every marker begins so
            raise ValueError(tr("the JPEG is cut off"))
        marker = data[place + 1]
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if marker == _SCAN:
            found = _MARKER.search(data, end)
            if found is None:
                raise ValueError(tr("the JPEG is cut off"))
            end = found.start()
        if end > len(data) or end < place + 4:
            raise ValueError(tr("the JPEG is cut off"))
        yield marker, data[place:end]
        place = end
    if place + len(_END) != len(data):
        raise ValueError(tr("there is something behind the end of the JPEG"))


def _check_frame(segment: bytes) -> None:
    if len(segment) < 4 + _FRAME_LENGTH:
        raise ValueError(tr("the JPEG is cut off"))
    height, width = int.from_bytes(segment[5:7], "big"), int.from_bytes(segment[7:9], "big")
    check_size(width, height)
