# Written by scripts/generate.py from specs/mistral.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

FilePurpose: TypeAlias = Literal["fine-tune", "batch", "ocr"] | str
FileVisibility: TypeAlias = Literal["workspace", "user"] | str
SampleType: TypeAlias = (
    Literal["pretrain", "instruct", "batch_request", "batch_result", "batch_error"] | str
)
Source: TypeAlias = Literal["upload", "repository", "mistral"] | str
UploadFileRequestVisibility: TypeAlias = Literal["workspace", "user"] | str


class DeleteFileOut(WireModel):
    deleted: bool
    id: str
    object: str


class FileSchema(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: int
    created_at: int
    filename: str
    id: str
    object: str
    purpose: FilePurpose
    sample_type: SampleType
    source: Source
    expires_at: int | None | Unset = UNSET
    mimetype: str | None | Unset = UNSET
    num_lines: int | None | Unset = UNSET
    signature: str | None | Unset = UNSET
    visibility: FileVisibility | None | Unset = UNSET


class ListFilesOut(WireModel):
    data: Sequence[FileSchema]
    object: str
    total: int | None | Unset = UNSET


class RetrieveFileOut(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: int
    created_at: int
    deleted: bool
    filename: str
    id: str
    object: str
    purpose: FilePurpose
    sample_type: SampleType
    source: Source
    expires_at: int | None | Unset = UNSET
    mimetype: str | None | Unset = UNSET
    num_lines: int | None | Unset = UNSET
    signature: str | None | Unset = UNSET
    visibility: FileVisibility | None | Unset = UNSET


class UploadFileOut(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: int
    created_at: int
    filename: str
    id: str
    object: str
    purpose: FilePurpose
    sample_type: SampleType
    source: Source
    expires_at: int | None | Unset = UNSET
    mimetype: str | None | Unset = UNSET
    num_lines: int | None | Unset = UNSET
    signature: str | None | Unset = UNSET
    visibility: FileVisibility | None | Unset = UNSET


class UploadFileRequest(WireModel):
    file: BinaryFile
    expiry: int | None | Unset = UNSET
    purpose: FilePurpose | Unset = UNSET
    visibility: UploadFileRequestVisibility | Unset = UNSET
