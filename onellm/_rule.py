"""What one option may be, ready to be judged: one look-up and one comparison where it is right."""

from __future__ import annotations

import math
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, cast

from onellm._check_values import find_text_fault, is_dict, is_list
from onellm._problems import Problem, fault, wrong

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

_LARGEST: Final = sys.float_info.max


@dataclass(frozen=True, slots=True)
class Bound:
    """One end of a range, and where it is written."""

    value: float
    exclusive: bool = False
    source: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What one option may be; `types` are JSON's, and none means any."""

    name: str
    types: tuple[str, ...] = ()
    low: Bound | None = None
    high: Bound | None = None
    words: tuple[str, ...] = ()
    """The only strings there are; empty: any."""
    kinds: tuple[str, ...] = ()
    """The only types of an object there are, where it says its type; empty: any."""
    min_length: int | None = None
    max_length: int | None = None
    min_items: int | None = None
    max_items: int | None = None
    inner: Mapping[str, Rule] = field(default_factory=dict[str, "Rule"])
    """Rules of an object's own values, by name."""
    required: bool = False
    source: str = ""

    def find_problems(self, value: object) -> Iterator[Problem]:
        """Say what is wrong with a value; None counts as not given."""
        if value is None:
            return
        kind = _kind_of(value)
        if self.types and kind not in self.types and not self._is_whole(kind, value):
            yield wrong(self.name, self.allowed, value, self._source_of_type())
        elif kind in _JUDGES:
            yield from _JUDGES[kind](self, value)

    def _is_whole(self, kind: str, value: object) -> bool:
        """Tell an integer from a number: each is the other where it can be."""
        if kind == "integer":
            return "number" in self.types
        return kind == "number" and "integer" in self.types and _is_whole(value)

    @property
    def allowed(self) -> str:
        """What would be right, in words."""
        said = [_SAID[kind](self) for kind in _ORDER if kind in self.types]
        if "number" in self.types and "integer" in self.types:
            said.remove(_SAID["integer"](self))
        return " or ".join(said) or _range("a value", self)

    def _source_of_type(self) -> str:
        """Say where the type is written, or what stands beside it."""
        return self.source or (self.low.source if self.low else "")

    @property
    def exact(self) -> frozenset[type]:
        """Python types whose values are right whatever they are."""
        free = {
            "boolean": (bool, True),
            "string": (str, False),  # it may hold half a character
            "array": (list, self.min_items is None and self.max_items is None),
            "object": (dict, not self.inner and not self.kinds),
        }
        return frozenset(kind for name, (kind, any_) in free.items() if any_ and name in self.types)

    @property
    def numbers(self) -> frozenset[type]:
        """Python types whose values are right between `least` and `most`."""
        if "number" in self.types:
            return frozenset({int, float})
        return frozenset({int}) if "integer" in self.types else frozenset()

    @property
    def least(self) -> float:
        """The smallest number that is right."""
        if self.low is None:
            return -_LARGEST
        return math.nextafter(self.low.value, math.inf) if self.low.exclusive else self.low.value

    @property
    def most(self) -> float:
        """The largest number that is right."""
        if self.high is None:
            return _LARGEST
        return (
            math.nextafter(self.high.value, -math.inf) if self.high.exclusive else self.high.value
        )

    def limited(
        self,
        low: Bound | None,
        high: Bound | None,
        words: tuple[str, ...] = (),
        source: str = "",
    ) -> Rule:
        """Give the rule with other ends and words, where there are any."""
        types = self.types or (("string",) if words else ("number",))
        return replace(
            self,
            types=types,
            low=low or self.low,
            high=high or self.high,
            words=words or self.words,
            kinds=words or self.kinds,
            source=source or self.source,
        )


def _kind_of(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "integer"
    if isinstance(value, float):
        return "number" if math.isfinite(value) else "no number"
    if isinstance(value, str):
        return "string"
    if is_list(value):
        return "array"
    return "object" if is_dict(value) else "other"


def _is_whole(value: object) -> bool:
    return isinstance(value, float) and value.is_integer()


def _below(value: float, bound: Bound) -> bool:
    return value <= bound.value if bound.exclusive else value < bound.value


def _above(value: float, bound: Bound) -> bool:
    return value >= bound.value if bound.exclusive else value > bound.value


def _within(size: int, least: int | None, most: int | None) -> bool:
    return (least is None or size >= least) and (most is None or size <= most)


def _range(what: str, rule: Rule) -> str:
    low, high = rule.low, rule.high
    if low and high and low.value == high.value:
        return f"{what}: exactly {low.value:g}"
    said = [what]
    if low:
        said.append(f"{'above' if low.exclusive else 'from'} {low.value:g}")
    if high:
        said.append(f"{'below' if high.exclusive else 'up to'} {high.value:g}")
    return " ".join(said)


def _sizes(least: int | None, most: int | None, unit: str) -> str:
    if least and most is not None:
        return f" of {least} to {most} {unit}"
    if most is not None:
        return f" of at most {most} {unit}"
    return f" of at least {least} {unit}" if least else ""


def _say_words(words: Sequence[str]) -> str:
    return f"one of {', '.join(map(repr, words))}" if len(words) > 1 else repr(words[0])


def _say_text(rule: Rule) -> str:
    if rule.words:
        return _say_words(rule.words)
    return "a string" + _sizes(rule.min_length, rule.max_length, "characters")


_SAID: Final[Mapping[str, Callable[[Rule], str]]] = {
    "boolean": lambda _: "True or False",
    "integer": lambda rule: _range("an integer", rule),
    "number": lambda rule: _range("a number", rule),
    "string": _say_text,
    "array": lambda rule: "a list" + _sizes(rule.min_items, rule.max_items, "items"),
    "object": lambda _: "a dict",
}
_ORDER: Final = tuple(_SAID)


def _judge_text(rule: Rule, value: object) -> Iterator[Problem]:
    text = str(value)
    if (rule.words and text not in rule.words) or not _within(
        len(text), rule.min_length, rule.max_length
    ):
        yield wrong(rule.name, rule.allowed, value, rule.source)
    elif (said := find_text_fault(text)) is not None:
        yield fault(rule.name, said)


def _judge_array(rule: Rule, value: object) -> Iterator[Problem]:
    if is_list(value) and not _within(len(value), rule.min_items, rule.max_items):
        yield wrong(rule.name, rule.allowed, value, rule.source)


def _judge_object(rule: Rule, value: object) -> Iterator[Problem]:
    words = cast("Mapping[str, object]", value)
    kind = words.get("type")
    if rule.kinds and isinstance(kind, str) and kind not in rule.kinds:
        yield wrong(f"{rule.name}.type", _say_words(rule.kinds), kind, rule.source)
    for name, inner in rule.inner.items():
        one = words.get(name)
        if one is None and inner.required:
            yield fault(inner.name, "is missing", inner.source)
        else:
            yield from inner.find_problems(one)


def _judge_number(rule: Rule, value: object) -> Iterator[Problem]:
    number = cast("float", value)
    for bound, beyond in ((rule.low, _below), (rule.high, _above)):
        if bound is not None and beyond(number, bound):
            yield wrong(rule.name, rule.allowed, value, bound.source)


_JUDGES: Final[Mapping[str, Callable[[Rule, object], Iterator[Problem]]]] = {
    "integer": _judge_number,
    "number": _judge_number,
    "string": _judge_text,
    "array": _judge_array,
    "object": _judge_object,
}
