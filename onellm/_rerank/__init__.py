"""Ranking in each provider's words; loaded when first used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol, cast

from onellm._resources import find_format, is_built_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._json import JSON
    from onellm._resources import ResourceCall
    from onellm.providers import Provider


@dataclass(frozen=True, slots=True)
class RankingCall:
    """One rerank request, checked."""

    call: ResourceCall
    query: str = field(repr=False)
    documents: Sequence[JSON] = field(repr=False)


class RankingFormat(Protocol):
    """What every format of ranking can do. All of it is pure."""

    def build(self, ranking: RankingCall) -> Translation:
        """Translate a call."""
        ...

    def parse(self, body: Mapping[str, JSON]) -> dict[str, JSON] | None:
        """Read an answer in Cohere's shape; None when it is not one."""
        ...


RERANKERS: Final[Mapping[str, str]] = {
    "bedrock": "bedrock",
    "cohere": "cohere",
    "fireworks": "plain",
    "litellm": "plain",
    "llama_cpp": "llama_cpp",
    "localai": "plain",
    "openrouter": "openrouter",
    "siliconflow": "plain",
    "together": "together",
    "vllm": "plain",
}
"""By provider."""


def find_ranking_format(provider: Provider) -> RankingFormat:
    """Load a provider's format; raises InvalidRequestError that says who ranks."""
    names = RERANKERS
    if provider.adapter == "openai" and not is_built_in(provider):
        names = {**names, provider.name: "plain"}
    found = find_format("onellm._rerank", names, provider, "rerank", "reranking")
    return cast("RankingFormat", found)
