"""What a provider is told a file is called."""

# ruff: noqa: RUF001 - names that look like others are what this is about

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._uploads.names import UNNAMED, extension_of, safe_name


@pytest.mark.parametrize(
    ("given_name", "sent"),
    [
        ("photo.png", "photo.png"),
        ("my..file.txt", "my..file.txt"),
        (".hidden.txt", ".hidden.txt"),
        ("naïve 名前.txt", "naïve 名前.txt"),
        ('it\'s "quoted".txt', 'it\'s "quoted".txt'),
        ("AC⧸DC.mp3", "AC⧸DC.mp3"),
        ("👩\u200d👧.png", "👩\u200d👧.png"),
        ("/etc/passwd", "passwd"),
        ("../../secret.txt", "secret.txt"),
        ("C:\\Users\\me\\a.txt", "a.txt"),
        ("C:a.txt", "a.txt"),
        ("..\\a.txt", "a.txt"),
        ("..／..／a.txt", "a.txt"),
        ("＼＼server＼a.txt", "a.txt"),
        ("a℀b.txt", "b.txt"),
        ("a\0.txt", "a.txt"),
        ("a\r\nX-Header: 1.txt", "aX-Header: 1.txt"),
        ("photo\u202egnp.exe", "photognp.exe"),
        ("a\u200b\ufeff\u2066.txt", "a.txt"),
        ("half\ud800.txt", "half.txt"),
        ("a.txt. . ", "a.txt"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("com¹.txt", "_com¹.txt"),
        ("console.txt", "console.txt"),
        ("", UNNAMED),
        (".", UNNAMED),
        ("..", UNNAMED),
        ("．．", UNNAMED),
        ("…", UNNAMED),
        (" . ", UNNAMED),
        ("folder/", UNNAMED),
        ("\0\r\n", UNNAMED),
    ],
)
def test_only_a_safe_base_name_is_sent(given_name: str, sent: str) -> None:
    assert safe_name(given_name) == sent


@given(st.text())
def test_whatever_the_name_it_has_no_folder_and_nothing_unseen(name: str) -> None:
    sent = safe_name(name)

    assert sent
    assert sent not in {".", ".."}
    assert not set(sent) & set("/\\\0\r\n")
    assert not set(unicodedata.normalize("NFKC", sent)) & set("/\\")
    assert unicodedata.normalize("NFKC", sent) not in {".", ".."}
    assert sent.encode()
    assert safe_name(sent) == sent


@pytest.mark.parametrize(
    ("name", "extension"),
    [
        ("a.TXT", ".txt"),
        ("a.tar.gz", ".gz"),
        ("photo.png.exe", ".exe"),
        (".env", ""),
        ("a", ""),
        ("a.", "."),
        ("evil․png", ""),
        ("photo.ｐｎｇ", ".ｐｎｇ"),
    ],
)
def test_an_extension_is_what_follows_the_last_real_dot(name: str, extension: str) -> None:
    assert extension_of(name) == extension
