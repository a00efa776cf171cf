"""What becomes of what was found wrong: refused, warned about, left out, or let be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from onellm._problems import Problem
from onellm._spelling import find_meant

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Validate: TypeAlias = Literal["error", "warn", "off"]
Unsupported: TypeAlias = Literal["error", "warn", "drop"]
UnknownOptions: TypeAlias = Literal["pass", "warn", "error"]

VALIDATE: Final = ("error", "warn", "off")
UNSUPPORTED: Final = ("error", "warn", "drop")
UNKNOWN_OPTIONS: Final = ("pass", "warn", "error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policies:
    """How strict a call is."""

    validate: Validate = "error"
    """What to do with a value outside its limits, or a message that cannot be read."""
    unsupported: Unsupported | None = None
    """What to do with an option that the model or the provider does not take; None: refuse it."""
    unknown_options: UnknownOptions = "pass"
    """What to do with an option that neither we nor the provider's document know."""
    check_size: bool = False
    """Whether a prompt that cannot fit the model is refused."""


DEFAULT: Final = Policies()


class Verdict(NamedTuple):
    """What to do with a call."""

    options: Mapping[str, object]
    """What is sent."""
    problems: tuple[Problem, ...] = ()
    """Refused, all in one error; empty: the call may go."""
    warnings: tuple[str, ...] = ()
    """Said in one warning."""
    notes: tuple[str, ...] = ()
    """Said on the receipt."""


def decide(
    policies: Policies,
    options: Mapping[str, object],
    *,
    wrong: Sequence[Problem] = (),
    refused: Mapping[str, Problem] | None = None,
    unknown: Sequence[Problem] = (),
) -> Verdict:
    """Judge what was found: `wrong` values, options `refused` by the model, `unknown` ones."""
    problems: list[Problem] = []
    warnings: list[str] = []
    notes: list[str] = []
    if policies.validate == "error":
        problems += wrong
    elif policies.validate == "warn":
        warnings += wrong
        notes += [f"sent all the same: {problem}" for problem in wrong]
    if refused:
        if policies.unsupported in {None, "error"}:
            problems += refused.values()
        else:
            options = {name: value for name, value in options.items() if name not in refused}
            said = [f"{name} was left out: {problem}" for name, problem in refused.items()]
            notes += said
            if policies.unsupported == "warn":
                warnings += said
    if policies.unknown_options == "error":
        problems += unknown
    elif policies.unknown_options == "warn":
        warnings += unknown
    return Verdict(options, tuple(problems), tuple(warnings), tuple(notes))


def find_misspelt(options: Mapping[str, object], known: frozenset[str]) -> Iterator[Problem]:
    """Name options that are nearly ones we know."""
    for name in options:
        if name not in known and (meant := find_meant(name, known)):
            yield Problem(
                f"unknown option {name!r}; did you mean {meant!r}? "
                "(an option of the provider's own goes into extra_body)",
                parameter=name,
                allowed=meant,
            )


def find_unknown(names: Iterable[str]) -> Iterator[Problem]:
    """Say of each option that it is none we know."""
    for name in sorted(names):
        yield Problem(
            f"unknown option {name!r}; an option of the provider's own goes into extra_body",
            parameter=name,
        )
