"""What is known of a model, from the dated facts of its provider."""

from __future__ import annotations

from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Final, TypeVar, cast

from onellm_clients import SPEC_VERSIONS
from onellm_clients._runtime import ModelFacts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm.providers import Provider

T = TypeVar("T")

_REMEMBERED: Final = 1024
"""How many models' facts are kept; an application asks few, a gateway any."""
_WHOLE: Final = ("max_output", "context", "takes", "gives")
"""Fields that a later row replaces as a whole."""

NOTHING: Final = ModelFacts(patterns=(), date="", link="")
"""What is known of a model that no pattern names."""


def find_facts(provider: Provider, model: str) -> ModelFacts:
    """Find all that is known of a model; of one that nobody wrote about, nothing is.

    Rows that match are merged: refusals and modes are joined, of anything else the last row goes.
    """
    return _find(provider.name, model)


@lru_cache(maxsize=_REMEMBERED)
def _find(provider: str, model: str) -> ModelFacts:
    name = model.lower()
    found = [facts for facts in read_facts(provider) if _is_meant(facts, name)]
    return merge(found) if found else NOTHING


def read_facts(provider: str) -> tuple[ModelFacts, ...]:
    """Read all rows of one provider; one that the generated package does not know has none."""
    if provider not in SPEC_VERSIONS:
        return ()
    models = import_module(f"onellm_clients.{provider}._models").MODELS
    return cast("tuple[ModelFacts, ...]", models)


def _is_meant(facts: ModelFacts, name: str) -> bool:
    return any(matches(one, name) for one in facts.patterns) and not any(
        matches(one, name) for one in facts.excepts
    )


def matches(pattern: str, name: str) -> bool:
    """Tell whether a pattern matches a whole name in lower case.

    Compiled expressions would cost milliseconds when a provider is first used, for names that are
    looked up once.
    """
    pattern = pattern.lower()
    at = in_name = 0
    star, resume = -1, 0
    while in_name < len(name):
        char = pattern[at] if at < len(pattern) else ""
        if char == "*":
            star, resume = at, in_name
            at += 1
        elif char in {"?", name[in_name]}:
            at, in_name = at + 1, in_name + 1
        elif star < 0:
            return False
        else:  # the last star takes one more character
            resume += 1
            at, in_name = star + 1, resume
    return not pattern[at:].strip("*")


def merge(rows: Sequence[ModelFacts]) -> ModelFacts:
    """Put rows about one model together, and remember where each thing is documented."""
    merged = NOTHING
    for row in rows:
        links = dict.fromkeys((*row.refuses, *row.fixes, *row.limits), row.link)
        links |= {name: row.link for name in _WHOLE if getattr(row, name)}
        merged = ModelFacts(
            patterns=(),
            date=row.date,
            link=row.link,
            refuses=_join(merged.refuses, row.refuses),
            fixes={**merged.fixes, **row.fixes},
            limits={**merged.limits, **row.limits},
            max_output=row.max_output or merged.max_output,
            context=row.context or merged.context,
            takes=row.takes or merged.takes,
            gives=row.gives or merged.gives,
            modes=_join(merged.modes, row.modes),
            links={**merged.links, **links},
        )
    return merged


def _join(first: tuple[T, ...], second: tuple[T, ...]) -> tuple[T, ...]:
    return (*first, *(one for one in second if one not in first))
