"""Rules of options without a provider: the widest there are, for whoever checks before choosing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from onellm._check_messages import find_message_problems
from onellm._check_tools import (
    NO_RULES,
    ToolRules,
    find_choice_problems,
    find_format_problems,
    find_function_problems,
    find_tool_problems,
)
from onellm._check_values import find_text_fault, is_dict, is_list, is_number
from onellm._problems import fault, wrong
from onellm._rule import Bound, Rule
from onellm._words import WORDS, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping

    from onellm._problems import Problem

_MOST_STOPS: Final = 4


def make_rule(name: str, word: Word) -> Rule:
    """Make the rule of an option that nothing else is known of."""
    return Rule(
        name=name,
        types=word.types,
        low=None if word.low is None else Bound(word.low),
        high=None if word.high is None else Bound(word.high),
    )


WIDEST: Final[Mapping[str, Rule]] = {name: make_rule(name, word) for name, word in WORDS.items()}
"""By option, for every provider."""


def find_stop_problems(stop: object, most: int | None = _MOST_STOPS) -> Iterator[Problem]:
    """Name what is wrong with `stop`: a string, or a list of them."""
    if isinstance(stop, str):
        if (said := find_text_fault(stop)) is not None:
            yield fault("stop", said)
    elif not is_list(stop) or (most is not None and len(stop) > most):
        at_most = "" if most is None else f" of at most {most}"
        yield wrong("stop", f"a string or a list{at_most} of them", stop)
    else:
        for index, one in enumerate(stop):
            if not isinstance(one, str):
                yield wrong(f"stop[{index}]", "a string", one)
            elif (said := find_text_fault(one)) is not None:
                yield fault(f"stop[{index}]", said)


def _any_stop(stop: object, rules: ToolRules) -> Iterator[Problem]:
    del rules  # how many there may be is for the provider's document to say
    return find_stop_problems(stop, None)


def _bias(bias: object, rules: ToolRules) -> Iterator[Problem]:
    del rules
    for token, value in cast("Mapping[object, object]", bias).items() if is_dict(bias) else ():
        # Token numbers are written as text and as numbers; JSON makes text of them.
        if not isinstance(token, str | int) or isinstance(token, bool) or not is_number(value):
            yield wrong("logit_bias", "a dict of numbers by token", {token: value})


def _modalities(values: object, rules: ToolRules) -> Iterator[Problem]:
    del rules
    for index, one in enumerate(values if is_list(values) else ()):
        if not isinstance(one, str):
            yield wrong(f"modalities[{index}]", "a string", one)


def _stream_options(options: object, rules: ToolRules) -> Iterator[Problem]:
    del rules
    value = options.get("include_usage") if is_dict(options) else None
    if value is not None and not isinstance(value, bool):
        yield wrong("stream_options.include_usage", "True or False", value)


_INSIDE: Final[Mapping[str, Callable[[object, ToolRules], Iterator[Problem]]]] = {
    "functions": find_function_problems,
    "logit_bias": _bias,
    "modalities": _modalities,
    "response_format": find_format_problems,
    "stop": _any_stop,
    "stream_options": _stream_options,
    "tools": find_tool_problems,
}


def find_inner_problems(
    options: Mapping[str, object], rules: ToolRules = NO_RULES, known: Collection[str] = ()
) -> Iterator[Problem]:
    """Look into options that are more than a number or a word; those `known` are wrong already."""
    for name, value in options.items():
        if name not in _LOOKED_INTO or value is None or name in known:
            continue
        look = _INSIDE.get(name)
        if look is not None:
            yield from look(value, rules)
        else:
            offered = options.get(_OFFERED[name])
            yield from find_choice_problems(name, value, offered, rules)


_OFFERED: Final[Mapping[str, str]] = {"tool_choice": "tools", "function_call": "functions"}
_LOOKED_INTO: Final = _INSIDE.keys() | _OFFERED.keys()


def find_widest_problems(params: Mapping[str, object]) -> list[Problem]:
    """Name what no provider could make anything of."""
    problems: list[Problem] = []
    if "messages" in params:
        problems += find_message_problems(params["messages"])
    for name, value in params.items():
        if name in WIDEST:
            problems += WIDEST[name].find_problems(value)
    wrong_ones = {problem.parameter for problem in problems}
    return [*problems, *find_inner_problems(params, known=wrong_ones)]
