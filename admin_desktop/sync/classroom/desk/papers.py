"""The files of a class: the payment files that ASPIRE wrote and the return files of its bank."""

from collections.abc import Iterator
from dataclasses import dataclass

from admin_desktop.models.feed.records import EftGenerationRecord
from admin_desktop.models.payments.queries import find
from admin_desktop.models.principal import Principal
from admin_desktop.models.training.class_state import ClassState
from admin_desktop.models.training.handouts import (
    PAYMENT_FILE,
    RETURN_FILE,
    TRANSCRIPT,
    Handout,
    transcript,
)
from admin_desktop.sync.classroom.machine import COMPANIES, Machine
from admin_desktop.sync.mock_aspire.ledger.acts import generation
from admin_desktop.sync.mock_aspire.ledger.refusals import NotFoundRefusal

_NEWEST = 200


@dataclass(frozen=True, slots=True)
class RunPaper:
    """A run of EFT Generation and the text of its file; empty when nothing was due."""

    company: str
    run: EftGenerationRecord
    text: str

    @property
    def name(self) -> str:
        """The name of its file among the hand-outs."""
        return f"payments-{self.company.lower()}-run-{self.run.run_no}.ach"


def runs(machine: Machine) -> Iterator[RunPaper]:
    """Yield every company's runs, newest first, with their files."""
    for company in COMPANIES:
        with machine.ledger.look(company) as desk:
            for run in generation.runs(desk, newest=_NEWEST):
                try:
                    text = generation.file_text(desk, run.run_no)
                except NotFoundRefusal:
                    text = ""
                yield RunPaper(company, run, text)


def stands_in_a_file(machine: Machine, company: str, payment_ref: str) -> bool:
    """Whether a payment file that was not voided holds an entry of the payment."""
    papers = [paper for paper in runs(machine) if paper.company == company and paper.run.state != "voided"]
    return any(_holds(line, payment_ref) for paper in papers for line in paper.text.splitlines())


def _holds(line: str, payment_ref: str) -> bool:
    """Whether a line is an entry with this reference in columns 40-54."""
    return line.startswith("6") and line[39:54].strip() == payment_ref


def handouts_of(machine: Machine, who: Principal, state: ClassState, language: str) -> tuple[Handout, ...]:
    """Return the papers of the class: what was said and shown, and the files of ASPIRE and the bank."""
    details = [(one.name, find(machine.store, who, one.company, one.payment_ref)) for one in state.payments]
    name = state.lesson.script.name if state.lesson else "class"
    files = [Handout(paper.name, PAYMENT_FILE, paper.text.encode()) for paper in runs(machine) if paper.text]
    returned = [Handout(paper.name, RETURN_FILE, paper.text.encode()) for paper in machine.memory.returns]
    told = Handout(f"{name}.pdf", TRANSCRIPT, html=transcript(state, details, language))
    return (told, *files, *returned)
