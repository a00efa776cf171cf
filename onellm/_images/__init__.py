"""Images in each provider's words; loaded when first used."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, Literal, Protocol, TypeAlias, cast

from onellm._resources import find_format, is_built_in

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters import Translation
    from onellm._json import JSON
    from onellm._resources import Answered, ResourceCall
    from onellm._uploads import Upload
    from onellm.providers import Provider
    from onellm.providers._row import Feature

Task: TypeAlias = Literal["create", "edit", "vary"]


class Usual(str):
    """A value that nobody asked for: a provider that has its own usual one may use that."""

    __slots__ = ()


USUAL_SIZE: Final = Usual("1024x1024")


@dataclass(frozen=True, slots=True)
class Picture:
    """An image that was given as a file."""

    upload: Upload
    content: bytes = field(default=b"", repr=False)
    """What is in it, where it is sent inside of JSON; else it is read while it is sent."""

    @property
    def data_url(self) -> str:
        """The content with its type."""
        return f"data:{self.upload.content_type};base64,{b64encode(self.content).decode()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class ImageCall:
    """One request for images, checked."""

    call: ResourceCall
    task: Task
    prompt: str = field(repr=False)
    """Empty for a variation."""
    pictures: Sequence[Picture] = ()
    references: Sequence[JSON] = field(default=(), repr=False)
    """Where the provider finds images by itself."""
    mask: Picture | None = None
    stream: bool = False

    @property
    def sources(self) -> list[JSON]:
        """All images that are sent inside of JSON: addresses, data URLs, or objects."""
        return [*(picture.data_url for picture in self.pictures), *self.references]


class ImageFormat(Protocol):
    """What every format of images can do. All of it is pure."""

    def takes_bytes(self, *, refers: bool) -> bool:
        """Tell whether images go inside of JSON, if there are references as well or not."""
        ...

    def build(self, asked: ImageCall) -> Translation:
        """Translate a call."""
        ...

    def parse(self, asked: ImageCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read an answer in OpenAI's shape; None when it is not one."""
        ...


_PLAIN: Final = "openai.PLAIN"

PAINTERS: Final[Mapping[str, str]] = {
    "azure": "azure",
    "deepinfra": _PLAIN,
    "glm": _PLAIN,
    "google": "gemini",
    "litellm": _PLAIN,
    "localai": _PLAIN,
    "mistralrs": _PLAIN,
    "nebius": _PLAIN,
    "openai": "openai",
    "openrouter": "openrouter",
    "sglang": _PLAIN,
    "together": "together",
    "venice": _PLAIN,
    "vertexai": "vertex",
    "xai": "xai",
}
"""By provider."""

EDITORS: Final[Mapping[str, str]] = {
    "azure": "azure",
    "deepinfra": _PLAIN,
    "google": "gemini",
    "litellm": _PLAIN,
    "openai": "openai",
    "openrouter": "openrouter",
    "sglang": _PLAIN,
    "together": "together",
    "vertexai": "vertex",
    "xai": "xai",
}
"""By provider."""

VARIERS: Final[Mapping[str, str]] = {"litellm": _PLAIN, "openai": "openai"}
"""By provider."""

_TASKS: Final[Mapping[Task, tuple[Mapping[str, str], Feature, str]]] = {
    "create": (PAINTERS, "images", "images"),
    "edit": (EDITORS, "image_edits", "edits of images"),
    "vary": (VARIERS, "image_edits", "variations of images"),
}


def find_image_format(provider: Provider, task: Task) -> ImageFormat:
    """Load a provider's format; raises InvalidRequestError that says who has one."""
    names, feature, what = _TASKS[task]
    if provider.adapter == "openai" and not is_built_in(provider):
        names = {**names, provider.name: _PLAIN}
    return cast("ImageFormat", find_format("onellm._images", names, provider, feature, what))
