# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from typing import NotRequired, TypedDict


class ErrorObject(TypedDict):
    code: NotRequired[str | None]
    message: NotRequired[str]
    param: NotRequired[str | None]
    type: NotRequired[str]


class ErrorResponse(TypedDict):
    error: NotRequired[ErrorObject]
