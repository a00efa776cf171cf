# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

ApiEndpoint: TypeAlias = (
    Literal[
        "/v1/chat/completions",
        "/v1/embeddings",
        "/v1/fim/completions",
        "/v1/moderations",
        "/v1/chat/moderations",
        "/v1/ocr",
        "/v1/classifications",
        "/v1/chat/classifications",
        "/v1/conversations",
        "/v1/audio/transcriptions",
    ]
    | str
)
BatchJobOutObject: TypeAlias = Literal["batch"] | str
BatchJobStatus: TypeAlias = (
    Literal[
        "QUEUED",
        "RUNNING",
        "SUCCESS",
        "FAILED",
        "TIMEOUT_EXCEEDED",
        "CANCELLATION_REQUESTED",
        "CANCELLED",
    ]
    | str
)
BatchJobsOutObject: TypeAlias = Literal["list"] | str
ListBatchesOrderBy: TypeAlias = Literal["created", "-created"] | str


class BatchError(WireModel):
    message: str
    count: int | Unset = UNSET


class BatchJobIn(WireModel):
    endpoint: ApiEndpoint
    agent_id: str | None | Unset = UNSET
    input_files: Sequence[str] | None | Unset = UNSET
    metadata: Mapping[str, str] | None | Unset = UNSET
    model: str | None | Unset = UNSET
    requests: Sequence[BatchRequest] | None | Unset = UNSET
    timeout_hours: int | Unset = UNSET


class BatchJobOut(WireModel):
    completed_requests: int
    created_at: int
    endpoint: str
    errors: Sequence[BatchError]
    failed_requests: int
    id: str
    input_files: Sequence[str]
    status: BatchJobStatus
    succeeded_requests: int
    total_requests: int
    agent_id: str | None | Unset = UNSET
    completed_at: int | None | Unset = UNSET
    error_file: str | None | Unset = UNSET
    metadata: Mapping[str, JSON] | None | Unset = UNSET
    model: str | None | Unset = UNSET
    object: BatchJobOutObject | Unset = UNSET
    output_file: str | None | Unset = UNSET
    outputs: Sequence[Mapping[str, JSON]] | None | Unset = UNSET
    started_at: int | None | Unset = UNSET


class BatchJobsOut(WireModel):
    total: int
    data: Sequence[BatchJobOut] | Unset = UNSET
    object: BatchJobsOutObject | Unset = UNSET


class BatchRequest(WireModel):
    body: Mapping[str, JSON]
    custom_id: str | None | Unset = UNSET
