"""What content shows, and what goes under which name."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from onellm import InvalidRequestError
from onellm._uploads import DEFAULT_ALLOWED_EXTENSIONS, UploadRules, find_rules, open_upload
from onellm._uploads.kinds import UNKNOWN, find_kind, find_type, is_well_formed

RULES = UploadRules()
ANY = UploadRules(allowed_extensions=None)


def zipped() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("a.txt", "a")
    return packed.getvalue()


def tarred() -> bytes:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    return packed.getvalue()


ELF = b"\x7fELF\x02\x01\x01" + bytes(9)
PNG = b"\x89PNG\r\n\x1a\n" + b"\0\0\0\rIHDR"
JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0"
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(8)
SAMPLES = {
    "elf": ELF,
    "pe": b"MZ\x90\0\x03\0\0\0",
    "macho": b"\xcf\xfa\xed\xfe\x07\0\0\x01",
    "java class": b"\xca\xfe\xba\xbe\0\0\0A",
    "wasm": b"\0asm\x01\0\0\0",
    "script": b"#!/bin/sh\nrm -rf /\n",
    "png": PNG,
    "jpeg": JPEG,
    "gif": b"GIF89a\x01\0\x01\0\x80\0\0",
    "webp": b"RIFF\x24\0\0\0WEBPVP8 ",
    "bmp": b"BM\x46\0\0\0\0\0\0\0\x36\0\0\0",
    "tiff": b"II*\0\x08\0\0\0",
    "avif": b"\0\0\0\x1cftypavif\0\0\0\0",
    "heic": b"\0\0\0\x18ftypheic\0\0\0\0",
    "mp4": b"\0\0\0\x18ftypisom\0\0\0\0",
    "wav": b"RIFF\x24\0\0\0WAVEfmt ",
    "avi": b"RIFF\x24\0\0\0AVI LIST",
    "mp3": b"ID3\x04\0\0\0\0\0\0",
    "mp3 frames": b"\xff\xfb\x90\x64\0\0\0\0",
    "flac": b"fLaC\0\0\0\x22",
    "ogg": b"OggS\0\x02\0\0",
    "webm": b"\x1a\x45\xdf\xa3\x9f\x42\x86\x81",
    "wmv": b"\x30\x26\xb2\x75\x8e\x66\xcf\x11",
    "flv": b"FLV\x01\x05\0\0\0\x09",
    "mpeg": b"\0\0\x01\xba\x44\0",
    "pdf": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3",
    "ole": OLE,
    "rtf": b"{\\rtf1\\ansi",
    "zip": zipped(),
    "tar": tarred(),
    "gzip": gzip.compress(b"a"),
    "bzip2": bz2.compress(b"a"),
    "xz": lzma.compress(b"a"),
    "zstd": b"\x28\xb5\x2f\xfd\0\0",
    "7z": b"7z\xbc\xaf\x27\x1c\0\x04",
    "rar": b"Rar!\x1a\x07\x01\0",
    "sqlite": b"SQLite format 3\0\x10\0",
}
IMAGES = {"png", "jpeg", "gif", "webp", "bmp", "tiff", "avif", "heic"}
MEDIA = {"mp4", "wav", "avi", "mp3", "mp3 frames", "flac", "ogg", "webm", "wmv", "flv", "mpeg"}
ARCHIVES = {"zip", "tar", "gzip", "bzip2", "xz", "zstd", "7z", "rar"}
MAY_HOLD = {
    ".png": IMAGES,
    ".jpg": IMAGES,
    ".webp": IMAGES,
    ".mp3": MEDIA,
    ".m4a": MEDIA,
    ".mp4": MEDIA,
    ".pdf": {"pdf"},
    ".doc": {"ole", "zip", "rtf"},
    ".docx": {"ole", "zip", "rtf"},
    ".xlsx": {"ole", "zip", "rtf"},
    ".zip": ARCHIVES,
    ".gz": ARCHIVES,
    ".txt": {"script", "rtf"},
    ".py": {"script", "rtf"},
    ".jsonl": {"script", "rtf"},
    ".ts": {"script", "rtf"},
    ".yaml": {"script", "rtf"},
}


@pytest.mark.parametrize("extension", MAY_HOLD)
def test_content_that_shows_another_kind_than_its_name_is_refused(extension: str) -> None:
    refused: set[str] = set()
    for content, sample in SAMPLES.items():
        try:
            assert open_upload((f"file{extension}", sample), RULES).read() == sample
        except InvalidRequestError:
            refused.add(content)

    assert refused == set(SAMPLES) - MAY_HOLD[extension]


def test_this_interpreter_is_no_image() -> None:
    with (
        Path(sys.executable).open("rb") as program,
        pytest.raises(InvalidRequestError, match="program"),
    ):
        open_upload(("photo.png", program), RULES)


@pytest.mark.parametrize("name", ["photo.exe.png", "photo.png", "photo.PNG", "photo.tar.png"])
def test_an_elf_named_png_is_refused_and_a_png_is_not(name: str) -> None:
    with pytest.raises(InvalidRequestError, match="holds a program, which image/png is not"):
        open_upload((name, ELF), RULES)
    assert open_upload((name, PNG), RULES).content_type == "image/png"


@pytest.mark.parametrize(
    "text",
    [
        b"MZ is how some programs begin",
        b"BM stands for bitmap",
        b"GIF89a is a format",
        b"RIFFs WEBP",
        b"fLaC, OggS and FLV\x01",
        b"ID3 tags",
        b"PK is a name",
        b"1234ftyp",
        b"\xff\xfeh\0i\0",
        b"\xef\xbb\xbfhello",
        b"\x00\x01\x02",
        b"a",
    ],
)
def test_what_cannot_be_told_is_not_guessed_at(text: bytes) -> None:
    assert find_kind(text) is None
    for name in ("a.txt", "a.png", "a.pdf"):
        assert open_upload((name, text), RULES).read() == text


def test_the_check_can_be_turned_off() -> None:
    rules = find_rules(validate_mime=False)

    assert open_upload(("photo.png", ELF), rules).read() == ELF


def test_without_a_name_the_declared_type_is_what_content_is_compared_with() -> None:
    with pytest.raises(InvalidRequestError, match="image/png"):
        open_upload(ELF, RULES, content_type="image/png")
    assert open_upload(ELF, RULES).content_type == UNKNOWN


def test_an_image_under_another_images_name_is_sent_as_what_it_is() -> None:
    with open_upload(("photo.png", JPEG), RULES) as upload:
        assert (upload.name, upload.content_type) == ("photo.png", "image/jpeg")
    with open_upload(("photo.png", JPEG, "image/png"), RULES) as upload:
        assert upload.content_type == "image/png"


def test_archives_are_sent_as_they_are() -> None:
    bomb = gzip.compress(bytes(10_000_000))
    rules = UploadRules(max_size=1_000_000)

    with open_upload(("bomb.gz", bomb), rules) as upload:
        assert upload.read() == bomb
    with open_upload(("book.xlsx", zipped()), rules) as upload:
        assert upload.read() == zipped()


@pytest.mark.parametrize("extension", sorted(DEFAULT_ALLOWED_EXTENSIONS))
def test_every_extension_that_is_allowed_stands_for_a_type(extension: str) -> None:
    found = find_type(extension)

    assert found
    assert is_well_formed(found)
    assert open_upload((f"a{extension}", b"?"), RULES).content_type == found


def test_an_extension_of_no_known_type_needs_to_be_told_one() -> None:
    rules = find_rules(allowed_extensions={".zzz"})

    with pytest.raises(InvalidRequestError, match="type that is not known"):
        open_upload(("a.zzz", b"?"), rules)
    assert open_upload(("a.zzz", b"?", "text/x-zzz"), rules).content_type == "text/x-zzz"
    unchecked = find_rules(allowed_extensions={".zzz"}, validate_mime=False)
    assert open_upload(("a.zzz", b"?"), unchecked).content_type == UNKNOWN


@pytest.mark.parametrize(
    ("content_type", "fits"),
    [
        ("image/png", True),
        ("text/plain; charset=utf-8", True),
        ("application/vnd.ms-excel", True),
        ("png", False),
        ("image/", False),
        ("image/png\r\nX-Header: 1", False),
        ("image/png; a=\n", False),
        ("image /png", False),
        ("imäge/png", False),
    ],
)
def test_a_content_type_is_one_and_nothing_else(content_type: str, fits: bool) -> None:
    assert is_well_formed(content_type) is fits
    if not fits:
        with pytest.raises(InvalidRequestError, match="content_type must be"):
            open_upload(b"?", RULES, content_type=content_type)
