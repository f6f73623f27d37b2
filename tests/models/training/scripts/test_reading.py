"""Scripts are read, and broken ones are refused with the line and what to do about it."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from admin_desktop.clock import from_rfc3339
from admin_desktop.errors import BadScriptError, NotFoundError
from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.deeds import RunEft, Submit, Window
from admin_desktop.models.training.scripts.library import find_script, list_scripts
from admin_desktop.models.training.scripts.reading import LARGEST_BYTES, read_script, read_text
from admin_desktop.models.training.scripts.rows import Script
from admin_desktop.settings import resources

GOOD = """title = "T"
about = "A"
start = "2026-03-13 09:00"

[[step]]
at = "09:02"
do = "submit"
payment = "rent"
customer = "Ortega Landscaping LLC"
amount = "$1,250.00"
effective = "next banking day"
say = "Hello"
say_es = "Hola"

[[step.expect]]
payment = "rent"
after = "15m"
status = "scheduled"
marks = []

[[step.expect]]
payment = "rent"
status = "pending"

[[step]]
after = "1h"
do = "run eft"
window = "previous day"

[[step]]
do = "cancel"
payment = "rent"
refused = "not-legal"
ask = "Why?"
answer = "Because."
"""


def faults(text: str) -> list[tuple[int, str]]:
    with pytest.raises(BadScriptError) as refused:
        read_text(text, "broken", Path("broken.toml"))
    assert all(
        f"broken.toml, line {line}: {what}" in str(refused.value) for line, what in refused.value.faults
    )
    return list(refused.value.faults)


def fault(old: str, new: str) -> tuple[int, str]:
    assert old in GOOD
    (only,) = faults(GOOD.replace(old, new, 1))
    return only


def test_a_script_is_read_with_its_times_and_lines() -> None:
    script = read_text(GOOD, "good")
    start = from_rfc3339("2026-03-13T14:00:00Z")
    submit, run, cancel = script.steps
    assert (script.company, script.time_zone, script.start_ms) == ("PRAIRIE", "America/Chicago", start)
    assert submit.deed == Submit(
        payment="rent", customer="Ortega Landscaping LLC", cents=125_000, effective=date(2026, 3, 16)
    )
    assert (submit.line, submit.at_ms) == (5, start + 120_000)
    assert [one.line for one in submit.expect] == [21, 15], "in the order of their times"
    assert submit.expect[1].status is Status.SCHEDULED
    assert submit.expect[1].marks == frozenset()
    assert submit.expect[0].marks is None
    assert submit.say.said_in("es_MX") == "Hola"
    assert submit.say.said_in("en") == "Hello"
    assert run.deed == RunEft(window=Window.PREVIOUS_DAY)
    assert run.at_ms == submit.ends_ms + 3_600_000
    assert (cancel.at_ms, cancel.refused) == (run.at_ms, "not-legal")
    assert script.minutes == 77


def test_an_unknown_step_names_its_line_and_the_closest_word() -> None:
    line, what = fault('do = "run eft"', 'do = "run efts"')
    assert line == 27
    assert 'do does not know "run efts". Did you mean "run eft"?' in what


def test_a_wrong_type_says_what_it_is_and_what_it_must_be() -> None:
    assert fault('payment = "rent"\ncustomer', "payment = 7\ncustomer")[1].startswith(
        "payment is a whole number"
    )
    assert fault('amount = "$1,250.00"', "amount = 1250.0") == (
        10,
        "amount is a number with a point; it must be a text",
    )
    assert fault("marks = []", 'marks = "late"') == (19, "marks is a text; it must be a list")
    assert fault('at = "09:02"', "at = 09:02:00") == (
        6,
        "at is a date or time without quotes; it must be a text",
    )


def test_an_unknown_status_or_mark_is_named_with_the_known_ones() -> None:
    line, what = fault('status = "scheduled"', 'status = "payed"')
    assert (line, what) == (18, 'status does not know "payed". Did you mean "paid"?')
    line, what = fault("marks = []", 'marks = ["lost"]')
    assert line == 19
    assert "late, checking, too late, returned, differs" in what


def test_a_payment_that_nobody_submitted_is_named_on_its_line() -> None:
    text = GOOD.replace('payment = "rent"\nafter', 'payment = "rant"\nafter').replace(
        'do = "cancel"\npayment = "rent"', 'do = "cancel"\npayment = "house"'
    )
    assert faults(text) == [
        (15, 'no step up to here submits a payment named "rant"; there is rent'),
        (32, 'no step up to here submits a payment named "house"; there is rent'),
    ]


def test_a_payment_whose_submission_is_refused_is_nobodys_payment() -> None:
    text = GOOD.replace('say = "Hello"', 'say = "Hello"\nrefused = "payments-off"')
    assert [line for line, _what in faults(text)] == [16, 22, 33]


def test_a_bad_time_is_named_with_the_form_it_should_have() -> None:
    assert fault('at = "09:02"', 'at = "9 o clock"')[0] == 6
    assert fault('after = "1h"', 'after = "soon"') == (
        26,
        'after "soon" is not a span such as 90s, 15m, 2h or 1d 4h',
    )
    line, what = fault('after = "1h"', 'at = "09:01"')
    assert line == 26
    assert what == "this step comes before 2026-03-13 09:17, when the one before it has ended"
    assert fault('after = "15m"', 'at = "09:01"')[1] == "this is before its step"
    assert fault('after = "1h"', 'at = "10:30"\nafter = "1h"')[1] == "either at or after, not both"


def test_an_unknown_key_is_a_fault_with_the_closest_known_one() -> None:
    assert fault('effective = "next', 'efective = "next') == (
        11,
        'this table does not know "efective". Did you mean "effective"?',
    )


def test_strangers_and_other_peoples_contracts_are_named() -> None:
    line, what = fault('customer = "Ortega Landscaping LLC"', 'customer = "Acme"')
    assert line == 9
    assert "PRAIRIE has no customer Acme; it has C1001 Maple Street Bakery" in what
    text = GOOD.replace('amount = "$1,250.00"', 'contract = "K2001"')
    assert faults(text) == [(10, "Ortega Landscaping LLC has no contract K2001; there is K2003")]
    assert faults(GOOD.replace('amount = "$1,250.00"', 'account = "BA-9"'))[0][0] == 10


def test_two_payments_of_one_name_are_a_fault() -> None:
    again = '\n[[step]]\ndo = "submit"\npayment = "rent"\n'
    assert faults(GOOD + again) == [(39, "rent was submitted on line 5; give this one another name")]


def test_a_question_needs_its_answer() -> None:
    assert fault('answer = "Because."\n', "") == (
        30,
        "a question needs its answer, and an answer its question",
    )


def test_an_expectation_of_nothing_is_a_fault() -> None:
    assert fault('status = "pending"\n', "")[1].startswith("nothing is expected")


def test_every_fault_is_told_at_once() -> None:
    text = GOOD.replace('title = "T"\n', "").replace('do = "run eft"', 'do = "x"').replace('"15m"', '"z"')
    assert [line for line, _what in faults(text)] == [1, 16, 26]


@pytest.mark.parametrize(
    ("text", "line"),
    [('title = "T"\nabout = \n', 2), ("[[step]\n", 1), ('a = "b', 1), ("x = 1\nx = 2\n", 2)],
)
def test_what_is_no_toml_is_told_with_its_line(text: str, line: int) -> None:
    ((found, what),) = faults(text)
    assert found == line
    assert what.startswith("this is not TOML: ")


def test_a_file_that_is_no_text_is_told_with_its_line(tmp_path: Path) -> None:
    file = tmp_path / "odd.toml"
    file.write_bytes(b'title = "a"\nabout = "\xff"\n')
    with pytest.raises(BadScriptError, match="line 2: this is not UTF-8"):
        read_script(file)
    file.write_bytes(b"#" * (LARGEST_BYTES + 1))
    with pytest.raises(BadScriptError, match="larger than a script"):
        read_script(file)
    with pytest.raises(BadScriptError, match=r"gone.toml"):
        read_script(tmp_path / "gone.toml")


def test_a_file_of_another_system_reads_alike(tmp_path: Path) -> None:
    file = tmp_path / "good.toml"
    file.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    read = read_script(file)
    assert replace(read, path=None) == read_text(GOOD, "good")


def test_our_scripts_are_the_nine_of_the_lesson_plan_and_none_is_broken() -> None:
    found = list_scripts(resources() / "scenarios")
    assert [one.name for one in found] == [
        "aspire-restored",
        "bank-return",
        "cancel-in-time",
        "cancel-too-late",
        "happy-path",
        "missing-from-eft-file",
        "payments-deactivated",
        "status-not-updating",
        "weekend-gap",
    ]
    assert not [one for one in found if one.error]


def _speaks_spanish(script: Script) -> bool:
    texts = [text for step in script.steps for text in (step.title, step.say, step.ask, step.answer) if text]
    return all(text.es for text in texts if text.en != "EFT Generation")


def test_our_scripts_ask_the_class_something_and_speak_both_languages() -> None:
    for one in list_scripts(resources() / "scenarios"):
        script = read_script(one.path)
        assert any(step.ask for step in script.steps), one.name
        assert _speaks_spanish(script), one.name


def test_a_trainers_own_script_takes_the_place_of_its_namesake_and_a_broken_one_is_listed(
    tmp_path: Path,
) -> None:
    (tmp_path / "happy-path.toml").write_text(GOOD)
    (tmp_path / "broken.toml").write_text("x")
    (tmp_path / "notes.txt").write_text("x")
    listed = {one.name: one for one in list_scripts(resources() / "scenarios", tmp_path, tmp_path / "none")}
    assert listed["happy-path"].title.en == "T"
    assert listed["broken"].error is not None
    assert "notes" not in listed
    assert find_script("happy-path", tmp_path) == tmp_path / "happy-path.toml"
    assert find_script(str(tmp_path / "broken.toml")) == tmp_path / "broken.toml"
    with pytest.raises(NotFoundError, match="there is broken, happy-path"):
        find_script("other", tmp_path)


def test_marks_are_read_by_the_words_of_the_format() -> None:
    script = read_text(GOOD.replace("marks = []", 'marks = ["too late", "late"]'), "x")
    assert script.steps[0].expect[1].marks == {Mark.TOO_LATE, Mark.LATE}


SUBMITTED = GOOD[: GOOD.index("[[step.expect]]")]


@pytest.mark.parametrize(
    ("step", "line", "what"),
    [
        ('do = "cancel"\npayment = "rent!"', 3, "a payment's name has 1 to 20"),
        ('do = "cancel"\npayment = " "', 3, "payment says nothing"),
        ('do = "cancel"', 1, "payment is missing"),
        ("payment = 7", 1, "do is missing"),
        ('do = "run eft"\nfrom = "2026-03-02"\nthrough = "2026-03-01"', 4, "through is before from"),
        ('do = "staff change"\npayment = "rent"', 1, "amount is missing"),
        ('do = "resolve restore"', 1, "decision is missing"),
        ('do = "resolve restore"\ndecision = "maybe"', 3, 'decision does not know "maybe"'),
        ('do = "aspire slow"\nseconds = 90', 3, "seconds goes from 1 to 60"),
        ('do = "post"\nrun = true', 3, "run is true or false; it must be a whole number"),
        ('do = "payments off"\ncompany = "ACME"', 3, 'company does not know "ACME"'),
        ('do = "wait"\nsay_es = "Hola"', 3, "say_es needs say"),
        ('do = "wait"\nexpect = [1]', 3, "expect is written as [[expect]] tables"),
        ('do = "wait"\n[[step.expect]]\npayment = "rent"\nmarks = [1]', 5, "marks is a list of texts"),
        (f'do = "wait"\nsay = "{"x" * 4001}"', 3, "say is longer than 4000 characters"),
    ],
)
def test_each_key_is_checked_on_its_line(step: str, line: int, what: str) -> None:
    before = SUBMITTED.count("\n")
    found = faults(f"{SUBMITTED}[[step]]\n{step}\n")
    assert (before + line, what) in [(number, told[: len(what)]) for number, told in found]


@pytest.mark.parametrize(
    ("do", "more"),
    [
        ("aspire slow", "seconds = 30"),
        ("lose answer", 'call = "cancel"'),
        ("resolve restore", 'decision = "send again"'),
        ("staff change", 'payment = "rent"\namount = "1.00"'),
        ("staff delete", 'payment = "rent"'),
        ("bank return", 'payment = "rent"\ncode = "R10"'),
        ("payments on", 'ticket = "T-1"\nreason = "asked"'),
        ("void", "run = 2"),
    ],
)
def test_each_deed_is_read_with_what_stands_beside_it(do: str, more: str) -> None:
    script = read_text(f'{SUBMITTED}[[step]]\ndo = "{do}"\n{more}\n', "x")
    values = [str(getattr(script.steps[1].deed, name)) for name in script.steps[1].deed.__dataclass_fields__]
    last = more.splitlines()[-1].partition(" = ")[2].strip('"')
    assert {"1.00": "100", "send again": "send_again"}.get(last, last) in values


def test_a_script_needs_a_start_and_steps() -> None:
    assert faults('title = "T"\nabout = "A"\n') == [
        (1, 'start is missing: when the class begins, such as "2026-03-04 09:00"'),
        (1, "a script has 1 to 200 [[step]] tables"),
    ]
