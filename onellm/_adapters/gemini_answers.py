"""Gemini's answers and stream events in our words; nothing of them is lost."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Final

from onellm._adapters.gemini_turn import TurnReader, is_plain
from onellm._json import JSON, as_int, as_list, as_object, as_text, loads
from onellm._wire_errors import error_from_event
from onellm.models import ChatCompletionChunk, ChatCompletionResponse

if TYPE_CHECKING:
    from onellm._call import ChatCall
    from onellm._decoders.sse import ServerSentEvent
    from onellm.providers import Provider

_FILTERED: Final = (
    "BLOCKLIST",
    "IMAGE_PROHIBITED_CONTENT",
    "IMAGE_RECITATION",
    "IMAGE_SAFETY",
    "MODEL_ARMOR",
    "PROHIBITED_CONTENT",
    "RECITATION",
    "SAFETY",
    "SPII",
)
_FINISH: Final[Mapping[str | int, str]] = {
    "STOP": "stop",
    "MAX_TOKENS": "length",
    **dict.fromkeys(_FILTERED, "content_filter"),
    # Enums come as numbers where that was asked for; above these the two services count apart.
    1: "stop",
    2: "length",
    3: "content_filter",
    4: "content_filter",
}
"""Finish reasons that have a counterpart; any other is kept as it is."""

_READ: Final = frozenset({"content", "finishReason", "index"})
_COUNTS: Final = frozenset({"promptTokenCount", "candidatesTokenCount", "totalTokenCount"})


def read_answer(
    body: Mapping[str, JSON], provider: Provider, now: float
) -> ChatCompletionResponse | None:
    """Read an answer; None when it is none."""
    candidates = [as_object(candidate) for candidate in as_list(body.get("candidates"))]
    if not candidates and "promptFeedback" not in body:
        return None
    choices: list[JSON] = [
        _read_candidate(candidate, position, provider)
        for position, candidate in enumerate(candidates)
    ]
    if not choices:
        message: JSON = {"role": "assistant", "content": None}
        choices = [{"index": 0, "message": message, **_read_refusal(body)}]
    answer: dict[str, JSON] = {**_read_frame(body, now, "chat.completion"), "choices": choices}
    return ChatCompletionResponse(answer).with_source(body)


def _read_frame(body: Mapping[str, JSON], now: float, kind: str) -> dict[str, JSON]:
    rest = {key: value for key, value in body.items() if key != "candidates"}
    if _COUNTS & as_object(body.get("usageMetadata")).keys():
        # Without any count, as in the middle of a stream, it stays what it is.
        rest["usage"] = read_usage(as_object(rest.pop("usageMetadata")))
    model = body.get("modelVersion")
    return {
        **rest,
        "id": as_text(body.get("responseId")),
        "object": kind,
        "created": _read_time(as_text(body.get("createTime")), now),
        **({} if model is None else {"model": model}),
    }


def _read_time(created: str, now: float) -> int:
    try:
        return int(datetime.fromisoformat(created).timestamp())
    except ValueError:
        return int(now)


def _read_refusal(body: Mapping[str, JSON]) -> dict[str, JSON]:
    """Say why there is no candidate: the prompt was refused."""
    reason = as_object(body.get("promptFeedback")).get("blockReason")
    return {"finish_reason": "content_filter", "native_finish_reason": reason}


def _read_candidate(
    candidate: Mapping[str, JSON], position: int, provider: Provider
) -> dict[str, JSON]:
    turn = TurnReader()
    message: dict[str, JSON] = {"role": "assistant", "content": None, **turn.add(candidate)}
    if "tool_calls" in message:
        message["tool_calls"] = [
            {key: value for key, value in as_object(call).items() if key != "index"}
            for call in as_list(message["tool_calls"])
        ]
    parts = as_list(as_object(candidate.get("content")).get("parts"))
    if not all(is_plain(as_object(part)) for part in parts):
        message["native"] = {provider.name: parts}
    return {
        "index": candidate.get("index", position),
        "message": message,
        **_read_end(candidate, turn),
        **_read_rest(candidate),
    }


def _read_end(candidate: Mapping[str, JSON], turn: TurnReader) -> dict[str, JSON]:
    """Say why it ended, in our words and in its own."""
    reason = candidate.get("finishReason")
    if not isinstance(reason, str | int) or not reason:
        return {"finish_reason": None}
    finish = _FINISH.get(reason, str(reason))
    if finish == "stop" and turn.calls:
        finish = "tool_calls"
    return {"finish_reason": finish, "native_finish_reason": reason}


def _read_rest(candidate: Mapping[str, JSON]) -> dict[str, JSON]:
    """Give what a candidate says besides: as it is, and probabilities in our words too."""
    rest = {key: value for key, value in candidate.items() if key not in _READ}
    result = as_object(rest.get("logprobsResult"))
    chosen = [as_object(one) for one in as_list(result.get("chosenCandidates"))]
    if chosen:
        others = [as_object(one) for one in as_list(result.get("topCandidates"))]
        top = [as_list(one.get("candidates")) for one in others]
        content: list[JSON] = [
            {**_read_token(one), "top_logprobs": [_read_token(as_object(t)) for t in tokens]}
            for one, tokens in zip(chosen, [*top, *[()] * len(chosen)], strict=False)
        ]
        rest["logprobs"] = {"content": content}
    return rest


def _read_token(token: Mapping[str, JSON]) -> dict[str, JSON]:
    text = as_text(token.get("token"))
    coded: JSON = list(text.encode(errors="surrogatepass"))
    return {"token": text, "logprob": token.get("logProbability"), "bytes": coded}


def read_usage(usage: Mapping[str, JSON]) -> dict[str, JSON]:
    """Count in our words: what tools put into the prompt and what was thought are part of it."""
    prompt = as_int(usage.get("promptTokenCount")) + as_int(usage.get("toolUsePromptTokenCount"))
    thought = as_int(usage.get("thoughtsTokenCount"))
    completion = as_int(usage.get("candidatesTokenCount")) + thought
    total = usage.get("totalTokenCount")
    return {
        **usage,
        "prompt_tokens": prompt,
        "completion_tokens": completion,
        "total_tokens": prompt + completion if total is None else total,
        "prompt_tokens_details": {
            "cached_tokens": as_int(usage.get("cachedContentTokenCount")),
            "audio_tokens": _count_audio(usage.get("promptTokensDetails")),
        },
        "completion_tokens_details": {
            "reasoning_tokens": thought,
            "audio_tokens": _count_audio(usage.get("candidatesTokensDetails")),
        },
    }


def _count_audio(details: JSON) -> int:
    counts = (as_object(one) for one in as_list(details))
    return sum(as_int(one.get("tokenCount")) for one in counts if one.get("modality") == "AUDIO")


class GeminiChunkParser:
    """Events of one answer, each an answer in small, until every candidate has its reason to end.

    There is no end marker. What is sent back comes in the chunk that ends a candidate.
    """

    ended = False

    def __init__(self, call: ChatCall, now: float) -> None:
        self.seen = 0
        self._provider = call.provider
        self._model = call.ref.name
        self._now = now
        self._secrets = call.target.secrets
        self._turns: dict[int, TurnReader] = {}
        self._refused = False

    @property
    def finished(self) -> bool:
        """Whether the answer is complete, or the prompt was refused."""
        turns = self._turns.values()
        return self._refused or (bool(turns) and all(turn.finished for turn in turns))

    def parse(self, event: ServerSentEvent) -> list[ChatCompletionChunk]:
        """Read one event."""
        body = loads(event.data)
        if not isinstance(body, Mapping):
            raise ValueError("not an object")  # noqa: TRY004 - malformed, like broken JSON
        self.seen += 1
        if body.get("error"):
            raise error_from_event(body, self._secrets)
        candidates = [as_object(candidate) for candidate in as_list(body.get("candidates"))]
        choices: list[JSON] = [self._read(one, position) for position, one in enumerate(candidates)]
        if not candidates and as_object(body.get("promptFeedback")).get("blockReason"):
            self._refused = True
            delta: JSON = {"role": "assistant"}
            choices = [{"index": 0, "delta": delta, **_read_refusal(body)}]
        frame = _read_frame(body, self._now, "chat.completion.chunk")
        chunk: dict[str, JSON] = {"model": self._model, **frame, "choices": choices}
        return [ChatCompletionChunk(chunk).with_source(body)]

    def _read(self, candidate: Mapping[str, JSON], position: int) -> JSON:
        index = as_int(candidate.get("index", position))
        begun = index in self._turns
        turn = self._turns.setdefault(index, TurnReader())
        delta: dict[str, JSON] = {} if begun else {"role": "assistant"}
        delta |= turn.add(candidate)
        native = turn.take_native() if turn.finished else []
        if native:
            delta["native"] = {self._provider.name: native}
        return {
            "index": index,
            "delta": delta,
            **_read_end(candidate, turn),
            **_read_rest(candidate),
        }
