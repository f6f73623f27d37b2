"""The words of the EFT files page: its states, and the sentences about a file."""

from admin_desktop.models.close_of_day.lines import DayClose
from admin_desktop.models.eft.drift_rows import DriftReport
from admin_desktop.models.eft.opening import FileKind
from admin_desktop.views.eft_files.answers import Opened
from admin_desktop.views.look.formats import counted, long_date, shown
from admin_desktop.views.parts.states import PageState
from admin_desktop.words import money, tr


def no_file() -> PageState:
    """Return the state before a file is open."""
    return PageState(
        "eft_files",
        tr("Open a payment or return file"),
        tr(
            "Drop it here, or choose it. It is read in memory and masked; "
            "nothing of it is kept unless you say so."
        ),
        tr("Open file…"),
    )


def no_company() -> PageState:
    """Return the state of a file that could be anybody's."""
    return PageState(
        "no_match",
        tr("Whose file is it?"),
        tr(
            "None of its references is a payment that you can see, or several companies have them. "
            "Choose one above."
        ),
    )


def not_compared() -> PageState:
    """Return the state of a file that is not matched because it was refused."""
    return PageState(
        "error",
        tr("The file was refused, so nothing is compared"),
        tr("Its findings stand under File, by line. Ask the sender for a corrected file."),
    )


def reading(what: str) -> PageState:
    """Return the loading state."""
    return PageState(
        "loading", what, tr("Its lines are checked, then compared with the payments of the workspace.")
    )


def verdict_words(opened: Opened) -> tuple[str, str, str]:
    """Return sentence, tone and second line about an opened file."""
    verdict = opened.file.verdict
    kind = tr("Return file") if opened.file.kind is FileKind.RETURN else tr("Payment file")
    if not verdict.accepted:
        wrong = counted(len(verdict.errors) + verdict.findings_left_off, "error")
        where = verdict.errors[0].where if verdict.errors else tr("file")
        sentence = tr(
            "{name} was refused: {wrong}, the first at {where}.",
            name=shown(opened.name),
            wrong=wrong,
            where=where,
        )
        return sentence, "red", tr("Nothing can be imported from it. Ask the sender for a corrected file.")
    sums = tr(
        "{entries} in {batches}, debits {debits}, credits {credits}",
        entries=counted(verdict.entries, "entry", "entries"),
        batches=counted(verdict.batches, "batch", "batches"),
        debits=money(verdict.debit_cents),
        credits=money(verdict.credit_cents),
    )
    tone = "amber" if verdict.warnings else ""
    warned = tr(" It is off-format and was read with warnings.") if verdict.warnings else ""
    sentence = f"{kind} {shown(opened.name)}: {sums}.{warned}"
    codes = [*verdict.sec_codes, *verdict.return_codes, *verdict.change_codes]
    return sentence, tone, f"{', '.join(codes)} · SHA-256 {verdict.sha256[:16]}…"


def drift_words(report: DriftReport) -> tuple[str, str, str]:
    """Return sentence, tone and second line about a drift report."""
    compared = counted(report.compared, "entry", "entries")
    run = (
        tr("ASPIRE's {run}.", run=report.run.words)
        if report.run
        else tr("No run of ASPIRE's is known for it.")
    )
    if report.kind == FileKind.RETURN.value:
        run = tr("Marks come from ASPIRE alone; this lists what they should be.")
    if not report.drifts:
        return tr("Portal, ASPIRE and file agree on {compared}.", compared=compared), "", run
    kinds = counted(len(report.counts()), "kind", "kinds")
    found = counted(len(report.drifts), "difference")
    return (
        tr("{found} of {kinds}; {compared} compared.", found=found, kinds=kinds, compared=compared),
        "red",
        run,
    )


def close_words(close: DayClose) -> tuple[str, str, str]:
    """Return sentence, tone and second line about a close of day."""
    day = long_date(close.day)
    what = shown(close.kind_of_day)
    over = "" if close.complete else tr(" The day is not over yet.")
    if close.ties:
        return tr("{day} ties to the cent.", day=day), "", f"{close.name}, {what}, {close.time_zone}.{over}"
    return tr("{day} does not tie.", day=day), "red", " ".join(f"{gap}." for gap in close.gaps[:3])
