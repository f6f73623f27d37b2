import random
import re
from collections import Counter

from hypothesis import given, strategies as st

from admin_desktop.models.demo.history import Story
from admin_desktop.models.demo.people.borrower_names import (
    borrower_names,
    business_mail,
    mail_word,
    person,
    phone,
    postal_code,
)
from admin_desktop.models.demo.people.words import HARD_NAMES, TRADES, TWINS_ACROSS, TWINS_WITHIN

MAIL = re.compile(r"[a-z0-9.]+@example\.(com|org|net)")


def test_only_the_wanted_twins_repeat(story: Story) -> None:
    per_company = [
        Counter(customer.name for customer in company.cast.customers) for company in story.companies
    ]
    assert [name for name, count in per_company[0].items() if count > 1] == [TWINS_WITHIN]
    assert per_company[0][TWINS_WITHIN] == 2
    assert all(max(names.values()) == 1 for names in per_company[1:])
    assert per_company[0][TWINS_ACROSS] == per_company[1][TWINS_ACROSS] == 1


def test_the_hard_names_stand_in_every_demo(story: Story) -> None:
    names = {customer.name for company in story.companies for customer in company.cast.customers}
    assert set(HARD_NAMES) <= names
    assert any("é" in name for name in names)
    assert any("&" in name for name in names)
    assert any("'" in name for name in names)
    assert any("," in name for name in names)
    assert max(map(len, names)) > 100
    assert min(map(len, names)) <= 5


def test_every_name_has_a_trade_that_leases_something() -> None:
    assert {trade for _name, trade in borrower_names(random.Random(1), 150, 0)} <= set(TRADES)


def test_mails_phones_and_zip_codes_reach_nobody() -> None:
    rng = random.Random(2)
    for name in (*HARD_NAMES, "日本"):
        assert MAIL.fullmatch(business_mail(rng, name))
    for _ in range(300):
        name, email = person(rng)
        assert MAIL.fullmatch(email)
        assert " " in name
        number = phone(rng)
        assert number is None or re.fullmatch(r"\([2-9]\d\d\) 555-01\d\d", number)
        assert re.fullmatch(r"\d{5}(-\d{4})?", postal_code(rng))


@given(st.text())
def test_any_name_makes_a_mailbox(name: str) -> None:
    assert re.fullmatch(r"[a-z0-9]{1,24}", mail_word(name))
