"""No value can change the path or the query it is put into."""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from onellm_clients.anthropic.api.models import retrieve_model as retrieve_anthropic_model
from onellm_clients.openai.api.models import retrieve_model


@pytest.mark.parametrize(
    "value",
    [
        *("a/b", "../files", "/etc", "a?b=c", "a#b", "%2e%2e%2f", "a%00b", "a b", "a\\b"),
        *("a\r\nHost: evil", "gpt-4o:free", "é", "//evil.example", "...", ";x", "@evil", "\x00"),
    ],
)
def test_an_attack_stays_inside_its_segment(value: str) -> None:
    path = retrieve_model.build_request(model=value).path
    assert path.isascii()
    assert path.isprintable()
    parts = urlsplit(f"https://host/v1{path}")
    assert (parts.netloc, parts.query, parts.fragment) == ("host", "", "")
    assert parts.path.split("/")[:3] == ["", "v1", "models"]
    assert [unquote(one) for one in parts.path.split("/")[3:]] == [value]


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1))
def test_any_text_comes_back_as_one_segment(value: str) -> None:
    if value in {".", ".."}:
        return
    segments = retrieve_anthropic_model.build_request(model_id=value).path.split("/")
    assert segments[:3] == ["", "v1", "models"]
    assert [unquote(one) for one in segments[3:]] == [value]
    assert set(segments[3]).isdisjoint("/?#\\")


@pytest.mark.parametrize("value", ["", ".", ".."])
def test_what_a_server_would_read_as_another_path_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="path"):
        retrieve_model.build_request(model=value)


def test_an_ordinary_name_is_left_as_it_is() -> None:
    assert retrieve_model.build_request(model="gpt-4o-mini").path == "/models/gpt-4o-mini"
