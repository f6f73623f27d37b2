"""How the demo's three portals look: colours, addresses, and pictures drawn here from a few lines."""

import math
import struct
import zlib
from collections.abc import Callable

from admin_desktop.models.portal.branding import PLAIN, Branding

_WIDTH, _HEIGHT = 1200, 120
_LOGO = 96
_RGB = tuple[int, int, int]


def branding_for(code: str) -> Branding:
    """Return a demo company's branding; one that the demo does not know has the plain portal."""
    if code not in _BRANDS:
        return PLAIN
    header, button, email, ridges = _BRANDS[code]
    return Branding(header, button, email, 120, _banner(header, ridges), _logo(ridges))


def _rgb(colour: str) -> _RGB:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _mixed(one: _RGB, other: _RGB, share: float) -> bytes:
    return bytes(round(a + (b - a) * share) for a, b in zip(one, other, strict=True))


def _banner(header: str, ridges: tuple[float, ...]) -> bytes:
    """Draw a pale sky, and ridges before it that darken to the header's colour."""
    dark, pale = _rgb(header), (232, 239, 246)
    lines = [
        [
            _HEIGHT * (0.82 - 0.16 * place)
            + 14 * math.sin(x / (90 + 37 * place) * rate + place)
            + 7 * math.sin(x / 31 * rate)
            for x in range(_WIDTH)
        ]
        for place, rate in enumerate(reversed(ridges))
    ]
    shades = [_mixed(pale, dark, 0.9 - 0.28 * place) for place in range(len(ridges))]

    def pixel(x: int, y: int) -> bytes:
        shade = next((shade for line, shade in zip(lines, shades, strict=True) if y > line[x]), None)
        return shade or _mixed(pale, (255, 255, 255), 1 - y // 8 * 8 / _HEIGHT)

    return _png(_WIDTH, _HEIGHT, pixel)


def _logo(ridges: tuple[float, ...]) -> bytes:
    """Draw a white disc with a notch for each ridge."""
    half, radius = _LOGO / 2, _LOGO * 0.46

    def pixel(x: int, y: int) -> bytes:
        dx, dy = x + 0.5 - half, y + 0.5 - half
        edge = min(1.0, max(0.0, radius - math.hypot(dx, dy)))
        ridge = half * 0.2 + radius * 0.35 * abs(((x / _LOGO * len(ridges)) % 1) - 0.5) * 2
        gap = min(1.0, max(0.0, abs(dy - ridge + half * 0.25) - _LOGO * 0.055))
        return b"\xff\xff\xff" + bytes((round(255 * edge * gap),))

    return _png(_LOGO, _LOGO, pixel, alpha=True)


def _png(width: int, height: int, pixel: Callable[[int, int], bytes], *, alpha: bool = False) -> bytes:
    lines = b"".join(b"\0" + b"".join(pixel(x, y) for x in range(width)) for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, 8, 6 if alpha else 2, 0, 0, 0)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
        for kind, body in parts
    )


_BRANDS = {
    "NORTHSTAR": ("#1B3A57", "#1F5FBF", "payments@northstar-finance.example", (1.0, 1.3, 0.8)),
    "BLUERIDGE": ("#27496D", "#2C6E49", "care@blueridge-leasing.example", (0.5, 0.7, 0.4)),
    "CASCADIA": ("#14532D", "#14663A", "help@cascadia-credit.example", (1.8, 2.4, 1.5)),
}
