"""A picture's file is read as if it were hostile."""

import os
import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from portal_pictures import PNG_START, chunk, header, jpeg, png, segment

from admin_desktop.errors import FileUnreachableError, InvalidRequestError
from admin_desktop.models.portal.jpeg import jpeg_parts
from admin_desktop.models.portal.pictures import LARGEST_BYTES, clean_picture, read_picture
from admin_desktop.models.portal.png import png_parts

END = chunk(b"IEND", b"")


def pixels(width: int, height: int, extra: int = 0) -> bytes:
    return chunk(b"IDAT", zlib.compress((b"\0" + b"\1" * 3 * width) * height + b"\1" * extra))


BOMB = chunk(b"IDAT", zlib.compress(b"\0" * 50_000_000, 9))
HOSTILE = {
    "nothing": b"",
    "text": b"GIF89a but no",
    "vector": b"<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'><script>1</script></svg>",
    "too large": png() + b"\0" * LARGEST_BYTES,
    "cut": png()[:-6],
    "cut in the header": PNG_START + b"\0\0\0",
    "another file behind": png() + b"PK\3\4 a zip",
    "wrong check sum": png().replace(b"IDAT", b"IDAU", 1),
    "no header": PNG_START + pixels(4, 3) + END,
    "two headers": PNG_START + header(4, 3) + header(4, 3) + pixels(4, 3) + END,
    "no pixels": PNG_START + header(4, 3) + END,
    "short header": PNG_START + chunk(b"IHDR", b"\0\0\0\1") + pixels(4, 3) + END,
    "odd depth": PNG_START + header(4, 3, depth=3) + pixels(4, 3) + END,
    "odd interlace": PNG_START + header(4, 3, interlace=2) + pixels(4, 3) + END,
    "unknown part that must be known": PNG_START + header(4, 3) + chunk(b"EVIL", b"x") + pixels(4, 3) + END,
    "bomb": PNG_START + header(4, 3) + BOMB + END,
    "more pixels": PNG_START + header(4, 3) + pixels(4, 3, 1) + END,
    "fewer pixels": PNG_START + header(4, 3) + pixels(4, 2) + END,
    "not packed": PNG_START + header(4, 3) + chunk(b"IDAT", b"no zlib") + END,
    "wide": PNG_START + header(4097, 1) + pixels(4097, 1) + END,
    "of no size": PNG_START + header(0, 1) + pixels(1, 1) + END,
    "vast": PNG_START + header(4000, 4000) + END,
    "JPEG cut": jpeg()[:-2],
    "JPEG cut in a segment": jpeg()[:30],
    "JPEG with something behind": jpeg() + b"<?php",
    "JPEG of no size": jpeg(0, 8),
    "JPEG too wide": jpeg(5000, 8),
    "JPEG with two frames": jpeg(8, 8, segment(0xC0, b"\x08\0\x08\0\x08\1\1\x11\0")),
    "JPEG without a scan": b"\xff\xd8" + segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0") + b"\xff\xd9",
    "JPEG with a short frame": jpeg(8, 8, segment(0xC0, b"\x08")),
    "JPEG whose scan never ends": jpeg()[:-4] + b"\x7f" * 10,
    "lossless JPEG": jpeg(8, 8, segment(0xC3, b"x")),
    "JPEG with a segment of no length": b"\xff\xd8\xff\xe0\0\0" + b"\0" * 20,
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_or_broken_file_is_refused_with_its_reason(data: bytes) -> None:
    with pytest.raises(InvalidRequestError, match="picture: ") as refused:
        clean_picture(data)
    assert len(str(refused.value)) > len("picture: ") + 5


def test_a_good_png_comes_back_with_only_what_draws_it() -> None:
    words = chunk(b"tEXt", b"Comment\0<script>alert(1)</script>")
    place = chunk(b"eXIf", b"GPS 52.5 13.4")
    given_in = PNG_START + header(4, 3) + words + place + pixels(4, 3) + END
    cleaned = clean_picture(given_in)
    assert b"script" not in cleaned
    assert b"GPS" not in cleaned
    assert png_parts(cleaned) == cleaned


@pytest.mark.parametrize(("depth", "colour"), [(1, 0), (8, 4), (16, 6), (4, 3)])
def test_every_usual_kind_of_png_is_taken(depth: int, colour: int) -> None:
    channels = {0: 1, 4: 2, 6: 4, 3: 1}[colour]
    line = b"\0" + b"\0" * ((5 * depth * channels + 7) // 8)
    palette = chunk(b"PLTE", b"\1\2\3" * 16) if colour == 3 else b""
    data = PNG_START + header(5, 3, depth, colour) + palette + chunk(b"IDAT", zlib.compress(line * 3)) + END
    assert clean_picture(data) == data


def test_an_interlaced_png_is_measured_pass_by_pass() -> None:
    sizes = [(1, 1), (1, 1), (2, 1), (1, 2), (3, 1), (2, 2), (5, 1)]
    lines = b"".join((b"\0" + b"\7" * 3 * width) * height for width, height in sizes)
    data = PNG_START + header(5, 3, interlace=1) + chunk(b"IDAT", zlib.compress(lines)) + END
    with pytest.raises(InvalidRequestError, match="other pixels"):
        clean_picture(data)
    right = [(1, 1), (1, 1), (2, 0), (1, 1), (3, 1), (2, 2), (5, 1)]
    lines = b"".join((b"\0" + b"\7" * 3 * width) * height for width, height in right)
    data = PNG_START + header(5, 3, interlace=1) + chunk(b"IDAT", zlib.compress(lines)) + END
    assert clean_picture(data) == data


def test_a_good_jpeg_loses_its_words_and_places() -> None:
    cleaned = clean_picture(jpeg(16, 9, segment(0xE1, b"Exif\0\0GPS 52.5"), segment(0xFE, b"a comment")))
    assert cleaned == jpeg(16, 9)
    assert jpeg_parts(cleaned) == cleaned


@given(st.binary(max_size=400), st.integers(0, 60))
def test_whatever_the_bytes_the_answer_is_a_refusal_or_a_clean_picture(noise: bytes, place: int) -> None:
    for good in (png(), jpeg()):
        data = good[:place] + noise + good[place:]
        try:
            cleaned = clean_picture(data)
        except InvalidRequestError:
            continue
        assert clean_picture(cleaned) == cleaned


def test_a_file_is_read_from_disk_and_a_pipe_or_folder_is_not(tmp_path: Path) -> None:
    good = tmp_path / "logo.exe"
    good.write_bytes(png())
    assert read_picture(good) == png()
    with pytest.raises(FileUnreachableError):
        read_picture(tmp_path / "none.png")
    big = tmp_path / "big.png"
    big.write_bytes(png() + struct.pack(">I", 0) * LARGEST_BYTES)
    with pytest.raises(InvalidRequestError, match="512 KB"):
        read_picture(big)
    if hasattr(os, "mkfifo"):
        pipe = tmp_path / "pipe.png"
        os.mkfifo(pipe)
        with pytest.raises(InvalidRequestError, match="no file"):
            read_picture(pipe)
