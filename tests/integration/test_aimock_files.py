"""Files that aimock keeps, which reads forms and judges purposes by itself.

It has files at OpenAI's address only, so none in Google's and MiniMax' words and none of Together's
uploads; it wants a purpose of OpenAI's in each upload, takes 10 MB, and never cuts a download.
"""

from __future__ import annotations

import hashlib
import io
import random
from typing import TYPE_CHECKING

import pytest

from onellm._json import as_object
from onellm.errors import (
    APIConnectionError,
    AuthenticationError,
    InvalidRequestError,
    InvalidResponseError,
    RateLimitError,
    RequestTimeoutError,
    ResourceNotFoundError,
    ServiceUnavailableError,
)

from .keeper import Keeper
from .peer import COLOURS
from .servers import TEST_ID

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .servers import Aimock

PLACES = {
    "openai": "/v1",
    "azure": "/openai/v1",
    "groq": "/openai/v1",
    "mistral": "/v1",
    "xai": "/v1",
}
CONTENT = random.Random(6).randbytes(70_000) + b"\r\n--boundary--\r\n"
CALLS: dict[str, Callable[[Keeper], object]] = {
    "upload": lambda keeper: keeper.upload(b"a,b\n", filename="a.csv"),
    "retrieve": lambda keeper: keeper.retrieve("file-1"),
    "content": lambda keeper: keeper.content("file-1"),
    "list": lambda keeper: keeper.list(),
    "delete": lambda keeper: keeper.delete("file-1"),
}
ALL_CALLS = pytest.mark.parametrize("call", CALLS.values(), ids=CALLS.keys())


@pytest.fixture
def keeper(services: Aimock, provider: str, is_async: bool) -> Keeper:
    return Keeper(f"{services.url}{PLACES[provider]}", provider, is_async)


@COLOURS
@pytest.mark.parametrize("provider", PLACES)
class TestFiles:
    def test_a_file_arrives_as_it_is(
        self, services: Aimock, keeper: Keeper, provider: str, tmp_path: Path
    ) -> None:
        file = tmp_path / "data.bin"
        file.write_bytes(CONTENT)
        kept = keeper.upload(file, allowed_extensions=[".bin"])

        assert (kept.bytes, kept.filename, kept.status) == (len(CONTENT), "data.bin", "processed")
        assert kept.purpose == "batch"
        sent = services.last()
        assert sent["path"] == f"{PLACES[provider]}/files"
        arrived = as_object(sent["body"])
        assert arrived["sha256"] == hashlib.sha256(CONTENT).hexdigest()
        assert (arrived["filename"], arrived["purpose"]) == ("data.bin", "batch")

    def test_a_file_lives_until_it_is_deleted(self, keeper: Keeper) -> None:
        kept = keeper.upload(("table.csv", b"one,two\n"))

        assert keeper.retrieve(kept.id).filename == "table.csv"
        assert keeper.content(kept.id) == b"one,two\n"
        deleted = keeper.delete(kept.id)
        assert (deleted.id, deleted.deleted) == (kept.id, True)
        for call in (keeper.retrieve, keeper.content, keeper.delete):
            with pytest.raises(ResourceNotFoundError, match=kept.id) as caught:
                call(kept.id)
            assert caught.value.provider == keeper.provider

    def test_a_download_is_what_was_uploaded(self, keeper: Keeper, tmp_path: Path) -> None:
        kept = keeper.upload(io.BytesIO(CONTENT), filename="data.json", validate_mime=False)
        path = keeper.download(kept.id, tmp_path / "new" / "copy.json")

        assert path == str(tmp_path / "new" / "copy.json")
        assert (tmp_path / "new" / "copy.json").read_bytes() == CONTENT
        assert [one.name for one in (tmp_path / "new").iterdir()] == ["copy.json"]

    def test_in_a_folder_a_download_has_its_name(self, keeper: Keeper, tmp_path: Path) -> None:
        name = "größe 5; 表.txt"
        kept = keeper.upload((name, b"words"))
        assert kept.filename == name

        assert keeper.download(kept.id, tmp_path) == str(tmp_path / name)

    def test_a_wrong_key_is_refused(self, keeper: Keeper) -> None:
        for call in CALLS.values():
            with pytest.raises(AuthenticationError):
                call(keeper.with_options(api_key="sk-wrong-0123456789"))

    def test_what_is_refused_here_is_never_sent(self, services: Aimock, keeper: Keeper) -> None:
        before = len(services.journal())
        with pytest.raises(InvalidRequestError, match=r"photo\.png"):
            keeper.upload(("photo.png", b"%PDF-1.7\n" + bytes(100)))

        assert len(services.journal()) == before


