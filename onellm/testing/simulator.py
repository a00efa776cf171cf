"""A provider on loopback: both wire formats, streams, tools, and every fault there is."""

from __future__ import annotations

import itertools
import json
import re
from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

from onellm.testing import embeddings
from onellm.testing._shapes import JsonObject, as_object, as_text
from onellm.testing.anthropic_format import AnthropicFormat
from onellm.testing.conversation import Question, answer
from onellm.testing.faults import FAULTS, Fault, Timing, Turn
from onellm.testing.files import FileStore
from onellm.testing.openai_format import OpenAIFormat
from onellm.testing.reply import Reply, header_pairs
from onellm.testing.server import Server
from onellm.testing.wire import Problem, WireFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from onellm.testing.received import ReceivedRequest

_OPENAI = OpenAIFormat()
_ANTHROPIC = AnthropicFormat()
_CHATS: dict[str, WireFormat] = {_OPENAI.path: _OPENAI, _ANTHROPIC.path: _ANTHROPIC}
_MODELS = "/v1/models"
_ONCE = "-once"
_DIRECTIVE = re.compile(rf"\s*\[\[((?:{'|'.join(FAULTS)})(?:{_ONCE})?)\]\]")
_HEALTHY = Fault(meaning="nothing wrong")


class Simulator(Server):
    """Speak OpenAI's chat completions and Anthropic's messages, without a model behind them.

    Answers depend on the request only. A fault is asked for in the last user message
    (`[[stall]]`, or `[[429-once]]` for a first attempt that fails), or by `misbehave`. Any model
    name is known unless it contains "does-not-exist"; one with "think" in it reasons. With
    `api_key=None` every key is accepted, and none as well. It has embeddings, models and files too.
    """

    def __init__(
        self,
        *,
        api_key: str | None = "sk-simulator",
        models: Iterable[str] = ("simulator", "simulator-think"),
        pace: float = 0.0,
        slow_pace: float = 0.25,
        ping_every: float = 0.1,
        retry_after: float = 0.05,
        host: str = "127.0.0.1",
        port: int = 0,
    ) -> None:
        super().__init__(self._reply, host=host, port=port)
        self.api_key = api_key
        self.models: tuple[str, ...] = tuple(models)
        self.timing: Timing = Timing(
            pace=pace, slow_pace=slow_pace, ping_every=ping_every, retry_after=retry_after
        )
        self._numbers = itertools.count(1)
        self._planned: deque[str] = deque()
        self._files = FileStore()
        self._failed_once: set[tuple[str, str]] = set()

    @property
    def base_url(self) -> str:
        """What to set as `base_url`, for either format."""
        return f"{self.url}/v1"

    def misbehave(self, fault: str, times: int = 1) -> None:
        """Answer the next chat requests with a fault; what is planned first comes first."""
        if fault not in FAULTS:
            raise ValueError(f"no fault is called {fault!r}; there are {', '.join(FAULTS)}")
        self._planned.extend([fault] * times)

    def behave(self) -> None:
        """Forget every planned fault, and which requests have failed once."""
        self._planned.clear()
        self._failed_once.clear()

    def _reply(self, request: ReceivedRequest) -> Reply:
        known = _CHATS.get(request.path)
        looks_anthropic = {"anthropic-version", "x-api-key"} & request.headers.keys()
        wire = known or (_ANTHROPIC if looks_anthropic else _OPENAI)
        number = next(self._numbers)
        turn = Turn(format=wire, request_id=f"req_sim{number:012d}", timing=self.timing, body=b"")
        problem = self._find_key_problem(wire, request.headers)
        if problem is not None:
            return turn.refusal(problem)
        if request.path == embeddings.PATH and request.method == "POST":
            return _reply_with_vectors(turn, request)
        about_files = self._files.reply(request)
        if isinstance(about_files, Problem):
            return turn.refusal(about_files)
        if about_files is not None:
            named = dict(header_pairs(about_files.headers))
            return replace(about_files, headers={**turn.headers, **named})
        if known is None:
            return self._reply_about_models(turn, request)
        if request.method != "POST":
            return turn.refusal(_not_allowed(request.method))
        return self._reply_to_chat(turn, request, number)

    def _find_key_problem(self, wire: WireFormat, headers: Mapping[str, str]) -> Problem | None:
        key = wire.find_key(headers)
        if self.api_key is None or key == self.api_key:
            return None
        if key is None:
            return Problem(status=401, message="You sent no API key.", code="missing_api_key")
        # Some servers repeat the key they refuse; so does this one, to show who passes it on.
        message = f"Incorrect API key provided: {key}. Use the one the simulator was started with."
        return Problem(status=401, message=message)

    def _reply_about_models(self, turn: Turn, request: ReceivedRequest) -> Reply:
        if request.path != _MODELS and not request.path.startswith(f"{_MODELS}/"):
            message = f"Nothing is at {request.path}"
            return turn.refusal(Problem(status=404, message=message, code="unknown_url"))
        if request.method != "GET":
            return turn.refusal(_not_allowed(request.method))
        name = unquote(request.path.removeprefix(_MODELS)).removeprefix("/")
        if not name:
            return Reply.json(turn.format.build_models(self.models), headers=turn.headers)
        if name not in self.models:
            return turn.refusal(_unknown_model(name))
        return Reply.json(turn.format.build_model(name), headers=turn.headers)

    def _reply_to_chat(self, turn: Turn, request: ReceivedRequest, number: int) -> Reply:
        body = _parse(request.body)
        if body is None:
            return turn.refusal(Problem(status=400, message="The body is not a JSON object."))
        if problem := turn.format.find_problem(body, request.headers):
            return turn.refusal(problem)
        if "does-not-exist" in (model := as_text(body["model"])):
            return turn.refusal(_unknown_model(model))
        question = turn.format.parse_question(body)
        fault = self._next_fault(question.text)
        return fault.send(_filled(turn, question, fault, number))

    def _next_fault(self, text: str) -> Fault:
        if self._planned:
            return FAULTS[self._planned.popleft()]
        for directive in _DIRECTIVE.findall(text):
            name = directive.removesuffix(_ONCE)
            if (directive, text) in self._failed_once:
                continue
            if directive != name:
                self._failed_once.add((directive, text))
            return FAULTS[name]
        return _HEALTHY


