# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from ..._runtime import UNSET, Unset, WireModel


class BaseResponse(WireModel):
    status_code: int | Unset = UNSET
    status_msg: str | Unset = UNSET
