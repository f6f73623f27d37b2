"""Search as one types: the same customers as a plain substring filter finds, and nobody else's."""

from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st
from sqlalchemy import delete, insert

from admin_desktop.errors import NotAllowedError
from admin_desktop.models.customers.search import companies_of, search
from admin_desktop.models.database.folding import customer_search_text, fold, portal_user_search_text
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import customers, linked_accounts, portal_users
from admin_desktop.models.principal import Principal

LETTERS = "aáAbnñÑ%_'\"*-@.1 2é\u0301ß\\"
texts = st.text(alphabet=LETTERS, max_size=6)


def names(store: Store, who: Principal, text: str, **more: object) -> list[tuple[str, str]]:
    found = search(store, who, text, **more)  # type: ignore[arg-type]
    return [(hit.company, hit.customer_no) for hit in found.hits]


def test_a_part_of_name_mail_or_account_number_finds_the_customer(store: Store, care: Principal) -> None:
    assert names(store, care, "nunez") == [("SUNBELT", "C100"), ("NORTHSTAR", "C100")]
    assert names(store, care, "OFFICE@one") == [("NORTHSTAR", "C101")]
    assert names(store, care, "C20") == [("SUNBELT", "C200")]
    assert names(store, care, "angstrom") == [("NORTHSTAR", "C102")]


@pytest.mark.parametrize(
    ("text", "found"),
    [("100%", ["C100"]), ("farms_", ["C101"]), ("o'n", ["C101"]), ('"big"', ["C101"]), ("%", ["C100"])],
)
def test_no_character_is_a_wildcard(store: Store, care: Principal, text: str, found: list[str]) -> None:
    assert [number for _, number in names(store, care, text)] == found


def test_blank_text_lists_everybody_by_name(store: Store, care: Principal) -> None:
    found = search(store, care, "  ")
    assert [hit.name for hit in found.hits] == [
        "Ångström Milling", "Jose Nunez", "José Núñez 100% Gravel", 'O\'Neil "Big" Farms_Co',
        "Zephyr Aviation",
    ]  # fmt: skip
    assert (found.count, found.of) == (5, 5)


def test_the_limit_cuts_the_list_and_not_the_count(store: Store, care: Principal) -> None:
    found = search(store, care, "", limit=2)
    assert (len(found.hits), found.count) == (2, 5)


def test_a_portal_user_leads_to_the_linked_customers_and_is_named(
    store: Store, care: Principal, add_user: Callable[..., None]
) -> None:
    add_user("maria@mail.example", "María Peña", "C100", "C102")
    found = search(store, care, "pena")
    assert [(hit.customer_no, hit.via) for hit in found.hits] == [
        ("C102", "María Peña · maria@mail.example"),
        ("C100", "María Peña · maria@mail.example"),
    ]


def test_a_customer_found_by_itself_names_no_portal_user(
    store: Store, care: Principal, add_user: Callable[..., None]
) -> None:
    add_user("jose@gravel.example", "José Núñez", "C100")
    assert [hit.via for hit in search(store, care, "gravel").hits] == [""]


def test_nobody_finds_another_companys_customer(
    store: Store, northstar_admin: Principal, add_user: Callable[..., None]
) -> None:
    add_user("zoe@mail.example", "Zoe", "C200", company="SUNBELT")
    assert names(store, northstar_admin, "nunez") == [("NORTHSTAR", "C100")]
    assert names(store, northstar_admin, "zoe") == []
    assert names(store, northstar_admin, "", companies=frozenset({"SUNBELT"})) == []
    assert search(store, northstar_admin, "").of == 3


def test_a_chosen_company_narrows_it(store: Store, care: Principal) -> None:
    assert names(store, care, "nunez", companies=frozenset({"SUNBELT"})) == [("SUNBELT", "C100")]


def test_a_role_that_may_not_read_finds_nothing(store: Store, portal: Principal) -> None:
    with pytest.raises(NotAllowedError):
        search(store, portal, "nunez")


def test_a_number_may_be_an_account_of_several_companies(
    store: Store, care: Principal, northstar_admin: Principal
) -> None:
    assert companies_of(store, care, "C100") == ("NORTHSTAR", "SUNBELT")
    assert companies_of(store, northstar_admin, "C100") == ("NORTHSTAR",)
    assert companies_of(store, care, "C1") == ()


@given(
    people=st.lists(st.tuples(texts, texts, texts), min_size=1, max_size=6),
    typed=texts,
)
def test_search_is_a_substring_filter(
    store: Store, care: Principal, people: list[tuple[str, str, str]], typed: str
) -> None:
    with store.writing() as conn:
        for table in (linked_accounts, portal_users, customers):
            conn.execute(delete(table))
        for number, (name, email, user) in enumerate(people):
            key = {"company": "NORTHSTAR", "customer_no": f"N{number}"}
            login = {"company": "NORTHSTAR", "portal_user": f"u{number}"}
            conn.execute(
                insert(customers),
                {
                    **key, "name": name, "email": email, "postal_code": "1", "private_labels": "[]",
                    "search_text": customer_search_text(name, email, f"N{number}"), "version": 1,
                    "record_epoch": "e",
                },
            )  # fmt: skip
            conn.execute(
                insert(portal_users),
                {
                    **login, "name": user, "email": "", "private_label": "main", "created_ms": 0,
                    "active": True, "search_text": portal_user_search_text(user, ""),
                },
            )  # fmt: skip
            conn.execute(insert(linked_accounts), {**login, "customer_no": f"N{number}"})
    part = fold(typed)
    expected = {
        f"N{number}"
        for number, words in enumerate(people)
        if not part or any(part in fold(word) for word in (*words, f"N{number}"))
    }
    found = search(store, care, typed)
    assert {hit.customer_no for hit in found.hits} == expected
    assert found.count == len(expected)
