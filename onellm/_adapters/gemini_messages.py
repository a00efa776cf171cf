"""Our messages as Gemini's contents."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._adapters.gemini_parts import Dialect, Part, write_content, write_data
from onellm._json import JSON, as_list, as_object, as_text, loads

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

MADE_UP: Final = re.compile(r"call_\d+")
"""Ids that we give to calls which came without one; they mean nothing to the service."""

# What the service takes in place of a signature for calls that another model made:
# https://ai.google.dev/gemini-api/docs/thought-signatures
_UNSIGNED: Final = "skip_thought_signature_validator"
_GENERATION: Final = re.compile(r"\bgemini-(\d+)")
_FIRST_THAT_CHECKS: Final = 3


def find_generation(model: str) -> int:
    """Find the generation in a model's name; 0 when it says none."""
    found = _GENERATION.search(model)
    return int(found[1]) if found else 0


@dataclass(slots=True)
class _Turn:
    """One content; results of calls also know the place of their call."""

    role: str
    parts: list[Part]
    order: list[int] = field(default_factory=list[int])

    def to_wire(self) -> JSON:
        parts: Sequence[Part] = self.parts
        if self.order:
            # Without ids, results belong to calls by their order.
            ranked = sorted(range(len(parts)), key=self.order.__getitem__)
            parts = [parts[index] for index in ranked]
        return {"role": self.role, "parts": parts}


@dataclass(slots=True)
class _Writer:
    """A conversation while it is being written."""

    draft: Draft
    dialect: Dialect
    signs: bool
    """Whether the model refuses calls without a signature."""
    system: list[Part] = field(default_factory=list[Part])
    turns: list[_Turn] = field(default_factory=list[_Turn])
    names: dict[str, str] = field(default_factory=dict[str, str])
    """Functions by the ids of their calls."""
    places: dict[str, int] = field(default_factory=dict[str, int])
    """Places of the latest turn's calls by their ids."""

    def add(self, place: str, message: Mapping[str, JSON]) -> None:
        """Write the next message."""
        role = message.get("role")
        if message.get("name") and role not in {"tool", "function"}:
            self.draft.notes.append(f"{place}: name left out; {self.draft.provider} has none")
        if role in {"system", "developer"}:
            if self.turns:
                self.draft.notes.append(f"{place} ({role}) was moved into systemInstruction")
            self.system += self._content(place, message.get("content"))
        elif role == "assistant":
            self._add_assistant(place, message)
        elif role in {"tool", "function"}:
            self._add_result(place, message)
        else:
            self._add_user(place, message.get("content"))

    def _content(self, place: str, content: JSON) -> list[Part]:
        return write_content(self.draft, place, content, self.dialect)

    def _add_user(self, place: str, content: JSON) -> None:
        parts = self._content(place, content)
        if not parts and not any(line.startswith(place) for line in self.draft.problems):
            self.draft.problems.append(f"{place} holds nothing that {self.draft.provider} can read")
        self.turns.append(_Turn("user", parts))

    def _add_assistant(self, place: str, message: Mapping[str, JSON]) -> None:
        calls = [as_object(call) for call in as_list(message.get("tool_calls"))]
        if message.get("function_call"):
            calls.append({"function": message["function_call"]})
        ids = [as_text(call.get("id")) for call in calls]
        written = [self._call(f"{place}.tool_calls[{i}]", call) for i, call in enumerate(calls)]
        self.places = {name: index for index, name in enumerate(ids)}
        for name, part in zip(ids, written, strict=True):
            self.names[name] = as_text(as_object(part["functionCall"]).get("name"))
        own = as_list(as_object(message.get("native")).get(self.draft.provider))
        parts: list[Part]
        if own and _says_the_same(own, message, written):
            parts = [as_object(part) for part in own]
        else:
            self._note_what_is_left_out(place, message)
            parts = [*self._said(place, message), *self._signed(place, written)]
        if parts:
            self.turns.append(_Turn("model", parts))
        else:
            provider = self.draft.provider
            self.draft.notes.append(f"{place} was left out; {provider} takes no empty turn")

    def _said(self, place: str, message: Mapping[str, JSON]) -> list[Part]:
        content = message.get("content")
        if content is None and message.get("refusal"):
            self.draft.notes.append(f"{place}: refusal was sent as content")
            content = message["refusal"]
        images = (as_object(image).get("image_url") for image in as_list(message.get("images")))
        shown = [write_data(as_text(as_object(image).get("url"))) for image in images]
        if not all(shown):
            self.draft.notes.append(f"{place}: images were left out; only data URLs are sent back")
        return [*self._content(place, content), *(part for part in shown if part)]

    def _call(self, place: str, call: Mapping[str, JSON]) -> Part:
        function = as_object(call.get("function"))
        if "custom" in call:
            provider = self.draft.provider
            self.draft.problems.append(f"{place} calls a custom tool, which {provider} has not")
            return {"functionCall": {}}
        arguments = as_text(function.get("arguments")).strip()
        try:
            given: JSON = loads(arguments) if arguments else {}
        except ValueError:
            given = None
        if not isinstance(given, Mapping):
            self.draft.problems.append(f"{place}.function.arguments must be a JSON object as text")
        written: dict[str, JSON] = {"name": function.get("name"), "args": given}
        name = as_text(call.get("id"))
        if name and not MADE_UP.fullmatch(name):
            written["id"] = name
        # Where Google's own service in OpenAI's format puts the signature.
        signed = as_object(as_object(call.get("extra_content")).get("google"))
        signature = signed.get("thought_signature")
        return {
            "functionCall": written,
            **({"thoughtSignature": signature} if signature is not None else {}),
        }

    def _signed(self, place: str, calls: Sequence[Part]) -> Sequence[Part]:
        """Mark the first call of a turn as unsigned, where that would be refused otherwise."""
        if not self.signs or not calls or any("thoughtSignature" in call for call in calls):
            return calls
        provider = self.draft.provider
        self.draft.notes.append(f"{place}: {provider} has not signed its calls; marked as such")
        return [{**calls[0], "thoughtSignature": _UNSIGNED}, *calls[1:]]

    def _note_what_is_left_out(self, place: str, message: Mapping[str, JSON]) -> None:
        provider, notes = self.draft.provider, self.draft.notes
        native = as_object(message.get("native"))
        if any("type" in as_object(part) for part in as_list(native.get(provider))):
            notes.append(f"{place}: native ({provider}) left out; it is of another format")
        elif provider in native:
            notes.append(f"{place}: native ({provider}) left out; the message was edited")
        elif native:
            notes.append(f"{place}: native ({', '.join(native)}) left out; it is another's")
        if (
            message.get("reasoning_content") or message.get("reasoning")
        ) and provider not in native:
            notes.append(f"{place}: reasoning was left out; {provider} has not signed it")
        if message.get("audio"):
            notes.append(f"{place}: audio was left out; {provider} cannot find it by its id")

    def _add_result(self, place: str, message: Mapping[str, JSON]) -> None:
        name = as_text(message.get("tool_call_id"))
        function = as_text(message.get("name")) or self.names.get(name, "")
        if not function:
            self.draft.problems.append(
                f"{place} answers a call {name!r} that no message before it makes; "
                f"{self.draft.provider} needs the function's name: give it as name"
            )
        answer: dict[str, JSON] = {"name": function}
        if name and not MADE_UP.fullmatch(name):
            answer["id"] = name
        result, media = self._result(place, message)
        answer["response"] = result
        if media:
            answer["parts"] = media
        part: Part = {"functionResponse": answer}
        order = self.places.get(name, len(self.places))
        last = self.turns[-1] if self.turns else None
        if last is not None and last.order:
            last.parts.append(part)
            last.order.append(order)
        else:
            self.turns.append(_Turn("user", [part], [order]))

    def _result(
        self, place: str, message: Mapping[str, JSON]
    ) -> tuple[Mapping[str, JSON], list[Part]]:
        """Write a result as the object it must be, and what of it is no text."""
        parts = self._content(place, message.get("content"))
        text = "".join(as_text(part.get("text")) for part in parts)
        media = [part for part in parts if "text" not in part]
        if message.get("is_error"):
            return {"error": text}, media
        try:
            found = loads(text)
        except ValueError:
            found = None
        return (found if isinstance(found, Mapping) else {"output": text}), media


