"""What calls about files answer, in OpenAI's shape."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, overload

from onellm._mapping import Field, many, maybe_text, none, number, text
from onellm._results.sourced import Sourced

if TYPE_CHECKING:
    from onellm._json import JSON


class FileObject(Sourced):
    """A file that a provider keeps; what else the provider says of it is there as well."""

    __slots__ = ()

    id: Field[str] = text()
    """What other calls name it by."""
    object: Field[str] = text()
    bytes: Field[int] = number()
    created_at: Field[int] = number()
    """Seconds since 1970, as is `expires_at`."""
    expires_at: Field[int | None] = Field(none)
    filename: Field[str] = text()
    purpose: Field[str] = text()
    """Empty where the provider knows no purposes."""
    status: Field[str | None] = maybe_text()
    """`uploaded`, `processed` or `error`; None where the provider does not say."""
    status_details: Field[str | None] = maybe_text()
    mime_type: Field[str | None] = maybe_text()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["id", "object", "filename", "purpose"]) -> str: ...
        @overload
        def __getitem__(self, key: Literal["bytes", "created_at"]) -> int: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class FileList(Sourced):
    """Files of a provider, as many as one answer holds."""

    __slots__ = ()

    object: Field[str] = text()
    data: Field[list[FileObject]] = many(FileObject)
    has_more: Field[bool] = Field(bool)
    next_after: Field[str | None] = maybe_text()
    """What to give as `after` for those that follow; None at the end."""
    first_id: Field[str | None] = maybe_text()
    last_id: Field[str | None] = maybe_text()

    if TYPE_CHECKING:

        @overload
        def __getitem__(self, key: Literal["data"]) -> list[FileObject]: ...
        @overload
        def __getitem__(self, key: str) -> JSON: ...
        def __getitem__(self, key: str) -> JSON: ...


class FileDeleted(Sourced):
    """That a file is deleted."""

    __slots__ = ()

    id: Field[str] = text()
    object: Field[str] = text()
    deleted: Field[bool] = Field(bool)
