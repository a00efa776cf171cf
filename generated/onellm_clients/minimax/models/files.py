# Written by scripts/generate.py from specs/minimax.

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

if TYPE_CHECKING:
    from .shared import BaseResponse


class FileDeleteRequest(WireModel):
    file_id: int


class FileDeleteResponse(WireModel):
    base_resp: BaseResponse | Unset = UNSET
    file_id: int | Unset = UNSET


class FileInfo(WireModel):
    __names__ = {"bytes_": "bytes"}
    bytes_: int | Unset = UNSET
    created_at: int | Unset = UNSET
    download_url: str | Unset = UNSET
    file_id: int | Unset = UNSET
    filename: str | Unset = UNSET
    purpose: str | Unset = UNSET


class FileListResponse(WireModel):
    base_resp: BaseResponse | Unset = UNSET
    files: Sequence[FileInfo] | Unset = UNSET


class FileRetrieveResponse(WireModel):
    base_resp: BaseResponse | Unset = UNSET
    file: FileInfo | Unset = UNSET


class FileUploadRequest(WireModel):
    file: BinaryFile
    purpose: str


class FileUploadResponse(WireModel):
    base_resp: BaseResponse | Unset = UNSET
    file: FileInfo | Unset = UNSET
