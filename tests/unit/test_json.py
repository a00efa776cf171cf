from __future__ import annotations

import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._json import JSON, as_int, as_list, as_object, as_text, dumps, loads

values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**63), 2**64 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner) | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner)
    ),
    max_leaves=12,
)


@given(value=values)
def test_what_is_written_is_read_back(value: JSON) -> None:
    assert loads(dumps(value)) == value
    assert json.loads(dumps(value)) == value


def test_half_a_character_in_an_answer_is_read() -> None:
    assert loads(b'{"content": "\\ud83d"}') == {"content": "\ud83d"}


def test_nan_in_an_answer_is_read() -> None:
    value = loads(b'{"logprob": NaN, "other": -Infinity}')

    assert isinstance(value, dict)
    assert math.isnan(value["logprob"])
    assert value["other"] == -math.inf


@pytest.mark.parametrize("text", [b"", b"{", b"<html>", b"\xff\xfe\xff", b'{"a": 1} x', b"nul"])
def test_what_is_no_json_is_a_value_error(text: bytes) -> None:
    with pytest.raises(ValueError, match=r".+"):
        loads(text)


def test_a_tower_of_brackets_is_a_value_error() -> None:
    with pytest.raises(ValueError, match=r".+"):
        loads(b"[" * 100_000)


@pytest.mark.parametrize("number", [math.nan, math.inf, -math.inf])
@pytest.mark.parametrize("where", ["alone", "in a list", "in an object", "beside a null"])
def test_nan_and_infinity_are_never_written(number: float, where: str) -> None:
    values: dict[str, JSON] = {
        "alone": number,
        "in a list": [1, [number]],
        "in an object": {"a": {"b": number}},
        "beside a null": {"a": None, "b": "null", "c": (number,)},
    }
    value = values[where]

    with pytest.raises(ValueError, match="JSON"):
        dumps(value)


def test_nan_beside_a_big_integer_is_refused_as_well() -> None:
    with pytest.raises(ValueError, match="JSON"):
        dumps({"big": 2**80, "nan": math.nan})


def test_none_is_written_as_null() -> None:
    assert dumps({"a": None, "b": [None, 1.5, "null"]}) == b'{"a":null,"b":[null,1.5,"null"]}'


@pytest.mark.parametrize("number", [2**63, 2**64, -(2**63) - 1, 10**40])
def test_integers_of_any_size_keep_every_digit(number: int) -> None:
    assert dumps({"seed": number}) == b'{"seed":%d}' % number


@pytest.mark.parametrize("number", [2**53 + 1, 2**63 - 1, 2**64 - 1, -(2**63)])
def test_integers_of_64_bits_are_read_exactly(number: int) -> None:
    assert loads(b"[%d]" % number) == [number]


def test_half_a_character_in_a_request_is_a_clear_error() -> None:
    with pytest.raises(ValueError, match="lone surrogate"):
        dumps({"content": "\ud83d"})


@pytest.mark.parametrize("value", [object(), {1, 2}, b"bytes", {(1, 2): "x"}, {"f": print}])
def test_what_json_has_no_word_for_is_a_value_error(value: JSON) -> None:
    with pytest.raises(ValueError, match=r".+"):
        dumps(value)


def test_token_numbers_may_be_keys_as_in_logit_bias() -> None:
    bias: Any = {"logit_bias": {50256: -100}}

    assert dumps(bias) == b'{"logit_bias":{"50256":-100}}'


def test_a_default_may_translate_what_is_not_json() -> None:
    def default(value: object) -> JSON:
        return repr(value)

    assert dumps({"a": 1j}, default=default) == b'{"a":"1j"}'  # type: ignore[dict-item] # as meant


def test_text_stays_text_and_is_not_escaped() -> None:
    assert dumps("é\N{GRINNING FACE}") == '"é\N{GRINNING FACE}"'.encode()


@given(value=values)
def test_optional_parts_are_read_without_a_guard(value: JSON) -> None:
    assert as_object(value) == (value if isinstance(value, dict) else {})
    assert list(as_list(value)) == (value if isinstance(value, list) else [])
    assert as_text(value) == (value if isinstance(value, str) else "")
    assert as_int(value) == (value if type(value) is int else 0)