def write_messages(
    draft: Draft, messages: Sequence[Mapping[str, JSON]], dialect: Dialect, model: str
) -> None:
    """Write `systemInstruction` and `contents`: instructions go ahead, results to the user."""
    writer = _Writer(draft, dialect, find_generation(model) >= _FIRST_THAT_CHECKS)
    for index, message in enumerate(messages):
        writer.add(f"messages[{index}]", message)
    if writer.system:
        draft.body["systemInstruction"] = {"parts": writer.system}
    if not writer.turns:
        draft.problems.append(f"messages hold instructions only; {draft.provider} needs a turn")
    draft.body["contents"] = [turn.to_wire() for turn in writer.turns]


def _says_the_same(own: Sequence[JSON], message: Mapping[str, JSON], calls: Sequence[Part]) -> bool:
    """Tell whether the parts still are what the message says; an edited message wins."""
    parts = [as_object(part) for part in own]
    if any("type" in part for part in parts):
        return False  # blocks of another format that is spoken at the same address
    text = "".join(as_text(part.get("text")) for part in parts if not part.get("thought"))
    own_calls = [_meaning(part) for part in parts if "functionCall" in part]
    return text == (message.get("content") or "") and own_calls == [_meaning(c) for c in calls]


def _meaning(part: Part) -> tuple[JSON, JSON]:
    call = as_object(part.get("functionCall"))
    return call.get("name"), call.get("args") or {}
