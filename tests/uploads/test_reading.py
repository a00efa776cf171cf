"""What happens while a file is read: it grows, ends early, never ends, or is closed."""

from __future__ import annotations

import io
import os
import tempfile
import threading
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm import InvalidRequestError
from onellm._uploads import SizeLimitedFileWrapper, UploadRules, open_upload

from .conftest import Unseekable, count_descriptors, read

RULES = UploadRules()
SMALL = UploadRules(max_size=10)
DEVICE = Path("/dev/zero")
PNG = b"\x89PNG\r\n\x1a\n"


class Endless:
    """A stream that neither ends nor knows its size."""

    given = 0

    def read(self, size: int = -1) -> bytes:
        assert size > 0
        self.given += size
        return bytes(size)


def test_a_sparse_file_of_3_gb_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(3 * 1024**3)
    before = bytes_read()

    with pytest.raises(InvalidRequestError, match="too large") as caught:
        open_upload(path, RULES)

    assert len(caught.value.problems) == 1
    assert bytes_read() - before < 1024**2


def bytes_read() -> int:
    """Count what this process has read, where the system counts."""
    try:
        return int(Path("/proc/self/io").read_text().split()[1])
    except OSError:
        return 0


def test_a_file_that_grows_gives_what_it_had_and_then_an_error(tmp_path: Path) -> None:
    path = tmp_path / "growing.txt"
    path.write_bytes(b"12345")
    with open_upload(path, SMALL) as upload, path.open("ab") as more:
        assert upload.read(5) == b"12345"
        more.write(b"x" * 100)
        more.flush()
        with pytest.raises(InvalidRequestError, match="grown beyond the 5 bytes"):
            upload.read(5)


def test_a_file_that_shrinks_is_no_short_upload(tmp_path: Path) -> None:
    path = tmp_path / "shrinking.txt"
    path.write_bytes(b"1234567890")
    with open_upload(path, SMALL) as upload:
        assert upload.read(4) == b"1234"
        os.truncate(path, 6)
        assert upload.read(100) == b"56"
        with pytest.raises(InvalidRequestError, match="shrunk to 6 bytes"):
            upload.read(100)


def test_an_endless_stream_is_read_as_far_as_the_limit() -> None:
    stream = Endless()
    with open_upload(stream, UploadRules(max_size=100_000)) as upload:
        got: list[bytes] = []
        with pytest.raises(InvalidRequestError, match="too large"):
            got.extend(iter(partial(upload.read, 1000), b""))

    assert sum(map(len, got)) == 100_000
    assert stream.given == 100_001


def test_a_stream_that_gives_more_than_it_is_asked_for_is_held_to_it() -> None:
    class Generous:
        def read(self, size: int = -1) -> bytes:
            return b"0123456789abcdef"

    with open_upload(Generous(), UploadRules(max_size=100)) as upload:
        assert upload.read(4) == b"0123"
        assert upload.read(4) == b"4567"
        with pytest.raises(InvalidRequestError, match="too large"):
            upload.read()


def test_a_pipe_of_the_application_is_a_stream() -> None:
    out, into = os.pipe()
    with os.fdopen(out, "rb") as reader:

        def write() -> None:
            with os.fdopen(into, "wb") as file:
                file.write(PNG + b"rest")

        writer = threading.Thread(target=write)
        writer.start()
        with open_upload(("photo.png", reader), RULES) as upload:
            assert (upload.size, upload.rewindable) == (None, False)
            assert upload.read() == PNG + b"rest"
        writer.join()
        assert not reader.closed


def test_a_device_or_a_folder_that_is_open_is_still_no_file(tmp_path: Path) -> None:
    with DEVICE.open("rb") as zero, pytest.raises(InvalidRequestError, match="device"):
        open_upload(zero, RULES)
    with DEVICE.open("rb", 0) as zero, pytest.raises(InvalidRequestError, match="device"):
        open_upload(("a.txt", zero), RULES)


def test_an_open_file_is_sent_from_where_it_stands_and_stays_open(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"0123456789")
    with path.open("rb") as file:
        file.seek(4)
        with open_upload(file, RULES) as upload:
            assert file.tell() == 4
            assert (upload.name, upload.size) == ("a.txt", 6)
            assert upload.read() == b"456789"
            upload.rewind()
            assert upload.read(1) == b"4"
        file.seek(10)
        with pytest.raises(InvalidRequestError, match=r"seek\(0\)"):
            open_upload(file, RULES)
        assert file.tell() == 10
        assert not file.closed


