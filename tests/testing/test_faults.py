from __future__ import annotations

import http.client
import itertools
import json
import time
from contextlib import closing, contextmanager
from typing import TYPE_CHECKING, Any

import pytest

from onellm.testing import FAULTS, Simulator

from .conftest import ANTHROPIC, OPENAI, Answered, Api

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS = ("openai", "anthropic")
PATHS = {"openai": "/v1/chat/completions", "anthropic": "/v1/messages"}
CASES = list(itertools.product(FORMATS, (False, True)))
both_ways = pytest.mark.parametrize(
    ("spoken", "stream"), CASES, ids=[f"{f}-{'stream' if s else 'whole'}" for f, s in CASES]
)
both_formats = pytest.mark.parametrize("spoken", FORMATS)


def ask(api: Api, spoken: str, text: str, **fields: object) -> Answered:
    return (api.openai if spoken == "openai" else api.anthropic)(text, **fields)


def said(answered: Answered) -> str:
    """The text of a stream, however far it came, or of a whole answer."""
    if answered.headers["content-type"] == "application/json":
        value = answered.value
        if "choices" in value:
            return str(value["choices"][0]["message"]["content"])
        return str(value["content"][0]["text"])
    pieces: list[str] = []
    for chunk in answered.chunks:
        choices = chunk.get("choices") or [{"delta": chunk.get("delta", {})}]
        pieces.append(choices[0]["delta"].get("content") or choices[0]["delta"].get("text") or "")
    return "".join(pieces)


@contextmanager
def raw(
    simulator: Simulator, spoken: str, text: str, **fields: object
) -> Iterator[http.client.HTTPResponse]:
    """Send a question and read the answer as it comes."""
    host, port = simulator.url.removeprefix("http://").split(":")
    messages = [{"role": "user", "content": text}]
    body = {"model": "m", "max_tokens": 100, "messages": messages, **fields}
    headers = OPENAI if spoken == "openai" else ANTHROPIC
    with closing(http.client.HTTPConnection(host, int(port), timeout=0.3)) as connection:
        connection.request("POST", PATHS[spoken], json.dumps(body).encode(), headers)
        with connection.getresponse() as response:
            yield response


def read_until_it_ends(
    simulator: Simulator, spoken: str, text: str, **fields: object
) -> tuple[bytes, type[Exception] | None]:
    """Everything that came, and what ended it if it was not the end of the body."""
    came = b""
    with raw(simulator, spoken, text, **fields) as response:
        try:
            while piece := response.read1():
                came += piece
        except (OSError, http.client.HTTPException) as error:
            return came, type(error)
    return came, None


@both_formats
def test_a_stalled_stream_says_a_little_and_then_nothing(simulator: Simulator, spoken: str) -> None:
    came, ended = read_until_it_ends(simulator, spoken, "[[stall]]", stream=True)
    assert ended is TimeoutError
    assert said(Answered(200, {"content-type": "text/event-stream"}, came)) == "Hello! You said:"
    assert simulator.wait_abandoned()
    assert simulator.wait_closed()


@pytest.mark.parametrize(("fault", "stream"), [("stall", False), ("hang", False), ("hang", True)])
@both_formats
def test_no_answer_ever_comes(simulator: Simulator, spoken: str, stream: bool, fault: str) -> None:
    with pytest.raises(TimeoutError), raw(simulator, spoken, f"[[{fault}]]", stream=stream):
        pytest.fail("there is an answer")
    assert simulator.wait_closed()


@both_formats
def test_pings_are_no_content(simulator: Simulator, spoken: str) -> None:
    came = b""
    with raw(simulator, spoken, "[[ping]]", stream=True) as response:
        while came.count(b": keep-alive\n\n") < 5:
            came += response.read1()
    assert said(Answered(200, {"content-type": "text/event-stream"}, came)) == "Hello! You said:"
    assert (came.count(b"event: ping") > 4) is (spoken == "anthropic")
    assert simulator.wait_abandoned()


@both_formats
def test_empty_lines_keep_a_waiting_client_alive(simulator: Simulator, spoken: str) -> None:
    with raw(simulator, spoken, "[[ping]]") as response:
        assert b"".join(response.read1() for _ in range(5)).strip(b"\n") == b""
    assert simulator.wait_closed()


@both_ways
def test_slow_is_slow_and_complete(spoken: str, stream: bool) -> None:
    with Simulator(slow_pace=0.02) as simulator:
        api = Api(simulator)
        started = time.monotonic()
        answered = ask(api, spoken, "[[slow]]Good morning", stream=stream)
        assert time.monotonic() - started > (0.2 if stream else 0.02)
        assert said(answered) == said(ask(api, spoken, "Good morning", stream=stream))


