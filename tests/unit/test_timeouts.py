from __future__ import annotations

from dataclasses import FrozenInstanceError, fields
from typing import TYPE_CHECKING, Final

import httpx
import pytest

from onellm import Timeout
from onellm._http import Clocks
from onellm._timeouts import CLOCKS, NotGiven, resolve_clocks, spell_out
from onellm.types import CallOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

NAMES: Final = {
    "total": "timeout",
    "connect": "connect_timeout",
    "pool": "pool_timeout",
    "first_event": "first_event_timeout",
    "chunk": "chunk_timeout",
    "content": "content_timeout",
    "deadline": "deadline",
}
each = pytest.mark.parametrize(("field", "name"), NAMES.items(), ids=NAMES)


def find(
    options: Mapping[str, object] | None = None, settings: Mapping[str, object] | None = None
) -> Clocks:
    return resolve_clocks(options or {}, settings or {}, 60.0)


def test_every_clock_is_an_option_with_a_name_of_its_own() -> None:
    assert [one.name for one in fields(Timeout)] == list(NAMES)
    assert set(NAMES.values()) == CLOCKS
    assert CallOptions.__annotations__.keys() >= CLOCKS


def test_the_defaults_are_those_that_are_documented() -> None:
    assert find() == Clocks(
        connect=10.0,
        pool=10.0,
        total=60.0,
        first_event=60.0,
        chunk=30.0,
        content=300.0,
        deadline=None,
        chunk_from_start=False,
    )


@each
def test_a_clock_in_a_timeout_is_the_option_of_its_name(field: str, name: str) -> None:
    in_one: dict[str, float] = {field: 7.0}

    assert spell_out({"timeout": Timeout(**in_one)}) == {name: 7.0}
    assert find({"timeout": Timeout(**in_one)}) == find({name: 7.0})
    assert getattr(find({name: 7.0}), field) == 7.0


@each
def test_none_is_no_limit_and_not_the_default(field: str, name: str) -> None:
    assert getattr(find({name: None}), field) is None
    assert getattr(find({name: None}, {name: 5.0}), field) is None
    assert getattr(find(settings={name: None}), field) is None


@each
def test_what_is_nearer_to_the_call_counts(field: str, name: str) -> None:
    far = {name: 5.0}

    assert getattr(find(settings=far), field) == 5.0
    assert getattr(find({name: 2.0}, far), field) == 2.0
    assert getattr(find({"timeout": Timeout(**{field: 2.0})}, far), field) == 2.0
    assert getattr(find({"timeout": Timeout()}, far), field) == 5.0


@pytest.mark.parametrize(("field", "name"), [*NAMES.items()][1:])
def test_a_name_of_its_own_wins_over_the_value_for_several(field: str, name: str) -> None:
    both = {"timeout": Timeout(**{field: 2.0}), name: 3.0}

    assert getattr(find(both), field) == 3.0
    assert spell_out(both)[name] == 3.0


def test_the_first_event_has_the_clock_of_the_whole_unless_it_has_one() -> None:
    assert find({"timeout": 9.0}).first_event == 9.0
    assert find({"timeout": None}).first_event is None
    assert find({"timeout": 9.0, "first_event_timeout": 4.0}).first_event == 4.0
    assert find({"timeout": 9.0}, {"first_event_timeout": 4.0}).first_event == 4.0


def test_a_chunk_clock_that_was_set_holds_from_the_start() -> None:
    assert find({"chunk_timeout": 5.0}).chunk_from_start
    assert find(settings={"chunk_timeout": 5.0}).chunk_from_start
    assert find({"timeout": Timeout(chunk=5.0)}).chunk_from_start
    assert not find({"chunk_timeout": 5.0, "first_event_timeout": 9.0}).chunk_from_start
    assert not find({"timeout": 5.0}).chunk_from_start


def test_a_number_and_what_is_wrong_stay_as_they_are() -> None:
    for options in ({}, {"timeout": 3}, {"timeout": None, "x": 1}, {"timeout": "soon"}):
        assert spell_out(options) is options


def test_other_options_go_along() -> None:
    options = {"timeout": Timeout(chunk=1.0), "temperature": 0.5}

    assert spell_out(options) == {"chunk_timeout": 1.0, "temperature": 0.5}
    assert options["timeout"] == Timeout(chunk=1.0)


def test_an_httpx_timeout_is_understood() -> None:
    value = httpx.Timeout(20.0, connect=3.0, read=4.0, pool=5.0)

    assert spell_out({"timeout": value}) == {
        "timeout": 4.0,
        "chunk_timeout": 4.0,
        "connect_timeout": 3.0,
        "pool_timeout": 5.0,
    }
    assert find({"timeout": httpx.Timeout(None)}).total is None


@pytest.mark.parametrize("value", [0, -1, "soon", True, float("nan"), b"3", [1]])
@each
def test_a_clock_is_a_number_above_nothing(field: str, name: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"{field} must be a number of seconds above 0, or None"):
        Timeout(**{field: value})  # type: ignore[arg-type] # what checkers refuse is tried too


def test_all_that_is_wrong_is_told_at_once() -> None:
    with pytest.raises(ValueError, match=r"connect must be .* not 0; chunk must be .* not -1"):
        Timeout(connect=0, chunk=-1, deadline=None, total=5)


def test_a_timeout_is_a_value() -> None:
    one = Timeout(connect=2, chunk=10.5, deadline=None)

    assert one == Timeout(chunk=10.5, connect=2.0, deadline=None)
    assert hash(one) == hash(Timeout(connect=2, chunk=10.5, deadline=None))
    assert repr(one) == "Timeout(connect=2, chunk=10.5, deadline=None)"
    assert repr(Timeout()) == "Timeout()"
    assert repr(NotGiven.NOT_GIVEN) == "NOT_GIVEN"
    with pytest.raises(FrozenInstanceError):
        one.chunk = 3.0  # type: ignore[misc] # what checkers refuse is tried too
