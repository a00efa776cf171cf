"""What calls about files and models take besides what they are about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Literal, Required, TypedDict

from onellm._json import JSON
from onellm.types.options import CallOptions


class FileExpiry(TypedDict, total=False):
    """When a file is deleted by itself: so many seconds after `anchor`."""

    anchor: Required[Literal["created_at"] | str]
    seconds: Required[int]


class FileOptions(CallOptions, total=False):
    """Options of a call about one file."""


class FileUploadOptions(CallOptions, total=False):
    """Options of an upload; one of the provider's own may be given as well."""

    filename: str | None
    """What the file is called there; by default as here, without its folders."""
    content_type: str | None
    """What the file is, if its name does not say it."""
    progress: Callable[[int, int | None], None] | None
    """Told how many bytes are written, and of how many."""
    expires_after: FileExpiry | Mapping[str, JSON] | None


class FileListOptions(CallOptions, total=False):
    """Which files are listed, and how."""

    purpose: str | None
    limit: int | None
    """How many one answer may hold."""
    after: str | None
    """Where to go on: the `next_after` of the answer before."""
    order: Literal["asc", "desc"] | None


class FileContentOptions(CallOptions, total=False):
    """Options of reading what a file holds."""

    max_size: int | None
    """How many bytes are accepted at most."""


class FileDownloadOptions(FileContentOptions, total=False):
    """Options of a download."""

    overwrite: bool
    """Whether a file that is there may be replaced; default False."""


class ModelOptions(CallOptions, total=False):
    """Options of a call about models."""
