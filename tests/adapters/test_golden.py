from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

import pytest

from onellm import errors
from onellm.providers import PROVIDERS

from .golden import KEY, contains_each, find_cases
from .schemas import find_violation, without

if TYPE_CHECKING:
    from .golden import Case, Object

SENT = find_cases("request.json")
REFUSED = find_cases("refused.json")
ANSWERED = find_cases("response.json", "result.json")
STREAMED = find_cases("stream.txt", "chunks.json")
COMPLETE = [case for case in STREAMED if not case.has("failure.json")]
CUT = "anthropic/stream_tool_cut_by_max_tokens"
ROOTS = {
    "openai": "CreateChatCompletionRequest",
    "anthropic": "CreateMessageParams",
    "bedrock": "ConverseRequest",
    "azure": "ChatCompletionRequest",
    "cohere": "ChatRequest",
    "google": "GenerateContentRequest",
}
ANSWERS = {
    "openai": "CreateChatCompletionResponse",
    "anthropic": "Message",
    "bedrock": "ConverseResponse",
    "azure": "ChatCompletion",
    "cohere": "ChatResponseV2",
    "google": "GenerateContentResponse",
}
EVENTS = {
    "openai": "CreateChatCompletionStreamResponse",
    "anthropic": "MessageStreamEvent",
    "azure": "ChatCompletionChunk",
    "cohere": "StreamedChatResponseV2",
    "google": "GenerateContentResponse",
}
PINNED = [case for case in SENT if case.provider in ROOTS]
ENDS = frozenset({"data: [DONE]", "event: message_stop"})


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for row in PROVIDERS.values():
        for variable in row.key_variables:
            monkeypatch.setenv(variable, KEY)


def test_every_folder_says_what_becomes_of_its_call() -> None:
    cases = find_cases("call.json")

    assert [str(case) for case in cases] == [str(case) for case in find_cases()]
    for case in cases:
        assert case.has("request.json") != case.has("refused.json"), case
        assert case.has("response.json") == case.has("result.json"), case
        assert case.has("stream.txt") == case.has("chunks.json"), case


@pytest.mark.parametrize("case", SENT, ids=str)
def test_a_call_becomes_exactly_this_request(case: Case) -> None:
    expected = case.read("request.json")
    sent = case.prepare()
    request = sent.prepared.request
    headers = sent.headers

    assert sent.body == expected["body"]
    assert [request.method, request.url] == [expected["method"], expected["url"]]
    assert headers.pop("user-agent").startswith("onellm/")
    assert headers == case.expected_headers()
    assert request.stream == case.call.get("stream", False)
    notes = sent.prepared.receipt.notes
    assert contains_each(notes, expected.get("notes", [])), notes
    assert contains_each(sent.warned, expected.get("warnings", [])), sent.warned


@pytest.mark.parametrize("case", PINNED, ids=str)
def test_what_is_sent_fits_the_provider_s_pinned_document(case: Case) -> None:
    expected = case.read("request.json")
    beyond = cast("list[str]", expected.get("beyond", []))
    body = without(cast("Object", expected["body"]), beyond)

    assert find_violation(case.provider, ROOTS[case.provider], body) is None
    for pointer in beyond:
        others = [other for other in beyond if other != pointer]
        body = without(cast("Object", expected["body"]), others)
        assert find_violation(case.provider, ROOTS[case.provider], body), f"{pointer} is known"


@pytest.mark.parametrize("case", REFUSED, ids=str)
def test_a_call_that_cannot_be_said_is_refused_with_every_problem(case: Case) -> None:
    expected = case.read("refused.json")
    kind = getattr(errors, str(expected["error"]))
    assert issubclass(kind, errors.OneLLMError)

    with pytest.raises(errors.InvalidRequestError) as caught:
        case.prepare()

    assert type(caught.value) is kind
    assert contains_each(caught.value.problems, expected["problems"]), caught.value.problems


@pytest.mark.parametrize("case", ANSWERED, ids=str)
def test_an_answer_is_read_as_this_result(case: Case) -> None:
    answer = case.parse()

    assert json.loads(json.dumps(answer)) == case.read("result.json")
    assert answer.raw == case.read("response.json")


@pytest.mark.parametrize("size", [1, 2, 7, 64, 1_000_000])
@pytest.mark.parametrize("case", STREAMED, ids=str)
def test_a_stream_cut_anywhere_is_read_as_these_chunks(case: Case, size: int) -> None:
    user = case.listen(size)

    assert json.loads(json.dumps(user.chunks)) == json.loads(
        (case.folder / "chunks.json").read_bytes()
    )
    if case.has("failure.json"):
        failure = case.read("failure.json")
        assert type(user.failure).__name__ == failure["error"]
        assert str(failure["message"]) in str(user.failure)
    else:
        assert user.failure is None


@pytest.mark.parametrize("case", COMPLETE, ids=str)
def test_every_event_but_a_ping_keeps_a_stream_alive(case: Case) -> None:
    user = case.listen(7)

    lines = (case.folder / "stream.txt").read_text().splitlines()
    events = [line for line in lines if line.startswith(("data: {", "{")) and line.endswith("}")]
    assert user.events == len([event for event in events if '"type":"ping"' not in event])
    assert user.drains == any(line in ENDS or '"done":true' in line for line in lines)


@pytest.mark.parametrize("case", [c for c in STREAMED if c.has("whole.json")], ids=str)
def test_the_chunks_of_a_stream_add_up_to_this_answer(case: Case) -> None:
    answer = case.assemble()

    assert json.loads(json.dumps(answer.choices)) == case.read("whole.json")["choices"]


@pytest.mark.parametrize("case", ANSWERED, ids=str)
def test_an_answer_can_be_sent_back_as_it_came(case: Case) -> None:
    again = case.send_back(case.parse().choices[0].message)

    if case.provider in ROOTS and not case.is_odd:
        assert find_violation(case.provider, ROOTS[case.provider], again.body) is None


@pytest.mark.parametrize("case", [c for c in COMPLETE if str(c) != CUT], ids=str)
def test_a_streamed_answer_can_be_sent_back_as_it_came(case: Case) -> None:
    again = case.send_back(case.assemble().choices[0].message)

    if case.provider in ROOTS:
        assert find_violation(case.provider, ROOTS[case.provider], again.body) is None


def test_half_a_tool_call_is_not_sent_back() -> None:
    (case,) = (case for case in COMPLETE if str(case) == CUT)
    message = case.assemble().choices[0].message

    with pytest.raises(errors.InvalidRequestError, match=r"tool_calls\[0\].*must be a JSON object"):
        case.send_back(message)


@pytest.mark.parametrize("case", [c for c in ANSWERED if c.provider in ANSWERS], ids=str)
def test_the_answers_here_are_such_as_the_provider_gives(case: Case) -> None:
    violation = find_violation(case.provider, ANSWERS[case.provider], case.read("response.json"))

    assert (violation is not None) == case.is_odd, violation


@pytest.mark.parametrize("case", [c for c in STREAMED if c.provider in EVENTS], ids=str)
def test_the_streams_here_are_such_as_the_provider_sends(case: Case) -> None:
    lines = (case.folder / "stream.txt").read_text().splitlines()
    events = [line.removeprefix("data: ") for line in lines if line.startswith("data: {")]

    violations = [_find_event_violation(case.provider, event) for event in events]

    assert events
    assert any(violations) == case.is_odd, violations


def _find_event_violation(provider: str, event: str) -> str | None:
    try:
        return find_violation(provider, EVENTS[provider], json.loads(event))
    except ValueError:
        return f"no JSON: {event}"
