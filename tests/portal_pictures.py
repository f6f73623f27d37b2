"""Pictures made byte by byte, good ones and hostile ones."""

import struct
import zlib

PNG_START = b"\x89PNG\r\n\x1a\n"


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def header(width: int, height: int, depth: int = 8, colour: int = 2, interlace: int = 0) -> bytes:
    return chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace))


def png(width: int = 4, height: int = 3, colour: bytes = b"\x14\x66\x3a") -> bytes:
    """A PNG of one colour."""
    lines = (b"\0" + colour * width) * height
    return PNG_START + header(width, height) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


def segment(marker: int, body: bytes) -> bytes:
    return bytes((0xFF, marker)) + struct.pack(">H", len(body) + 2) + body


def jpeg(width: int = 8, height: int = 8, *extra: bytes) -> bytes:
    """A JPEG by its segments; its scan is not meant to be looked at."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0"
    return b"".join(
        (
            b"\xff\xd8",
            segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"),
            *extra,
            segment(0xDB, b"\0" + b"\1" * 64),
            segment(0xC0, frame),
            segment(0xC4, b"\0" + b"\1" + b"\0" * 15 + b"\0"),
            segment(0xDA, b"\1\1\0\0\x3f\0") + b"\x7f\xff\x00\x80\xff\xd0\x11",
            b"\xff\xd9",
        )
    )
