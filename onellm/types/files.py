"""Files as calls take them, and the rules they are judged by."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import Protocol, TypeAlias, TypedDict


class BinaryReader(Protocol):
    """What is open and gives bytes: a file, a pipe, an answer that streams, an `io.BytesIO`."""

    def read(self, size: int = ..., /) -> bytes:
        """Give at most so many bytes, and none at the end."""
        ...


FilePath: TypeAlias = str | os.PathLike[str]
"""Where a file is; a string is always a path, never content."""

FileContent: TypeAlias = bytes | bytearray | memoryview | BinaryReader | os.PathLike[str]
"""What a file holds, under a name that is given beside it."""

FileInput: TypeAlias = (
    FilePath
    | bytes
    | bytearray
    | memoryview
    | BinaryReader
    | tuple[str, FileContent]
    | tuple[str, FileContent, str]
)
"""A file: its path, its bytes, an open binary file, or `(name, content[, content type])`."""


class UploadOptions(TypedDict, total=False):
    """How strict a call is with the files it is given; what is None is as configured."""

    max_size: int | None
    """The most bytes a file may have; 100 MB if nothing else is said."""
    allowed_extensions: Iterable[str] | None
    """Extensions that a file's name may end with, with or without the dot, in any case."""
    validate_mime: bool | None
    """Whether the type must be known and the first bytes may not show another; default True."""
    base_directory: FilePath | None
    """The folder out of which no path may lead, however it is written."""


class FileUploadConfig(TypedDict, total=False):
    """The block `file_upload` of the configuration."""

    max_size: int | None
    allowed_extensions: Iterable[str] | None
    validate_mime_type: bool | None
