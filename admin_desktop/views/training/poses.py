"""The page's scenes for the tour: each brought about through its own list and keys."""

from typing import TYPE_CHECKING

from admin_desktop.models.training.wishes import OpenScript
from admin_desktop.views.page import Scene

if TYPE_CHECKING:
    from admin_desktop.views.training.training_page import TrainingPage

LESSON = "cancel-too-late"


def scenes_of(page: "TrainingPage") -> tuple[Scene, ...]:
    """Return the scenes: the lessons, a lesson in its middle at the desk, and the same for the class."""

    def begin() -> None:
        rows = page.stage.scripts.table.lines.rows
        page.wish(OpenScript(next(one.path for one in rows if one.name == LESSON)))

    def go_on() -> None:
        page.forward()

    def show_class() -> None:
        page.present(on=True)

    def end() -> None:
        page.present(on=False)

    return (
        Scene("training", act=end, ready=page.is_settled),
        Scene("training-begun", act=begin, ready=page.is_settled),
        Scene("training-step-1", act=go_on, ready=page.is_settled),
        Scene("training-step-2", act=go_on, ready=page.is_settled),
        Scene("training-step-3", act=go_on, ready=page.is_settled),
        Scene("training-presenting", act=show_class, ready=page.is_settled),
        Scene("training-answer", act=go_on, ready=page.is_settled),
        Scene("training-desk", act=end, ready=page.is_settled),
    )
