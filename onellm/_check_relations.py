"""Options that need others, or stand in each other's way, at the providers that say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from onellm._check_values import is_dict, is_list
from onellm._problems import Problem, fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onellm.providers import Provider

_SAME: Final = ("max_completion_tokens", "max_tokens")
_OUR_WORDS: Final = frozenset({"openai", "azure", "llama_cpp"})
"""Adapters that send both names; others see for themselves that they are one."""


class Need(NamedTuple):
    """An option that is only right beside another."""

    option: str
    met: Callable[[Mapping[str, object]], bool]
    """Whether the other is there, or this one asks for nothing."""
    said: str
    providers: frozenset[str]
    link: str


_OPENAI_LINK: Final = "https://platform.openai.com/docs/api-reference/chat/create"
_OPENAI: Final = frozenset({"openai", "azure"})
_LIKE_OPENAI: Final = _OPENAI | {"deepseek", "groq", "xai"}


def _logs(options: Mapping[str, object]) -> bool:
    return options.get("logprobs") is True


def _streams(options: Mapping[str, object]) -> bool:
    return options.get("stream") is True


def _offers_tools(options: Mapping[str, object]) -> bool:
    return bool(options.get("tools"))


def _says_how_it_sounds(options: Mapping[str, object]) -> bool:
    wanted = options.get("modalities")
    return not (is_list(wanted) and "audio" in wanted) or is_dict(options.get("audio"))


_NEEDS: Final = (
    Need("top_logprobs", _logs, "needs logprobs=True", _LIKE_OPENAI, _OPENAI_LINK),
    Need("stream_options", _streams, "needs stream=True", _OPENAI, _OPENAI_LINK),
    Need("parallel_tool_calls", _offers_tools, "needs tools", _OPENAI, _OPENAI_LINK),
    Need("modalities", _says_how_it_sounds, 'needs audio= for "audio"', _OPENAI, _OPENAI_LINK),
)


def find_relation_problems(provider: Provider, options: Mapping[str, object]) -> Iterator[Problem]:
    """Name options that cannot stand as they are; `messages` and `stream` are among them here."""
    first, second = (options.get(name) for name in _SAME)
    twice = first is not None and second is not None and provider.adapter in _OUR_WORDS
    if twice and (provider.name in _OPENAI or first != second):
        yield Problem(f"{' and '.join(_SAME)} are the same; give one of them", parameter=_SAME[0])
    for need in _NEEDS:
        if (
            need.option in options
            and options[need.option] is not None
            and provider.name in need.providers
            and not need.met(options)
        ):
            yield fault(need.option, need.said, need.link)
