# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from ..._runtime import WireModel


class ErrorObject(WireModel):
    code: str | None
    message: str
    param: str | None
    type: str


class ErrorResponse(WireModel):
    error: ErrorObject
