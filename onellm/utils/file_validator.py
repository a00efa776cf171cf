"""The rules that uploads are judged by, for applications that judge files themselves.

A path that was judged may lead elsewhere a moment later. Calls that send files do not come this
way: they open a file once and judge what is open. `FileValidator.safe_read_file` does the same.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from onellm._uploads import (
    DEFAULT_ALLOWED_EXTENSIONS,
    DEFAULT_MAX_FILE_SIZE,
    SizeLimitedFileWrapper,
    UploadRules,
    check_name,
    check_path,
    find_rules,
    open_upload,
)
from onellm.errors import InvalidRequestError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm.types.files import FilePath

__all__ = [
    "DEFAULT_ALLOWED_EXTENSIONS",
    "DEFAULT_MAX_FILE_SIZE",
    "FileValidator",
    "SizeLimitedFileWrapper",
]


class FileValidator:
    """Judges files by the rules of an upload; all it refuses is an InvalidRequestError."""

    DEFAULT_MAX_FILE_SIZE: Final = DEFAULT_MAX_FILE_SIZE
    DEFAULT_ALLOWED_EXTENSIONS: Final = DEFAULT_ALLOWED_EXTENSIONS

    @staticmethod
    def validate_file_path(
        file_path: FilePath,
        max_size: int | None = None,
        allowed_extensions: Iterable[str] | None = None,
        validate_mime: bool = True,
        base_directory: FilePath | None = None,
    ) -> Path:
        """Judge the file at a path, and give its real path."""
        rules = find_rules(
            max_size=max_size,
            allowed_extensions=allowed_extensions,
            validate_mime=validate_mime,
            base_directory=base_directory,
        )
        return Path(check_path(file_path, rules))

    @staticmethod
    def safe_read_file(
        path: FilePath, max_size: int | None = None, chunk_size: int = 8192
    ) -> bytes:
        """Read a file that is neither empty nor larger than `max_size`, in pieces."""
        if chunk_size < 1:
            raise InvalidRequestError("chunk_size must be an integer from 1 up")
        limit = find_rules(max_size=max_size).max_size
        rules = UploadRules(max_size=limit, allowed_extensions=None, validate_mime=False)
        content = bytearray()
        with open_upload(path, rules) as upload:
            while piece := upload.read(chunk_size):
                content += piece
        return bytes(content)

    @staticmethod
    def validate_bytes_size(
        data: bytes | bytearray | memoryview, max_size: int | None = None, name: str = "data"
    ) -> None:
        """Judge the size of what is in memory; nothing at all is refused too."""
        limit = find_rules(max_size=max_size).max_size
        size = memoryview(data).nbytes
        if size == 0:
            raise InvalidRequestError(f"{name} is empty")
        if size > limit:
            raise InvalidRequestError(
                f"{name} is too large: {size} bytes, and the limit is {limit} (max_size)"
            )

    @staticmethod
    def validate_filename(
        filename: str,
        allowed_extensions: Iterable[str] | None = None,
        validate_mime: bool = True,
    ) -> None:
        """Judge a name by its extension, as that of bytes and streams is."""
        check_name(
            filename,
            find_rules(allowed_extensions=allowed_extensions, validate_mime=validate_mime),
        )