@COLOURS
@pytest.mark.parametrize("provider", ["openai", "azure"])
class TestPages:
    def test_a_list_goes_on_where_the_page_before_ended(self, keeper: Keeper) -> None:
        kept = [keeper.upload((f"{i}.txt", b"x"), purpose="evals").id for i in range(5)]
        try:
            page = keeper.list(purpose="evals", limit=2, order="asc")
            pages = [page.data]
            while page.next_after is not None:
                page = keeper.list(purpose="evals", limit=2, order="asc", after=page.next_after)
                pages.append(page.data)
            newest = keeper.list(purpose="evals", limit=1, order="desc").data[0].id
        finally:
            for one in kept:
                keeper.delete(one)

        assert [one.id for page in pages for one in page] == kept
        assert [len(page) for page in pages] == [2, 2, 1]
        assert newest == kept[-1]

    def test_what_the_server_refuses_is_its_own_words(self, keeper: Keeper) -> None:
        with pytest.raises(InvalidRequestError, match="does not match any file") as caught:
            keeper.list(after="file-none")

        assert caught.value.status_code == 400


@COLOURS
@pytest.mark.parametrize("provider", ["openai"])
class TestLargeFiles:
    def test_nine_megabytes_arrive(self, services: Aimock, keeper: Keeper) -> None:
        block = CONTENT * 128
        counted: list[tuple[int, int | None]] = []

        def count(sent: int, total: int | None) -> None:
            counted.append((sent, total))

        kept = keeper.upload(("large.json", block), validate_mime=False, progress=count)

        assert kept.bytes == len(block)
        arrived = as_object(services.last()["body"])
        assert arrived["sha256"] == hashlib.sha256(block).hexdigest()
        totals = {total for _, total in counted}
        assert totals == {counted[-1][0]}
        assert counted == sorted(counted)
        assert keeper.content(kept.id) == block
        with pytest.raises(InvalidResponseError, match="1000"):
            keeper.content(kept.id, max_size=1000)
        keeper.delete(kept.id)

    def test_too_large_a_file_is_refused_by_the_server(self, keeper: Keeper) -> None:
        with pytest.raises(InvalidRequestError, match="exceeds") as caught:
            keeper.upload(("large.json", bytes(11 * 1024 * 1024)), validate_mime=False)

        assert caught.value.status_code == 400


@COLOURS
@pytest.mark.parametrize("provider", ["openai", "mistral"])
@ALL_CALLS
class TestDisturbed:
    @pytest.mark.parametrize(
        ("fault", "error"),
        [
            ("drop", ServiceUnavailableError),
            ("ratelimit", RateLimitError),
            ("disconnect", APIConnectionError),
        ],
    )
    def test_a_fault_is_the_right_error(
        self,
        keeper: Keeper,
        call: Callable[[Keeper], object],
        fault: str,
        error: type[Exception],
    ) -> None:
        with pytest.raises(error):
            call(keeper.with_headers({f"x-aimock-chaos-{fault}": "1"}))

    def test_an_answer_that_is_late_is_not_waited_for(
        self, keeper: Keeper, call: Callable[[Keeper], object]
    ) -> None:
        with pytest.raises(RequestTimeoutError):
            call(keeper.with_headers({"x-aimock-chaos-latency": "20000"}).with_options(timeout=0.5))


@COLOURS
@pytest.mark.parametrize("provider", ["openai"])
class TestAgain:
    def test_a_refused_upload_is_sent_again_whole(
        self, services: Aimock, keeper: Keeper, is_async: bool, tmp_path: Path
    ) -> None:
        file = tmp_path / "data.json"
        file.write_bytes(CONTENT)
        test = f"again {is_async}"
        services.disturb(test, rateLimitRate=1)
        seen: list[int] = []

        def heal(sent: int, total: int | None) -> None:
            del total
            if seen and sent < seen[-1]:  # it begins anew
                services.disturb(test)
            seen.append(sent)

        patient = keeper.with_headers({TEST_ID: test}).with_options(max_retries=2)
        kept = patient.upload(file, validate_mime=False, progress=heal)

        assert [attempt.status for attempt in kept.receipt.attempts] == [429, 200]
        requests = services.journal(test)
        assert len(requests) == 2
        arrived = as_object(requests[-1]["body"])
        assert arrived["sha256"] == hashlib.sha256(CONTENT).hexdigest()

    def test_a_pipe_cannot_be_sent_again(
        self, services: Aimock, keeper: Keeper, is_async: bool
    ) -> None:
        test = f"pipe {is_async}"
        services.disturb(test, rateLimitRate=1)
        patient = keeper.with_headers({TEST_ID: test}).with_options(max_retries=2)
        with pytest.raises(RateLimitError):
            patient.upload(_Pipe(b"a,b\n"), filename="a.csv")

        assert len(services.journal(test)) == 1


class _Pipe(io.BytesIO):
    """Can be read once."""

    def seekable(self) -> bool:
        return False

    def seek(self, offset: int, whence: int = 0, /) -> int:
        raise io.UnsupportedOperation("seek")

    def tell(self) -> int:
        raise io.UnsupportedOperation("tell")
