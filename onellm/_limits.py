"""Limits of options, from the pinned document of the provider or of the format it speaks.

Where neither says any, what holds for all providers does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias, cast
from urllib.parse import urlsplit

from onellm_clients import SPEC_VERSIONS

from onellm._adapters import ChatLimits, find_adapter
from onellm._rule import Bound, Rule
from onellm._words import WORDS, Word
from onellm.types.embeddings import EmbeddingOptions
from onellm.types.options import CallOptions, ChatOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm_clients._runtime import Limit

    from onellm._problems import Problem
    from onellm.providers import Provider

Kind: TypeAlias = Literal["chat", "completion", "embedding"]

_CALL_OPTIONS: Final = frozenset(CallOptions.__annotations__)
_CHAT_OPTIONS: Final = frozenset(ChatOptions.__annotations__) - _CALL_OPTIONS
_OURS: Final[Mapping[Kind, frozenset[str]]] = {
    "chat": _CHAT_OPTIONS,
    "completion": _CHAT_OPTIONS,
    "embedding": frozenset(EmbeddingOptions.__annotations__) - _CALL_OPTIONS,
}
_OPENAI: Final[Mapping[Kind, tuple[str, ...]]] = {
    "chat": ("create_chat_completion", "create_deployment_chat_completion"),
    "completion": ("create_completion",),
    "embedding": ("create_embedding", "create_deployment_embedding"),
}
"""Operations in OpenAI's words, which are ours."""
_ELSEWHERE: Final = frozenset({"model", "messages", "prompt", "input", "stream"})
"""Parameters that are no options."""
_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
_FORMATS: Final[Mapping[str, ChatLimits]] = {
    "cohere": ChatLimits("cohere", "create_embedding", {"dimensions": "output_dimension"}),
    "gemini": ChatLimits(
        "google",
        "embed_content",
        {"dimensions": "outputDimensionality", "task_type": "taskType"},
    ),
    "vertex": ChatLimits(
        "vertexai",
        "embed_content",
        {"dimensions": "outputDimensionality", "task_type": "taskType"},
    ),
    "bedrock": ChatLimits("bedrock", "invoke_model"),
}
"""Documents of embeddings in other words than OpenAI's, by adapter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The rules of one provider's options, and what it takes to look each up at once."""

    provider: Provider
    rules: Mapping[str, Rule]
    own: frozenset[str]
    """Options that its own document names, and ours do not."""
    quick: Mapping[str, Quick]
    where: ChatLimits
    """Whose document they are from."""

    def find_problems(self, options: Mapping[str, object]) -> Iterator[Problem]:
        """Name every option outside its limits."""
        quick = self.quick
        for name, value in options.items():
            rule = quick.get(name)
            if rule is None:
                continue
            kind = type(value)
            if kind in rule.exact or (kind in rule.numbers and rule.least <= value <= rule.most):  # type: ignore[operator] # a number
                continue
            yield from rule.rule.find_problems(value)


class Quick(NamedTuple):
    """A rule, and the cheap answers that nearly every value gets."""

    exact: frozenset[type]
    numbers: frozenset[type]
    least: float
    most: float
    rule: Rule


def find_chat_problems(provider: Provider, options: Mapping[str, object]) -> list[Problem]:
    """Name every option of a chat outside its limit, with the limit and where it is written."""
    return list(find_rules(provider, "chat").find_problems(options))


_known: Final[dict[tuple[str, Kind], Rules]] = {}


def find_rules(provider: Provider, kind: Kind) -> Rules:
    """Find the rules of a provider's options; read once, and again where its row is another."""
    known = _known.get((provider.name, kind))
    if known is None or known.provider is not provider:
        known = _known[provider.name, kind] = _build(provider, kind)
    return known


def make_rules(
    provider: Provider, where: ChatLimits, rules: Mapping[str, Rule], own: frozenset[str]
) -> Rules:
    """Make rules ready to be used."""
    quick = {
        name: Quick(rule.exact, rule.numbers, rule.least, rule.most, rule)
        for name, rule in rules.items()
        if rule.types
    }
    return Rules(provider=provider, rules=rules, own=own, quick=quick, where=where)


def speaks_our_words(operation: str) -> bool:
    """Tell whether the parameters of an operation are called as our options are."""
    return any(operation in known for known in _OPENAI.values())


def read_ranges(document: str) -> Mapping[str, Mapping[str, Limit]]:
    """Load what a document allows, by operation and parameter."""
    return cast(
        "Mapping[str, Mapping[str, Limit]]",
        import_module(f"onellm_clients.{document}._ranges").RANGES,
    )


