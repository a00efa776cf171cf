"""Moderation of texts and images: `Moderation.create` and `acreate`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Unpack, cast

from onellm._check import is_dict, is_list
from onellm._flow import arun, run
from onellm._moderation import find_moderation_format, parse_moderation
from onellm._pool import async_transport, sync_transport
from onellm._problems import wrong
from onellm._resources import answer, check_call, prepare
from onellm._results.moderation import ModerationResponse
from onellm.types.moderation import ModerationOptions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from onellm._flow import Flow
    from onellm._json import JSON
    from onellm._problems import Problem
    from onellm._resources import Answered
    from onellm.types.moderation import ModerationInput

__all__ = ["Moderation"]

_KNOWN: Final = frozenset(ModerationOptions.__annotations__) | {"input"}


class Moderation:
    """Find what ought not to be said or shown.

    found = Moderation.create("some text")
    if found.results[0].flagged: ...
    """

    @classmethod
    def create(
        cls,
        input: ModerationInput,
        model: str = "openai/omni-moderation-latest",
        **options: Unpack[ModerationOptions],
    ) -> ModerationResponse:
        """Judge an input; the results stand in the order of what was given.

        `model` is "provider/model". Raises InvalidRequestError before anything is sent, also for a
        provider that has no moderation.
        """
        return run(_moderate(input, model, options), sync_transport())

    @classmethod
    async def acreate(
        cls,
        input: ModerationInput,
        model: str = "openai/omni-moderation-latest",
        **options: Unpack[ModerationOptions],
    ) -> ModerationResponse:
        """Do what `create` does without blocking the loop."""
        return await arun(_moderate(input, model, options), await async_transport())


def _moderate(
    given: object, model: object, options: Mapping[str, object]
) -> Flow[ModerationResponse]:
    problems = list(_find_problems(given))
    call = check_call(model, options, _KNOWN, problems, needs=find_moderation_format)
    form = find_moderation_format(call.provider)
    prepared = prepare(call, form.build(call, cast("JSON", given)))

    def parse(answered: Answered) -> ModerationResponse | None:
        found = parse_moderation(answered.fields)
        if found is None:
            return None
        found.setdefault("model", call.model)
        return ModerationResponse(found).with_source(answered.fields, prepared.receipt)

    return (yield from answer(prepared, "a moderation", parse))


def _find_problems(given: object) -> Iterator[Problem]:
    if isinstance(given, str) and not given:
        yield wrong("input", "a text that is not empty", given)
    elif is_list(given) and given:
        for index, one in enumerate(given):
            if not isinstance(one, str) and not is_dict(one) and not is_list(one):
                yield wrong(f"input[{index}]", "a text, a part or a message", one)
    elif not isinstance(given, str):
        yield wrong("input", "a text, or a list of texts, parts or messages", given)
