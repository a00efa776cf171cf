# Written by scripts/generate.py from specs/llama_cpp.

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..._runtime import JSON, UNSET, Unset, WireModel


class TokenizeRequest(WireModel):
    content: str
    add_special: bool | Unset = UNSET
    parse_special: bool | Unset = UNSET
    with_pieces: bool | Unset = UNSET


class TokenizeResponse(WireModel):
    tokens: Sequence[int | Mapping[str, JSON]]
