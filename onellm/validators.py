"""Checks to call by hand, before there is a call: the same that every call goes through.

Each returns the value it was given, a number as a plain one, or raises InvalidRequestError with all
that is wrong in `problems`. The ranges are the widest any provider has; a call is checked against
those of its provider and model. None stands for a parameter that is not given.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar, cast

from onellm._check_messages import find_message_problems, find_part_problems
from onellm._check_params import WIDEST, find_stop_problems, find_widest_problems, make_rule
from onellm._check_tools import (
    ToolRules,
    find_format_problems,
    find_function_problems,
    find_tool_problems,
)
from onellm._check_values import find_text_fault, is_list
from onellm._model_ref import ModelRef
from onellm._problems import Problem, fault, wrong
from onellm._rule import Rule
from onellm._value_validators import (
    give,
    give_number,
    validate_base64,
    validate_boolean,
    validate_dict,
    validate_json,
    validate_list,
    validate_number,
    validate_string,
    validate_type,
    validate_url,
)
from onellm._words import Word
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = [
    "validate_base64",
    "validate_boolean",
    "validate_chat_params",
    "validate_completion_params",
    "validate_dict",
    "validate_frequency_penalty",
    "validate_functions",
    "validate_input_for_embeddings",
    "validate_json",
    "validate_list",
    "validate_max_tokens",
    "validate_messages",
    "validate_model_name",
    "validate_multimodal_content",
    "validate_n",
    "validate_number",
    "validate_presence_penalty",
    "validate_prompt",
    "validate_provider_model",
    "validate_response_format",
    "validate_stop",
    "validate_stream",
    "validate_string",
    "validate_temperature",
    "validate_tools",
    "validate_top_p",
    "validate_type",
    "validate_url",
]

_T = TypeVar("_T")
_LONGEST_MODEL: Final = 200
_FUNCTIONS_ONLY: Final = ToolRules(kinds=frozenset({"function"}))


def validate_model_name(model: _T) -> _T:
    """Give a model name of the form `provider/model`; which names exist is not asked."""
    ModelRef.parse(model)
    return model


def validate_provider_model(model: _T, provider: str | None = None) -> _T:
    """Give a model's own name: not blank, at most 200 characters; no list of names is consulted."""
    name = f"{provider} model" if isinstance(provider, str) else "model"
    validate_string(model, name, max_length=_LONGEST_MODEL)
    text = str(model)
    if not text.strip():
        raise InvalidRequestError.of([Problem(f"{name} is blank", parameter="model")])
    if not text.isprintable():
        said = f"{name} contains a control character: {text!a}"
        raise InvalidRequestError.of([Problem(said, parameter="model")])
    return model


def validate_messages(messages: _T) -> _T:
    """Give a list of messages, each with a role and content, down to their parts and tool calls."""
    return give(messages, find_message_problems(messages))


def validate_multimodal_content(content: _T, name: str = "content") -> _T:
    """Give the content of a message: text, or a list of parts."""
    if content is None:
        return content
    return give(content, find_part_problems(content, name))


def _parameter(name: str, value: object) -> float | None:
    if value is None:
        return None
    give_number(value, WIDEST[name])
    return cast("float", value)


def _real(name: str, value: object) -> float | None:
    number = _parameter(name, value)
    # Adding zero makes zero of negative zero.
    return None if number is None else float(number) + 0.0


def _whole(name: str, value: object) -> int | None:
    number = _parameter(name, value)
    return None if number is None else int(number)


def validate_temperature(temperature: object) -> float | None:
    """Give a number from 0 up to 2."""
    return _real("temperature", temperature)


def validate_top_p(top_p: object) -> float | None:
    """Give a number from 0 up to 1."""
    return _real("top_p", top_p)


def validate_presence_penalty(presence_penalty: object) -> float | None:
    """Give a number from -2 up to 2."""
    return _real("presence_penalty", presence_penalty)


def validate_frequency_penalty(frequency_penalty: object) -> float | None:
    """Give a number from -2 up to 2."""
    return _real("frequency_penalty", frequency_penalty)


