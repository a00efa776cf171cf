from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import onellm
from onellm.providers.table import PROVIDERS
from onellm.testing import Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text()
SNIPPETS = re.findall(r"^```python\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
ROW = re.compile(r"^\| `(\w+)` \| (\w+) \| (.+) \|$", re.MULTILINE)
EXAMPLES = sorted((ROOT / "examples").glob("*.py"))


@pytest.fixture(autouse=True)
def simulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    """Stand in for every provider, as a user would arrange it: by environment variables."""
    with Simulator(api_key=None) as simulator:
        for row in PROVIDERS.values():
            monkeypatch.setenv(row.url_variable, simulator.base_url)
            for variable in row.key_variables:
                monkeypatch.setenv(variable, "sk-simulator")
        yield simulator
    for name in set(onellm.list_providers()) - PROVIDERS.keys():
        onellm.unregister(name)


def test_the_provider_table_says_what_the_code_does() -> None:
    shown = {name: (adapter.lower(), keys) for name, adapter, keys in ROW.findall(README)}

    assert len(shown) >= 16
    assert shown.keys() <= PROVIDERS.keys()
    for name, (adapter, keys) in shown.items():
        assert adapter == PROVIDERS[name].adapter
        variables = re.findall(r"`(\w+)`", keys)
        assert variables
        assert set(variables) <= set(PROVIDERS[name].key_variables)


def test_every_snippet_runs(simulator: Simulator, capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {"__name__": "readme"}
    for snippet in SNIPPETS:
        exec(compile(snippet, "README.md", "exec"), names)

    calls = [snippet for snippet in SNIPPETS if "create(" in snippet]
    assert len(simulator.requests) >= len(calls)
    assert capsys.readouterr().out.strip()


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.stem)
def test_every_example_runs(example: Path, simulator: Simulator) -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(example)],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )

    assert done.returncode == 0, done.stderr
    assert simulator.requests
    assert "failed" not in done.stdout
