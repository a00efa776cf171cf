from __future__ import annotations

import os
import unicodedata
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._file_names import find_sent_name, make_safe_name


@pytest.mark.parametrize(
    ("said", "safe"),
    [
        ("answer.jsonl", "answer.jsonl"),
        ("my..file.txt", "my..file.txt"),
        ("Grüße 🎧.wav", "Grüße 🎧.wav"),
        ("../../etc/passwd", "passwd"),
        ("/etc/cron.d/job", "job"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("C:\\a.txt", "a.txt"),
        ("C:a.txt", "C_a.txt"),
        ("a.txt:stream", "a.txt_stream"),
        (".bashrc", "bashrc"),
        ("...", None),
        ("..", None),
        ("", None),
        (" ", None),
        ("folder/", None),
        ("a\x00b.txt", "ab.txt"),
        ("a\r\nb.txt", "ab.txt"),
        ("gpj.\u202eexe", "gpj.exe"),
        ("a\u200bb", "ab"),
        ("a. ", "a"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com1.tar.gz", "_com1.tar.gz"),
        ("console.log", "console.log"),
        ("\ud800a", "a"),
        ('a<>:"|?*b', "a_______b"),
        ("x" * 300 + ".wav", "x" * 196 + ".wav"),
        ("ü" * 300, "ü" * 100),
        ("." + "x" * 300, "x" * 200),
    ],
    ids=ascii,
)
def test_a_name_is_made_safe(said: str, safe: str | None) -> None:
    assert make_safe_name(said) == safe


@given(st.text())
def test_whatever_a_server_says_stays_in_its_folder(said: str) -> None:
    safe = make_safe_name(said)

    if safe is None:
        return
    assert PurePosixPath(safe).name == PureWindowsPath(safe).name == safe
    assert Path(os.path.normpath(Path("/folder") / safe)).parent == Path("/folder")
    assert not safe.startswith(".")
    assert len(safe.encode()) <= 200
    assert all(unicodedata.category(char)[0] != "C" for char in safe)
    assert make_safe_name(safe) == safe


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ('attachment; filename="a.txt"', "a.txt"),
        ("attachment; filename=a.txt", "a.txt"),
        ("inline;FILENAME = a.txt ; x=y", "a.txt"),
        ("attachment; filename*=UTF-8''Gr%C3%BC%C3%9Fe.txt", "Grüße.txt"),
        ("attachment; filename=\"plain.txt\"; filename*=utf-8'en'%e2%82%ac.txt", "€.txt"),
        ("attachment; filename*=iso-8859-1''%A3.txt", "£.txt"),
        ("attachment; filename*=utf-7''x; filename=a.txt", "a.txt"),
        ("attachment; filename*=utf-8''..%2F..%2Fetc%2Fpasswd", "passwd"),
        ("attachment; filename*=utf-8''..; filename=b", "b"),
        ('attachment; filename="a\\"b; filename*=utf-8\'\'evil"', "a_b; filename_=utf-8''evil"),
        ('attachment; filename="../a.txt"', "a.txt"),
        ('attachment; filename="a.txt', "_a.txt"),
        ("attachment", None),
        ("", None),
        ("attachment; filename=", None),
        ("attachment; filename*=utf-8''%FF", "\ufffd"),
    ],
)
def test_a_server_says_how_its_file_is_called(header: str, name: str | None) -> None:
    assert find_sent_name({"content-disposition": header}) == name


def test_a_server_need_not_say_it() -> None:
    assert find_sent_name({}) is None


@given(st.text())
def test_no_header_is_too_odd(header: str) -> None:
    name = find_sent_name({"content-disposition": header})

    assert name is None or make_safe_name(name) == name
