# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from ..._runtime import UNSET, Unset, WireModel


class InternalServerException(WireModel):
    message: str | Unset = UNSET


class ModelStreamErrorException(WireModel):
    __names__ = {
        "original_message": "originalMessage",
        "original_status_code": "originalStatusCode",
    }
    message: str | Unset = UNSET
    original_message: str | Unset = UNSET
    original_status_code: int | Unset = UNSET


class ServiceUnavailableException(WireModel):
    message: str | Unset = UNSET


class ThrottlingException(WireModel):
    message: str | Unset = UNSET


class ValidationException(WireModel):
    message: str | Unset = UNSET
