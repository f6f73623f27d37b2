"""The bytes of an answer: unpacked without growing beyond bounds, and what trouble on the way means."""

import ssl
import zlib
from collections.abc import Iterable, Iterator

import httpx2

from admin_desktop.errors import AspireUnavailableError, NotAspireError, OutcomeUnknownError, RetryLaterError


class CutError(Exception):
    """A packed body that ends in the middle."""


def unpacked(parts: Iterable[bytes]) -> Iterator[bytes]:
    """Unpack gzip a megabyte at a time, so that a bomb is noticed before it grows."""
    unpacker = zlib.decompressobj(wbits=31)
    try:
        for part in parts:
            rest = part
            while rest:
                yield unpacker.decompress(rest, 2**20)
                rest = unpacker.unconsumed_tail
        yield unpacker.flush()
    except zlib.error as error:
        raise NotAspireError("an answer that calls itself gzip and is not") from error
    if not unpacker.eof:
        raise CutError("the answer ended in the middle")


def whole(parts: Iterable[bytes], largest: int) -> bytes:
    """Return the parts joined; raises NotAspireError as soon as they are more than ``largest`` bytes."""
    kept: list[bytes] = []
    size = 0
    for part in parts:
        size += len(part)
        if size > largest:
            raise NotAspireError(f"an answer of more than {largest // 2**20} MB")
        kept.append(part)
    return b"".join(kept)


def network_error(error: Exception, *, writing: bool) -> RetryLaterError | NotAspireError:
    """Return what trouble on the way means: never sent, unknown, or a server that is not to be trusted."""
    reason = _refused_certificate(error)
    if reason is not None:
        return NotAspireError(f"the secure connection to ASPIRE was refused: {reason}")
    if isinstance(error, httpx2.ConnectError | httpx2.ConnectTimeout) or not writing:
        return AspireUnavailableError(f"ASPIRE cannot be reached: {error}")
    return OutcomeUnknownError(f"no answer from ASPIRE: {error}")


def _refused_certificate(error: BaseException | None) -> str | None:
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return error.verify_message
        if isinstance(error, ssl.SSLError):
            return str(error.reason or error).replace("_", " ").lower()
        error = error.__cause__ or error.__context__
    return None