@both_ways
def test_a_cut_connection_is_reset_in_the_middle(
    simulator: Simulator, spoken: str, stream: bool
) -> None:
    came, ended = read_until_it_ends(simulator, spoken, "[[cut]]", stream=stream)
    assert ended is ConnectionResetError
    assert came
    assert not came.endswith((b"\n\n", b"}"))


@both_formats
def test_a_stream_ends_without_saying_why(simulator: Simulator, spoken: str) -> None:
    came, ended = read_until_it_ends(simulator, spoken, "[[end]]", stream=True)
    assert ended is None
    answered = Answered(200, {"content-type": "text/event-stream"}, came)
    assert said(answered).endswith("glad that you are here.")
    for word in (b"[DONE]", b"message_stop", b"message_delta", b'"finish_reason":"'):
        assert word not in came


@both_formats
def test_half_a_json_is_whole_to_http(api: Api, spoken: str) -> None:
    answered = ask(api, spoken, "[[end]]")
    assert (answered.status, answered.body[:1]) == (200, b"{")
    with pytest.raises(json.JSONDecodeError):
        json.loads(answered.body)


@both_ways
def test_broken_json_is_broken(api: Api, spoken: str, stream: bool) -> None:
    answered = ask(api, spoken, "[[malformed]]", stream=stream)
    texts = [data for _, data in answered.events] if stream else [answered.body.decode()]
    broken = 0
    for text in texts:
        try:
            json.loads(text)
        except ValueError:
            broken += text != "[DONE]"
    assert (answered.status, broken) == (200, 1)
    assert len(texts) > 10 or not stream


@both_formats
def test_an_error_comes_inside_a_stream(api: Api, spoken: str) -> None:
    answered = ask(api, spoken, "[[error]]", stream=True)
    assert answered.status == 200
    assert said(answered) == "Hello! You said:"
    name, data = answered.events[-1]
    error = json.loads(data)["error"]
    expected = {"openai": (None, "server_error"), "anthropic": ("error", "api_error")}
    assert (name, error["type"]) == expected[spoken]


@both_formats
def test_an_error_comes_instead_of_an_answer(api: Api, spoken: str) -> None:
    answered = ask(api, spoken, "[[error]]")
    assert answered.status == 500
    assert answered.value["error"]["message"]


@both_ways
@pytest.mark.parametrize(
    ("fault", "expected"),
    [
        ("html", ("text/html; charset=utf-8", b"<!doctype html>")),
        ("other-shape", ("application/json", b'{"hello": "world"}')),
        ("empty", ("application/json", b"")),
    ],
)
def test_a_good_status_says_nothing_of_the_body(
    api: Api, spoken: str, stream: bool, fault: str, expected: tuple[str, bytes]
) -> None:
    answered = ask(api, spoken, f"[[{fault}]]", stream=stream)
    assert answered.status == 200
    assert (answered.headers["content-type"], answered.body[: len(expected[1])]) == expected
    assert bool(answered.body) is bool(expected[1])


@both_ways
def test_hangs_up(api: Api, spoken: str, stream: bool) -> None:
    with pytest.raises(http.client.RemoteDisconnected):
        ask(api, spoken, "[[hangup]]", stream=stream)


@both_ways
def test_ends_for_a_reason_nobody_knows(api: Api, spoken: str, stream: bool) -> None:
    answered = ask(api, spoken, "[[unknown-enum]]", stream=stream)
    assert answered.body.count(b"daydreaming") == 1
    assert said(answered).startswith("Hello!")


@both_ways
@pytest.mark.parametrize("status", [name for name in FAULTS if name.isdigit()])
def test_refuses_with_every_status(api: Api, spoken: str, stream: bool, status: str) -> None:
    answered = ask(api, spoken, f"[[{status}]]", stream=stream)
    assert answered.status == int(status)
    assert answered.value["error"]["message"]
    assert ("retry-after" in answered.headers) is (status in {"429", "503", "529"})
    assert answered.headers["x-request-id" if spoken == "openai" else "request-id"]


def test_types_of_errors_are_those_of_the_services(api: Api) -> None:
    types = {
        status: (
            api.openai(f"[[{status}]]").value["error"]["type"],
            api.anthropic(f"[[{status}]]").value["error"]["type"],
        )
        for status in ("403", "413", "429", "500", "529")
    }
    assert types == {
        "403": ("request_forbidden", "permission_error"),
        "413": ("invalid_request_error", "request_too_large"),
        "429": ("requests", "rate_limit_error"),
        "500": ("server_error", "api_error"),
        "529": ("overloaded_error", "overloaded_error"),
    }


