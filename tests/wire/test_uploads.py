"""Files on their way to a provider: whole, within the clocks, and never a byte too few or many."""

from __future__ import annotations

import io
import socket
from typing import TYPE_CHECKING

import pytest
import respx
from hypothesis import given
from hypothesis import strategies as st

from onellm._bodies import PIECE, Body, is_rewindable
from onellm._receipt import Receipt
from onellm._uploads import find_rules, open_upload
from onellm.errors import (
    APIConnectionError,
    InvalidRequestError,
    ServiceUnavailableError,
)
from onellm.testing import Reply

from .conftest import SOON, Once, Service, Way, form, request, sha256
from .crooked import Breaking

if TYPE_CHECKING:
    from pathlib import Path

    from onellm.types.files import FileInput


BIG = bytes(range(256)) * 20_000  # 5 MB, and more than any buffer between
BUSY = Reply.json({"error": {"message": "busy"}}, status=503)
DONE = Reply.json({"id": "file-1"})


def framed(service: Service, content: bytes) -> bytes:
    """What the whole form must be, by its boundary."""
    line = "--" + service.received.headers["content-type"].partition("boundary=")[2]
    head = 'content-disposition: form-data; name="{}"'
    return (
        f'{line}\r\n{head.format("file")}; filename="a.bin"\r\n\r\n'.encode()
        + content
        + f"\r\n{line}\r\n{head.format('purpose')}\r\n\r\nbatch\r\n{line}--\r\n".encode()
    )


def assert_arrived(service: Service, content: bytes) -> None:
    whole = framed(service, content)
    assert service.received.body_size == len(whole)
    assert service.received.body_sha256 == sha256(whole)


def test_a_file_arrives_whole_and_announced(way: Way, service: Service, tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(BIG)

    with path.open("rb") as file:
        way.send(service.upload(file))
        assert not file.closed

    assert_arrived(service, BIG)
    assert service.received.headers["content-length"] == str(len(framed(service, BIG)))
    assert "transfer-encoding" not in service.received.headers


def test_what_cannot_be_measured_comes_in_chunks(way: Way, service: Service) -> None:
    way.send(service.upload(Once(BIG)))

    assert_arrived(service, BIG)
    assert service.received.headers["transfer-encoding"] == "chunked"
    assert "content-length" not in service.received.headers


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 3 * PIECE])
def test_every_size_arrives(size: int, way: Way, service: Service) -> None:
    content = BIG[:size]

    for kind in (content, io.BytesIO(content), Once(content)):
        way.send(service.upload(kind))
        assert_arrived(service, content)


def test_a_file_is_sent_from_where_it_stands(way: Way, service: Service) -> None:
    file = io.BytesIO(b"read already, and this not")
    file.seek(14)

    way.send(service.upload(file))

    assert_arrived(service, b"and this not")


@pytest.mark.parametrize("kind", ["path", "bytes", "stream"])
def test_a_judged_upload_arrives_whole(
    kind: str, way: Way, service: Service, tmp_path: Path
) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(BIG)
    given: dict[str, FileInput] = {
        "path": path,
        "bytes": ("a.wav", BIG),
        "stream": ("a.wav", Once(BIG)),
    }
    rules = find_rules("openai", validate_mime=False)

    with open_upload(given[kind], rules) as upload:
        way.send(service.upload(upload))

    assert_arrived(service, BIG)


def test_one_file_may_be_in_a_form_twice(way: Way, service: Service) -> None:
    file = io.BytesIO(b"the same")

    way.send(service.upload(file, file))

    assert service.received.body.count(b"the same") == 2


@given(st.lists(st.tuples(st.booleans(), st.integers(0, 3 * PIECE))))
def test_a_body_is_its_contents_in_a_row(made_of: list[tuple[bool, int]]) -> None:
    contents = [BIG[:size] for _, size in made_of]
    body = Body(
        io.BytesIO(one) if is_file else one
        for one, (is_file, _) in zip(contents, made_of, strict=True)
    )

    pieces = list(body.pieces())

    assert b"".join(pieces) == b"".join(contents)
    assert body.length == sum(map(len, contents))
    assert all(0 < len(piece) <= PIECE for piece in pieces)


