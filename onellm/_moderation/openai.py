"""OpenAI's moderation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.openai.api.moderations import create_moderation

from onellm._adapters.draft import Draft
from onellm._operation import Operation, write_options
from onellm.types.moderation import ModerationOptions
from onellm.types.options import CallOptions

if TYPE_CHECKING:
    from onellm._adapters import Translation
    from onellm._json import JSON
    from onellm._resources import ResourceCall

OURS: Final = frozenset(ModerationOptions.__annotations__) - frozenset(CallOptions.__annotations__)


def write_body(call: ResourceCall, given: JSON, operation: Operation) -> Draft:
    """Write a model and an input."""
    draft = Draft(call.provider.name)
    draft.body.update({"model": call.model, "input": given})
    draft.body.update(write_options(draft, call, operation, OURS, {"input": given}))
    draft.body.update(call.extra_body)
    return draft


class OpenAIModeration:
    """`/moderations`: a text, several, or parts of text and image."""

    def build(self, call: ResourceCall, given: JSON) -> Translation:
        """Write the body."""
        draft = write_body(call, given, Operation("openai", "create_moderation"))
        return draft.finish(create_moderation.build_request(body=draft.body))


FORMAT: Final = OpenAIModeration()
