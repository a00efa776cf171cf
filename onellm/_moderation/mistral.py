"""Mistral's moderation: of texts, and of conversations at an address of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from onellm_clients.mistral.api.moderations import create_chat_moderation, create_moderation

from onellm._json import JSON, as_list, as_object
from onellm._moderation.openai import write_body
from onellm._operation import Operation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from onellm._adapters import Translation
    from onellm._resources import ResourceCall


class MistralModeration:
    """`/v1/moderations`, or `/v1/chat/moderations` for what has roles."""

    def build(self, call: ResourceCall, given: JSON) -> Translation:
        """Write the body; texts only, or messages."""
        if _is_conversation(given):
            draft = write_body(call, given, Operation("mistral", "create_chat_moderation"))
            return draft.finish(create_chat_moderation.build_request(body=draft.body))
        draft = write_body(call, given, Operation("mistral", "create_moderation"))
        if not isinstance(given, str) and not all(isinstance(one, str) for one in as_list(given)):
            draft.problems.append("input must be texts or messages; mistral takes no other parts")
        return draft.finish(create_moderation.build_request(body=draft.body))


def _is_conversation(given: JSON) -> bool:
    """Tell messages, or a list of conversations, from texts."""
    items: Sequence[JSON] = () if isinstance(given, str) else as_list(given)
    return bool(items) and all(
        "role" in as_object(one) or _is_conversation(one) for one in items if one is not None
    )


FORMAT: Final = MistralModeration()
