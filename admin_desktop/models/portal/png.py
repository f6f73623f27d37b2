"""A PNG taken apart and put together again from what draws it (PNG specification, third edition)."""

import struct
import zlib
from collections.abc import Iterator

from admin_desktop.models.portal.picture_size import check_size
from admin_desktop.words import tr

_START = b"\x89PNG\r\n\x1a\n"
_DRAWN = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"sRGB"}
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_DEPTHS = {0: {1, 2, 4, 8, 16}, 2: {8, 16}, 3: {1, 2, 4, 8}, 4: {8, 16}, 6: {8, 16}}
_PASSES = ((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2))
"""Of Adam7: first column, first row, columns apart, rows apart."""
_SHORTEST_CHUNK = 12


def png_parts(data: bytes) -> bytes:
    """Return the PNG without what draws nothing; ValueError with the reason when it is no good one."""
    chunks = list(_chunks(data))
    kinds = [kind for kind, _body in chunks]
    if not kinds or kinds[0] != b"IHDR" or kinds.count(b"IHDR") != 1 or b"IDAT" not in kinds:
        raise ValueError(tr("the PNG's parts are out of order"))
    unknown = [kind for kind in kinds if kind[:1].isupper() and kind not in _DRAWN]
    if unknown:
        raise ValueError(tr("the PNG has a part that nobody knows"))
    _check_pixels(chunks[0][1], b"".join(body for kind, body in chunks if kind == b"IDAT"))
    return _START + b"".join(_packed(kind, body) for kind, body in chunks if kind in _DRAWN)


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = len(_START)
    while place + _SHORTEST_CHUNK <= len(data):
        (length,) = struct.unpack_from(">I", data, place)
        kind, end = data[place + 4 : place + 8], place + 8 + length
        if end + 4 > len(data) or not kind.isalpha():
            break
        body = data[place + 8 : end]
        if struct.unpack_from(">I", data, end)[0] != zlib.crc32(kind + body):
            raise ValueError(tr("a check sum of the PNG is wrong"))
        yield kind, body
        place = end + 4
        if kind == b"IEND":
            if place != len(data):
                raise ValueError(tr("there is something behind the end of the PNG"))
            return
    raise ValueError(tr("the PNG is cut off"))


def _check_pixels(header: bytes, packed: bytes) -> None:
    """Unpack no more than the header promises: a bomb unpacks to more, a damaged file to less."""
    width, height, depth, colour, packing, filtering, interlace = struct.unpack(">IIBBBBB", _of_13(header))
    check_size(width, height)
    if depth not in _DEPTHS.get(colour, ()) or packing or filtering or interlace not in {0, 1}:
        raise ValueError(tr("the PNG's header makes no sense"))
    bits = depth * _CHANNELS[colour]
    expected = _lines(width, height, bits) if not interlace else _adam7(width, height, bits)
    unpacker = zlib.decompressobj()
    found = len(unpacker.decompress(packed, expected + 1))
    if found != expected or not unpacker.eof or unpacker.unused_data:
        raise ValueError(tr("the PNG holds other pixels than its header says"))


def _of_13(header: bytes) -> bytes:
    if len(header) != 13:  # noqa: PLR2004 - the specification's length
        raise ValueError(tr("the PNG's header makes no sense"))
    return header


def _lines(width: int, height: int, bits: int) -> int:
    return height * (1 + (width * bits + 7) // 8) if width else 0


def _adam7(width: int, height: int, bits: int) -> int:
    return sum(
        _lines((width - x + dx - 1) // dx, (height - y + dy - 1) // dy, bits) for x, y, dx, dy in _PASSES
    )


def _packed(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
