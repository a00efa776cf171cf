"""What a provider or a model cannot do is left out of a call, or done by other means.

Only what the provider's row or a dated fact about the model says for certain counts.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from onellm._adapters.draft import JSON_PLEASE
from onellm._facts import find_facts
from onellm._json import JSON, as_list, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from onellm._adapters import Translation
    from onellm._call import ChatCall
    from onellm.providers import Feature, Provider


_PARTS: Final[Mapping[str, Feature]] = {
    "image_url": "vision",
    "input_audio": "audio",
    "audio_url": "audio",
    "video_url": "video",
    "input_video": "video",
    "file": "documents",
    "document": "documents",
    "document_url": "documents",
    "file_url": "documents",
}
_TAKEN: Final[Mapping[str, Feature]] = {"image": "vision", "audio": "audio", "video": "video"}
"""Kinds of content in the facts about models; documents may be read by the service itself."""
_OPTIONS: Final[Mapping[str, Feature]] = {
    "tools": "tools",
    "tool_choice": "tools",
    "parallel_tool_calls": "tools",
    "functions": "tools",
    "function_call": "tools",
    "reasoning_effort": "reasoning",
    "thinking": "reasoning",
    "logprobs": "logprobs",
    "top_logprobs": "logprobs",
    "seed": "seed",
    "n": "n",
    "stop": "stop",
}
_FORMATS: Final[Mapping[str, Feature]] = {"json_object": "json_mode", "json_schema": "json_schema"}


@dataclass(slots=True)
class Degraded:
    """A call that its provider can read, and what was done to it."""

    call: ChatCall
    degraded: list[str] = field(default_factory=list[str])
    unsupported: list[str] = field(default_factory=list[str])
    problems: list[str] = field(default_factory=list[str])

    def add_to(self, translation: Translation) -> Translation:
        """Say on the translation of the call what was done before."""
        return replace(
            translation,
            degraded=(*self.degraded, *translation.degraded),
            unsupported=(*self.unsupported, *translation.unsupported),
            problems=(*self.problems, *translation.problems),
        )


def degrade(call: ChatCall) -> Degraded:
    """Fit a call to what its provider can do; a call to one that lacks nothing stays as it is."""
    done = Degraded(call)
    provider = call.provider
    takes = find_facts(provider, call.ref.name).takes
    unread: set[Feature] = {
        feature for kind, feature in _TAKEN.items() if takes and kind not in takes
    }
    if not provider.lacks and not unread:
        return done
    messages = [
        _fit_message(done, f"messages[{index}]", message, provider, unread)
        for index, message in enumerate(call.messages)
    ]
    options = dict(call.options)
    for name in call.options.keys() & _OPTIONS.keys():
        if _OPTIONS[name] in provider.lacks and not (name == "n" and options[name] == 1):
            del options[name]
            done.unsupported.append(name)
    form = as_object(options.get("response_format")).get("type")
    lacking = _FORMATS.get(as_text(form))
    if lacking in provider.lacks:
        del options["response_format"]
        if lacking == "json_mode":
            messages = _ask_for_json(messages)
            done.degraded.append(
                f"response_format: {provider.name} has no JSON mode; the system prompt asks for it"
            )
        else:
            done.unsupported.append("response_format (json_schema)")
    if done.degraded or done.unsupported or done.problems:
        done.unsupported.sort()
        done.call = replace(call, messages=messages, options=options)
    return done


def _fit_message(
    done: Degraded,
    place: str,
    message: Mapping[str, JSON],
    provider: Provider,
    unread: AbstractSet[Feature],
) -> Mapping[str, JSON]:
    if isinstance(message.get("content"), str):
        return message
    parts = as_list(message.get("content"))
    left_out = {
        index: kind
        for index, part in enumerate(parts)
        if (feature := _PARTS.get(kind := as_text(as_object(part).get("type"))))
        and (feature in provider.lacks or feature in unread)
    }
    if not left_out:
        return message
    done.degraded += [
        f"{place}.content[{index}] ({kind}) was left out; "
        f"{provider.name if _PARTS[kind] in provider.lacks else done.call.ref} takes none"
        for index, kind in left_out.items()
    ]
    kept = [part for index, part in enumerate(parts) if index not in left_out]
    if not kept:
        done.problems.append(f"{place} has nothing left that {provider.name} can read")
    return {**message, "content": _join(kept)}


def _join(parts: Sequence[JSON]) -> JSON:
    """Write text as a string: a service that reads nothing else may not know parts at all."""
    texts: list[str] = []
    for part in parts:
        text = as_object(part).get("text")
        if not isinstance(text, str):
            return parts
        texts.append(text)
    return "\n".join(texts)


def _ask_for_json(messages: Sequence[Mapping[str, JSON]]) -> list[Mapping[str, JSON]]:
    """Ask at the end of the first system message, or in one of its own before all others."""
    for index, message in enumerate(messages):
        if message.get("role") in {"system", "developer"}:
            content = message.get("content")
            asked: JSON = (
                [*content, {"type": "text", "text": JSON_PLEASE}]
                if isinstance(content, list)
                else f"{content}\n\n{JSON_PLEASE}"
            )
            changed = {**message, "content": asked}
            return [*messages[:index], changed, *messages[index + 1 :]]
    return [{"role": "system", "content": JSON_PLEASE}, *messages]
