"""The options of one operation: in its own words, and judged by the document it is written in."""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from onellm._limits import read_ranges, read_rule, say_document
from onellm._problems import Problem, show

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from collections.abc import Set as AbstractSet

    from onellm._adapters.draft import Draft
    from onellm._json import JSON
    from onellm._policy import Validate
    from onellm._resources import ResourceCall
    from onellm._rule import Rule

_ANY: Final = frozenset({"model", "file"})
"""What is never judged: a document lists the models of its day."""


@dataclass(frozen=True, slots=True)
class Operation:
    """Where an operation is written, and which of our options have other names there."""

    document: str
    name: str
    renames: Mapping[str, str] = field(default_factory=dict[str, str])
    """Ours → its own."""
    binds: str = ""
    """The provider that keeps to the document; empty: the one it is named after. Of any other, the
    document is only the words it is spoken to in: its limits are its own."""

    def is_of(self, provider: str) -> bool:
        """Tell whether a provider keeps to it."""
        return provider == (self.binds or self.document)

    def find_problems(self, values: Mapping[str, JSON]) -> Iterator[Problem]:
        """Name what lies outside the limits; `values` are in our words."""
        limits = read_ranges(self.document)[self.name]
        for name, value in values.items():
            wire = self.renames.get(name, name)
            if wire in limits and wire not in _ANY:
                rule = _find_rule(self.document, self.name, wire, name)
                yield from rule.find_problems(value)

    def knows(self, name: str) -> bool:
        """Tell whether one of our options can be said there."""
        return self.renames.get(name, name) in read_ranges(self.document)[self.name]


@lru_cache(maxsize=512)
def _find_rule(document: str, operation: str, wire: str, name: str) -> Rule:
    limit = read_ranges(document)[operation][wire]
    return read_rule(name, limit, say_document(document), closed=True)


def write_options(
    draft: Draft,
    call: ResourceCall,
    operation: Operation,
    ours: AbstractSet[str],
    given: Mapping[str, JSON] | None = None,
) -> dict[str, JSON]:
    """Give a call's options in the operation's words.

    Those of `ours` that a provider's own document does not have are unsupported; what is none of
    ours goes as it is. `given` are more values of the call that have limits, and only judged.
    """
    own = operation.is_of(call.provider.name)
    written: dict[str, JSON] = {}
    said: dict[str, JSON] = dict(given or {})
    for name, value in call.options.items():
        if own and name in ours and not operation.knows(name):
            draft.unsupported.append(f"{name}={show(value)}")
        else:
            said[name] = value
            written[operation.renames.get(name, name)] = value
    if own:
        judge(draft, list(operation.find_problems(said)), call.validate)
    return written


def judge(draft: Draft, problems: list[Problem], validate: Validate) -> None:
    """Refuse what is wrong, warn about it, or let it be, as the caller wishes."""
    if validate == "error":
        draft.problems += problems
    elif validate == "warn" and problems:
        warnings.warn(f"{draft.provider}: {'; '.join(problems)}", UserWarning, stacklevel=2)
        draft.notes += [f"sent all the same: {problem}" for problem in problems]
