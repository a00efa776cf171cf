"""Our messages as Anthropic's turns and content blocks."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final, TypeAlias
from urllib.parse import unquote_to_bytes

from onellm._json import JSON, as_list, as_object, as_text, loads

if TYPE_CHECKING:
    from onellm._adapters.draft import Draft

Block: TypeAlias = Mapping[str, JSON]

_DATA_URL: Final = re.compile(
    r"data:(?P<type>[^;,]*)(?:;[^;,]*)*?(?P<base64>;base64)?,(?P<data>.*)", re.DOTALL
)
_NOT_IN_IDS: Final = re.compile(r"[^a-zA-Z0-9_-]")


@dataclass(slots=True)
class _Turn:
    """One turn: plain text, or blocks."""

    role: str
    text: str | None = None
    blocks: list[Block] = field(default_factory=list[Block])

    def to_wire(self) -> JSON:
        content: JSON = self.blocks if self.text is None else self.text
        return {"role": self.role, "content": content}


def write_messages(draft: Draft, messages: Sequence[Mapping[str, JSON]]) -> None:
    """Write `system` and `messages`: instructions go ahead, tool results into users' turns."""
    system: list[Block] = []
    turns: list[_Turn] = []
    for index, message in enumerate(messages):
        place = f"messages[{index}]"
        role = message.get("role")
        if role in {"system", "developer"}:
            if turns:
                draft.notes.append(f"{place} ({role}) was moved into the system prompt")
            system += _write_content(draft, place, message.get("content"))
        elif role == "assistant":
            turns.append(_write_assistant(draft, place, message))
        elif role in {"tool", "function"}:
            _add_result(turns, _write_result(draft, place, message))
        else:
            _add_user(turns, _write_user(draft, place, message.get("content")))
    if len(system) == 1 and set(system[0]) == {"type", "text"}:
        draft.body["system"] = system[0]["text"]
    elif system:
        draft.body["system"] = system
    draft.body["messages"] = [turn.to_wire() for turn in turns]


def _results_of(turns: Sequence[_Turn]) -> _Turn | None:
    """Find the user's turn at the end that holds tool results."""
    last = turns[-1] if turns else None
    holds = last and any(block.get("type") == "tool_result" for block in last.blocks)
    return last if last and holds and last.role == "user" else None


def _add_result(turns: list[_Turn], block: Block) -> None:
    """Put the results of one turn's calls together in the user's turn that follows it."""
    results = _results_of(turns)
    if results and all(known.get("type") == "tool_result" for known in results.blocks):
        results.blocks.append(block)
    else:
        turns.append(_Turn("user", blocks=[block]))


def _add_user(turns: list[_Turn], turn: _Turn) -> None:
    """Put a user's words behind tool results of the same turn."""
    results = _results_of(turns)
    if results:
        results.blocks += turn.blocks if turn.text is None else [_text_block(turn.text)]
    else:
        turns.append(turn)


def _write_user(draft: Draft, place: str, content: JSON) -> _Turn:
    if isinstance(content, str):
        return _Turn("user", text=content)
    return _Turn("user", blocks=_write_content(draft, place, content))


def _write_content(draft: Draft, place: str, content: JSON) -> list[Block]:
    """Write text or parts as blocks; an empty text is no block."""
    if isinstance(content, str):
        return [_text_block(content)] if content else []
    blocks: list[Block] = []
    for index, part in enumerate(as_list(content)):
        words = as_object(part)
        kind = as_text(words.get("type"))
        write = _PARTS.get(kind)
        if write is None:
            blocks.append(words)
            continue
        block = write(draft, f"{place}.content[{index}]", words)
        if block is not None:
            if "cache_control" in words:
                block = {**block, "cache_control": words["cache_control"]}
            blocks.append(block)
    return blocks


def _text_block(text: str) -> Block:
    return {"type": "text", "text": text}


def _write_text(draft: Draft, place: str, part: Block) -> Block | None:
    del draft, place
    text = as_text(part.get("text"))
    if not text:
        return None
    extra = {key: part[key] for key in ("citations",) if key in part}
    return {"type": "text", "text": text, **extra}


def _write_image(draft: Draft, place: str, part: Block) -> Block | None:
    given = part.get("image_url")
    url = as_text(as_object(given).get("url")) if isinstance(given, Mapping) else as_text(given)
    if as_object(given).get("detail") not in {None, "auto"}:
        draft.notes.append(f"{place}: detail was left out; {draft.provider} chooses it")
    source = _write_source(draft, place, url)
    return None if source is None else {"type": "image", "source": source}


