from __future__ import annotations

import asyncio
import re
from pathlib import Path
from typing import TYPE_CHECKING, cast

from onellm.testing import Reply, Server

from .conftest import EXAMPLES

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    import pytest

    from onellm.testing import Simulator

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "everywhere.md").read_text()
PROGRAMS = dict(
    re.findall(
        r'^```python title="examples/everywhere/(\w+)\.py"\n(.*?)^```',
        PAGE,
        re.DOTALL | re.MULTILINE,
    )
)
SNIPPETS = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)


def test_the_page_shows_every_example_as_it_is() -> None:
    assert {path.stem: path.read_text() for path in EXAMPLES.glob("*.py")} == PROGRAMS


def test_every_snippet_runs(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ANTHROPIC_BASE_URL", simulator.base_url)
    monkeypatch.setenv("ANTHROPIC_API_KEY", "sk-simulator")
    names: dict[str, object] = {"__name__": "page"}
    for snippet in SNIPPETS:
        exec(compile(snippet, "everywhere.md", "exec"), names)
    relay = cast("Callable[[str], Coroutine[object, object, None]]", names["relay"])
    with Server(lambda _request: Reply.sse(['{"hello": 1}', "[DONE]"])) as server:
        asyncio.run(relay(server.url))

    printed = capsys.readouterr().out
    assert printed.count("You said") == 4
    assert printed.splitlines()[-6:] == ["1", "9", "café", "a", "b", "{'hello': 1}"]
