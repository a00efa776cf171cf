"""The snippets of docs/streaming.md run, top to bottom, against a provider that misbehaves."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onellm._http import Clocks, Reading
from onellm._inflate import _GROWTH, _ROOM
from onellm._timeouts import CLOCKS
from onellm.testing import Simulator

if TYPE_CHECKING:
    import pytest

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "streaming.md").read_text("utf-8")
SNIPPETS: Final = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
FAULTS: Final = [None, None, "ping", "malformed", None]
"""What the provider does to each of them."""
SAID: Final = (
    'Hello! You said: "Why is the sky blue?". I am a simulator, and glad that you are here.'
)


def test_every_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Simulator(ping_every=0.05) as simulator:
        monkeypatch.setenv("OPENAI_BASE_URL", simulator.base_url)
        monkeypatch.setenv("OPENAI_API_KEY", "sk-simulator")
        names: dict[str, object] = {"__name__": "docs"}
        for snippet, fault in zip(SNIPPETS, FAULTS, strict=True):
            if fault is not None:
                simulator.misbehave(fault)
            exec(compile(snippet, "docs/streaming.md", "exec"), names)

    assert capsys.readouterr().out.splitlines() == [
        SAID,
        "stop 200",
        SAID,
        "chunk_timeout 4 events, 0.5 s",
        "so far: Hello! You said:",
        "4 events, then a chunk that cannot be read",
        "assistant ''",
    ]


def test_the_table_of_clocks_is_complete_and_right() -> None:
    rows = re.findall(r"^\| `(\w+)` \| `(\w+)` \| ([^|]+) \|", PAGE, re.MULTILINE)
    usual = Clocks()

    assert {option for option, _, _ in rows} == CLOCKS
    for option, name, default in rows:
        seconds = getattr(usual, name)
        if option == "first_event_timeout":
            assert default == "as `timeout`"
        else:
            assert default.split(" for ")[0] == ("none" if seconds is None else f"{seconds:g} s")


def test_the_limits_are_those_that_are_written() -> None:
    assert Reading().max_event_bytes == 16 * 1024 * 1024
    assert f"may become {_ROOM // 1024**2} MiB, and {_GROWTH} times what was sent" in PAGE
