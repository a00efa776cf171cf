"""The page about validation: its snippets run, and its figures are those of the code."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm._check_order import ORDERS
from onellm._words import WORDS
from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = (Path(__file__).parents[2] / "docs" / "validation.md").read_text("utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    with Simulator(api_key=None) as simulator:
        monkeypatch.setenv("OPENAI_BASE_URL", simulator.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-simulator")
        yield simulator


def test_every_snippet_runs(simulator: Simulator, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {"__name__": "validation"}
    for snippet in SNIPPETS:
        exec(compile(snippet, "validation.md", "exec"), names)

    said = capsys.readouterr().out
    assert "temperature must be a number from 0 up to 2, not 3 (openai document" in said
    assert "unknown option 'temprature'; did you mean 'temperature'?" in said
    assert "max_tokens must be an integer from 1 up to 16384, not '100'" in said
    assert "stop was left out" in said
    assert len(simulator.requests) == 1


def test_what_holds_everywhere_is_what_the_page_says() -> None:
    assert WORDS["temperature"][1:3] == (0, 2)
    assert WORDS["n"][1:3] == (1, 128)
    assert WORDS["presence_penalty"][1:3] == WORDS["frequency_penalty"][1:3] == (-2, 2)
    assert WORDS["max_tokens"].low == 1


@pytest.mark.parametrize("provider", [name for name, order in ORDERS.items() if not order.by_name])
def test_providers_with_an_order_of_their_own_are_on_the_page(provider: str) -> None:
    assert provider in PAGE.lower()