def test_a_form_without_files_leaves_in_one_piece() -> None:
    _, body = form(b"small", io.BytesIO(b"smaller"))

    assert len(list(body.pieces())) == 1


def test_a_file_is_whole_again_when_it_is_sent_again(way: Way, service: Service) -> None:
    service.replies = [BUSY, BUSY, DONE]
    file = io.BytesIO(b"not this;" + BIG)
    file.seek(9)
    receipt = Receipt(provider="openai", model="m")

    way.send(service.upload(file), retries=2, receipt=receipt)

    assert [attempt.status for attempt in receipt.attempts] == [503, 503, 200]
    sums = {received.body_sha256 for received in service.server.requests}
    assert len(service.server.requests) == 3
    assert len(sums) == 1
    assert_arrived(service, BIG)


def test_what_can_be_read_once_is_sent_once(way: Way, service: Service) -> None:
    service.replies = [BUSY, DONE]

    with pytest.raises(ServiceUnavailableError, match=r"busy.*read only once"):
        way.send(service.upload(Once(BIG)), retries=2)

    assert len(service.server.requests) == 1
    assert_arrived(service, BIG)


def test_what_was_not_read_yet_can_be_sent_again(way: Way) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
    once = Once(BIG)
    headers, body = form(once)
    receipt = Receipt(provider="openai", model="m")

    with pytest.raises(APIConnectionError, match="cannot connect") as caught:
        way.send(request(url, headers, body), retries=2, receipt=receipt)

    assert len(receipt.attempts) == 3
    assert once.given == 0
    assert "only once" not in caught.value.message


def test_a_connection_that_went_stale_gets_the_whole_file_again(way: Way) -> None:
    content = BIG * 4  # so that it cannot hide in the buffers between
    with Breaking() as server:
        headers, body = form(io.BytesIO(content))

        way.send_all(request(server.url, content=b"{}"), request(server.url, headers, body))

    first, second = server.requests
    assert first.body == b"{}"
    assert content in second.body
    assert second.body_size == body.length


def test_a_connection_that_went_stale_is_told_of_a_file_that_is_gone(way: Way) -> None:
    with Breaking() as server:
        headers, body = form(Once(BIG * 4))

        with pytest.raises(APIConnectionError):
            way.send_all(request(server.url, content=b"{}"), request(server.url, headers, body))

    assert len(server.requests) == 1


class Liar:
    """An upload whose size is not what it says."""

    rewindable = True

    def __init__(self, says: int, has: int) -> None:
        self.size = says
        self._left = self._has = has

    def read(self, size: int, /) -> bytes:
        taken = min(size, self._left)
        self._left -= taken
        return bytes(taken)

    def rewind(self) -> None:
        self._left = self._has


@pytest.mark.parametrize("size", [10, 5 * PIECE])
@pytest.mark.parametrize(
    ("more", "message"), [(1, "gave more than"), (-1, "ended after")], ids=["grows", "shrinks"]
)
def test_a_file_that_changes_its_size_is_never_sent_as_if_it_were_whole(
    size: int, more: int, message: str, way: Way, service: Service
) -> None:
    with pytest.raises(InvalidRequestError, match=message):
        way.send(service.upload(Liar(size, size + more)), retries=2)

    assert service.server.wait_closed(SOON)
    assert service.server.requests == []
    assert service.server.connections_opened <= 1


