"""The README's commands, in the order in which a new user types them."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest

from onellm._cli import main
from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

FORMATS = pytest.mark.parametrize("model", ["openai/gpt-4o-mini", "anthropic/claude-sonnet-4-5"])


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    with Simulator() as simulator:
        for provider in ("OPENAI", "ANTHROPIC"):
            monkeypatch.setenv(f"{provider}_BASE_URL", simulator.base_url)
            monkeypatch.setenv(f"{provider}_API_KEY", "sk-simulator")
        yield simulator


def test_the_demo_needs_no_key_and_shows_every_promise(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0

    shown = capsys.readouterr().out
    for promise in ("streams", "tool call", "is caught", "before the network", "wrong key"):
        assert promise in shown
    assert shown.count("StreamStalledError") == 2
    assert "requests sent: 0" in shown
    assert "[redacted]" in shown


@FORMATS
def test_the_next_line_talks_to_the_real_thing(
    simulator: Simulator, capsys: pytest.CaptureFixture[str], model: str
) -> None:
    assert main(["chat", "-m", model, "Hello"]) == 0

    assert "Hello" in capsys.readouterr().out
    assert len(simulator.requests) == 1


@FORMATS
def test_what_is_piped_in_is_part_of_the_question(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, model: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("diff --git a b"))

    assert main(["chat", "-m", model, "--max-tokens", "50", "Review this change"]) == 0

    assert b"Review this change\\n\\ndiff --git a b" in simulator.requests[0].body


def test_without_a_command_it_says_what_it_can_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0

    assert "demo" in capsys.readouterr().out


def test_without_a_key_it_says_where_to_put_one(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO())
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)

    assert main(["chat", "-m", "openai/gpt-4o-mini", "Hello"]) == 3

    assert "set the environment variable OPENAI_API_KEY" in capsys.readouterr().err
