"""How large a picture may be, by what its header promises, before anybody unpacks it."""

from admin_desktop.words import tr

LARGEST_SIDE = 4096
LARGEST_AREA = 4_000_000


def check_size(width: int, height: int) -> None:
    """Raise ValueError with the reason when it is none, or more than the portal shows."""
    if not (0 < width <= LARGEST_SIDE and 0 < height <= LARGEST_SIDE and width * height <= LARGEST_AREA):
        raise ValueError(
            tr(
                "{width} x {height} pixels; at most {side} a side and 4 million in all",
                width=width,
                height=height,
                side=LARGEST_SIDE,
            )
        )
