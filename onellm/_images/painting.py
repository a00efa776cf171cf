"""The way of images, from a prompt or from other images to what was made of them."""

from __future__ import annotations

import time
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, Final, cast

from onellm._audio.streams import WholeDecoder
from onellm._check import is_dict, is_text
from onellm._decoders.sse import SSEDecoder
from onellm._flow import Call
from onellm._images import ImageCall, Picture, find_image_format
from onellm._images.saving import (
    fetch_image,
    find_saving,
    find_saving_problems,
    save_images,
)
from onellm._images.streams import ImageAssembler, make_image_parser
from onellm._images.words import IMAGES, LOCAL
from onellm._json import as_int
from onellm._pool import async_transport
from onellm._problems import Problem, fault, wrong
from onellm._request import call_ends
from onellm._resource_streams import make_stream
from onellm._resources import LONG, answer, check_call, open_files, prepare
from onellm._results.images import ImageEvent, ImagesResponse
from onellm._stream import Stream
from onellm._uploads import DEFAULT_ALLOWED_EXTENSIONS, find_rules, open_upload
from onellm._uploads.kinds import find_kind
from onellm.errors import StreamTruncatedError
from onellm.types.images import ImageEditOptions, ImageOptions, ImageVariationOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from contextlib import AbstractContextManager

    from onellm._bodies import Progress
    from onellm._chunk_reader import Decoder
    from onellm._flow import Flow
    from onellm._images import ImageFormat, Task
    from onellm._json import JSON
    from onellm._request import Prepared
    from onellm._resources import Answered
    from onellm._uploads import Upload
    from onellm.types.files import FileInput, UploadOptions

_KNOWN: Final[Mapping[Task, frozenset[str]]] = {
    "create": frozenset(ImageOptions.__annotations__) | {"prompt", "n", "size", "stream"},
    "edit": frozenset(ImageEditOptions.__annotations__) | {"prompt", "image", "mask", "stream"},
    "vary": frozenset(ImageVariationOptions.__annotations__) | {"image"},
}
_RULES: Final = ("max_size", "allowed_extensions", "validate_mime", "base_directory")
_EXTENSIONS: Final = frozenset(
    (
        *(".avif", ".bmp", ".gif", ".heic", ".heif", ".jfif", ".jpeg", ".jpg", ".png"),
        *(".tif", ".tiff", ".webp"),
    )
)
"""What images are called, where nobody says what else there may be."""
_UNNAMED: Final = "file.bin"
_ANY: Final = "image/"
_HEAD: Final = 64
_PIECE: Final = 1024 * 1024
_ADDRESSES: Final = ("https://", "http://", "data:")
_JSON: Final = "application/json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What the caller gave."""

    task: Task
    model: object
    prompt: object = field(default=None, repr=False)
    image: object = field(default=None, repr=False)
    mask: object = field(default=None, repr=False)
    options: Mapping[str, object] = field(repr=False)

    @property
    def files(self) -> list[object]:
        """The images that are to be sent; several are a list."""
        image = cast("list[object] | str | None", self.image)
        if isinstance(image, list):
            return [*image]
        return [] if image is None else [image]


def paint(wish: Wish) -> Flow[ImagesResponse]:
    """Have images made, read them, and write them to files where that is wished."""
    with ExitStack() as files:
        form, asked, prepared = yield from _prepare(wish, files)

        def parse(answered: Answered) -> ImagesResponse | None:
            found = form.parse(asked, answered)
            if found is None:
                return None
            return _date(ImagesResponse(found)).with_source(answered.fields, prepared.receipt)

        until = call_ends(prepared.target)
        made = yield from answer(prepared, "images", parse, until)
    saving = find_saving(wish.options)
    if saving is not None:
        yield Call(partial(save_images, made, saving, partial(fetch_image, until=until)))
    return made


class ImageStream(Stream[ImageEvent]):
    """Images while they are made; iterate it with `for` or with `async for`."""

    def __init__(self, wish: Wish) -> None:
        # What the stream is given does not refer to it: one that is forgotten is freed at once.
        assembler = self._assembler = ImageAssembler(wish.task)
        self._saving = find_saving(wish.options) if not _find_problems_of(wish) else None
        self._final: ImagesResponse | None = None

        def connect(files: ExitStack) -> Flow[Prepared]:
            _, _, prepared = yield from _prepare(wish, files, stream=True)
            return prepared

        inner = make_stream(
            connect,
            lambda prepared: make_image_parser(assembler, prepared.secrets),
            _find_decoder,
        )
        super().__init__(inner._connect, inner._explain)  # noqa: SLF001 - it takes its place

    @property
    def partial(self) -> ImagesResponse:
        """The images that are whole by now."""
        return self._assembler.whole(self.receipt)

    def final(self) -> ImagesResponse:
        """Read what is left and give all images; may be asked for again.

        With `output_dir` they are written to files here. Raises StreamTruncatedError when the
        stream was closed before its end.
        """
        for _ in self:
            pass
        made = self._whole()
        if self._saving is not None and self._final is None:
            save_images(made, self._saving)
        self._final = made
        return made

    async def afinal(self) -> ImagesResponse:
        """Do what `final` does without blocking the loop."""
        async for _ in self:
            pass
        made = self._whole()
        if self._saving is not None and self._final is None:
            transport = await async_transport()
            await transport.call(partial(save_images, made, self._saving))
        self._final = made
        return made

    def _whole(self) -> ImagesResponse:
        if not self.ended:
            raise StreamTruncatedError("the stream was closed before its end; see `partial`")
        return self._final or _date(self.partial)


