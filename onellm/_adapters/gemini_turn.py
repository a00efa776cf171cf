"""One candidate's parts in our words, whether they come at once or piece by piece."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from onellm._json import JSON, Object, as_list, as_object, as_text, dumps

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from onellm._adapters.gemini_parts import Part

_PLAIN: Final = (
    (frozenset({"text"}), frozenset[str]()),
    (frozenset({"functionCall"}), frozenset({"id", "name", "args"})),
)
_STEP: Final = re.compile(r"""\.([^.\[\]]+)|\[(\d+)\]|\["([^"]*)"\]|\['([^']*)'\]""")


def is_plain(part: Part) -> bool:
    """Tell whether text and tool calls say all that a part says."""
    call = as_object(part.get("functionCall"))
    return any(part.keys() <= keys and call.keys() <= words for keys, words in _PLAIN)


def read_image(part: Part) -> JSON:
    """Read an image that the model made as OpenRouter and others give it; None for no image."""
    data = as_object(part.get("inlineData"))
    kind = as_text(data.get("mimeType"))
    if part.get("thought") or not kind.startswith("image/"):
        return None
    url = f"data:{kind};base64,{as_text(data.get('data'))}"
    return {"type": "image_url", "image_url": {"url": url}}


@dataclass(slots=True)
class _Kept:
    """A part as it will be sent back, while pieces of its text may still follow."""

    words: Object
    texts: list[str] = field(default_factory=list[str])

    def whole(self) -> JSON:
        return {**self.words, "text": "".join(self.texts)} if self.texts else self.words


@dataclass(slots=True)
class _OpenCall:
    """A call whose arguments come one by one, each with the path to its place."""

    number: int
    kept: _Kept
    _values: dict[str, JSON] = field(default_factory=dict[str, JSON])
    _texts: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def add(self, call: Mapping[str, JSON]) -> None:
        """Take the next arguments; raises ValueError for what is no path."""
        for piece in map(as_object, as_list(call.get("partialArgs"))):
            path = as_text(piece.get("jsonPath"))
            _steps(path)
            value = piece.get("stringValue", piece.get("numberValue", piece.get("boolValue")))
            self._values[path] = value
            if isinstance(value, str):
                self._texts.setdefault(path, []).append(value)

    def args(self) -> JSON:
        """Put the values in their places, once: there may be very many pieces."""
        args: JSON = {}
        for path, value in self._values.items():
            texts = self._texts.get(path)
            args = _placed(args, _steps(path), "".join(texts) if texts else value)
        return args


def _steps(path: str) -> list[str | int]:
    """Take a path like $.places[0].name apart."""
    found = list(_STEP.finditer(path, 1))
    if not found or not path.startswith("$") or "".join(step[0] for step in found) != path[1:]:
        raise ValueError(f"not the path of an argument: {path!r}")
    return [int(step[2]) if step[2] else step[1] or step[3] or step[4] or "" for step in found]


def _placed(place: JSON, steps: Sequence[str | int], value: JSON) -> JSON:
    """Copy a value with another one put into it; what comes beyond the end of a list ends it."""
    if not steps:
        return value
    step, *rest = steps
    if isinstance(step, int):
        items = list(as_list(place))
        below = items[step] if step < len(items) else None
        items[step : step + 1] = [_placed(below, rest, value)]
        return items
    words = as_object(place)
    return {**words, step: _placed(words.get(step), rest, value)}


@dataclass(slots=True)
class TurnReader:
    """One candidate: what each piece adds to the message, and what is sent back at the end."""

    calls: int = 0
    finished: bool = False
    _kept: list[_Kept] = field(default_factory=list[_Kept])
    _says_more: bool = False
    _open: _OpenCall | None = None

    def add(self, candidate: Mapping[str, JSON]) -> dict[str, JSON]:
        """Take the next parts; give what they add to the message, its calls with their index."""
        said: dict[str, list[str]] = {}
        calls: list[JSON] = []
        images: list[JSON] = []
        for part in map(as_object, as_list(as_object(candidate.get("content")).get("parts"))):
            if "text" in part:
                key = "reasoning_content" if part.get("thought") else "content"
                said.setdefault(key, []).append(as_text(part["text"]))
            if image := read_image(part):
                images.append(image)
            if "functionCall" in part:
                calls += self._add_call(part)
            else:
                self._keep(part)
        if candidate.get("finishReason"):
            calls += self._close(cut=True)
            self.finished = True
        delta: dict[str, JSON] = {key: "".join(texts) for key, texts in said.items()}
        if calls:
            delta["tool_calls"] = calls
        if images:
            delta["images"] = images
        return delta

    def take_native(self) -> list[JSON]:
        """Give the parts that came since the last time, if any says more than text and calls."""
        if not self._says_more:
            return []
        parts = [kept.whole() for kept in self._kept]
        self._kept = []
        return parts

    def _keep(self, part: Part) -> None:
        """Keep a part; a piece of text goes on where the last one of its kind ended."""
        self._says_more = self._says_more or not is_plain(part)
        text = part.get("text")
        last = self._kept[-1] if self._kept else None
        if not isinstance(text, str):
            self._kept.append(_Kept(dict(part)))
        elif (
            last is not None
            and last.texts
            and "thoughtSignature" not in part
            and {**part, "text": ""} == {**last.words, "text": ""}
        ):
            last.texts.append(text)
        else:
            self._kept.append(_Kept(dict(part), [text]))

    def _add_call(self, part: Part) -> list[JSON]:
        """Read a call, or a piece of one whose arguments are streamed too."""
        call = as_object(part["functionCall"])
        said: list[JSON] = []
        if self._open is not None and call.get("name"):
            said += self._close()
        if self._open is None:
            if not call.get("name"):
                return said
            self._keep(part)
            whole = not (call.get("willContinue") or "partialArgs" in call)
            number, self.calls = self.calls, self.calls + 1
            said.append(
                {
                    "index": number,
                    "id": as_text(call.get("id")) or f"call_{number}",
                    "type": "function",
                    "function": {
                        "name": call["name"],
                        "arguments": dumps(call.get("args") or {}).decode() if whole else "",
                    },
                }
            )
            if whole:
                return said
            self._open = _OpenCall(number, self._kept[-1])
        self._open.kept.words.update({k: v for k, v in part.items() if k != "functionCall"})
        self._open.add(call)
        return said if call.get("willContinue") else [*said, *self._close()]

    def _close(self, *, cut: bool = False) -> list[JSON]:
        """Give the arguments of the open call; of one that was cut off, without their end."""
        if self._open is None:
            return []
        opened, self._open = self._open, None
        args = opened.args()
        text = dumps(args).decode()
        call = as_object(opened.kept.words["functionCall"])
        written: dict[str, JSON] = {key: call[key] for key in ("id", "name") if key in call}
        opened.kept.words["functionCall"] = {**written, "args": {} if cut else args}
        function: JSON = {"arguments": text[:-1] if cut else text}
        return [{"index": opened.number, "function": function}]
