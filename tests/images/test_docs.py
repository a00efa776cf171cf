"""The snippets of docs/images.md run, top to bottom, against a server that stands in for all."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from onellm._images import EDITORS, PAINTERS, VARIERS
from onellm.providers import PROVIDERS
from onellm.testing import Reply, Server

from .pictures import CAT, CREATED, DOG, MADE, MASK, answer, b64

if TYPE_CHECKING:
    import pytest

    from onellm.testing import ReceivedRequest

PAGE: Final = (Path(__file__).resolve().parents[2] / "docs" / "images.md").read_text("utf-8")
SNIPPETS: Final = re.findall(r"^```python\n(.*?)^```", PAGE, re.DOTALL | re.MULTILINE)
ROW: Final = re.compile(r"^\| ([a-z_, ]+) \| (yes|) ?\| (yes|) ?\| (yes|) ?\|", re.MULTILINE)


def answer_all(request: ReceivedRequest) -> Reply:
    if b"grok" in request.body:
        return Reply.json({"data": [{"url": "https://example.com/made.jpg"}]})
    if request.path.endswith("variations"):
        return Reply.json({"created": CREATED, "data": [{"b64_json": b64(MADE)}] * 2})
    return answer(request)


def test_every_snippet_runs(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = Path("pictures")
    folder.mkdir()
    for name, content in {"harbour": CAT, "boat": DOG, "mask": MASK}.items():
        (folder / f"{name}.png").write_bytes(content)
    with Server(answer_all) as server:
        for row in PROVIDERS.values():
            monkeypatch.setenv(row.url_variable, f"{server.url}/v1")
            for variable in row.key_variables:
                monkeypatch.setenv(variable, "sk-docs")
        names: dict[str, object] = {"__name__": "docs"}
        for snippet in SNIPPETS:
            exec(compile(snippet, "docs/images.md", "exec"), names)

    assert len(server.requests) == 8
    assert capsys.readouterr().out.splitlines() == [
        f"{len(MADE)} 7",
        "https://example.com/made.jpg",
        f"pictures/image_{CREATED}_0.png",
        f"pictures/image_{CREATED}_1.png",
        "2",
        f"image_generation.partial_image {len(CAT)}",
        f"image_generation.partial_image {len(DOG)}",
        f"image_generation.completed {len(MADE)}",
        "True",
    ]


def test_the_page_says_of_each_provider_what_the_tables_say() -> None:
    told = {
        name: tuple(bool(cell) for cell in cells)
        for names, *cells in ROW.findall(PAGE)
        for name in names.split(", ")
        if name != "provider"
    }

    tables = (PAINTERS, EDITORS, VARIERS)
    assert told == {name: tuple(name in table for table in tables) for name in PAINTERS}
