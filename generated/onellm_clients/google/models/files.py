# Written by scripts/generate.py from specs/google.

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, TypeAlias

from ..._runtime import JSON, UNSET, Unset, WireModel

FileObjectSource: TypeAlias = (
    Literal["SOURCE_UNSPECIFIED", "UPLOADED", "GENERATED", "REGISTERED"] | str
)
FileObjectState: TypeAlias = Literal["STATE_UNSPECIFIED", "PROCESSING", "ACTIVE", "FAILED"] | str


class FileObject(WireModel):
    __names__ = {
        "create_time": "createTime",
        "display_name": "displayName",
        "download_uri": "downloadUri",
        "expiration_time": "expirationTime",
        "mime_type": "mimeType",
        "sha_256_hash": "sha256Hash",
        "size_bytes": "sizeBytes",
        "update_time": "updateTime",
        "video_metadata": "videoMetadata",
    }
    create_time: str | Unset = UNSET
    display_name: str | Unset = UNSET
    download_uri: str | Unset = UNSET
    error: Status | Unset = UNSET
    expiration_time: str | Unset = UNSET
    mime_type: str | Unset = UNSET
    name: str | Unset = UNSET
    sha_256_hash: str | Unset = UNSET
    size_bytes: str | Unset = UNSET
    source: FileObjectSource | Unset = UNSET
    state: FileObjectState | Unset = UNSET
    update_time: str | Unset = UNSET
    uri: str | Unset = UNSET
    video_metadata: VideoFileMetadata | Unset = UNSET


class ListFilesResponse(WireModel):
    __names__ = {"next_page_token": "nextPageToken"}
    files: Sequence[FileObject] | Unset = UNSET
    next_page_token: str | Unset = UNSET


class Status(WireModel):
    code: int | Unset = UNSET
    details: Sequence[Mapping[str, JSON]] | Unset = UNSET
    message: str | Unset = UNSET


class VideoFileMetadata(WireModel):
    __names__ = {"video_duration": "videoDuration"}
    video_duration: str | Unset = UNSET
