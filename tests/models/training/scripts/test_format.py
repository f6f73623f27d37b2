"""What docs/training.md tells a trainer is so."""

import re
from pathlib import Path

from admin_desktop.models.payments.status import Mark, Status
from admin_desktop.models.training.cast import HOUSES
from admin_desktop.models.training.scripts.deed_forms import FORMS
from admin_desktop.models.training.scripts.reading import read_text
from admin_desktop.models.training.scripts.rows import REFUSALS

GUIDE = (Path(__file__).resolve().parents[4] / "docs" / "training.md").read_text()


def test_the_example_of_the_guide_is_a_script() -> None:
    (example,) = re.findall(r"```toml\n(.*?)```", GUIDE, re.DOTALL)
    script = read_text(example, "example")
    assert [step.deed.words for step in script.steps] == ["The borrower submits loader."]
    assert script.title.said_in("es") == "Cancelación a tiempo"


def test_the_guide_knows_every_deed_status_mark_and_refusal() -> None:
    missing = [word for word in FORMS if f"`{word}`" not in GUIDE]
    words = [one.value.replace("_", " ") for one in (*Status, *Mark)]
    missing += [word for word in (*words, *REFUSALS) if f'`"{word}"`' not in GUIDE]
    assert not missing


def test_the_guide_knows_everybody_with_their_contracts() -> None:
    for person in (person for house in HOUSES for person in house.people):
        (row,) = [line for line in GUIDE.splitlines() if f"{person.customer_no} {person.name}" in line]
        for contract in person.contracts:
            charge = f" ({contract.cents / 100:,.2f})".replace("(", "($")
            assert f"{contract.contract_no} {contract.description.partition(',')[0]}" in row
            assert charge in row or contract.state == "pending"
