"""What every answer has: where it came from, and what it used."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, overload

from onellm._json import JSON, as_int, as_object
from onellm._mapping import Field, Result, maybe_text, number, one, text
from onellm._results.sourced import Sourced


class TokenDetails(Result):
    """How a token count is made up."""

    __slots__ = ()

    cached_tokens: Field[int] = number()
    reasoning_tokens: Field[int] = number()
    audio_tokens: Field[int] = number()


# Where providers say how much of the prompt came from a cache, if not in OpenAI's place:
# https://platform.moonshot.ai/docs/api/chat and https://api-docs.deepseek.com/guides/kv_cache
_CACHED_ELSEWHERE = {
    "prompt_tokens": ("cached_tokens", "prompt_cache_hit_tokens"),
    "completion_tokens": (),
}


class Usage(Result):
    """Tokens read and written, in OpenAI's words; the provider's own counts stay beside them.

    `prompt_tokens` includes what was read from and written to a prompt cache.
    """

    __slots__ = ()

    prompt_tokens: Field[int] = number()
    completion_tokens: Field[int] = number()
    total_tokens: Field[int] = number()
    prompt_tokens_cached: Field[int] = number()
    prompt_tokens_uncached: Field[int] = number()
    completion_tokens_cached: Field[int] = number()
    completion_tokens_uncached: Field[int] = number()
    prompt_tokens_details: Field[TokenDetails | None] = one(TokenDetails)
    completion_tokens_details: Field[TokenDetails | None] = one(TokenDetails)

    def __init__(self, data: Mapping[str, JSON] | None = None, /, **fields: JSON) -> None:
        super().__init__(data, **fields)
        for side, elsewhere in _CACHED_ELSEWHERE.items():
            total = self.get(side)
            if isinstance(total, int):
                details = as_object(self.get(f"{side}_details"))
                known = (details.get("cached_tokens"), *(self.get(key) for key in elsewhere))
                cached = next((count for count in map(as_int, known) if count), 0)
                self.setdefault(f"{side}_cached", cached)
                self.setdefault(f"{side}_uncached", max(total - cached, 0))

    @property
    def cached_tokens(self) -> int:
        """Prompt tokens that were read from a cache."""
        return self.prompt_tokens_cached

    @property
    def reasoning_tokens(self) -> int:
        """Completion tokens the model spent on reasoning, where the provider tells."""
        details = self.completion_tokens_details
        return details.reasoning_tokens if details else 0

    if TYPE_CHECKING:

        @overload
        def __getitem__(
            self,
            key: Literal[
                "prompt_tokens",
                "completion_tokens",
                "total_tokens",
                "prompt_tokens_cached",
                "prompt_tokens_uncached",
                "completion_tokens_cached",
                "completion_tokens_uncached",
            ],
        ) -> int: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class Answer(Sourced):
    """A whole answer, with where it came from; of a chunk, `raw` is the event it was made of."""

    __slots__ = ()

    id: Field[str] = text()
    object: Field[str] = text()
    created: Field[int] = number()
    model: Field[str] = text()
    usage: Field[Usage | None] = one(Usage)
    system_fingerprint: Field[str | None] = maybe_text()
    service_tier: Field[str | None] = maybe_text()
