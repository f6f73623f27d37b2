"""Instants as ISO text in a zone, for columns of a million: one zone look-up per quarter of an hour."""

from functools import lru_cache

from admin_desktop.clock import local_datetime

_QUARTER_MS = 900_000
_HOUR_S = 3_600
_MOST_QUARTERS = 200_000
_CLOCK = tuple(f"{second // 60:02d}:{second % 60:02d}" for second in range(_HOUR_S))


class LocalTimes:
    """The instants of one zone. Offsets change at whole quarters only; where one does not, it is not used."""

    def __init__(self, zone: str) -> None:
        self._zone = zone
        self._quarters: dict[int, tuple[str, int, str]] = {}

    def text(self, instant_ms: int) -> str:
        """Return ``2025-11-20T14:02:00-05:00``."""
        quarter, rest_ms = divmod(instant_ms, _QUARTER_MS)
        prefix, second, offset = self._quarters.get(quarter) or self._learn(quarter)
        if second < 0:
            return local_datetime(instant_ms, self._zone).isoformat(timespec="seconds")
        return f"{prefix}{_CLOCK[second + rest_ms // 1000]}{offset}"

    def _learn(self, quarter: int) -> tuple[str, int, str]:
        if len(self._quarters) >= _MOST_QUARTERS:
            self._quarters.clear()
        start = local_datetime(quarter * _QUARTER_MS, self._zone)
        whole = start.isoformat(timespec="seconds")
        second = start.minute * 60 + start.second
        usable = second % 900 == 0
        self._quarters[quarter] = learned = (whole[:14], second if usable else -1, whole[19:])
        return learned


@lru_cache(maxsize=64)
def times_of(zone: str) -> LocalTimes:
    """Return the times of a zone, with what was learned of it so far."""
    return LocalTimes(zone)
