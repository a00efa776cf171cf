"""Files that a provider keeps: `File.upload`, `retrieve`, `content`, `download`, `list`, `delete`.

Every one has an `a` twin for running loops. A local file is judged before anything of it is sent,
and read while it is sent; a download is on the disk completely, or not at all.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Unpack, cast, overload

import anyio

from onellm._downloads import MAX_BYTES, asave, check_destination, save
from onellm._file_calls import (
    Gathered,
    delete_file,
    list_files,
    open_content,
    retrieve_file,
    upload_file,
)
from onellm._file_names import find_sent_name
from onellm._flow import arun, run
from onellm._pool import async_transport, sync_transport
from onellm._uploads import SizeLimitedFileWrapper
from onellm.errors import OneLLMError

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from onellm._stream import Stream
    from onellm.models import FileDeleted, FileList, FileObject
    from onellm.types.file_options import (
        FileContentOptions,
        FileDownloadOptions,
        FileListOptions,
        FileOptions,
        FileUploadOptions,
    )
    from onellm.types.files import FileInput, FilePath

__all__ = ["File", "SizeLimitedFileWrapper"]


class File:
    """Files that a provider keeps.

    kept = File.upload("report.pdf", purpose="user_data")
    File.download(kept.id, destination="copy.pdf")
    """

    @classmethod
    def upload(
        cls,
        file: FileInput,
        purpose: str = "assistants",
        provider: str = "openai",
        max_size: int | None = None,
        allowed_extensions: Iterable[str] | None = None,
        validate_mime: bool = True,
        base_directory: FilePath | None = None,
        **options: Unpack[FileUploadOptions],
    ) -> FileObject:
        """Send a file: a path, bytes, an open binary file, or a tuple with its name.

        It must be a regular file of at most `max_size` bytes (100 MB) whose extension is allowed
        and whose content is of that kind, and with `base_directory` lie in it, however it is
        spelled. The default purpose stands for the provider's usual one. Raises
        InvalidRequestError with all that is wrong before anything is sent, also for a provider
        that has no files.
        """
        rules = (max_size, allowed_extensions, validate_mime, base_directory)
        return run(upload_file(file, purpose, provider, *rules, options), sync_transport())

    @classmethod
    async def aupload(
        cls,
        file: FileInput,
        purpose: str = "assistants",
        provider: str = "openai",
        max_size: int | None = None,
        allowed_extensions: Iterable[str] | None = None,
        validate_mime: bool = True,
        base_directory: FilePath | None = None,
        **options: Unpack[FileUploadOptions],
    ) -> FileObject:
        """Do what `upload` does without blocking the loop."""
        rules = (max_size, allowed_extensions, validate_mime, base_directory)
        flow = upload_file(file, purpose, provider, *rules, options)
        return await arun(flow, await async_transport())

    @classmethod
    def retrieve(
        cls, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileObject:
        """Ask what is known of a file."""
        return run(retrieve_file(file_id, provider, options), sync_transport())

    @classmethod
    async def aretrieve(
        cls, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileObject:
        """Do what `retrieve` does without blocking the loop."""
        return await arun(retrieve_file(file_id, provider, options), await async_transport())

    @classmethod
    def list(cls, provider: str = "openai", **options: Unpack[FileListOptions]) -> FileList:
        """Ask which files there are; `after` goes on where the `next_after` of an answer points."""
        return run(list_files(provider, options), sync_transport())

    @classmethod
    async def alist(cls, provider: str = "openai", **options: Unpack[FileListOptions]) -> FileList:
        """Do what `list` does without blocking the loop."""
        return await arun(list_files(provider, options), await async_transport())

    @classmethod
    def delete(
        cls, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileDeleted:
        """Have a file deleted."""
        return run(delete_file(file_id, provider, options), sync_transport())

    @classmethod
    async def adelete(
        cls, file_id: str, provider: str = "openai", **options: Unpack[FileOptions]
    ) -> FileDeleted:
        """Do what `delete` does without blocking the loop."""
        return await arun(delete_file(file_id, provider, options), await async_transport())

    @classmethod
    def content(
        cls, file_id: str, provider: str = "openai", **options: Unpack[FileContentOptions]
    ) -> bytes:
        """Give what a file holds; raises InvalidResponseError above `max_size` bytes."""
        held = Gathered(options.get("max_size"))
        with _about(provider), open_content(file_id, provider, options) as pieces:
            for piece in pieces:
                held.add(piece)
        return held.whole()

    @classmethod
    async def acontent(
        cls, file_id: str, provider: str = "openai", **options: Unpack[FileContentOptions]
    ) -> bytes:
        """Do what `content` does without blocking the loop."""
        held = Gathered(options.get("max_size"))
        with _about(provider):
            async with open_content(file_id, provider, options) as pieces:
                async for piece in pieces:
                    held.add(piece)
        return held.whole()

    @overload
    @classmethod
    def download(
        cls,
        file_id: str,
        destination: None = None,
        provider: str = "openai",
        **options: Unpack[FileDownloadOptions],
    ) -> bytes: ...
    @overload
    @classmethod
    def download(
        cls,
        file_id: str,
        destination: FilePath,
        provider: str = "openai",
        **options: Unpack[FileDownloadOptions],
    ) -> str: ...
    @classmethod
    def download(
        cls,
        file_id: str,
        destination: FilePath | None = None,
        provider: str = "openai",
        **options: Unpack[FileDownloadOptions],
    ) -> bytes | str:
        """Give what a file holds; with `destination`, write it there and give the path.

        Folders that are missing are made; a destination that is a folder gets a file in it. A file
        that is there is replaced with `overwrite=True` only. What fails leaves nothing behind.
        """
        if destination is None:
            return cls.content(file_id, provider, **_without_overwrite(options))
        overwrite = options.get("overwrite") is True
        stream = open_content(file_id, provider, options)
        check_destination(destination, overwrite=overwrite)
        with _about(provider), stream as pieces:
            path = save(
                pieces,
                destination,
                max_bytes=options.get("max_size") or MAX_BYTES,
                overwrite=overwrite,
                name=_namer(stream, file_id),
            )
        return str(path)

    @overload
    @classmethod
    async def adownload(
        cls,
        file_id: str,
        destination: None = None,
        provider: str = "openai",
        **options: Unpack[FileDownloadOptions],
    ) -> bytes: ...
    @overload
    @classmethod
    async def adownload(
        cls,
        file_id: str,
        destination: FilePath,
        provider: str = "openai",
        **options: Unpack[FileDownloadOptions],
    ) -> str: ...
    @classmethod
    async def adownload(
        cls,
        file_id: str,
        destination: FilePath | None = None,
        provider: str = "openai",
        **options: Unpack[FileDownloadOptions],
    ) -> bytes | str:
        """Do what `download` does without blocking the loop."""
        if destination is None:
            return await cls.acontent(file_id, provider, **_without_overwrite(options))
        overwrite = options.get("overwrite") is True
        stream = open_content(file_id, provider, options)
        await anyio.to_thread.run_sync(lambda: check_destination(destination, overwrite=overwrite))
        with _about(provider):
            async with stream as pieces:
                path = await asave(
                    pieces,
                    destination,
                    max_bytes=options.get("max_size") or MAX_BYTES,
                    overwrite=overwrite,
                    name=_namer(stream, file_id),
                )
        return str(path)


@contextmanager
def _about(provider: str) -> Generator[None]:
    """Say on an error whose file it is about."""
    try:
        yield
    except OneLLMError as error:
        error.provider = error.provider or provider
        raise


def _namer(stream: Stream[bytes], file_id: str) -> Callable[[], str | None]:
    """Make the function that says what a file is called in a folder."""

    def name() -> str | None:
        receipt = stream.receipt
        return (find_sent_name(receipt.headers) if receipt else None) or file_id

    return name


def _without_overwrite(options: FileDownloadOptions) -> FileContentOptions:
    """Take off what means nothing where nothing is written."""
    return cast(
        "FileContentOptions",
        {name: value for name, value in options.items() if name != "overwrite"},
    )
