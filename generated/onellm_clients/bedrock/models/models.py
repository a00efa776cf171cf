# Written by scripts/generate.py from specs/bedrock.

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UNSET, Unset, WireModel

if TYPE_CHECKING:
    from .shared import (
        InternalServerException,
        ModelStreamErrorException,
        ServiceUnavailableException,
        ThrottlingException,
        ValidationException,
    )

PerformanceConfigLatency: TypeAlias = Literal["standard", "optimized"] | str
ServiceTierType: TypeAlias = Literal["priority", "default", "flex", "reserved"] | str
Trace: TypeAlias = Literal["ENABLED", "DISABLED", "ENABLED_FULL"] | str


class ModelTimeoutException(WireModel):
    message: str | Unset = UNSET


class PayloadPart(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: str | Unset = UNSET


class ResponseStream(WireModel):
    __names__ = {
        "internal_server_exception": "internalServerException",
        "model_stream_error_exception": "modelStreamErrorException",
        "model_timeout_exception": "modelTimeoutException",
        "service_unavailable_exception": "serviceUnavailableException",
        "throttling_exception": "throttlingException",
        "validation_exception": "validationException",
    }
    chunk: PayloadPart | Unset = UNSET
    internal_server_exception: InternalServerException | Unset = UNSET
    model_stream_error_exception: ModelStreamErrorException | Unset = UNSET
    model_timeout_exception: ModelTimeoutException | Unset = UNSET
    service_unavailable_exception: ServiceUnavailableException | Unset = UNSET
    throttling_exception: ThrottlingException | Unset = UNSET
    validation_exception: ValidationException | Unset = UNSET