def _date(made: ImagesResponse) -> ImagesResponse:
    """Say when the images came, where nobody says when they were made."""
    # It is part of a file's name: as_int gives nothing but a number.
    made["created"] = max(as_int(made.get("created")), 0) or int(time.time())
    return made


def _find_decoder(headers: Mapping[str, str]) -> Decoder:
    """Read events, or the one object of a model that does not stream."""
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    return WholeDecoder() if kind == _JSON else SSEDecoder()


def _prepare(
    wish: Wish, files: ExitStack, *, stream: bool = False
) -> Flow[tuple[ImageFormat, ImageCall, Prepared]]:
    """Open the images, check all of the call, and write its request."""
    task, options = wish.task, wish.options
    problems = _find_problems_of(wish)
    given = [*wish.files, *([] if wish.mask is None else [wish.mask])]
    openers = [partial(_open, one, wish.model, options) for one in given]
    opened = yield from open_files(files, problems, *openers)
    wire = {name: value for name, value in options.items() if name not in LOCAL}
    find = partial(find_image_format, task=task)
    call = check_call(wish.model, wire, _KNOWN[task], problems, seconds=LONG, needs=find)
    form = find_image_format(call.provider, task)
    references = cast("Sequence[JSON]", options.get(IMAGES) or ())
    pictures = [Picture(upload) for upload in opened]
    if form.takes_bytes(refers=bool(references)):
        pictures = yield from _read(pictures)
    masks = pictures[len(wish.files) :]
    asked = ImageCall(
        call=call,
        task=task,
        prompt=cast("str", wish.prompt or ""),
        pictures=pictures[: len(wish.files)],
        references=references,
        mask=masks[0] if masks else None,
        stream=stream,
    )
    progress = cast("Progress | None", options.get("progress"))
    return form, asked, prepare(call, form.build(asked), stream=stream, progress=progress)


def _open(
    image: object, model: object, options: Mapping[str, object]
) -> AbstractContextManager[Upload]:
    """Open an image under the rules for files of its provider."""
    provider = model.partition("/")[0] if isinstance(model, str) else None
    given = cast("UploadOptions", {name: options.get(name) for name in _RULES})
    rules = find_rules(provider, **given)
    if rules.allowed_extensions is DEFAULT_ALLOWED_EXTENSIONS:
        rules = replace(rules, allowed_extensions=_EXTENSIONS)
    upload = open_upload(cast("FileInput", image), rules)
    if upload.name == _UNNAMED:
        kind = find_kind(upload.look(_HEAD))
        if kind is not None and kind.content_type and kind.content_type.startswith(_ANY):
            upload.content_type = kind.content_type
            upload.name = f"image.{kind.content_type.removeprefix(_ANY)}"
    return upload


def _read(pictures: Sequence[Picture]) -> Flow[list[Picture]]:
    """Read the images beside a running loop."""
    found: list[Picture] = []

    def read_all() -> None:
        for picture in pictures:
            pieces = iter(partial(picture.upload.read, _PIECE), b"")
            found.append(replace(picture, content=b"".join(pieces)))

    yield Call(read_all)
    return found


def _find_problems_of(wish: Wish) -> list[Problem]:
    options = wish.options
    problems = [*find_saving_problems(options)]
    if wish.task != "vary" and not (is_text(wish.prompt) and wish.prompt):
        problems.append(wrong("prompt", "a text that is not empty", wish.prompt))
    if wish.task != "create":
        problems += _find_source_problems(wish)
    number = options.get("n")
    if number is not None and (not isinstance(number, int) or number is True or number < 1):
        problems.append(wrong("n", "a whole number above 0", number))
    for name in ("size", "response_format"):
        if options.get(name) is not None and not is_text(options[name]):
            problems.append(wrong(name, "a string", options[name]))
    progress = options.get("progress")
    if progress is not None and not callable(progress):
        problems.append(wrong("progress", "a function of two numbers, or None", progress))
    return problems


def _find_source_problems(wish: Wish) -> Iterator[Problem]:
    references = wish.options.get(IMAGES)
    if any(isinstance(one, str) and one.startswith(_ADDRESSES) for one in wish.files):
        yield fault("image", f"is an address, not a file; {IMAGES}=[...] takes it")
    if references is not None:
        if wish.files:
            yield fault("image", f"cannot go together with {IMAGES}")
        is_list = isinstance(references, list | tuple)
        ours = cast("Sequence[object]", references) if is_list else ()
        if not ours or not all((is_text(one) or is_dict(one)) and one for one in ours):
            yield wrong(IMAGES, "a list of addresses or dicts that is not empty", references)
    elif not wish.files:
        also = f"; give one, or {IMAGES}" if wish.task == "edit" else ""
        yield fault("image", f"is missing{also}")