def validate_max_tokens(max_tokens: object) -> int | None:
    """Give an integer from 1 up."""
    return _whole("max_tokens", max_tokens)


def validate_n(n: object) -> int | None:
    """Give an integer from 1 up to 128."""
    return _whole("n", n)


def validate_stop(stop: _T) -> _T:
    """Give a string or at most four of them."""
    return stop if stop is None else give(stop, find_stop_problems(stop))


def validate_stream(stream: object) -> bool | None:
    """Give True, False or None."""
    give(stream, Rule(name="stream", types=("boolean",)).find_problems(stream))
    return cast("bool | None", stream)


def validate_prompt(prompt: _T) -> _T:
    """Give a text that is not empty, or a list of texts."""
    return give(prompt, _text_problems("prompt", prompt))


def _text_problems(name: str, value: object) -> Iterable[Problem]:
    if isinstance(value, str):
        said = find_text_fault(value) if value else "is empty"
        return [fault(name, said)] if said else []
    if not is_list(value):
        return [wrong(name, "a text or a list of texts", value)]
    if not value:
        return [fault(name, "is an empty list")]
    return [
        wrong(f"{name}[{index}]", "a string", one)
        for index, one in enumerate(value)
        if not isinstance(one, str)
    ]


def validate_input_for_embeddings(input_value: _T) -> _T:
    """Give a text, texts or token numbers, of which something is left when the empty ones go."""
    if is_list(input_value) and input_value:
        if all(_is_token(one) for one in input_value):
            return input_value
        if all(is_list(one) and one and all(map(_is_token, one)) for one in input_value):
            return input_value
        if all(one == "" for one in input_value):
            raise InvalidRequestError.of([fault("input", "holds only empty texts")])
    return give(input_value, _text_problems("input", input_value))


def _is_token(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def validate_response_format(response_format: _T) -> _T:
    """Give a response format: text, json_object, json_schema, or a provider's own."""
    if response_format is None:
        return response_format
    return give(response_format, find_format_problems(response_format))


def validate_functions(functions: _T) -> _T:
    """Give a list of functions, each with a name and JSON schemas of its arguments."""
    return functions if functions is None else give(functions, find_function_problems(functions))


def validate_tools(tools: _T) -> _T:
    """Give a list of tools that are functions."""
    return tools if tools is None else give(tools, find_tool_problems(tools, _FUNCTIONS_ONLY))


def validate_chat_params(**params: object) -> dict[str, object]:
    """Give the parameters of a chat call; all that is wrong with any of them is one error."""
    problems: list[str] = list(find_widest_problems(params))
    problems += Rule(name="stream", types=("boolean",)).find_problems(params.get("stream"))
    if params.get("model") is not None:
        problems += _caught(validate_model_name, params["model"])
    if params.get("stop") is not None and not any(one.startswith("stop") for one in problems):
        problems += find_stop_problems(params["stop"])
    return give(params, problems)


_OF_COMPLETIONS: Final = (
    Rule(name="suffix", types=("string",)),
    Rule(name="echo", types=("boolean",)),
    Rule(name="stream", types=("boolean",)),
    make_rule("best_of", Word(("integer",), 1)),
    make_rule("logprobs", Word(("integer",), 0)),
)


def validate_completion_params(**params: object) -> dict[str, object]:
    """Give the parameters of a text completion; `best_of` is at least `n`."""
    given = {name: value for name, value in params.items() if name not in {"logprobs", "messages"}}
    problems: list[str] = list(find_widest_problems(given))
    for rule in _OF_COMPLETIONS:
        problems += rule.find_problems(params.get(rule.name))
    if params.get("model") is not None:
        problems += _caught(validate_model_name, params["model"])
    if "prompt" in params:
        problems += _text_problems("prompt", params["prompt"])
    best, n = params.get("best_of"), params.get("n")
    if not problems and isinstance(best, int) and isinstance(n, int) and best < n:
        problems.append(wrong("best_of", f"at least n={n}", best))
    return give(params, problems)


def _caught(validate: Callable[[object], object], value: object) -> Sequence[str]:
    try:
        validate(value)
    except InvalidRequestError as error:
        return error.problems
    return ()