def _write_file(draft: Draft, place: str, part: Block) -> Block | None:
    file = as_object(part.get("file"))
    source: Block | None
    if file.get("file_id"):
        source = {"type": "file", "file_id": file["file_id"]}
    else:
        source = _write_source(draft, place, as_text(file.get("file_data")))
        if source is not None and as_text(source.get("media_type")).startswith("text/"):
            text = base64.b64decode(as_text(source["data"])).decode(errors="replace")
            source = {"type": "text", "media_type": "text/plain", "data": text}
    if source is None:
        return None
    title: Block = {"title": file["filename"]} if file.get("filename") else {}
    return {"type": "document", "source": source, **title}


def _write_source(draft: Draft, place: str, url: str) -> Block | None:
    if url.startswith(("https://", "http://")):
        return {"type": "url", "url": url}
    found = _DATA_URL.fullmatch(url)
    if found is None:
        draft.problems.append(f"{place} needs an https URL or a data URL, not {url[:40]!r}")
        return None
    data = found["data"]
    if not found["base64"]:
        data = base64.b64encode(unquote_to_bytes(data)).decode()
    return {"type": "base64", "media_type": found["type"] or "text/plain", "data": data}


def _no_media(draft: Draft, place: str, part: Block) -> None:
    draft.degraded.append(f"{place} ({part.get('type')}) was left out; {draft.provider} takes none")


_PARTS: Final[Mapping[str, Callable[[Draft, str, Block], Block | None]]] = {
    "text": _write_text,
    "image_url": _write_image,
    "file": _write_file,
    "input_audio": _no_media,
    "audio_url": _no_media,
    "video_url": _no_media,
}
"""Our parts; any other is a block of Anthropic's own and goes as it is."""


def _write_assistant(draft: Draft, place: str, message: Mapping[str, JSON]) -> _Turn:
    calls = [
        _write_call(draft, f"{place}.tool_calls[{index}]", as_object(call))
        for index, call in enumerate(as_list(message.get("tool_calls")))
    ]
    if message.get("function_call"):
        call = {"id": _old_id(message), "function": message["function_call"]}
        calls.append(_write_call(draft, f"{place}.function_call", call))
    native = as_object(message.get("native"))
    own = as_list(native.get(draft.provider))
    if own and _says_the_same(own, message, calls):
        return _Turn("assistant", blocks=[as_object(block) for block in own])
    if native and not own:
        draft.notes.append(f"{place}: native ({', '.join(native)}) left out; it is another's")
    if message.get("reasoning_content") or message.get("reasoning"):
        draft.notes.append(f"{place}: reasoning was left out; it is not signed by the provider")
    content = message.get("content")
    if isinstance(content, str) and not calls:
        return _Turn("assistant", text=content)
    return _Turn("assistant", blocks=[*_write_content(draft, place, content), *calls])


def _says_the_same(
    own: Sequence[JSON], message: Mapping[str, JSON], calls: Sequence[Block]
) -> bool:
    """Tell whether the blocks still are what the message says; an edited message wins."""
    blocks = [as_object(block) for block in own]
    text = "".join(as_text(b.get("text")) for b in blocks if b.get("type") == "text")
    ids = [b.get("id") for b in blocks if b.get("type") == "tool_use"]
    return text == (message.get("content") or "") and ids == [call["id"] for call in calls]


def _write_call(draft: Draft, place: str, call: Mapping[str, JSON]) -> Block:
    function = as_object(call.get("function"))
    arguments = as_text(function.get("arguments")).strip()
    try:
        given: JSON = loads(arguments) if arguments else {}
    except ValueError:
        given = None
    if not isinstance(given, Mapping):
        draft.problems.append(f"{place}.function.arguments must be a JSON object as text")
    return {
        "type": "tool_use",
        "id": _write_id(call.get("id")),
        "name": function.get("name"),
        "input": given,
    }


def _write_result(draft: Draft, place: str, message: Mapping[str, JSON]) -> Block:
    content = message.get("content")
    written: JSON = content if isinstance(content, str) else _write_content(draft, place, content)
    name = message.get("tool_call_id") or _old_id(message)
    block: dict[str, JSON] = {"type": "tool_result", "tool_use_id": _write_id(name)}
    if written:
        block["content"] = written
    for key in ("is_error", "cache_control"):
        if key in message:
            block[key] = message[key]
    return block


def _old_id(message: Mapping[str, JSON]) -> str:
    """Name a call of the older kind, which has no id, by its function."""
    call = as_object(message.get("function_call"))
    return f"call_{as_text(call.get('name')) or as_text(message.get('name'))}"


def _write_id(given: JSON) -> str:
    """Other providers' ids may hold characters that are refused here."""
    return _NOT_IN_IDS.sub("_", as_text(given)) or "call"
