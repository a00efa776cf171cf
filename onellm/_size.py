"""Whether a prompt can fit a model at all: an estimate from below, made without the network.

It counts characters, and takes so few tokens for them that a text which really fits is never
refused: English has about four characters a token, code about three; it is six here, and three
for the bytes of all other scripts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._check_values import is_dict, is_list
from onellm._problems import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm_clients._runtime.facts import ModelFacts

_CHARACTERS: Final = 6
_BYTES: Final = 3
_COUNTED: Final = frozenset({"text", "content", "arguments", "description", "name", "refusal"})
_OUTPUT: Final = ("max_tokens", "max_completion_tokens")


def estimate_tokens(value: object) -> int:
    """Estimate from below how many tokens the texts in messages, tools or a prompt are."""
    return int(_count(value, 0))


def _count(value: object, depth: int) -> float:
    if isinstance(value, str):
        if value.isascii():
            return len(value) / _CHARACTERS
        wide = len(value.encode(errors="replace")) - len(value)
        return max(len(value) / _CHARACTERS, wide / _BYTES)
    if depth > _DEEPEST:
        return 0
    if is_dict(value):
        return sum(
            _count(one, depth + 1)
            for key, one in value.items()
            if key in _COUNTED or not isinstance(one, str)
        )
    if is_list(value):
        return sum(_count(one, depth + 1) for one in value)
    return 0


_DEEPEST: Final = 64


def find_size_problems(
    facts: ModelFacts, prompt: object, options: Mapping[str, object]
) -> Iterator[Problem]:
    """Say that a prompt and its answer cannot fit the model, where its size is known."""
    if facts.context is None:
        return
    tokens = estimate_tokens(prompt) + estimate_tokens(options.get("tools"))
    wanted = [
        value
        for name in _OUTPUT
        if isinstance(value := options.get(name), int) and not isinstance(value, bool) and value > 0
    ]
    answer = max(wanted, default=0)
    if tokens + answer <= facts.context:
        return
    link = facts.link_of("context")
    allowed = f"at most {facts.context} tokens, answer included"
    given = f"at least {tokens} tokens" + (f" and max_tokens={answer}" if answer else "")
    yield Problem(
        f"messages must be {allowed}, for this model; they are {given} ({link})",
        parameter="messages",
        given=given,
        allowed=allowed,
        source=link,
    )