def test_only_the_name_of_an_open_file_is_told_not_its_folder() -> None:
    with tempfile.NamedTemporaryFile(suffix=".txt") as file:
        file.write(b"x")
        file.flush()
        file.seek(0)
        with open_upload(file, RULES) as upload:
            assert upload.name == Path(file.name).name
    with tempfile.TemporaryFile() as nameless:
        nameless.write(b"x")
        nameless.seek(0)
        with open_upload(nameless, RULES) as upload:
            assert upload.name == "file.bin"


def test_a_spooled_file_stays_in_memory() -> None:
    with tempfile.SpooledTemporaryFile() as file:
        file.write(b"x")
        file.seek(0)
        assert read(file, RULES) == b"x"
        assert file._rolled is False  # type: ignore[attr-defined] # nothing public says it


def test_files_that_cannot_be_read_say_why() -> None:
    class Asynchronous:
        async def read(self, size: int = -1) -> bytes:
            return b"x"

    class Impatient:
        def read(self, size: int = -1) -> None:
            return None

    class Broken:
        def read(self, size: int = -1) -> bytes:
            raise OSError(5, "Input/output error", "/home/me/a.txt")

    closed = io.BytesIO(b"x")
    closed.close()
    cases: list[tuple[Any, str]] = [
        (Asynchronous(), "asynchronous"),
        (Impatient(), "does not wait"),
        (Broken(), "cannot be read: Input/output error$"),
        (closed, "cannot be measured: .*closed file"),
    ]
    for source, reason in cases:
        with pytest.raises(InvalidRequestError, match=reason):
            open_upload(source, RULES)


def test_what_was_opened_here_is_closed_here(tmp_path: Path) -> None:
    before = count_descriptors()
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    upload = open_upload(path, RULES)
    assert count_descriptors() == before + 1
    upload.close()
    upload.close()
    assert count_descriptors() == before
    with pytest.raises(ValueError, match="closed"):
        upload.read(1)
    with pytest.raises(ValueError, match="again"):
        upload.rewind()


def test_closing_waits_for_a_read_that_goes_on(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(bytes(1_000_000))
    failures: list[BaseException] = []

    def read_all(upload: Any) -> None:
        try:
            while upload.read(100):
                pass
        except ValueError:
            pass  # it was closed under our hands, and said so
        except BaseException as error:  # noqa: BLE001 - what else there may be
            failures.append(error)

    for _ in range(20):
        upload = open_upload(path, RULES)
        readers = [threading.Thread(target=read_all, args=(upload,)) for _ in range(2)]
        for thread in readers:
            thread.start()
        upload.close()
        for thread in readers:
            thread.join()

    assert not failures


@given(
    content=st.binary(min_size=1, max_size=200),
    sizes=st.lists(st.integers(0, 50), min_size=1, max_size=30),
    seekable=st.booleans(),
    piece=st.integers(1, 60),
)
def test_however_it_is_cut_the_bytes_are_the_same(
    content: bytes, sizes: list[int], seekable: bool, piece: int
) -> None:
    source = io.BytesIO(content) if seekable else Unseekable(content, piece)
    with open_upload(source, RULES) as upload:
        got = b"".join(upload.read(size) for size in sizes)
        assert got == content[: len(got)]
        assert got + upload.read() == content


def test_the_wrapper_gives_as_much_as_is_allowed_in_every_way_of_reading() -> None:
    lines = b"one\ntwo\nthree\n"

    def wrap(limit: int) -> SizeLimitedFileWrapper:
        return SizeLimitedFileWrapper(io.BytesIO(lines), limit, "lines.txt")

    assert wrap(100).read() == lines
    assert wrap(len(lines)).read() == lines
    assert wrap(100).readline() == b"one\n"
    assert wrap(100).readlines() == lines.splitlines(keepends=True)
    assert list(wrap(100)) == lines.splitlines(keepends=True)
    space = bytearray(5)
    assert wrap(100).readinto(space) == 5
    assert wrap(100).readinto1(space) == 5
    assert space == lines[:5]
    short = wrap(5)
    assert short.name == "lines.txt"
    assert short.read(3) == b"one"
    for attempt in (lambda: wrap(5).read(), lambda: wrap(5).readlines(), lambda: list(wrap(5))):
        with pytest.raises(InvalidRequestError, match=r"'lines\.txt' is too large"):
            attempt()


def test_the_wrapper_does_not_close_what_it_wraps() -> None:
    file = io.BytesIO(b"x")
    with SizeLimitedFileWrapper(file, 10) as wrapper:
        assert wrapper.read() == b"x"

    assert not file.closed
