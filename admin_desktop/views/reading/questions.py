"""What a part of the window asks its work thread: who hears each answer, and whether all have come."""

from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from admin_desktop.views.reading.answers import Answer, Failure, Progress
from admin_desktop.views.reading.burst import Burst
from admin_desktop.views.reading.work_thread import Work, WorkThread

_Asked = ParamSpec("_Asked")
_Told = TypeVar("_Told")


class Questions(QObject):
    """Every question names who hears its answer; of a topic the newest is heard. Nothing after the end."""

    failed = Signal(object)
    """A Failure; its topic says of what."""
    progressed = Signal(object)
    """The Progress of a long one."""
    busy = Signal(bool)
    """Something was asked or answered: whether anything is still open."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._heard: dict[str, Callable[[Any], object]] = {}
        self._ended = False
        self._thread = WorkThread(name)
        self._thread.answered.connect(self._on_answer)
        self._thread.failed.connect(self._on_failure)
        self._thread.progressed.connect(self._on_progress)

    def ask(
        self,
        topic: str,
        heard: Callable[[_Told], object],
        read: Callable[_Asked, _Told],
        *args: _Asked.args,
        **named: _Asked.kwargs,
    ) -> None:
        """Call ``read`` with what follows it in the thread; ``heard`` gets what it returns."""
        self.ask_long(topic, heard, lambda _steps: read(*args, **named))

    def ask_long(self, topic: str, heard: Callable[[Any], object], work: Work) -> None:
        """Do work that tells how far it is and may be stopped."""
        if not self._ended:
            self._heard[topic] = heard
            self._thread.ask(topic, work)
            self._tell_busy()

    def stop(self, topic: str) -> None:
        """Ask a long one to stop; it fails as stopped when it listens."""
        self._thread.stop(topic)

    def forget(self, topic: str) -> None:
        """Stop it, and hear neither answer nor failure."""
        self._thread.stop(topic)
        if self._heard.pop(topic, None) is not None:
            self._tell_busy()

    def is_open(self, topic: str) -> bool:
        """Whether the answer to a topic is awaited."""
        return topic in self._heard

    def is_at_rest(self) -> bool:
        """Whether everything that was asked has been answered."""
        return not self._heard

    def shut_down(self) -> None:
        """End the thread; what runs is stopped, and nobody hears of it.

        Nothing is left that Python would have to collect in whatever thread comes by: no hearer, no timer.
        """
        self._ended = True
        self._heard.clear()
        for burst in self.findChildren(Burst):
            burst.stop()
        self._thread.shut_down()

    def _tell_busy(self) -> None:
        self.busy.emit(bool(self._heard))

    def _on_answer(self, answer: Answer) -> None:
        heard = self._heard.pop(answer.topic, None)
        if heard is not None:
            self._tell_busy()
            heard(answer.value)

    def _on_failure(self, failure: Failure) -> None:
        if self._heard.pop(failure.topic, None) is not None:
            self._tell_busy()
            self.failed.emit(failure)

    def _on_progress(self, progress: Progress) -> None:
        if self.is_open(progress.topic):
            self.progressed.emit(progress)
