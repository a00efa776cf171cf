"""What our options are for every provider, where its document does not say it more exactly."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Word(NamedTuple):
    """One option: its JSON types, and the range that no provider is known to go beyond."""

    types: tuple[str, ...] = ()
    low: float | None = None
    high: float | None = None
    here: float | None = None
    """The low end for a server of one's own, where -1 may mean "no limit"."""


_TEXT: Final = Word(("string",))
_YES_NO: Final = Word(("boolean",))
_DICT: Final = Word(("object",))
_LIST: Final = Word(("array",))
_PENALTY: Final = Word(("number",), -2, 2)
_TOKENS: Final = Word(("integer",), 1, here=-1)

WORDS: Final[Mapping[str, Word]] = {
    "audio": _DICT,
    "dimensions": Word(("integer",), 1),
    "encoding_format": _TEXT,
    "frequency_penalty": _PENALTY,
    "function_call": Word(("string", "object")),
    "functions": _LIST,
    "input_type": _TEXT,
    "logit_bias": _DICT,
    "logprobs": _YES_NO,
    "max_completion_tokens": _TOKENS,
    "max_tokens": _TOKENS,
    "metadata": _DICT,
    "modalities": _LIST,
    "n": Word(("integer",), 1, 128),
    "parallel_tool_calls": _YES_NO,
    "prediction": _DICT,
    "presence_penalty": _PENALTY,
    "prompt_cache_key": _TEXT,
    "reasoning_effort": _TEXT,
    "response_format": _DICT,
    "safety_identifier": _TEXT,
    "seed": Word(("integer",)),
    "service_tier": _TEXT,
    "stop": Word(("string", "array")),
    "store": _YES_NO,
    "stream_options": _DICT,
    "task_type": _TEXT,
    "temperature": Word(("number",), 0, 2),
    "thinking": _DICT,
    "tool_choice": Word(("string", "object")),
    "tools": _LIST,
    "top_k": Word(("integer",), -1),
    "top_logprobs": Word(("integer",), 0),
    "top_p": Word(("number",), 0, 1),
    "user": _TEXT,
    "verbosity": _TEXT,
    "web_search_options": _DICT,
}
"""By name; the ranges are those that OpenAI's documentation gives, widened where others go on."""
