"""Where MiniMax has what is no chat."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from onellm._resources import ResourceCall


def beside_chats(call: ResourceCall) -> ResourceCall:
    """Address a call beside the base URL of Anthropic's format; a key is a bearer's there.

    https://platform.minimax.io/docs/api-reference
    """
    base = call.target.base_url.removesuffix("/v1").removesuffix("/anthropic")
    return replace(
        call,
        provider=replace(call.provider, auth="bearer"),
        target=replace(call.target, base_url=base),
    )