def test_says_how_long_to_wait() -> None:
    with Simulator(retry_after=1.5) as simulator:
        headers = Api(simulator).openai("[[429]]").headers
    assert (headers["retry-after"], headers["retry-after-ms"]) == ("2", "1500")


@both_ways
@pytest.mark.parametrize("fault", ["429", "500", "html"])
def test_fails_once_and_then_works(api: Api, spoken: str, stream: bool, fault: str) -> None:
    text = f"[[{fault}-once]]Good morning"
    plain = said(ask(api, spoken, "Good morning", stream=stream))
    for question in (text, f" {text}"):  # another question fails once as well
        failed = ask(api, spoken, question, stream=stream)
        assert failed.status == (200 if fault == "html" else int(fault))
        assert failed.body.startswith(b"<!doctype html>" if fault == "html" else b"{")
        assert said(ask(api, spoken, question, stream=stream)) == plain


def test_several_directives_happen_one_after_another(api: Api) -> None:
    statuses = [api.openai("[[429-once]] [[503-once]] Hi").status for _ in range(4)]
    assert statuses == [429, 503, 200, 200]


def test_directives_are_not_part_of_the_question(api: Api) -> None:
    text = said(api.openai("[[unknown-enum]]Hi [[slow]]there"))
    assert 'You said: "Hithere"' in text


def test_other_brackets_are(api: Api) -> None:
    assert 'You said: "see [[wiki]]"' in said(api.openai("see [[wiki]]"))


def test_only_the_last_user_message_directs(api: Api) -> None:
    messages = [
        {"role": "user", "content": "[[500]]"},
        {"role": "assistant", "content": "[[500]]"},
        {"role": "user", "content": "Hi"},
    ]
    assert api.openai(messages=messages).status == 200
    assert api.anthropic(messages=messages).status == 200


def test_misbehaves_as_planned_in_code(simulator: Simulator, api: Api) -> None:
    simulator.misbehave("503", times=2)
    simulator.misbehave("unknown-enum")
    assert [api.openai().status, api.anthropic().status] == [503, 503]
    assert b"daydreaming" in api.openai().body
    assert api.openai().value["choices"][0]["finish_reason"] == "stop"


def test_behaves_again_when_told_to(simulator: Simulator, api: Api) -> None:
    assert api.openai("[[500-once]]").status == 500
    simulator.misbehave("503", times=100)
    simulator.behave()
    assert api.openai().status == 200
    assert api.openai("[[500-once]]").status == 500


def test_refuses_to_misbehave_in_unknown_ways(simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="'explode'; there are stall, ping"):
        simulator.misbehave("explode")


def test_a_wrong_key_comes_before_every_fault(simulator: Simulator, api: Api) -> None:
    simulator.misbehave("503")
    assert api.call("/v1/chat/completions", {}, {"authorization": "Bearer x"}).status == 401
    assert api.openai().status == 503


def test_faults_leave_the_list_of_models_alone(simulator: Simulator, api: Api) -> None:
    simulator.misbehave("503")
    assert api.call("/v1/models", None, OPENAI, method="GET").status == 200


@pytest.mark.parametrize("key", ["sk-anything", None])
def test_takes_every_key_when_it_has_none(key: str | None) -> None:
    with Simulator(api_key=None) as simulator:
        headers = {"authorization": f"Bearer {key}"} if key else {}
        assert Api(simulator).call("/v1/models", None, headers, method="GET").status == 200


def test_has_a_pace() -> None:
    with Simulator(pace=0.01) as simulator:
        started = time.monotonic()
        Api(simulator).openai(stream=True)
        assert time.monotonic() - started > 0.15


@both_formats
def test_every_fault_works_on_every_kind_of_answer(simulator: Simulator, spoken: str) -> None:
    """A handler that raised would make the simulator raise when it stops."""
    tool: Any = {"name": "weather", "input_schema": {"type": "object"}}
    if spoken == "openai":
        tool = {"type": "function", "function": {"name": "weather"}}
    kinds: list[dict[str, object]] = [
        {"tools": [tool]},
        {"max_tokens": 1},
        {"model": "think"},
    ]
    api = Api(simulator, timeout=0.05)
    ending = [fault for fault in FAULTS if fault != "ping"]
    for fault, fields, stream in itertools.product(ending, kinds, (False, True)):
        try:
            answered = ask(api, spoken, f"[[{fault}]]weather", stream=stream, **fields)
        except (OSError, http.client.HTTPException):
            continue
        assert b"the handler raised" not in answered.body
