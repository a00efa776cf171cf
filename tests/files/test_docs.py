"""The snippets of docs/files.md run, top to bottom, against a server that stands in for all."""

from __future__ import annotations

import base64
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from onellm._remote_images import PLACEHOLDER
from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

from .conftest import KEPT

if TYPE_CHECKING:
    from onellm.testing import ReceivedRequest

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "files.md").read_text("utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
PNG = base64.b64decode(PLACEHOLDER.partition(",")[2])
SAID = {"type": "message", "role": "assistant", "content": [], "stop_reason": "end_turn"}
PDF = b"%PDF-1.4\n%%EOF\n"


def answer(request: ReceivedRequest) -> Reply:
    last = request.path.rpartition("/")[2]
    if last == "messages":
        return Reply.json(SAID)
    if last == "content":
        return Reply(body=b"hello")
    if last == "models":
        return Reply.json({"data": [{"id": "m", "max_context_length": 9}]})
    if request.method == "GET" and last == "files":
        more = "after=" not in request.query
        return Reply.json({"data": [KEPT], "has_more": more})
    return Reply.json({**KEPT, "max_tokens": 7})


def test_every_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("report.pdf").write_bytes(PDF)
    Path("invoice.pdf").write_bytes(PDF)
    Path("cat.png").write_bytes(PNG)
    Path("batch.jsonl").write_text("{}\n")
    Path("film.mp4").write_bytes(b"\x00\x00\x00\x18ftypmp42" + b"\x00" * 16)
    Path("uploads").mkdir()
    Path("uploads/report.pdf").write_bytes(PDF)
    with Server(answer) as server:
        for row in PROVIDERS.values():
            monkeypatch.setenv(row.url_variable, f"{server.url}/v1")
            for variable in row.key_variables:
                monkeypatch.setenv(variable, "sk-docs")
        names: dict[str, object] = {"__name__": "docs", "name_from_a_form": "report.pdf"}
        for snippet in SNIPPETS:
            there = snippet.replace("/srv/uploads", str(tmp_path / "uploads"))
            exec(compile(there, "docs/files.md", "exec"), names)

    assert Path("copies/batch.jsonl").read_bytes() == b"hello"
    printed = capsys.readouterr().out
    assert printed.startswith("file-1 5 None\n")
    assert printed.endswith("mistral/m 9\n")


@pytest.mark.parametrize("provider", ["openai", "anthropic", "google", "mistral", "minimax"])
def test_the_page_names_every_provider_that_has_files(provider: str) -> None:
    assert f"`{provider}`" in PAGE
