"""A company's look: readable or refused, kept, audited, of one company only."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st
from portal_pictures import png
from sqlalchemy import select

from admin_desktop.errors import InvalidRequestError, NotAllowedError, NotFoundError
from admin_desktop.models.database.store import Store
from admin_desktop.models.database.tables.reference_tables import audit_log
from admin_desktop.models.portal.branding import PLAIN, Branding, branding_of, change_branding, check
from admin_desktop.models.portal.contrast import LEAST, Legibility, against_white
from admin_desktop.models.principal import Principal, Role

N = "NORTHSTAR"
GREEN = Branding("#14663A", "#1f4fbf", "help@north.example", 150, png(60, 10), png(8, 8))


def stored(store: Store, company: str) -> Branding:
    with store.reading() as conn:
        return branding_of(conn, company)


def test_a_look_is_kept_per_company_and_audited_without_its_pictures(
    store: Store, lti_admin: Principal
) -> None:
    kept = change_branding(store, lti_admin, N, GREEN)
    assert kept == stored(store, N) == replace(GREEN, button_colour="#1F4FBF")
    assert stored(store, "SUNBELT") == PLAIN
    change_branding(store, lti_admin, N, kept)
    with store.reading() as conn:
        lines = conn.execute(select(audit_log).where(audit_log.c.action == "change_branding")).all()
    assert [(line.company, line.actor) for line in lines] == [(N, "lee")]
    assert '"header_colour":"#14663A"' in lines[0].new
    assert '"header_colour":"#1F3A5F"' in lines[0].old
    assert "sha256" in lines[0].new
    change_branding(store, lti_admin, N, replace(kept, banner=None, logo=None))
    assert stored(store, N).banner is None


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("header colour", {"header_colour": "#FFFF00"}),
        ("header colour", {"header_colour": "red"}),
        ("button colour", {"button_colour": "#EEEEEE"}),
        ("button colour", {"button_colour": "#12345"}),
        ("support e-mail", {"support_email": "nobody"}),
        ("support e-mail", {"support_email": "a@b.example\nBcc: x@y.example"}),
        ("support e-mail", {"support_email": f"a@{'b' * 260}.example"}),
        ("logo scale", {"logo_scale": 24}),
        ("logo scale", {"logo_scale": 201}),
        ("picture", {"logo": b"<svg onload='x'/>"}),
    ],
)
def test_what_cannot_be_read_or_is_none_is_refused_by_its_field(
    store: Store, lti_admin: Principal, field: str, values: dict[str, object]
) -> None:
    with pytest.raises(InvalidRequestError, match=field):
        change_branding(store, lti_admin, N, replace(PLAIN, **values))  # type: ignore[arg-type]
    assert stored(store, N) == PLAIN


def test_only_who_may_changes_it(store: Store, care: Principal, northstar_admin: Principal) -> None:
    for who in (care, northstar_admin):
        with pytest.raises(NotAllowedError):
            change_branding(store, who, N, GREEN)
    with pytest.raises(NotFoundError):
        change_branding(store, Principal("x", Role.LTI_ADMIN, frozenset({N})), "SUNBELT", GREEN)


def test_known_ratios_are_those_of_the_standard() -> None:
    assert against_white("#000000").ratio == 21
    assert against_white("#FFFFFF").ratio == 1
    assert against_white("#767676").ratio == pytest.approx(4.54, abs=0.01)
    assert against_white("#767676").verdict is Legibility.GOOD
    assert against_white("#777777").verdict is Legibility.POOR
    assert against_white("#949494").verdict is Legibility.POOR
    assert against_white("#959595").verdict is Legibility.UNREADABLE


@given(st.integers(0, 0xFFFFFF))
def test_whatever_is_kept_can_be_read(number: int) -> None:
    colour = f"#{number:06X}"
    contrast = against_white(colour)
    assert 1 <= contrast.ratio <= 21
    try:
        check(Branding(header_colour=colour, button_colour=colour.lower()))
    except InvalidRequestError:
        assert contrast.ratio < LEAST
    else:
        assert contrast.ratio >= LEAST


def test_the_plain_portal_can_be_read() -> None:
    assert check(PLAIN) == PLAIN
    assert against_white(PLAIN.header_colour).verdict is Legibility.GOOD
    assert against_white(PLAIN.button_colour).verdict is Legibility.GOOD
