from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onellm._adapters.data_urls import DataUrl, find_data_url


@pytest.mark.parametrize(
    ("url", "found"),
    [
        ("data:image/png;base64,iVBORw0=", DataUrl("image/png", "iVBORw0=")),
        ("data:text/plain;charset=utf-8;base64,SGk=", DataUrl("text/plain", "SGk=")),
        ("data:;base64,SGk=", DataUrl("text/plain", "SGk=")),
        ("data:text/plain,Hi%21", DataUrl("text/plain", "SGkh")),
        ("data:,", DataUrl("text/plain", "")),
        ("https://example.com/a.png", None),
        ("data:image/png;base64", None),
        ("", None),
    ],
)
def test_a_data_url_is_taken_apart(url: str, found: DataUrl | None) -> None:
    assert find_data_url(url) == found


@given(st.text())
def test_text_comes_back_from_a_data_url(text: str) -> None:
    data = base64.b64encode(text.encode()).decode()

    found = find_data_url(f"data:text/plain;base64,{data}")

    assert found is not None
    assert found.text == text


@pytest.mark.parametrize("data", ["/w==", "no base64!", "SGk"])
def test_what_is_no_text_reads_as_none(data: str) -> None:
    found = find_data_url(f"data:text/plain;base64,{data}")

    assert found is not None
    assert found.text is None
