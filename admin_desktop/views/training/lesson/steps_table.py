"""The steps of a lesson in their order: when, what, and what came of it."""

from admin_desktop.clock import local_datetime
from admin_desktop.models.training.class_state import StepState
from admin_desktop.views.look.formats import short_weekday
from admin_desktop.views.look.theme import Look
from admin_desktop.views.parts.rows.rows_model import RowColumn
from admin_desktop.views.parts.rows.rows_table import RowsTable
from admin_desktop.views.training.words import outcome_words, step_title
from admin_desktop.words import tr


class StepsTable(RowsTable[StepState]):
    """``training_steps``: the next one is marked."""

    def __init__(self, look: Look) -> None:
        self._zone = "UTC"
        columns: tuple[RowColumn[StepState], ...] = (
            RowColumn(tr("At"), "Wed 09:00", self._at, quiet=True),
            RowColumn(tr("Step"), "The borrower", step_title, grows=True),
            RowColumn(
                tr("Expected"),
                tr("Not met"),
                lambda one: outcome_words(one)[0],
                icon=lambda one: outcome_words(one)[1],
                tone=lambda one: outcome_words(one)[2],
            ),
        )
        super().__init__(look, "training_steps", tr("Steps of the lesson"), columns)
        self.setMinimumHeight(96)

    def show_steps(self, steps: tuple[StepState, ...], zone: str) -> None:
        """Show the steps, when they are others than those shown."""
        self._zone = zone
        if steps == self.lines.rows:
            return
        self.show_rows(steps)
        outcomes = [step.outcome for step in steps]
        following = outcomes.index("next") if "next" in outcomes else len(steps) - 1
        self.scrollTo(self.lines.index(following, 0))

    def _at(self, one: StepState) -> str:
        at = local_datetime(one.at_ms, self._zone)
        return f"{short_weekday(at.date())} {at:%H:%M}"
