"""A banner's or logo's file, read as if it were hostile: two kinds, small, and nothing in it but a picture.

A PNG is taken apart chunk by chunk, every check sum is checked, its pixels must unpack to exactly what its
header promises, and only the chunks that draw something are kept. A JPEG is walked segment by segment; what
carries words, places or programs (APPn, comments) is dropped. Bytes after the end are refused: another file
may hide there. Vector pictures are programs and are refused by kind.
"""

import os
import stat
import zlib
from pathlib import Path

from admin_desktop.errors import FileUnreachableError, InvalidRequestError
from admin_desktop.models.portal.jpeg import jpeg_parts
from admin_desktop.models.portal.png import png_parts
from admin_desktop.words import tr

LARGEST_BYTES = 512 * 1024
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"


def read_picture(path: Path) -> bytes:
    """Return the clean bytes of a picture file.

    Raises InvalidRequestError with the reason, FileUnreachableError when it cannot be read.
    """
    try:
        # A pipe or device of that name would never end, or hang at once.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            if not stat.S_ISREG(os.fstat(handle).st_mode):
                raise InvalidRequestError(tr("picture: {name} is no file", name=path.name))
            data = file.read(LARGEST_BYTES + 1)
    except OSError as error:
        raise FileUnreachableError(f"{path.name}: {error.strerror}") from error
    return clean_picture(data)


def clean_picture(data: bytes) -> bytes:
    """Return the picture with everything dropped that draws nothing; InvalidRequestError with the reason."""
    if len(data) > LARGEST_BYTES:
        raise InvalidRequestError(tr("picture: larger than {size} KB", size=LARGEST_BYTES // 1024))
    try:
        if data.startswith(_PNG):
            return png_parts(data)
        if data.startswith(_JPEG):
            return jpeg_parts(data)
    except (ValueError, zlib.error) as error:
        raise InvalidRequestError(tr("picture: {reason}", reason=str(error))) from error
    raise InvalidRequestError(tr("picture: neither PNG nor JPEG by its content; its name does not count"))
