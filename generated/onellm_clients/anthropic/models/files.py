# Written by scripts/generate.py from specs/anthropic.

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, TypeAlias

from ..._runtime import UNSET, BinaryFile, Unset, WireModel

BetaFileDeleteResponseType: TypeAlias = Literal["file_deleted"] | str
BetaFileMetadataSchemaType: TypeAlias = Literal["file"] | str
BetaFileScopeType: TypeAlias = Literal["session"] | str


class BetaFileDeleteResponse(WireModel):
    id: str
    type: BetaFileDeleteResponseType | Unset = UNSET


class BetaFileListResponse(WireModel):
    data: Sequence[BetaFileMetadataSchema]
    first_id: str | None | Unset = UNSET
    has_more: bool | Unset = UNSET
    last_id: str | None | Unset = UNSET


class BetaFileMetadataSchema(WireModel):
    created_at: str
    filename: str
    id: str
    mime_type: str
    size_bytes: int
    type: BetaFileMetadataSchemaType
    downloadable: bool | Unset = UNSET
    scope: BetaFileScope | None | Unset = UNSET


class BetaFileScope(WireModel):
    id: str
    type: BetaFileScopeType


class UploadFileBody(WireModel):
    file: BinaryFile
