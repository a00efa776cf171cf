"""Every row of the provider table: where a call goes, how it signs in, whose key it takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from onellm._call import check_chat
from onellm._pipeline import prepare_chat
from onellm.errors import AuthenticationError
from onellm.providers import PROVIDERS

from .golden import HERE, KEY

if TYPE_CHECKING:
    from onellm._http import HttpRequest

BEARER = {"authorization": f"Bearer {KEY}"}
X_API_KEY = {"x-api-key": KEY, "anthropic-version": "2023-06-01"}

ROWS = (
    ("anthropic", "https://api.anthropic.com/v1/messages", "ANTHROPIC_API_KEY", X_API_KEY),
    (
        "anyscale",
        "https://api.endpoints.anyscale.com/v1/chat/completions",
        "ANYSCALE_API_KEY",
        BEARER,
    ),
    ("deepseek", "https://api.deepseek.com/v1/chat/completions", "DEEPSEEK_API_KEY", BEARER),
    (
        "fireworks",
        "https://api.fireworks.ai/inference/v1/chat/completions",
        "FIREWORKS_API_KEY",
        BEARER,
    ),
    ("glm", "https://api.z.ai/api/paas/v4/chat/completions", "GLM_API_KEY", BEARER),
    ("glm", "https://api.z.ai/api/paas/v4/chat/completions", "ZAI_API_KEY", BEARER),
    ("groq", "https://api.groq.com/openai/v1/chat/completions", "GROQ_API_KEY", BEARER),
    ("minimax", "https://api.minimax.io/anthropic/v1/messages", "MINIMAX_API_KEY", X_API_KEY),
    ("minimax", "https://api.minimax.io/anthropic/v1/messages", "MINMAX_API_KEY", X_API_KEY),
    ("mistral", "https://api.mistral.ai/v1/chat/completions", "MISTRAL_API_KEY", BEARER),
    ("moonshot", "https://api.moonshot.ai/v1/chat/completions", "MOONSHOT_API_KEY", BEARER),
    ("ollama", "http://localhost:11434/v1/chat/completions", "OLLAMA_API_KEY", BEARER),
    ("openai", "https://api.openai.com/v1/chat/completions", "OPENAI_API_KEY", BEARER),
    ("openrouter", "https://openrouter.ai/api/v1/chat/completions", "OPENROUTER_API_KEY", BEARER),
    ("perplexity", "https://api.perplexity.ai/chat/completions", "PERPLEXITY_API_KEY", BEARER),
    ("perplexity", "https://api.perplexity.ai/chat/completions", "PERPLEXITYAI_API_KEY", BEARER),
    ("together", "https://api.together.xyz/v1/chat/completions", "TOGETHER_API_KEY", BEARER),
    ("vercel", "https://ai-gateway.vercel.sh/v1/chat/completions", "VERCEL_API_KEY", BEARER),
    ("vercel", "https://ai-gateway.vercel.sh/v1/chat/completions", "AI_GATEWAY_API_KEY", BEARER),
    ("xai", "https://api.x.ai/v1/chat/completions", "XAI_API_KEY", BEARER),
)
NAMES = sorted({name for name, *_ in ROWS})
SIGNS = {"authorization", "x-api-key", "api-key", "x-goog-api-key", "anthropic-version"}

CONTRACT = HERE.parents[2] / "shared" / "CONTRACT.md"
CONTRACT_AUTH = {
    "-": "bearer",
    "Bearer": "bearer",
    "OAuth": "google",
    "SigV4": "aws",
    "dummy": "bearer",
    "x-api-key": "x-api-key",
}


class Promise(NamedTuple):
    """A line of the contract's table of providers."""

    base_url: str
    variables: frozenset[str]
    auth: str


def ask(name: str) -> HttpRequest:
    call = check_chat(f"{name}/model", [{"role": "user", "content": "Hello"}], False, {})
    return prepare_chat(call).request


@pytest.mark.parametrize(("name", "url", "variable", "signs"), ROWS)
def test_a_row_sends_its_key_to_its_address(
    name: str,
    url: str,
    variable: str | None,
    signs: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    if variable is not None:
        monkeypatch.setenv(variable, KEY)

    request = ask(name)

    assert (request.method, request.url) == ("POST", url)
    assert {k: v for k, v in request.headers if k in SIGNS} == signs


def test_a_row_is_checked_here_with_each_of_its_variables() -> None:
    checked = {(name, variable) for name, _, variable, _ in ROWS}

    assert checked == {
        (row.name, variable)
        for row in map(PROVIDERS.__getitem__, NAMES)
        for variable in row.key_variables or [None]
    }


@pytest.mark.parametrize("name", NAMES)
def test_a_row_without_its_key_says_which_variable_to_set(name: str) -> None:
    variables = PROVIDERS[name].key_variables
    if not variables or PROVIDERS[name].key_optional:
        ask(name)
        return

    with pytest.raises(AuthenticationError) as caught:
        ask(name)

    assert all(variable in str(caught.value) for variable in variables)


@pytest.mark.parametrize("name", NAMES)
def test_a_row_can_be_moved_by_its_variable(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in PROVIDERS[name].key_variables:
        monkeypatch.setenv(variable, KEY)
    monkeypatch.setenv(f"{name.upper()}_BASE_URL", "http://127.0.0.1:9/elsewhere/v1")

    assert ask(name).url.startswith("http://127.0.0.1:9/elsewhere/v1/")


@pytest.mark.skipif(not CONTRACT.exists(), reason="needs ../shared/CONTRACT.md")
def test_the_rows_are_what_the_contract_promises() -> None:
    promised = _read_contract(CONTRACT.read_text())

    assert len(promised.keys() & PROVIDERS.keys()) >= len(NAMES)
    for name, promise in promised.items():
        row = PROVIDERS.get(name)
        if row is not None:
            if promise.base_url.startswith("http"):
                assert row.base_url == promise.base_url, name
            assert promise.variables <= set(row.key_variables), name
            assert row.auth == promise.auth, name


def _read_contract(text: str) -> dict[str, Promise]:
    """Read the table of section 8: name, base URL, variable, auth, ..."""
    section = text.partition("## 8. Providers")[2].partition("\n## ")[0]
    rows = [
        [cell.strip() for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("| ") and not line.startswith("| name")
    ]
    return {
        cells[0]: Promise(
            cells[1],
            frozenset(re.findall(r"\b[A-Z]+_API_KEY\b", cells[2])),
            CONTRACT_AUTH.get(re.split(r"[ ,]", cells[3])[0], cells[3]),
        )
        for cells in rows
    }
