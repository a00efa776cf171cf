"""The way that all calls share which are no chats: files opened, formats found, streams refused."""

from __future__ import annotations

import io
from contextlib import ExitStack
from functools import partial
from typing import TYPE_CHECKING

import pytest
from onellm_clients._runtime import Request

from onellm._adapters import Translation
from onellm._flow import Call, Send
from onellm._http import HttpResponse
from onellm._native_events import EventParser
from onellm._resource_streams import make_bytes, make_stream
from onellm._resources import (
    ResourceCall,
    check_call,
    check_request,
    find_format,
    open_files,
    prepare,
)
from onellm.errors import InvalidRequestError, InvalidResponseError
from onellm.providers import find_provider
from onellm.testing import Reply

from .conftest import KEY

if TYPE_CHECKING:
    from onellm._flow import Flow
    from onellm._problems import Problem
    from onellm._request import Prepared

    from .conftest import Service


def refused() -> io.BytesIO:
    raise InvalidRequestError.of(["the file is a pipe"])


def refused_in_a_word() -> io.BytesIO:
    raise InvalidRequestError("the file is gone")


def checked(**options: object) -> ResourceCall:
    return check_request("openai", "things", {"api_key": KEY, **options}, {"colour"})


def test_files_are_opened_beside_the_loop_and_closed_with_the_stack() -> None:
    problems: list[Problem] = []
    one, two = io.BytesIO(b"1"), io.BytesIO(b"2")
    with ExitStack() as files:
        flow = open_files(files, problems, lambda: one, lambda: two)
        step = flow.send(None)
        assert isinstance(step, Call)
        step.function()
        with pytest.raises(StopIteration) as end:
            flow.send(None)
        assert end.value.value == [one, two]
        assert not one.closed

    assert one.closed
    assert two.closed
    assert problems == []


def test_what_is_wrong_with_every_file_is_told_and_what_was_opened_is_closed() -> None:
    problems: list[Problem] = []
    one = io.BytesIO(b"1")
    with ExitStack() as files:
        step = open_files(files, problems, refused, lambda: one, refused_in_a_word).send(None)
        assert isinstance(step, Call)
        step.function()

    assert problems == ["the file is a pipe", "the file is gone"]
    assert one.closed


def test_only_what_the_caller_set_is_in_a_call() -> None:
    call = checked(colour="red", shape=None, size=3, timeout=5, extra_body={"a": 1})

    assert call.options == {"colour": "red", "size": 3}
    assert call.unknown == {"size"}
    assert call.extra_body == {"a": 1}
    assert (call.model, str(call.ref)) == ("", "openai/things")
    assert (call.validate, call.unsupported) == ("error", None)
    assert KEY not in repr(call)


def test_a_long_call_has_more_time_unless_somebody_says_otherwise() -> None:
    long = check_request("openai", "things", {"api_key": KEY}, (), seconds=600.0)
    short = check_request("openai", "things", {"api_key": KEY, "timeout": 5}, (), seconds=600.0)

    assert long.target.clocks.total == 600.0
    assert short.target.clocks.total == 5.0
    assert checked().target.clocks.total == 60.0


def test_a_provider_without_the_format_is_refused_before_a_key_is_missed() -> None:
    needs = partial(find_format, "onellm._nothing", {"openai": "x"}, feature="files", what="things")

    with pytest.raises(InvalidRequestError, match="deepseek has no things; these have: openai"):
        check_call("deepseek/m", {}, (), needs=needs)


def test_a_format_may_have_a_name_of_its_own_in_its_module() -> None:
    row = find_provider("groq")

    found = find_format("onellm._files", {"groq": "openai.GROQ"}, row, "files", "files")

    assert getattr(found, "usual_purpose", None) == "batch"


def test_what_was_sent_earlier_for_the_same_call_stays_on_the_receipt() -> None:
    call = checked(shape="round")
    first = prepare(call, Translation(Request("GET", "/a"), notes=("one",)))

    second = prepare(call, Translation(Request("GET", "/b"), notes=("two",)), receipt=first.receipt)

    assert second.receipt is first.receipt
    assert second.receipt.notes == [
        "shape is no option we know; it was sent as it is",
        "one",
        "two",
    ]


def prepared_for(service: Service) -> Prepared:
    call = check_request("openai", "things", service.at(), ())
    return prepare(call, Translation(Request("GET", "/things")), stream=True)


def read_of(prepared: Prepared) -> EventParser[object]:
    return EventParser(lambda body: body, lambda _: False, prepared.secrets)


def test_a_stream_without_any_event_is_refused(service: Service) -> None:
    service.answer = lambda _: Reply.text("")

    with pytest.raises(InvalidResponseError, match="expected a stream") as caught:
        list(make_stream(prepared_for(service), read_of))

    assert caught.value.provider == "openai"


def test_a_stream_is_sent_at_its_first_step_and_its_files_are_closed_then(
    service: Service,
) -> None:
    service.answer = lambda _: Reply.sse(['{"n": 1}', '{"n": 2}', "[DONE]"])
    file = io.BytesIO(b"")

    def connect(files: ExitStack) -> Flow[Prepared]:
        files.enter_context(file)
        yield from ()
        return prepared_for(service)

    stream = make_stream(connect, read_of)
    assert service.requests == []

    assert next(stream) == {"n": 1}
    assert file.closed
    assert list(stream) == [{"n": 2}]


def test_an_answer_that_was_not_opened_is_no_stream(service: Service) -> None:
    flow = make_bytes(prepared_for(service))._connect()

    assert isinstance(flow.send(None), Send)
    with pytest.raises(TypeError, match="has a source"):
        flow.send(HttpResponse(status=200, headers={}))
