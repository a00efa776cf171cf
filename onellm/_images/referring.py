"""Images in one JSON body, which refers to those that are to be changed."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from onellm._adapters.draft import Draft
from onellm._images.words import drop_usual_size, parse_images, refuse_mask, write_words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from onellm._adapters import Request, Translation
    from onellm._images import ImageCall, Task
    from onellm._json import JSON
    from onellm._operation import Operation
    from onellm._resources import Answered, ResourceCall

    class Builder(Protocol):
        """Builds an operation's request."""

        def __call__(self, *, body: Mapping[str, JSON]) -> Request: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ReferringImages(ABC):
    """A body; images that were given as files stand in it as data URLs."""

    operations: Mapping[Task, Operation]
    builders: Mapping[Task, Builder]

    def takes_bytes(self, *, refers: bool) -> bool:
        """Put images into the body, always."""
        del refers
        return True

    def fit(self, draft: Draft, call: ResourceCall) -> ResourceCall:
        """Say in other options what the operation has no word for."""
        return drop_usual_size(draft, call)

    @abstractmethod
    def refer(self, sources: list[JSON]) -> dict[str, JSON]:
        """Say which images are to be changed."""

    def build(self, asked: ImageCall) -> Translation:
        """Write the body."""
        draft = Draft(asked.call.provider.name)
        refuse_mask(draft, asked)
        call = self.fit(draft, asked.call)
        words = write_words(draft, asked, self.operations[asked.task], call)
        draft.body.update({"model": call.model, "prompt": asked.prompt, **words})
        if asked.sources:
            draft.body.update(self.refer(asked.sources))
        draft.body.update(call.extra_body)
        return draft.finish(self.builders[asked.task](body=draft.body))

    def parse(self, asked: ImageCall, answered: Answered) -> Mapping[str, JSON] | None:
        """Read the images."""
        del asked
        return parse_images(answered)
