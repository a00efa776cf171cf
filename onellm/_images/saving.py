"""Images into files: what came in the answer as it is, addresses through the guarded fetch."""

from __future__ import annotations

import binascii
import os
import re
import time
from base64 import b64decode
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Final, cast

from onellm._adapters.data_urls import find_data_url
from onellm._downloads import check_destination, save
from onellm._fetch import fetch
from onellm._http import NEVER
from onellm._problems import Problem, wrong
from onellm.errors import InvalidRequestError, InvalidResponseError, OneLLMError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from onellm._fetch import Fetched
    from onellm._results.images import ImageData, ImagesResponse

_MAX_BYTES: Final = 100 * 1024 * 1024
_SECONDS: Final = 60.0
_KINDS: Final = ("image/", "application/octet-stream", "binary/octet-stream")
_ENDING: Final = re.compile(r"[A-Za-z0-9]{1,10}", re.ASCII)
_USUAL: Final = "png"


@dataclass(frozen=True, slots=True)
class Saving:
    """Where images are written, and how they are called."""

    folder: Path
    ending: str
    overwrite: bool = False


def find_saving(options: Mapping[str, object]) -> Saving | None:
    """Read the options that were checked; None where nothing is to be written."""
    folder = cast("str | os.PathLike[str] | None", options.get("output_dir"))
    if folder is None:
        return None
    ending = options.get("output_format") or options.get("image_format") or _USUAL
    return Saving(Path(folder), str(ending), options.get("overwrite") is True)


def find_saving_problems(options: Mapping[str, object]) -> Iterator[Problem]:
    """Name what is wrong with these options, before anything is sent."""
    ending = options.get("output_format")
    if ending is not None and not (isinstance(ending, str) and _ENDING.fullmatch(ending)):
        yield wrong("output_format", "letters and digits like 'png'", ending)
    overwrite = options.get("overwrite")
    if overwrite is not None and not isinstance(overwrite, bool):
        yield wrong("overwrite", "True or False", overwrite)
    folder = options.get("output_dir")
    if folder is None:
        return
    made = options.get("image_format")
    if ending is None and made is not None and not _ENDING.fullmatch(str(made)):
        yield wrong("image_format", "letters and digits like 'png'", made)
    if not isinstance(folder, str | os.PathLike):
        yield wrong("output_dir", "the path of a folder", folder)
        return
    try:
        place = cast("str | os.PathLike[str]", folder)
        # With this ending it stands for a folder, whether that is there or not.
        check_destination(os.fspath(place) and f"{os.fspath(place)}/")
    except InvalidRequestError as error:
        yield from error.problems


def fetch_image(url: str, until: float = NEVER) -> Fetched:
    """Read an image where its provider put it, if that is in the public internet."""
    seconds = min(_SECONDS, until - time.monotonic())
    return fetch(url, _KINDS, max_bytes=_MAX_BYTES, seconds=seconds)


def save_images(
    made: ImagesResponse, saving: Saving, get: Callable[[str], Fetched] = fetch_image
) -> None:
    """Write each image to a file of its own, and its path into `filepath`; blocks.

    Raises OneLLMError for what cannot be read or written: the answer is in its `error_data`, as
    the images were made and paid for.
    """
    numbers = count()
    for place, image in enumerate(made.data):
        if image.b64_json is None and image.url is None:  # it was held back
            continue
        try:
            content = _read(image, get)
            image.filepath = str(_write(content, saving, made.created, numbers))
        except (OSError, OneLLMError) as error:
            kind = OneLLMError if isinstance(error, OSError) else InvalidResponseError
            raise kind(
                f"the images were made, but data[{place}] was not saved: {error}; "
                "the answer is in the error's error_data",
                made.receipt.provider,
                error_data=made,
                model=made.receipt.model,
            ) from error


def _read(image: ImageData, get: Callable[[str], Fetched]) -> bytes:
    coded, url = image.b64_json, image.url
    if not coded and url:
        data = find_data_url(url)
        if data is None:
            return get(url).content
        coded = data.data
    try:
        content = b64decode(coded or "", validate=True)
    except binascii.Error as error:
        raise InvalidResponseError(f"it is not in base64: {error}") from None
    if not content:
        raise InvalidResponseError("it is empty")
    return content


def _write(content: bytes, saving: Saving, created: int, numbers: Iterator[int]) -> Path:
    """Write a file under the next number that is free."""
    while True:
        path = saving.folder / f"image_{created}_{next(numbers)}.{saving.ending}"
        try:
            return save([content], path, overwrite=saving.overwrite)
        except InvalidRequestError:
            if saving.overwrite or not os.path.lexists(path):
                raise
