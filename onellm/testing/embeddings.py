"""Embeddings of the simulator: a text always has the same vector, and like texts have like ones."""

from __future__ import annotations

import base64
import math
import struct
import zlib
from typing import TYPE_CHECKING, Final, cast

from onellm.testing.wire import Problem, missing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm.testing._shapes import JsonObject

PATH: Final = "/v1/embeddings"
_DEFAULT_LENGTH: Final = 32
_LONGEST: Final = 3072


def find_problem(body: JsonObject) -> Problem | None:
    """Find what the real service would refuse."""
    if not isinstance(body.get("model"), str):
        return missing("model")
    length = body.get("dimensions", _DEFAULT_LENGTH)
    if not isinstance(length, int) or not 1 <= length <= _LONGEST:
        message = f"'dimensions' must be from 1 to {_LONGEST}."
        return Problem(status=400, message=message, param="dimensions")
    given = body.get("input")
    if given in (None, "", []):
        return missing("input")
    return None


def build_answer(body: JsonObject) -> JsonObject:
    """Answer in OpenAI's shape."""
    inputs = _inputs(body["input"])
    length = body.get("dimensions", _DEFAULT_LENGTH)
    size = length if isinstance(length, int) else _DEFAULT_LENGTH
    write = _pack if body.get("encoding_format") == "base64" else list[float]
    tokens = sum(len(text.split()) for text in inputs)
    return {
        "object": "list",
        "data": [
            {"object": "embedding", "index": index, "embedding": write(_embed(text, size))}
            for index, text in enumerate(inputs)
        ],
        "model": body["model"],
        "usage": {"prompt_tokens": tokens, "total_tokens": tokens},
    }


def _pack(vector: Sequence[float]) -> str:
    return base64.b64encode(struct.pack(f"<{len(vector)}f", *vector)).decode()


def _inputs(given: object) -> list[str]:
    """Give the texts; the token numbers of one are a text too."""
    items = cast("list[object]", given) if isinstance(given, list) else [given]
    numbers = all(isinstance(item, int) for item in items)
    return [" ".join(map(str, items))] if numbers else [str(item) for item in items]


def _embed(text: str, length: int) -> Sequence[float]:
    """Count words into buckets and scale to length one."""
    vector = [0.0] * length
    for word in text.lower().split() or [text]:
        vector[zlib.crc32(word.encode()) % length] += 1.0
    norm = math.sqrt(sum(value * value for value in vector))
    return [round(value / norm, 6) for value in vector]