def say_document(document: str) -> str:
    """Name a pinned document with its version."""
    pinned = SPEC_VERSIONS[document]
    return f"{document} document {pinned.get('version') or pinned['date']}"


def _build(provider: Provider, kind: Kind) -> Rules:
    where = find_limits(provider, kind)
    limits = read_ranges(where.document)[where.operation]
    return build_rules(provider, kind, where, limits)


def build_rules(
    provider: Provider, kind: Kind, where: ChatLimits, limits: Mapping[str, Limit]
) -> Rules:
    """Make the rules of a provider's options of what a document allows."""
    ours = _OURS[kind]
    same_words = where.operation in _OPENAI[kind]
    closed = where.document == provider.name
    names = {**provider.quirks.renames, **where.wire_names} if same_words else where.wire_names
    wire_names = set(names.values())
    document = say_document(where.document)
    rules: dict[str, Rule] = {}
    for name in ours:
        limit = limits.get(names.get(name, name)) or limits.get(name)
        word = WORDS.get(name, Word())
        rule = read_rule(name, limit, document, closed=closed) if limit else Rule(name=name)
        if not (limit and same_words and rule.types):
            rule = replace(rule, types=word.types, words=())
        rules[name] = _fill(rule, word, own_server=_is_own_server(provider))
    body = {name for name, one in limits.items() if not one.pointer.startswith("/paths/")}
    own = {name for name in body if "." not in name} - ours - wire_names - _ELSEWHERE
    for name in own:
        rules[name] = read_rule(name, limits[name], document, closed=closed)
    for name, limit in limits.items():
        _put_inside(rules, name.split("."), read_rule(name, limit, document, closed=closed))
    return make_rules(provider, where, rules, frozenset(own) if closed else frozenset())


def find_limits(provider: Provider, kind: Kind) -> ChatLimits:
    """Find the provider's own document where it has one in the words of its format."""
    where = (
        find_adapter(provider.adapter).chat_limits
        if kind == "chat"
        else _FORMATS.get(provider.adapter) or ChatLimits("openai", _OPENAI[kind][0])
    )
    if where.operation in _OPENAI[kind] and provider.name in SPEC_VERSIONS:
        ranges = read_ranges(provider.name)
        for operation in (where.operation, *_OPENAI[kind]):
            if ranges.get(operation):
                return ChatLimits(provider.name, operation, where.wire_names)
    return where


def read_rule(name: str, limit: Limit, document: str, *, closed: bool) -> Rule:
    """Make the rule of a parameter of what a document says; `closed` if it lists all words."""
    source = f"{document}, {limit.pointer}"
    types = tuple(one for one in limit.types if one != "null")
    return Rule(
        name=name,
        types=() if "any" in types else types,
        low=_bound(limit.minimum, limit.exclusive_minimum, source),
        high=_bound(limit.maximum, limit.exclusive_maximum, source),
        # What a format's document lists is what its author has; another service may have more.
        words=limit.enum if closed else (),
        min_length=limit.min_length,
        max_length=limit.max_length,
        min_items=limit.min_items,
        max_items=limit.max_items,
        required=limit.required,
        source=source,
    )


def _bound(inclusive: float | None, exclusive: float | None, source: str) -> Bound | None:
    if exclusive is not None:
        return Bound(exclusive, exclusive=True, source=source)
    return None if inclusive is None else Bound(inclusive, source=source)


def _fill(rule: Rule, word: Word, *, own_server: bool) -> Rule:
    """Put in the ends of a range that no document tells; a server of one's own has its own."""
    low = word.here if own_server and word.here is not None else word.low
    return replace(
        rule,
        low=rule.low or (None if low is None else Bound(low)),
        high=rule.high or (None if word.high is None or own_server else Bound(word.high)),
    )


def _put_inside(rules: dict[str, Rule], path: list[str], rule: Rule) -> None:
    """Put the rule of an object's value into that of the object."""
    if len(path) == 1 or path[0] not in rules:
        return
    first, *way = path
    rules[first] = _with_inner(rules[first], way, rule)


def _with_inner(outer: Rule, way: list[str], rule: Rule) -> Rule:
    name, *rest = way
    known = outer.inner.get(name) or Rule(name=f"{outer.name}.{name}", types=("object",))
    inner = _with_inner(known, rest, rule) if rest else rule
    return replace(outer, inner={**outer.inner, name: inner})


def _is_own_server(provider: Provider) -> bool:
    return urlsplit(provider.base_url).hostname in _HERE
