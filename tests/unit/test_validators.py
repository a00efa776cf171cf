"""The public validators: what they take, what they give, and that they raise nothing else."""

from __future__ import annotations

import inspect
import math
import re
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm import validators
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable

USER = {"role": "user", "content": "x"}
NAMES = [
    *("validate_type", "validate_dict", "validate_list", "validate_string", "validate_number"),
    *("validate_boolean", "validate_url", "validate_base64", "validate_json"),
    *("validate_model_name", "validate_messages", "validate_multimodal_content"),
    *("validate_temperature", "validate_top_p", "validate_presence_penalty"),
    *("validate_frequency_penalty", "validate_max_tokens", "validate_n", "validate_stop"),
    *("validate_prompt", "validate_response_format", "validate_input_for_embeddings"),
    *("validate_stream", "validate_functions", "validate_tools", "validate_chat_params"),
    *("validate_provider_model", "validate_completion_params"),
]


def test_all_of_the_contract_are_there() -> None:
    assert len(NAMES) == 28
    assert sorted(NAMES) == sorted(validators.__all__)


def refused(
    validate: Callable[..., object], *given: object, **named: object
) -> InvalidRequestError:
    with pytest.raises(InvalidRequestError) as caught:
        validate(*given, **named)
    assert caught.value.problems
    return caught.value


@pytest.mark.parametrize(
    ("name", "right", "wrong"),
    [
        ("temperature", [0, 0.7, 1, 2, 2.0], [-0.1, 2.01, math.nan, math.inf, "1", True, [1]]),
        ("top_p", [0, 0.5, 1], [-0.1, 1.01, math.nan, "1", False]),
        ("presence_penalty", [-2, 0, 2.0], [-2.01, 2.01, -math.inf, "0", True]),
        ("frequency_penalty", [-2, 0, 2.0], [-2.01, 2.01, math.nan, "0", True]),
        ("max_tokens", [1, 100_000, 10**6], [0, -1, 1.5, 2.0, "100", True, math.nan]),
        ("n", [1, 128], [0, -1, 129, 1.5, 1.0, "2", True]),
    ],
)
def test_a_number_is_given_within_its_range(name: str, right: list[Any], wrong: list[Any]) -> None:
    validate = getattr(validators, f"validate_{name}")

    assert [validate(value) for value in right] == right
    assert validate(None) is None
    for value in wrong:
        assert refused(validate, value).problems[0].parameter == name


def test_a_real_number_is_given_as_a_float_and_negative_zero_as_zero() -> None:
    assert isinstance(validators.validate_temperature(1), float)
    assert math.copysign(1, validators.validate_temperature(-0.0) or 0) == 1
    assert isinstance(validators.validate_n(1), int)


@pytest.mark.parametrize(
    "model",
    ["openai/gpt-4o", "openai/gpt-5", "openai/o1", "anthropic/claude-opus-4-1", "x-1_y/a/b:c@d"],
)
def test_no_list_says_which_models_there_are(model: str) -> None:
    assert validators.validate_model_name(model) == model
    assert validators.validate_provider_model(model.partition("/")[2], "openai")


@pytest.mark.parametrize(
    "model",
    [
        "",
        " ",
        "gpt-4",
        "/gpt-4",
        "openai/",
        "openai/ ",
        "Open AI/x",
        "a/b\0c",
        "a/\n",
        "a/" + "x" * 300,
        "openai/\ud800",
        "openai/..",
        None,
        7,
        b"openai/x",
        ["openai/x"],
    ],
    ids=lambda value: repr(value)[:30],
)
def test_invalid_model_name(model: Any) -> None:
    assert refused(validators.validate_model_name, model).problems[0].parameter == "model"


@pytest.mark.parametrize("name", ["", " \t", "x" * 201, "a\0b", "a\nb", None, 7], ids=repr)
def test_the_name_of_a_model_is_printable_and_short(name: Any) -> None:
    refused(validators.validate_provider_model, name, "openai")


def test_a_type_is_asked_for_and_a_boolean_is_no_number() -> None:
    assert validators.validate_type("x", str, "a") == "x"
    assert validators.validate_type(1, (str, int), "a") == 1
    assert validators.validate_type(True, (bool, int), "a") is True
    assert validators.validate_type(None, str, "a", allow_none=True) is None
    assert "of type str or int" in str(refused(validators.validate_type, 1.5, (str, int), "a"))
    refused(validators.validate_type, True, int, "a")
    refused(validators.validate_type, None, str, "a")


@pytest.mark.parametrize(
    "name", ["list", "string", "number", "boolean", "url", "base64", "json", "dict"]
)
def test_nothing_may_be_given_where_that_is_said(name: str) -> None:
    validate = getattr(validators, f"validate_{name}")

    assert validate(None, "x", allow_none=True) is None
    assert refused(validate, None, "x").problems == ("x is missing",)


