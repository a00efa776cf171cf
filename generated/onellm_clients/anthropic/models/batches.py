# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from ..._runtime import UnknownVariant, WireModel

if TYPE_CHECKING:
    from .errors import ErrorResponse
    from .messages import CreateMessageParams, Message

DeleteMessageBatchResponseType: TypeAlias = Literal["message_batch_deleted"] | str
MessageBatchProcessingStatus: TypeAlias = Literal["in_progress", "canceling", "ended"] | str
MessageBatchType: TypeAlias = Literal["message_batch"] | str


class CanceledResult(WireModel):
    type: Literal["canceled"] = "canceled"


class CreateMessageBatchParams(WireModel):
    requests: Sequence[MessageBatchIndividualRequestParams]


class DeleteMessageBatchResponse(WireModel):
    id: str
    type: DeleteMessageBatchResponseType


class ErroredResult(WireModel):
    error: ErrorResponse
    type: Literal["errored"] = "errored"


class ExpiredResult(WireModel):
    type: Literal["expired"] = "expired"


class ListResponseMessageBatch(WireModel):
    data: Sequence[MessageBatch]
    first_id: str | None
    has_more: bool
    last_id: str | None


class MessageBatch(WireModel):
    archived_at: str | None
    cancel_initiated_at: str | None
    created_at: str
    ended_at: str | None
    expires_at: str
    id: str
    processing_status: MessageBatchProcessingStatus
    request_counts: RequestCounts
    results_url: str | None
    type: MessageBatchType


class MessageBatchIndividualRequestParams(WireModel):
    custom_id: str
    params: CreateMessageParams


class MessageBatchIndividualResponse(WireModel):
    custom_id: str
    result: SucceededResult | ErroredResult | CanceledResult | ExpiredResult | UnknownVariant


class RequestCounts(WireModel):
    canceled: int
    errored: int
    expired: int
    processing: int
    succeeded: int


class SucceededResult(WireModel):
    message: Message
    type: Literal["succeeded"] = "succeeded"
