"""Everything that is wrong with a call's contents, whoever is asked, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._check_messages import find_message_problems
from onellm._check_order import NO_RULES, ORDERS
from onellm._check_params import find_inner_problems
from onellm._check_relations import find_relation_problems
from onellm._check_tools import NO_RULES as NO_TOOL_RULES
from onellm._check_tools import RULES
from onellm._model_rules import find_missing, find_model_rules
from onellm._policy import DEFAULT, Verdict, decide, find_misspelt, find_unknown
from onellm._size import find_size_problems
from onellm.types.embeddings import EmbeddingOptions
from onellm.types.options import ChatOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._limits import Kind
    from onellm._policy import Policies
    from onellm._problems import Problem
    from onellm.providers import Provider

_KNOWN: Final[Mapping[Kind, frozenset[str]]] = {
    "chat": frozenset(ChatOptions.__annotations__),
    "embedding": frozenset(EmbeddingOptions.__annotations__),
    "completion": frozenset(ChatOptions.__annotations__),
}


def inspect_chat(
    provider: Provider,
    model: str,
    messages: object,
    options: Mapping[str, object],
    policies: Policies = DEFAULT,
    *,
    stream: object = False,
) -> Verdict:
    """Judge a chat's messages and options; an option that is None is not given."""
    wrong: list[Problem] = []
    if policies.validate != "off":
        wrong += find_message_problems(messages, ORDERS.get(provider.name, NO_RULES))
        whole = {**options, "messages": messages, "stream": stream}
        wrong += find_relation_problems(provider, whole)
    return _inspect("chat", provider, model, messages, options, policies, wrong)


def inspect_embedding(
    provider: Provider,
    model: str,
    inputs: object,
    options: Mapping[str, object],
    policies: Policies = DEFAULT,
) -> Verdict:
    """Judge the options of an embedding call; its inputs are read elsewhere."""
    return _inspect("embedding", provider, model, inputs, options, policies, [])


def _is_another_spelling(name: str, own: frozenset[str]) -> bool:
    """Tell whether it is only the case or an underscore: some adapters know both spellings."""
    return _plain(name) in map(_plain, own)


def _plain(name: str) -> str:
    return name.replace("_", "").replace("-", "").lower()


_GIVES: Final[Mapping[Kind, str]] = {"chat": "text", "completion": "text", "embedding": "embedding"}


def _inspect(  # noqa: PLR0917 - one place calls it for each kind of call
    kind: Kind,
    provider: Provider,
    model: str,
    prompt: object,
    options: Mapping[str, object],
    policies: Policies,
    wrong: list[Problem],
) -> Verdict:
    rules = find_model_rules(provider, model, kind)
    known = _KNOWN[kind]
    own = rules.rules.own
    unknown: list[Problem] = []
    if not known.issuperset(options):
        strange = {name: None for name in options if name not in known and name not in own}
        misspelt = list(find_misspelt(strange, known))
        misspelt += find_misspelt(
            {name: None for name in strange if not _is_another_spelling(name, own)}, own
        )
        named = {problem.parameter for problem in misspelt}
        wrong += misspelt
        unknown += find_unknown(strange.keys() - named)
    if policies.validate == "off":
        refused = rules.find_refused(options)
    else:
        found, refused = rules.find(options)
        wrong += found
        bad = {problem.parameter for problem in found}
        wrong += find_inner_problems(options, RULES.get(provider.name, NO_TOOL_RULES), bad)
        wrong += find_missing(rules.facts, _GIVES[kind])
        if policies.check_size:
            wrong += find_size_problems(rules.facts, prompt, options)
    return decide(policies, options, wrong=wrong, refused=refused, unknown=unknown)
