"""`client.files` and `client.models`; see File and Model for what each call does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from onellm._client_base import merge, with_provider
from onellm.files import File
from onellm.model_listing import Model

if TYPE_CHECKING:
    from collections.abc import Iterable

    from onellm.models import FileDeleted, FileList, FileObject, ModelInfo, ModelList
    from onellm.types import CallOptions
    from onellm.types.file_options import (
        FileContentOptions,
        FileListOptions,
        FileOptions,
        FileUploadOptions,
        ModelOptions,
    )
    from onellm.types.files import FileInput, FilePath


class _FilesCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def acreate(
        self,
        file: FileInput,
        purpose: str = "assistants",
        *,
        provider: str = "openai",
        max_size: int | None = None,
        allowed_extensions: Iterable[str] | None = None,
        validate_mime: bool = True,
        base_directory: FilePath | None = None,
        **options: Unpack[FileUploadOptions],
    ) -> FileObject:
        """Send a file without blocking the loop."""
        rules = (max_size, allowed_extensions, validate_mime, base_directory)
        merged = merge(self._options, options)
        return await File.aupload(file, purpose, provider, *rules, **merged)

    async def ametadata(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileObject:
        """Ask what is known of a file without blocking the loop."""
        return await File.aretrieve(file_id, provider, **merge(self._options, options))

    async def acontent(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileContentOptions]
    ) -> bytes:
        """Give what a file holds without blocking the loop."""
        return await File.acontent(file_id, provider, **merge(self._options, options))

    async def aretrieve(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileContentOptions]
    ) -> bytes:
        """Give what a file holds without blocking the loop, as `acontent` does."""
        return await self.acontent(file_id, provider, **options)

    async def alist(self, provider: str = "openai", **options: Unpack[FileListOptions]) -> FileList:
        """Ask which files there are without blocking the loop."""
        return await File.alist(provider, **merge(self._options, options))

    async def adelete(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileDeleted:
        """Have a file deleted without blocking the loop."""
        return await File.adelete(file_id, provider, **merge(self._options, options))


class Files(_FilesCalls):
    """`client.files`.

    As in existing code, `retrieve` gives what a file holds; `metadata` gives what is known of it.
    """

    def create(
        self,
        file: FileInput,
        purpose: str = "assistants",
        *,
        provider: str = "openai",
        max_size: int | None = None,
        allowed_extensions: Iterable[str] | None = None,
        validate_mime: bool = True,
        base_directory: FilePath | None = None,
        **options: Unpack[FileUploadOptions],
    ) -> FileObject:
        """Send a file; see File.upload."""
        rules = (max_size, allowed_extensions, validate_mime, base_directory)
        return File.upload(file, purpose, provider, *rules, **merge(self._options, options))

    def metadata(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileObject:
        """Ask what is known of a file; see File.retrieve."""
        return File.retrieve(file_id, provider, **merge(self._options, options))

    def content(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileContentOptions]
    ) -> bytes:
        """Give what a file holds; see File.content."""
        return File.content(file_id, provider, **merge(self._options, options))

    def retrieve(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileContentOptions]
    ) -> bytes:
        """Give what a file holds, as `content` does."""
        return self.content(file_id, provider, **options)

    def list(self, provider: str = "openai", **options: Unpack[FileListOptions]) -> FileList:
        """Ask which files there are; see File.list."""
        return File.list(provider, **merge(self._options, options))

    def delete(
        self, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileDeleted:
        """Have a file deleted; see File.delete."""
        return File.delete(file_id, provider, **merge(self._options, options))


class AsyncFiles(_FilesCalls):
    """`client.files` of an async client, where every one is a coroutine."""

    create = _FilesCalls.acreate
    metadata = _FilesCalls.ametadata
    content = _FilesCalls.acontent
    retrieve = _FilesCalls.aretrieve
    list = _FilesCalls.alist
    delete = _FilesCalls.adelete


class _ModelsCalls:
    """The coroutines of both."""

    def __init__(self, options: CallOptions) -> None:
        self._options = options

    async def alist(self, provider: str = "openai", **options: Unpack[ModelOptions]) -> ModelList:
        """Ask which models there are without blocking the loop."""
        return await Model.alist(provider, **merge(self._options, options))

    async def aretrieve(self, model: str, **options: Unpack[ModelOptions]) -> ModelInfo:
        """Ask what is known of a model without blocking the loop."""
        return await Model.aretrieve(with_provider(model), **merge(self._options, options))


class Models(_ModelsCalls):
    """`client.models`."""

    def list(self, provider: str = "openai", **options: Unpack[ModelOptions]) -> ModelList:
        """Ask which models there are; see Model.list."""
        return Model.list(provider, **merge(self._options, options))

    def retrieve(self, model: str, **options: Unpack[ModelOptions]) -> ModelInfo:
        """Ask what is known of a model; a bare name is OpenAI's."""
        return Model.retrieve(with_provider(model), **merge(self._options, options))


class AsyncModels(_ModelsCalls):
    """`client.models` of an async client, where every one is a coroutine."""

    list = _ModelsCalls.alist
    retrieve = _ModelsCalls.aretrieve