def test_a_dict_has_its_keys() -> None:
    value = {"a": 1, "c": 2}

    assert validators.validate_dict(value, "d") is value
    assert validators.validate_dict(value, "d", ["a"]) is value
    assert validators.validate_dict(value, "d", ["a"], ["c"]) is value
    assert validators.validate_dict(None, "d", allow_none=True) is None
    error = refused(validators.validate_dict, value, "d", ["b"], ["a"])
    assert [problem.parameter for problem in error.problems] == ["d.b", "d.c"]
    refused(validators.validate_dict, [], "d")


def test_a_list_is_judged_item_by_item() -> None:
    value = ["a", "bb"]

    assert validators.validate_list(value, "l", validators.validate_string, 1, 2) is value
    error = refused(validators.validate_list, ["a", 1, None], "l", validators.validate_string)
    assert [problem.parameter for problem in error.problems] == ["l[1]", "l[2]"]
    refused(validators.validate_list, [], "l", min_length=1)
    refused(validators.validate_list, [1, 2], "l", max_length=1)
    refused(validators.validate_list, "ab", "l")


def test_an_item_may_be_refused_without_a_list_of_problems() -> None:
    def validate(item: object, name: str) -> None:
        raise InvalidRequestError(f"{name} is {item}")

    assert refused(validators.validate_list, [7], "l", validate).problems == ("l[0] is 7",)


def test_a_string_has_length_pattern_and_words() -> None:
    validate = validators.validate_string

    assert validate("abc", "s", 1, 3, r"[a-c]+", {"abc"}) == "abc"
    assert validate("abc!", "s", pattern=re.compile("abc")) == "abc!"
    cases: list[tuple[object, dict[str, Any]]] = [
        ("", {"min_length": 1}),
        ("abc", {"max_length": 2}),
        ("xabc", {"pattern": "abc"}),
        ("abc", {"allowed_values": ["a", "b"]}),
        ("\ud800", {}),
        (b"abc", {}),
        (None, {}),
    ]
    for value, rules in cases:
        refused(validate, value, "s", **rules)


def test_a_number_is_within_bounds() -> None:
    validate = validators.validate_number

    assert validate(5, "x", 0, 10, integer_only=True) == 5
    assert validate(0.5, "x", 0) == 0.5
    cases: list[tuple[object, dict[str, Any]]] = [
        (11, {"max_value": 10}),
        (-1, {"min_value": 0}),
        (5.0, {"integer_only": True}),
        (True, {}),
        ("5", {}),
        (math.nan, {}),
        (math.inf, {"min_value": 0}),
        (10**400, {"max_value": 1.5}),
    ]
    for value, rules in cases:
        refused(validate, value, "x", **rules)


def test_a_boolean_is_true_or_false() -> None:
    assert validators.validate_boolean(False, "b") is False
    assert validators.validate_stream(None) is None
    assert validators.validate_stream(True) is True
    wrong: list[Any] = [1, 0, "true", []]
    for value in wrong:
        refused(validators.validate_boolean, value, "b")
        refused(validators.validate_stream, value)


def test_a_url_has_a_scheme_and_a_host() -> None:
    assert validators.validate_url("https://x.example/y", "u") == "https://x.example/y"
    assert validators.validate_url("ftp://x", "u", ["ftp"])
    for value in ("x.example", "https://", "/x", "", "http://[", 7):
        refused(validators.validate_url, value, "u")
    refused(validators.validate_url, "http://x", "u", ["https"])


def test_base64_may_lack_its_padding() -> None:
    for value in ("QQ==", "QQ", "QUI=", "QU\nJD"):
        assert validators.validate_base64(value, "b") == value
    for wrong in ("", "Q", "*", "\N{SNOWMAN}", 7):
        refused(validators.validate_base64, wrong, "b")
    assert validators.validate_base64("QUJD", "b", 3)
    refused(validators.validate_base64, "QUJDRA==", "b", 3)


def test_json_is_read_from_text() -> None:
    assert validators.validate_json('{"a": 1}', "j") == {"a": 1}
    assert validators.validate_json({"a": 1}, "j", {"type": "object"}) == {"a": 1}
    for value in ("{", "", {"a": object()}, [math.nan], {1, 2}):
        refused(validators.validate_json, value, "j")
    refused(validators.validate_json, "{}", "j", {"type": "x"})


def test_messages_and_content_are_looked_into() -> None:
    assert validators.validate_messages([USER]) == [USER]
    parts = [{"type": "text", "text": "x"}]
    assert validators.validate_multimodal_content(parts) is parts
    assert validators.validate_multimodal_content("x") == "x"
    assert validators.validate_multimodal_content(None) is None
    conversations: list[Any] = [None, "x", [], [{}], [{"role": "robot", "content": "x"}]]
    for messages in conversations:
        refused(validators.validate_messages, messages)
    contents: list[Any] = [[], [{}], 7, [{"type": "text"}], [{"type": "image_url", "image_url": 7}]]
    for content in contents:
        refused(validators.validate_multimodal_content, content)