def test_a_file_that_grows_meanwhile_is_refused(way: Way, service: Service, tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(b"a line\n")

    with path.open("rb") as file:
        sent = service.upload(file)
        with path.open("ab") as log:
            log.write(b"and another\n")
        with pytest.raises(InvalidRequestError, match="gave more than the 7 bytes"):
            way.send(sent)

    assert service.server.requests == []


class Failing(Once):
    def __init__(self, error: Exception) -> None:
        super().__init__(BIG)
        self._error = error

    def read(self, size: int = -1) -> bytes:
        if self.given > PIECE:
            raise self._error
        return super().read(size)


@pytest.mark.parametrize(
    "error",
    [OSError(5, "Input/output error"), TimeoutError("late"), ValueError("closed")],
    ids=lambda error: type(error).__name__,
)
def test_a_file_that_cannot_be_read_is_its_own_error(
    error: Exception, way: Way, service: Service
) -> None:
    with pytest.raises(InvalidRequestError, match="cannot be read"):
        way.send(service.upload(Failing(error)), retries=2)

    assert service.server.wait_closed(SOON)
    assert service.server.requests == []


def test_an_error_of_the_callers_file_stays_what_it_is(way: Way, service: Service) -> None:
    with pytest.raises(ZeroDivisionError):
        way.send(service.upload(Failing(ZeroDivisionError())), retries=2)

    assert service.server.wait_closed(SOON)
    assert service.server.requests == []


@pytest.mark.parametrize("gives", ["text", None], ids=["text", "nothing"])
def test_what_gives_no_bytes_is_refused(gives: object, way: Way, service: Service) -> None:
    class Odd(Once):
        def read(self, size: int = -1) -> bytes:
            return gives  # type: ignore[return-value] # that is the point

    with pytest.raises(InvalidRequestError, match="in place of bytes"):
        way.send(service.upload(Odd(b"")))

    assert service.server.requests == []


def test_what_is_closed_or_text_is_refused_before_anything_is_sent() -> None:
    closed = io.BytesIO()
    closed.close()

    with pytest.raises(ValueError, match="closed"):
        form(closed)
    with pytest.raises(ValueError, match="binary mode"):
        form(io.StringIO("text"))  # type: ignore[arg-type] # that is the point


def test_progress_is_told_to_the_end(way: Way, service: Service) -> None:
    told: list[tuple[int, int | None]] = []

    way.send(service.upload(io.BytesIO(BIG), progress=lambda *one: told.append(one)))

    size = service.received.body_size
    sent = [one for one, _ in told]
    assert sent == sorted(sent)
    assert sent[-1] == size
    assert len(told) > 10
    assert {total for _, total in told} == {size}


def test_progress_says_when_nobody_knows_how_much_there_is(way: Way, service: Service) -> None:
    told: list[tuple[int, int | None]] = []

    way.send(service.upload(Once(BIG), progress=lambda *one: told.append(one)))

    assert told[-1] == (service.received.body_size, None)


def test_progress_begins_anew_with_every_attempt(way: Way, service: Service) -> None:
    service.replies = [BUSY, DONE]
    told: list[int] = []

    way.send(service.upload(io.BytesIO(BIG), progress=lambda sent, _: told.append(sent)), retries=1)

    size = service.received.body_size
    assert told.count(size) == 2
    assert told == 2 * told[: len(told) // 2]


def test_who_hears_of_progress_may_stop_it(way: Way, service: Service) -> None:
    class StopIt(Exception):  # noqa: N818 - the caller's own
        pass

    def stop(sent: int, total: int | None) -> None:
        raise StopIt

    with pytest.raises(StopIt):
        way.send(service.upload(io.BytesIO(BIG), progress=stop), retries=2)

    assert service.server.wait_closed(SOON)
    assert service.server.requests == []


@pytest.mark.parametrize("using", ["httpcore", "httpx"])
def test_who_mocks_http_sees_the_whole_form(using: str, way: Way) -> None:
    headers, body = form(io.BytesIO(BIG))

    with respx.mock(using=using) as router:
        route = router.post("https://host.test/v1/files").respond(json={})
        way.send(request("https://host.test", headers, body))

    assert route.calls.last.request.content == body.whole()


def test_a_body_tells_whether_it_can_be_sent() -> None:
    once = Body([b"head", Once(b"content")])
    again = Body([b"head", io.BytesIO(b"content")])

    assert is_rewindable(b"bytes")
    assert is_rewindable(once)
    assert once.whole() == again.whole() == again.whole() == b"headcontent"
    assert not is_rewindable(once)
    assert is_rewindable(again)
    with pytest.raises(InvalidRequestError, match="only once"):
        once.whole()
