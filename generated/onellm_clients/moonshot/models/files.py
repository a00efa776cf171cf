# Written by scripts/generate.py from specs/moonshot.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

FileObjectPurpose: TypeAlias = Literal["file-extract", "image", "video", "batch"] | str


class FileDeleteResponse(WireModel):
    deleted: bool
    id: str
    object: str


class FileListResponse(WireModel):
    data: Sequence[FileObject]
    object: str


class FileObject(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: int
    created_at: int
    filename: str
    id: str
    object: str
    purpose: FileObjectPurpose
    status: str
    status_details: str | Unset = UNSET


class FileUploadRequest(WireModel):
    file: BinaryFile
    purpose: FileObjectPurpose
