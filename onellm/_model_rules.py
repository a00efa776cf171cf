"""What is known of one model, laid over the rules of its provider; and all that is wrong then."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from onellm._check_values import is_dict
from onellm._facts import NOTHING, find_facts
from onellm._limits import Rules, find_rules, make_rules
from onellm._problems import Problem, show
from onellm._rule import Bound, Rule

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onellm_clients._runtime.facts import Bounds, Mode, ModelFacts, Word

    from onellm._limits import Kind
    from onellm.providers import Provider

_LIMITS_OF_OUTPUT: Final = ("max_tokens", "max_completion_tokens")
_REMEMBERED: Final = 1024
"""How many models' rules are kept; an application asks few, a gateway any."""


class Findings(NamedTuple):
    """What is wrong with a call's options: values, and options that the model does not take."""

    problems: list[Problem]
    refused: dict[str, Problem]
    """By option: left out, the call would work."""


class ModelRules(NamedTuple):
    """The rules of one model's options."""

    rules: Rules
    facts: ModelFacts
    provider: Provider
    strict: bool
    """Whether the model takes less than its provider's others."""

    def find(self, options: Mapping[str, object]) -> Findings:
        """Name all that is wrong with options."""
        facts = self.facts
        if not self.strict:
            return Findings(list(self.rules.find_problems(options)), {})
        refused = self.find_refused(options)
        rules = self.rules
        for mode in facts.modes:
            if mode.limits and _is_on(mode, options):
                rules = _with_limits(rules, mode.limits, _always(mode.link))
        if refused:
            options = {name: value for name, value in options.items() if name not in refused}
        return Findings(list(rules.find_problems(options)), refused)

    def find_refused(self, options: Mapping[str, object]) -> dict[str, Problem]:
        """Name the options that the model does not take, or not with these values."""
        refused: dict[str, Problem] = {}
        if self.strict:
            self._refuse(refused, options, self.facts, self.facts.link_of)
            for mode in self.facts.modes:
                if _is_on(mode, options):
                    self._refuse(refused, options, mode, _always(mode.link))
        return refused

    def _refuse(
        self,
        refused: dict[str, Problem],
        options: Mapping[str, object],
        facts: ModelFacts | Mode,
        link_of: Callable[[str], str],
    ) -> None:
        for name in facts.refuses:
            if name in options and not self._is_renamed(name):
                refused.setdefault(name, _refusal(name, options[name], link_of(name)))
        for name, value in facts.fixes.items():
            given = options.get(name)
            if given is not None and not _is_same(given, value):
                refused.setdefault(name, _fixed(name, value, given, link_of(name)))

    def _is_renamed(self, name: str) -> bool:
        """Tell whether an option is sent by another name, which is another option there."""
        return self.provider.quirks.renames.get(name, name) != name


def _always(link: str) -> Callable[[str], str]:
    return lambda _: link


def _refusal(name: str, value: object, link: str) -> Problem:
    return Problem(
        f"{name} is not taken by this model; leave it out ({link})",
        parameter=name,
        given=show(value),
        allowed="left out",
        source=link,
    )


def _fixed(name: str, value: Word, given: object, link: str) -> Problem:
    allowed = f"{value!r} or left out"
    return Problem(
        f"{name} must be {allowed} with this model, not {show(given)} ({link})",
        parameter=name,
        given=show(given),
        allowed=allowed,
        source=link,
    )


def _is_same(given: object, value: Word) -> bool:
    return isinstance(given, bool) == isinstance(value, bool) and given == value


def _is_on(mode: Mode, options: Mapping[str, object]) -> bool:
    given = options.get(mode.when)
    if given is None:
        return False
    if not mode.is_:
        return True
    word = given.get("type") if is_dict(given) else given
    return any(_is_same(word, one) for one in mode.is_)


_known: Final[dict[tuple[str, str, Kind], ModelRules]] = {}


def find_model_rules(provider: Provider, model: str, kind: Kind = "chat") -> ModelRules:
    """Find the rules of a model; one that nobody wrote about has its provider's."""
    key = (provider.name, model, kind)
    known = _known.get(key)
    if known is None or known.provider is not provider:
        if len(_known) >= _REMEMBERED:
            _known.clear()
        known = _known[key] = _build(provider, model, kind)
    return known


def _build(provider: Provider, model: str, kind: Kind) -> ModelRules:
    return lay_over(find_rules(provider, kind), find_facts(provider, model))


def lay_over(rules: Rules, facts: ModelFacts) -> ModelRules:
    """Lay facts about a model over the rules of its provider."""
    if facts is not NOTHING:
        rules = _with_limits(rules, facts.limits, facts.link_of)
    if facts.max_output is not None:
        rules = _with_most(
            rules, Bound(facts.max_output, source=facts.link_of("max_output")), facts
        )
    strict = bool(facts.refuses or facts.fixes or facts.modes)
    return ModelRules(rules, facts, rules.provider, strict)


def _with_limits(
    rules: Rules, limits: Mapping[str, Bounds], link_of: Callable[[str], str]
) -> Rules:
    changed = {
        name: _narrowed(rules.rules.get(name) or Rule(name=name), bounds, link_of(name))
        for name, bounds in limits.items()
    }
    return _changed(rules, changed)


def _changed(rules: Rules, changed: Mapping[str, Rule]) -> Rules:
    return make_rules(rules.provider, rules.where, {**rules.rules, **changed}, rules.own)


def _narrowed(rule: Rule, bounds: Bounds, link: str) -> Rule:
    low = _bound(bounds.minimum, bounds.exclusive_minimum, link)
    high = _bound(bounds.maximum, bounds.exclusive_maximum, link)
    return rule.limited(low, high, bounds.enum, link)


def _bound(inclusive: float | None, exclusive: float | None, link: str) -> Bound | None:
    if exclusive is not None:
        return Bound(exclusive, exclusive=True, source=link)
    return None if inclusive is None else Bound(inclusive, source=link)


def _with_most(rules: Rules, most: Bound, facts: ModelFacts) -> Rules:
    changed = {
        name: rules.rules[name].limited(None, most)
        for name in _LIMITS_OF_OUTPUT
        if name in rules.rules and name not in facts.limits
    }
    return _changed(rules, changed)


def find_missing(facts: ModelFacts, wanted: str) -> Iterator[Problem]:
    """Say that a model cannot give what is wanted of it, where its facts tell what it gives."""
    if facts.gives and wanted not in facts.gives:
        gives = " and ".join(facts.gives)
        link = facts.link_of("gives")
        yield Problem(
            f"model gives {gives}, no {wanted} ({link})",
            parameter="model",
            allowed=f"one that gives {wanted}",
            source=link,
        )
