"""The snippets of docs/audio.md run, top to bottom, against a server that stands in for all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onellm._audio import SPEAKERS, TRANSCRIBERS, TRANSLATORS
from onellm._moderation import MODERATORS
from onellm._rerank import RERANKERS
from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

from .forms import WAV, read_form

if TYPE_CHECKING:
    import pytest

    from onellm.testing import ReceivedRequest

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "audio.md").read_text("utf-8")
SNIPPETS: Final = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
WORDS: Final = [{"word": "Hello", "start": 0.5, "end": 1.0}]


def answer(request: ReceivedRequest) -> Reply:
    match request.path.rpartition("/")[2]:
        case "transcriptions":
            return answer_transcription(request)
        case "speech":
            return Reply(headers={"content-type": "audio/mpeg"}, body=b"ID3")
        case "rerank":
            return Reply.json({"results": [{"index": 1, "relevance_score": 0.9}]})
        case "moderations":
            return Reply.json({"id": "m", "model": "m", "results": [{"flagged": False}]})
        case path:
            raise AssertionError(path)


def answer_transcription(request: ReceivedRequest) -> Reply:
    form = dict(read_form(request))
    if form.get("response_format") == "srt":
        return Reply.text("1\nHello")
    if form.get("stream") == "true":
        return Reply.sse(
            [
                '{"type": "transcript.text.delta", "delta": "Hello "}',
                '{"type": "transcript.text.done", "text": "Hello", "usage": {"seconds": 1}}',
            ]
        )
    return Reply.json({"text": "Hello", "words": WORDS})


def test_every_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("talk.wav").write_bytes(WAV)
    with Server(answer) as server:
        for row in PROVIDERS.values():
            monkeypatch.setenv(row.url_variable, f"{server.url}/v1")
            for variable in row.key_variables:
                monkeypatch.setenv(variable, "sk-docs")
        names: dict[str, object] = {"__name__": "docs"}
        for snippet in SNIPPETS:
            exec(compile(snippet, "docs/audio.md", "exec"), names)

    assert len(server.requests) == 9
    assert capsys.readouterr().out.splitlines() == [
        "Hello",
        " 0.50  Hello",
        "Hello",
        "1",
        "Hello",
        "Hello AudioUsage({'seconds': 1})",
        "3 audio/mpeg morning.mp3",
        "3",
        "Paris is in France. 0.9",
        "False",
    ]
    assert Path("story.mp3").read_bytes() == Path("morning.mp3").read_bytes() == b"ID3"


def test_the_page_names_every_provider_of_the_tables() -> None:
    named = set(re.findall(r"[a-z_]+", PAGE))
    assert named >= {*SPEAKERS, *TRANSCRIBERS, *RERANKERS}


def test_every_provider_of_the_tables_is_one() -> None:
    for table in (SPEAKERS, TRANSCRIBERS, TRANSLATORS, RERANKERS, MODERATORS):
        assert table.keys() <= PROVIDERS.keys()
