"""The snippets of docs/native.md run, top to bottom, against a server that stands in for all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

if TYPE_CHECKING:
    import pytest

    from onellm.testing import ReceivedRequest

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "native.md").read_text("utf-8")
SNIPPETS = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)

RESPONSE = {"id": "resp_1", "object": "response", "status": "completed", "shiny": 1}


def answer(request: ReceivedRequest) -> Reply:
    match request.path.rpartition("/")[2]:
        case "responses" if request.json().get("stream"):
            return Reply.sse(
                [
                    '{"type": "response.output_text.delta", "delta": "one two three"}',
                    '{"type": "response.completed", "response": {"id": "resp_1"}}',
                ]
            )
        case "responses":
            return Reply.json(RESPONSE)
        case "rerank":
            return Reply.json({"results": [{"index": 1, "relevance_score": 0.9}]})
        case "files":
            return Reply.json({"id": "file-1", "object": "file"})
        case "speech":
            return Reply(headers={"content-type": "audio/mpeg"}, body=b"ID3")
        case path:
            raise AssertionError(path)


def test_every_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with Server(answer) as server:
        for row in PROVIDERS.values():
            monkeypatch.setenv(row.url_variable, f"{server.url}/v1")
            for variable in row.key_variables:
                monkeypatch.setenv(variable, "sk-docs")
        names: dict[str, object] = {"__name__": "docs"}
        for snippet in SNIPPETS:
            exec(compile(snippet, "docs/native.md", "exec"), names)

    assert len(server.requests) == 7
    printed = capsys.readouterr().out
    assert printed.splitlines() == [
        "resp_1 completed",
        "1",
        "one two threefile-1",
        "3 bytes",
        "{'shiny': 1} True resp_1",
        "completed",
    ]
