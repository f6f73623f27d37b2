"""Other programs see the switches through the official OpenFeature SDK."""

from collections.abc import Iterator

import pytest
from openfeature import api
from openfeature.client import OpenFeatureClient
from openfeature.evaluation_context import EvaluationContext
from openfeature.exception import ErrorCode
from openfeature.flag_evaluation import Reason

from admin_desktop.models.database.store import Store
from admin_desktop.models.features.planning import plan
from admin_desktop.models.features.provider import FeatureProvider
from admin_desktop.models.features.rules import Wish
from admin_desktop.models.principal import Principal


@pytest.fixture
def client(store: Store, northstar_admin: Principal) -> Iterator[OpenFeatureClient]:
    api.set_provider_and_wait(FeatureProvider(store, northstar_admin), "admin-desktop-tests")
    yield api.get_client("admin-desktop-tests")
    api.clear_providers()


NORTHSTAR = EvaluationContext(targeting_key="NORTHSTAR")


def test_the_company_is_the_targeting_key(client: OpenFeatureClient, store: Store, care: Principal) -> None:
    assert client.get_boolean_value("payments", False, NORTHSTAR) is True
    assert client.get_boolean_details("payments", False, NORTHSTAR).reason == Reason.DEFAULT
    plan(store, care, "NORTHSTAR", Wish("payments", False, "T-1", "asked"), 0)
    details = client.get_boolean_details("payments", True, NORTHSTAR)
    assert (details.value, details.variant, details.reason) == (False, "off", Reason.TARGETING_MATCH)
    assert details.flag_metadata["company"] == "NORTHSTAR"
    assert client.provider.get_metadata().name == "admin-desktop"


@pytest.mark.parametrize(
    ("flag", "key", "code"),
    [
        ("payments", "SUNBELT", ErrorCode.GENERAL),
        ("payments", "NOBODY", ErrorCode.GENERAL),
        ("payments", None, ErrorCode.TARGETING_KEY_MISSING),
        ("nonsense", "NORTHSTAR", ErrorCode.FLAG_NOT_FOUND),
    ],
)
def test_what_is_not_theirs_or_not_there_is_the_callers_default_with_its_code(
    client: OpenFeatureClient, flag: str, key: str | None, code: ErrorCode
) -> None:
    details = client.get_boolean_details(flag, True, EvaluationContext(targeting_key=key))
    assert (details.value, details.error_code, details.reason) == (True, code, Reason.ERROR)


def test_a_switch_is_no_text_and_no_number(client: OpenFeatureClient) -> None:
    for details in (
        client.get_string_details("payments", "x", NORTHSTAR),
        client.get_integer_details("payments", 7, NORTHSTAR),
        client.get_float_details("payments", 7.5, NORTHSTAR),
        client.get_object_details("payments", {"a": 1}, NORTHSTAR),
    ):
        assert details.error_code == ErrorCode.TYPE_MISMATCH
    assert client.get_string_details("nonsense", "x", NORTHSTAR).error_code == ErrorCode.FLAG_NOT_FOUND
