"""OpenAI's images, edits and variations, and the services that copy them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from onellm_clients._runtime import BinaryFile, Multipart, form_body
from onellm_clients.openai.api.images import create_image, create_image_variation, edit_image

from onellm._adapters import Request, Translation
from onellm._adapters.draft import Draft
from onellm._images.words import SIZE, parse_images, write_words
from onellm._operation import Operation

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._images import ImageCall, Picture, Task
    from onellm._json import JSON
    from onellm._resources import Answered

_IMAGE: Final = "image"
_MASK: Final = "mask"
_MOST_MODELS: Final = frozenset({SIZE})
"""What the document's edits list for one model, and other models take more of: not judged.

https://platform.openai.com/docs/guides/image-generation#customize-image-output
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenAIImages:
    """A body for new images; a form for others, or a body where images are only referred to."""

    operations: Mapping[Task, Operation]

    def takes_bytes(self, *, refers: bool) -> bool:
        """Put a mask into the body, where the images are referred to."""
        return refers

    def build(self, asked: ImageCall) -> Translation:
        """Write the body or the form."""
        draft = Draft(asked.call.provider.name)
        draft.body["model"] = asked.call.model
        if asked.prompt:
            draft.body["prompt"] = asked.prompt
        draft.body.update(self._write(draft, asked))
        if asked.task == "create":
            draft.body.update(asked.call.extra_body)
            return draft.finish(create_image.build_request(body=draft.body))
        if asked.references:
            draft.body["images"] = [_refer(one) for one in asked.references]
            if asked.mask is not None:
                draft.body[_MASK] = _refer(asked.mask.data_url)
            draft.body.update(asked.call.extra_body)
            return draft.finish(edit_image.build_request(body=draft.body))
        draft.body.update(asked.call.extra_body)
        path = edit_image.PATH if asked.task == "edit" else create_image_variation.PATH
        return draft.finish(Request("POST", path, body=_write_form(draft, asked)))

    def _write(self, draft: Draft, asked: ImageCall) -> dict[str, JSON]:
        call, operation = asked.call, self.operations[asked.task]
        options = dict(call.options)
        free = {n: options.pop(n) for n in _MOST_MODELS & options.keys() if asked.task == "edit"}
        # What nobody asked for is sent here as well: existing code goes by it.
        options.update({n: str(v) for n, v in options.items() if n == SIZE and isinstance(v, str)})
        return {**write_words(draft, asked, operation, replace(call, options=options)), **free}

    def parse(self, asked: ImageCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read the images."""
        del asked
        return parse_images(answered)


def _refer(reference: JSON) -> JSON:
    return {"image_url": reference} if isinstance(reference, str) else reference


def _write_form(draft: Draft, asked: ImageCall) -> Multipart:
    """Put the files behind the fields."""
    files = [_send(picture) for picture in asked.pictures]
    form: dict[str, object] = {**draft.body, _IMAGE: files[0] if len(files) == 1 else files}
    if asked.mask is not None:
        form[_MASK] = _send(asked.mask)
    try:
        return form_body(form)
    except TypeError as error:
        draft.problems.append(str(error))
        return Multipart(())


def _send(picture: Picture) -> BinaryFile:
    upload = picture.upload
    return BinaryFile(upload.name, cast("BinaryIO", upload), upload.content_type)


def _all(**renames: str) -> dict[Task, Operation]:
    return {
        "create": Operation("openai", "create_image", renames),
        "edit": Operation("openai", "edit_image", renames),
        "vary": Operation("openai", "create_image_variation", renames),
    }


FORMAT: Final = OpenAIImages(operations=_all(image_format="output_format"))
PLAIN: Final = FORMAT
"""The same words, for services that no pinned document tells of."""
