"""Images named by an address, for services that take only their bytes."""

from __future__ import annotations

import base64
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final, Protocol

from onellm._fetch import SECONDS, fetch
from onellm._flow import Call, Flow
from onellm._http import NEVER
from onellm._json import JSON, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._fetch import Fetched

    class Fetch(Protocol):
        """Reads an address within so many seconds."""

        def __call__(self, url: str, kinds: Sequence[str], *, seconds: float) -> Fetched: ...


# One transparent dot: stands for an image while a call is checked before anything is fetched.
PLACEHOLDER: Final = (
    "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf"
    "DwAChwGA60e6kgAAAABJRU5ErkJggg=="
)
_KINDS: Final = ("image/",)


def find_remote_images(
    messages: Sequence[Mapping[str, JSON]], known: Sequence[str] = ()
) -> list[str]:
    """Name the addresses of images, each once, but for those that begin with one of `known`."""
    found = (_url(part) for message in messages for part in _parts(message))
    remote = (url for url in found if url.startswith(("https://", "http://")))
    return list(dict.fromkeys(url for url in remote if not url.startswith(tuple(known))))


def put_images(
    messages: Sequence[Mapping[str, JSON]], images: Mapping[str, str]
) -> list[Mapping[str, JSON]]:
    """Put data URLs in the place of addresses; all else is left as it is."""
    return [_put(message, images) for message in messages]


def fetch_images(
    urls: Sequence[str], until: float = NEVER, get: Fetch = fetch
) -> Flow[dict[str, str]]:
    """Read each address, off the loop, before the call must be over; gives their data URLs."""
    images: dict[str, str] = {}

    def read_all() -> None:
        for url in urls:
            image = get(url, _KINDS, seconds=min(SECONDS, until - time.monotonic()))
            data = base64.b64encode(image.content).decode()
            images[url] = f"data:{image.content_type};base64,{data}"

    yield Call(read_all)
    return images


def _parts(message: Mapping[str, JSON]) -> list[Mapping[str, JSON]]:
    content = message.get("content")
    if not isinstance(content, list):
        return []
    return [as_object(part) for part in content if as_object(part).get("type") == "image_url"]


def _url(part: Mapping[str, JSON]) -> str:
    image = part.get("image_url")
    return as_text(image.get("url")) if isinstance(image, Mapping) else as_text(image)


def _put(message: Mapping[str, JSON], images: Mapping[str, str]) -> Mapping[str, JSON]:
    content = message.get("content")
    if not isinstance(content, list) or not any(_url(part) in images for part in _parts(message)):
        return message
    parts: list[JSON] = []
    for given in content:
        part = as_object(given)
        if part.get("type") == "image_url" and _url(part) in images:
            image = {**as_object(part.get("image_url")), "url": images[_url(part)]}
            parts.append({**part, "image_url": image})
        else:
            parts.append(given)
    return {**message, "content": parts}
