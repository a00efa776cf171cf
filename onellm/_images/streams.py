"""Images while they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm._json import JSON, as_list, as_object, as_text
from onellm._native_events import EventParser
from onellm._results.images import ImageEvent, ImagesResponse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._images import Task
    from onellm._receipt import Receipt

_COMPLETED: Final = ".completed"
_NAMES: Final[Mapping[Task, str]] = {
    "create": "image_generation.completed",
    "edit": "image_edit.completed",
}
"""What a whole answer is called, of a model that does not stream."""
_KEPT: Final = ("background", "output_format", "quality", "size", "usage")


def is_last(event: Mapping[str, JSON]) -> bool:
    """Tell an event after which nothing need come."""
    kind = as_text(event.get("type"))
    return kind.endswith(_COMPLETED) or (not kind and "data" in event)


class ImageAssembler:
    """Put an answer together from its events."""

    def __init__(self, task: Task) -> None:
        self._task: Task = task
        self._data: list[JSON] = []
        self._rest: dict[str, JSON] = {}

    def read(self, body: JSON) -> ImageEvent:
        """Read one event, or a whole answer as one."""
        fields = as_object(body)
        said: dict[str, JSON] = {**fields}
        kind = as_text(fields.get("type"))
        if not kind and "data" in fields:
            images = as_list(fields.get("data"))
            said["type"] = _NAMES[self._task]
            said["b64_json"] = as_text(as_object(next(iter(images), None)).get("b64_json"))
            self._data += images
            self._keep(fields)
        elif kind.endswith(_COMPLETED):
            keys = ("b64_json", "url", "revised_prompt")
            self._data.append({key: fields[key] for key in keys if fields.get(key) is not None})
            self._keep(fields)
        return ImageEvent(said).with_source(fields)

    def _keep(self, fields: Mapping[str, JSON]) -> None:
        created = fields.get("created_at") or fields.get("created")
        if created is not None:
            self._rest["created"] = created
        self._rest.update({key: fields[key] for key in _KEPT if fields.get(key) is not None})

    def whole(self, receipt: Receipt | None) -> ImagesResponse:
        """Give what was completed until now."""
        made: dict[str, JSON] = {"created": 0, **self._rest, "data": [*self._data]}
        return ImagesResponse(made).with_source(made, receipt)


def make_image_parser(assembler: ImageAssembler, secrets: Sequence[str]) -> EventParser[ImageEvent]:
    """Make a reader of one stream that puts the answer together as it goes."""
    return EventParser(assembler.read, is_last, secrets)