def _reply_with_vectors(turn: Turn, request: ReceivedRequest) -> Reply:
    body = _parse(request.body)
    if body is None:
        return turn.refusal(Problem(status=400, message="The body is not a JSON object."))
    if problem := embeddings.find_problem(body):
        return turn.refusal(problem)
    return Reply.json(embeddings.build_answer(body), headers=turn.headers)


def _filled(turn: Turn, question: Question, fault: Fault, number: int) -> Turn:
    clean = replace(question, text=_DIRECTIVE.sub("", question.text))
    said = fault.change(answer(clean))
    whole = turn.format.build_answer(clean, said, number)
    events = turn.format.build_events(clean, said, number) if clean.stream else ()
    body = json.dumps(whole, ensure_ascii=False).encode()
    return replace(turn, body=body, events=tuple(events))


def _parse(body: bytes) -> JsonObject | None:
    """Read what the real services read: no NaN, no half characters, no tower of brackets."""
    try:
        value: object = json.loads(body, parse_constant=_refuse_constant)
        json.dumps(value, ensure_ascii=False).encode()
    except (ValueError, RecursionError):
        return None
    return as_object(cast("object", value)) if isinstance(value, dict) else None


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _unknown_model(name: str) -> Problem:
    message = f"There is no model called {name}."
    return Problem(status=404, message=message, param="model", code="model_not_found")


def _not_allowed(method: str) -> Problem:
    return Problem(status=405, message=f"{method} is not allowed here.", code="method_not_allowed")
