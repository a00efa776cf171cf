"""Files of a running server, as they are called for here, in one colour."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypedDict, cast

from onellm import File

from .servers import KEY

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from onellm.models import FileDeleted, FileList, FileObject
    from onellm.types.file_options import (
        FileContentOptions,
        FileDownloadOptions,
        FileListOptions,
        FileOptions,
    )
    from onellm.types.files import FileInput


class Upload(TypedDict, total=False):
    """What an upload is given here besides the file."""

    purpose: str
    filename: str
    allowed_extensions: Iterable[str]
    validate_mime: bool
    progress: Callable[[int, int | None], None]


@dataclass(frozen=True, slots=True)
class Keeper:
    """One provider's files."""

    url: str
    provider: str
    is_async: bool
    given: Mapping[str, object] = field(default_factory=dict)

    def with_options(self, **options: object) -> Keeper:
        """Call with these as well."""
        return replace(self, given={**self.given, **options})

    def with_headers(self, headers: Mapping[str, str]) -> Keeper:
        """Call with these headers."""
        return self.with_options(extra_headers=headers)

    def upload(self, file: FileInput, **options: object) -> FileObject:
        """Send a file, as part of a batch unless another purpose is named."""
        rest = cast("Upload", self._options(**{"purpose": "batch", **options}))
        if self.is_async:
            return asyncio.run(File.aupload(file, provider=self.provider, **rest))
        return File.upload(file, provider=self.provider, **rest)

    def retrieve(self, file_id: str) -> FileObject:
        """Ask what is known of a file."""
        given = cast("FileOptions", self._options())
        if self.is_async:
            return asyncio.run(File.aretrieve(file_id, self.provider, **given))
        return File.retrieve(file_id, self.provider, **given)

    def content(self, file_id: str, **options: object) -> bytes:
        """Read what a file holds."""
        given = cast("FileContentOptions", self._options(**options))
        if self.is_async:
            return asyncio.run(File.acontent(file_id, self.provider, **given))
        return File.content(file_id, self.provider, **given)

    def download(self, file_id: str, destination: Path) -> str:
        """Write what a file holds onto the disk."""
        given = cast("FileDownloadOptions", self._options())
        if self.is_async:
            return asyncio.run(File.adownload(file_id, destination, self.provider, **given))
        return File.download(file_id, destination, self.provider, **given)

    def list(self, **options: object) -> FileList:
        """Ask which files there are."""
        given = cast("FileListOptions", self._options(**options))
        if self.is_async:
            return asyncio.run(File.alist(self.provider, **given))
        return File.list(self.provider, **given)

    def delete(self, file_id: str) -> FileDeleted:
        """Have a file deleted."""
        given = cast("FileOptions", self._options())
        if self.is_async:
            return asyncio.run(File.adelete(file_id, self.provider, **given))
        return File.delete(file_id, self.provider, **given)

    def _options(self, **options: object) -> Mapping[str, object]:
        base = {"base_url": self.url, "api_key": KEY, "max_retries": 0}
        return {**base, **self.given, **options}
