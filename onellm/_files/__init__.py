"""Files in each provider's words; loaded when first used."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Protocol, cast

from onellm._resources import find_format

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from onellm._adapters import Translation
    from onellm._bodies import Progress
    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall
    from onellm._uploads import Upload
    from onellm.providers import Provider

ANY_PURPOSE: Final = "assistants"
"""The purpose of an upload for which nobody names one; each provider's usual one is meant."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A file on its way to a provider."""

    upload: Upload = field(repr=False)
    purpose: str
    progress: Progress | None = None
    place: str | None = None
    """Where the provider wants it, if it was asked first."""


@dataclass(frozen=True, slots=True)
class Session:
    """A request that asks where to upload to, and how its answer is read."""

    translation: Translation
    find_place: Callable[[Answered], str | None]


class FileFormat(Protocol):
    """What every format of files can do. All of it is pure.

    Answers are alike enough to be read by `reading.py` for all.
    """

    def address(self, call: ResourceCall) -> ResourceCall:
        """Say where files are, if that is not where chats are."""
        return call

    def find_session(self, call: ResourceCall, file: Outgoing) -> Session | None:
        """Say how to ask where to upload to; None where that is known."""
        del call, file
        return None

    def build_upload(self, call: ResourceCall, file: Outgoing) -> Translation:
        """Translate an upload."""
        ...

    def build_list(self, call: ResourceCall, query: Mapping[str, JSON]) -> Translation:
        """Ask for files; `query` may have `purpose`, `limit`, `after` and `order`."""
        ...

    def build_retrieve(self, call: ResourceCall, file_id: str) -> Translation:
        """Ask what is known of a file."""
        ...

    def build_content(self, call: ResourceCall, file_id: str) -> Translation:
        """Ask for what a file holds."""
        ...

    def build_delete(self, call: ResourceCall, file_id: str) -> Translation:
        """Have a file deleted."""
        ...


FILES: Final[Mapping[str, str]] = {
    "alibaba": "openai.ALIBABA",
    "anthropic": "anthropic",
    "azure": "azure",
    "gemini": "google",
    "google": "google",
    "groq": "openai.GROQ",
    "minimax": "minimax",
    "mistral": "openai.MISTRAL",
    "moonshot": "openai.MOONSHOT",
    "openai": "openai",
    "openrouter": "openai.OPENROUTER",
    "together": "openai.TOGETHER",
    "xai": "openai.XAI",
}
"""By provider; "gemini" is for those that users register with this adapter."""


def find_files(provider: Provider) -> FileFormat:
    """Load a provider's format; raises InvalidRequestError that says who has files."""
    return cast("FileFormat", find_format("onellm._files", FILES, provider, "files", "files"))