def test_stops_are_at_most_four() -> None:
    for value in (None, "x", ["a"], list("abcd"), ()):
        assert validators.validate_stop(value) == value
    for wrong in (7, list("abcde"), [1], {"a": 1}, b"x"):
        refused(validators.validate_stop, wrong)


def test_a_prompt_is_text() -> None:
    for value in ("x", ["x"], ["x", ""]):
        assert validators.validate_prompt(value) == value
    for wrong in ("", [], None, [1], 7, "\ud800"):
        refused(validators.validate_prompt, wrong)


def test_something_is_embedded() -> None:
    for value in ("x", ["x", ""], [1, 2], [[1], [2]]):
        assert validators.validate_input_for_embeddings(value) == value
    nothing: list[Any] = ["", [], ["", ""], None, [None], [1.5], [[]], [True]]
    for wrong in nothing:
        refused(validators.validate_input_for_embeddings, wrong)


def test_formats_functions_and_tools_are_looked_into() -> None:
    schema = {"type": "json_schema", "json_schema": {"name": "x", "schema": {"type": "object"}}}
    assert validators.validate_response_format(schema) is schema
    function = {"name": "f", "parameters": {"type": "object"}}
    assert validators.validate_functions([function]) == [function]
    tool = {"type": "function", "function": function}
    assert validators.validate_tools([tool]) == [tool]
    for name in ("response_format", "functions", "tools"):
        assert getattr(validators, f"validate_{name}")(None) is None
    for form in ("json", {}, {"type": "json_schema"}):
        refused(validators.validate_response_format, form)
    lists: list[Any] = ["x", [{}], [{"name": "f", "parameters": []}]]
    for functions in lists:
        refused(validators.validate_functions, functions)
    offers: list[Any] = [
        "x",
        [{}],
        [{"type": "web_search"}],
        [{"type": "function", "function": {}}],
    ]
    for tools in offers:
        refused(validators.validate_tools, tools)


def test_all_parameters_of_a_chat_are_one_error() -> None:
    params = {"model": "openai/x", "messages": [USER], "temperature": 1, "stop": ["a"], "own": 7}
    assert validators.validate_chat_params(**params) == params

    error = refused(
        validators.validate_chat_params,
        model="x",
        messages=[],
        temperature=3,
        stream="x",
        stop=list("abcde"),
        tools=7,
    )
    assert [problem.parameter for problem in error.problems] == [
        "messages",
        "temperature",
        "tools",
        "stream",
        "model",
        "stop",
    ]


def test_all_parameters_of_a_completion_are_one_error() -> None:
    params = {"prompt": "x", "suffix": "y", "n": 2, "best_of": 2, "logprobs": 5, "echo": True}
    assert validators.validate_completion_params(**params) == params

    error = refused(
        validators.validate_completion_params,
        model="x",
        prompt="",
        suffix=7,
        best_of=0,
        logprobs=True,
    )
    assert [problem.parameter for problem in error.problems] == [
        "suffix",
        "best_of",
        "logprobs",
        "model",
        "prompt",
    ]
    error = refused(validators.validate_completion_params, n=3, best_of=2)
    assert error.problems == ("best_of must be at least n=3, not 2",)


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.binary(max_size=3)
    | st.sampled_from(["\ud800", "text", "user", "object", "json_schema", "\0", "http://["]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("role", "content", "type", "text", "image_url", "url", "tool_calls", "id"),
                    *("function", "name", "parameters", "properties", "required", "json_schema"),
                    *("schema", "enum", "items", "anyOf", "arguments", "input_audio", "file"),
                ]
            )
            | st.text(max_size=2)
            | st.integers(),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


PARAMETERS = [
    *("model", "messages", "temperature", "stop", "tools", "tool_choice", "n", "prompt"),
    *("logit_bias", "response_format", "functions", "stream", "best_of", "suffix"),
]


@pytest.mark.parametrize("name", NAMES)
@given(value=ANYTHING)
def test_whatever_is_given_a_validator_raises_nothing_but_its_own_error(
    name: str, value: object
) -> None:
    validate = getattr(validators, name)
    calls: list[Callable[[], object]]
    if name.endswith("_params"):
        calls = [partial(validate, **{parameter: value}) for parameter in PARAMETERS]
    else:
        takes = inspect.signature(validate).parameters
        kind = [(str, int)] if "expected_type" in takes else []
        named = "name" in takes and takes["name"].default is inspect.Parameter.empty
        calls = [partial(validate, value, *kind, *(["x"] if named else []))]
    for call in calls:
        with suppress(InvalidRequestError):
            call()
