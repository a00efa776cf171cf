# Written by scripts/generate.py from specs/openai.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

CreateFileRequestPurpose: TypeAlias = (
    Literal["assistants", "batch", "fine-tune", "vision", "user_data", "evals"] | str
)
DeleteFileResponseObject: TypeAlias = Literal["file"] | str
FileExpirationAfterAnchor: TypeAlias = Literal["created_at"] | str
ListFilesOrder: TypeAlias = Literal["asc", "desc"] | str
OpenAIFilePurpose: TypeAlias = (
    Literal[
        "assistants",
        "assistants_output",
        "batch",
        "batch_output",
        "fine-tune",
        "fine-tune-results",
        "vision",
        "user_data",
    ]
    | str
)
OpenAIFileStatus: TypeAlias = Literal["uploaded", "processed", "error"] | str


class CreateFileRequest(WireModel):
    file: BinaryFile
    purpose: CreateFileRequestPurpose
    expires_after: FileExpirationAfter | Unset = UNSET


class DeleteFileResponse(WireModel):
    deleted: bool
    id: str
    object: DeleteFileResponseObject


class FileExpirationAfter(WireModel):
    anchor: FileExpirationAfterAnchor
    seconds: int


class ListFilesResponse(WireModel):
    data: Sequence[OpenAIFile]
    first_id: str
    has_more: bool
    last_id: str
    object: str


class OpenAIFile(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: int
    created_at: int
    filename: str
    id: str
    object: DeleteFileResponseObject
    purpose: OpenAIFilePurpose
    status: OpenAIFileStatus
    expires_at: int | Unset = UNSET
    status_details: str | Unset = UNSET
