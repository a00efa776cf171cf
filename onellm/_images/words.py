"""What the formats of images share: our words in an operation's, and images in an answer."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from onellm._images import Usual
from onellm._json import JSON, as_list, as_object
from onellm._operation import write_options
from onellm.types.images import (
    ImageEditOptions,
    ImageSavingOptions,
    ImageUploadOptions,
    ImageVariationOptions,
)
from onellm.types.options import CallOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters.draft import Draft
    from onellm._images import ImageCall
    from onellm._operation import Operation
    from onellm._resources import Answered, ResourceCall

SIZE: Final = "size"
IMAGES: Final = "images"
LOCAL: Final = (
    (frozenset(ImageSavingOptions.__annotations__) - frozenset(CallOptions.__annotations__))
    | frozenset(ImageUploadOptions.__annotations__)
    | {IMAGES}
)
"""What is done here: where images are written, how files are read and sent."""
OURS: Final = (
    frozenset(ImageEditOptions.__annotations__) | frozenset(ImageVariationOptions.__annotations__)
) - (frozenset(CallOptions.__annotations__) | LOCAL)
_STREAM: Final = "stream"


def write_words(
    draft: Draft, asked: ImageCall, operation: Operation, call: ResourceCall | None = None
) -> dict[str, JSON]:
    """Give a call's options in an operation's words; those that are not its own are refused.

    `call` takes the place of the one asked, with other options.
    """
    call = call or asked.call
    given: dict[str, JSON] = {"prompt": asked.prompt} if asked.prompt else {}
    fields = write_options(draft, call, operation, OURS, given)
    if asked.stream:
        if operation.is_of(draft.provider) and not operation.knows(_STREAM):
            draft.unsupported.append("stream=True")
        else:
            fields[_STREAM] = True
    return fields


def drop_usual_size(draft: Draft, call: ResourceCall) -> ResourceCall:
    """Leave out the size that nobody asked for, where the provider has its own usual one."""
    size = call.options.get(SIZE)
    if not isinstance(size, Usual):
        return call
    draft.notes.append(f"size={str(size)!r} is OpenAI's usual one; {draft.provider} uses its own")
    rest = {name: value for name, value in call.options.items() if name != SIZE}
    return replace(call, options=rest)


def refuse_mask(draft: Draft, asked: ImageCall) -> None:
    """Say that only OpenAI's words have a mask."""
    if asked.mask is not None:
        draft.unsupported.append("mask")


def parse_images(answered: Answered) -> Mapping[str, JSON] | None:
    """Read an answer in OpenAI's shape; None when there is no image in it."""
    fields = answered.fields
    data: list[JSON] = [one for one in as_list(fields.get("data")) if as_object(one)]
    texts = (as_object(one).get(key) for one in data for key in ("b64_json", "url"))
    return {**fields, "data": data} if any(isinstance(one, str) for one in texts) else None
