"""The generating step refuses what it cannot write correctly, and repeats itself byte by byte."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("openapi_python_client", reason="needs the dependency group specs")

import generate
from generating.output import find_differences, write_package

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

SLICE = """
[[operation]]
id = "say"
group = "talk"
method = "post"
path = "/say/{name}"

[[stream]]
operation = "say"
event = "Event"
tag = "type"

[wire]
roots = ["Said"]
"""
SOURCE = 'provider = "tiny"\ncommit = "abc"\nsha256 = "00"\n'


def reference(name: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{name}"}


def member(tag: str) -> dict[str, Any]:
    properties = {"type": {"const": tag, "type": "string"}}
    return {"type": "object", "properties": properties, "required": ["type"]}


def api() -> dict[str, Any]:
    """A document of one operation."""
    words = {
        "type": "object",
        "properties": {
            "class": {"type": "string"},
            "mood": {"type": "string", "enum": ["good", "bad"]},
            "volume": {"type": "number", "minimum": 0, "maximum": 11},
        },
        "required": ["class"],
    }
    return {
        "openapi": "3.1.0",
        "info": {"title": "tiny", "version": "1"},
        "components": {
            "schemas": {
                "Event": {"anyOf": [reference("Said"), reference("Heard"), reference("Unknown")]},
                "Heard": member("heard"),
                "Said": member("said"),
                "Unknown": member("unknown"),
                "Words": words,
            }
        },
        "paths": {
            "/say/{name}": {
                "post": {
                    "operationId": "say",
                    "tags": ["talk"],
                    "parameters": [
                        {
                            "in": "path",
                            "name": "name",
                            "required": True,
                            "schema": {"type": "string"},
                        }
                    ],
                    "requestBody": {
                        "required": True,
                        "content": {"application/json": {"schema": reference("Words")}},
                    },
                    "responses": {
                        "200": {
                            "description": "",
                            "content": {"application/json": {"schema": reference("Said")}},
                        }
                    },
                }
            }
        },
    }


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    folder = tmp_path / "specs" / "tiny"
    folder.mkdir(parents=True)
    (folder / "api.json").write_text(json.dumps(api()))
    (folder / "slice.toml").write_text(SLICE)
    (folder / "source.toml").write_text(SOURCE)
    return folder.parent


def change(specs: Path, how: Callable[[Any], object]) -> None:
    document = api()
    how(document)
    (specs / "tiny" / "api.json").write_text(json.dumps(document))


def test_two_runs_write_the_same_bytes(specs: Path, tmp_path: Path) -> None:
    write_package(specs, tmp_path / "one")
    write_package(specs, tmp_path / "two")
    assert list(find_differences(tmp_path / "one", tmp_path / "two")) == []
    assert len(list((tmp_path / "one").rglob("*.py"))) > 10


def test_check_finds_a_changed_a_missing_and_a_foreign_file(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = tmp_path / "onellm_clients"
    assert generate.main([], specs=specs, package=package) == 0
    assert generate.main(["--check"], specs=specs, package=package) == 0
    (package / "tiny" / "_ranges.py").write_text("RANGES = {}\n")
    (package / "tiny" / "_events.py").unlink()
    (package / "tiny" / "by_hand.py").touch()
    capsys.readouterr()
    assert generate.main(["--check"], specs=specs, package=package) == 1
    assert capsys.readouterr().out.splitlines() == [
        "missing: tiny/_events.py",
        "not generated: tiny/by_hand.py",
        "differs: tiny/_ranges.py",
    ]
    assert generate.main([], specs=specs, package=package) == 0
    assert generate.main(["--check"], specs=specs, package=package) == 0


def test_one_provider_can_be_written_without_touching_another(specs: Path, tmp_path: Path) -> None:
    shutil.copytree(specs / "tiny", specs / "other")
    package = tmp_path / "onellm_clients"
    assert generate.main([], specs=specs, package=package) == 0
    change(specs, lambda it: it["components"]["schemas"]["Words"]["required"].append("mood"))
    before = (package / "other" / "models" / "talk.py").read_bytes()
    assert generate.main(["tiny"], specs=specs, package=package) == 0
    assert (package / "other" / "models" / "talk.py").read_bytes() == before
    assert (package / "tiny" / "models" / "talk.py").read_bytes() != before


def test_a_provider_without_a_pin_is_an_error(
    specs: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert generate.main(["nobody"], specs=specs, package=tmp_path / "package") == 1
    assert "nobody" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("how", "said"),
    [
        (lambda it: it["paths"].clear(), "missing=['say']"),
        (
            lambda it: it["components"]["schemas"]["Words"]["properties"].update(
                mood={"type": "array"}
            ),
            "warns",
        ),
        (
            lambda it: it["components"]["schemas"]["Heard"]["properties"].update(
                type={"const": "said", "type": "string"}
            ),
            "does not tell Heard apart",
        ),
        (
            lambda it: it["components"]["schemas"]["Words"]["properties"].update(
                loudSpeech={"type": "string"}, loud_speech={"type": "string"}
            ),
            "one Python name",
        ),
        (
            lambda it: it["paths"]["/say/{name}"]["post"]["responses"].update(
                {"201": {"description": "", "content": {"application/json": {"schema": {}}}}}
            ),
            "more than one way",
        ),
    ],
)
def test_what_cannot_be_written_correctly_is_refused(
    specs: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    how: Callable[[Any], object],
    said: str,
) -> None:
    change(specs, how)
    package = tmp_path / "onellm_clients"
    assert generate.main([], specs=specs, package=package) == 1
    assert said in capsys.readouterr().err
    assert not package.exists()


def test_fields_keep_their_json_names_where_python_allows(specs: Path, tmp_path: Path) -> None:
    write_package(specs, tmp_path / "out")
    model = (tmp_path / "out" / "tiny" / "models" / "talk.py").read_text()
    assert "__names__ = {'class_': 'class'}" in model.replace('"', "'")
    assert 'type: Literal["said"] = "said"' in model
