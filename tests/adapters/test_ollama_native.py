"""Ollama's own format against its pinned document; calls in OpenAI's format have another judge."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, cast

import pytest

from onellm.providers import PROVIDERS

from .golden import KEY, find_cases
from .schemas import find_violation, without

if TYPE_CHECKING:
    from .golden import Case, Object

NATIVE = [
    case
    for case in find_cases("request.json")
    if case.provider == "ollama" and str(case.read("request.json")["url"]).endswith("/api/chat")
]


@pytest.fixture(autouse=True)
def _keys(monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in PROVIDERS["ollama"].key_variables:
        monkeypatch.setenv(variable, KEY)


def violations(case: Case, body: object) -> str | None:
    beyond = cast("list[str]", case.read("request.json").get("beyond", []))
    return find_violation("ollama", "ChatRequest", without(cast("Object", body), beyond))


@pytest.mark.parametrize("case", NATIVE, ids=str)
def test_what_is_sent_fits_the_pinned_document(case: Case) -> None:
    assert violations(case, case.read("request.json")["body"]) is None


@pytest.mark.parametrize("case", [c for c in NATIVE if c.has("response.json")], ids=str)
def test_answers_fit_the_pinned_document_and_go_back_within_it(case: Case) -> None:
    assert find_violation("ollama", "ChatResponse", case.read("response.json")) is None
    again = case.send_back(case.parse().choices[0].message)
    assert violations(case, again.body) is None


@pytest.mark.parametrize("case", [c for c in NATIVE if c.has("whole.json")], ids=str)
def test_streams_fit_the_pinned_document_and_go_back_within_it(case: Case) -> None:
    for line in (case.folder / "stream.txt").read_text().splitlines():
        assert find_violation("ollama", "ChatResponse", json.loads(line)) is None
    again = case.send_back(case.assemble().choices[0].message)
    assert violations(case, again.body) is None
