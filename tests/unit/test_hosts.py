from __future__ import annotations

import pytest

from onellm._call import check_chat
from onellm._credentials import resolve_base_url
from onellm._hosts import base_url_of, names_host_and_port
from onellm._model_ref import ModelRef
from onellm._pipeline import prepare_chat
from onellm.errors import InvalidConfigurationError, InvalidModelError
from onellm.providers import find_provider

OLLAMA = find_provider("ollama")
MESSAGES = [{"role": "user", "content": "x"}]


@pytest.mark.parametrize(
    ("host", "url"),
    [
        ("gpu-box", "http://gpu-box:11434/v1"),
        ("gpu-box:8080", "http://gpu-box:8080/v1"),
        (" 10.0.0.7:8080 ", "http://10.0.0.7:8080/v1"),
        (":8080", "http://127.0.0.1:8080/v1"),
        ("0.0.0.0", "http://127.0.0.1:11434/v1"),
        ("0.0.0.0:8080", "http://127.0.0.1:8080/v1"),
        ("http://0.0.0.0:8080", "http://127.0.0.1:8080/v1"),
        ("http://gpu-box", "http://gpu-box:80/v1"),
        ("https://gpu-box", "https://gpu-box:443/v1"),
        ("https://gpu-box:8443/ollama/", "https://gpu-box:8443/ollama/v1"),
        ("::1", "http://[::1]:11434/v1"),
        ("[::1]:8080", "http://[::1]:8080/v1"),
        ("[::]", "http://127.0.0.1:11434/v1"),
    ],
)
def test_a_host_is_read_as_ollama_s_own_tools_read_it(
    host: str, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OLLAMA_HOST", host)

    assert base_url_of(host) == url
    assert resolve_base_url(OLLAMA) == url


def test_a_base_url_goes_before_the_host(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OLLAMA_HOST", "gpu-box")
    monkeypatch.setenv("OLLAMA_BASE_URL", "http://other:1/v1")

    assert resolve_base_url(OLLAMA) == "http://other:1/v1"


@pytest.mark.parametrize("host", ["", "  "])
def test_an_empty_host_is_none(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OLLAMA_HOST", host)

    assert resolve_base_url(OLLAMA) == OLLAMA.base_url


@pytest.mark.parametrize("host", ["gpu-box:many", "gpu box", "user@gpu-box:1", "ftp://gpu-box:1"])
def test_what_is_no_host_is_refused(host: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OLLAMA_HOST", host)

    with pytest.raises(InvalidConfigurationError, match="base_url must be like"):
        resolve_base_url(OLLAMA)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("gpu-box:11434", True),
        ("10.0.0.7:1", True),
        ("[::1]:11434", True),
        ("https://gpu-box.example.com:443", True),
        ("gpu-box", False),
        ("gpu-box:", False),
        (":11434", False),
        ("gpu-box:11434/v1", False),
        ("user:password@gpu-box:1", False),
        ("sha256:abc", False),
        ("gpu box:1", False),
        ("gpu-box:1?x", False),
    ],
)
def test_only_a_host_with_a_port_may_stand_in_a_model_s_name(text: str, fits: bool) -> None:
    assert names_host_and_port(text) is fits


def test_a_model_s_name_may_end_with_its_host() -> None:
    ref = ModelRef.parse("ollama/library/llama3:8b@gpu-box:8080").split_host()

    assert (str(ref), ref.base_url) == ("ollama/library/llama3:8b", "http://gpu-box:8080/v1")
    assert ModelRef.parse("ollama/llama3").split_host() == ModelRef("ollama", "llama3")


def test_a_host_is_refused_together_with_all_other_problems() -> None:
    with pytest.raises(InvalidModelError) as caught:
        check_chat("ollama/llama3@gpu-box", [], False, {})

    assert len(caught.value.problems) == 2


def test_a_name_with_an_at_sign_is_left_alone_where_names_have_no_hosts() -> None:
    assert check_chat("openai/a@b:1", MESSAGES, False, {"api_key": "k"}).ref.name == "a@b:1"


def test_a_key_for_another_host_is_not_sent_to_one_that_a_model_s_name_tells(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("OLLAMA_API_KEY", "sk-for-the-cloud")

    there = prepare_chat(check_chat("ollama/llama3@gpu-box:1", MESSAGES, False, {})).request
    here = prepare_chat(check_chat("ollama/llama3", MESSAGES, False, {})).request

    assert "authorization" not in dict(there.headers)
    assert dict(here.headers)["authorization"] == "Bearer sk-for-the-cloud"
