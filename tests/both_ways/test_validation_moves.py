"""When a pinned document moves a bound, the validator moves, with no hand in between."""

from __future__ import annotations

import importlib.util
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("openapi_python_client", reason="needs the dependency group specs")

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parents[2]
SCHEMAS = ROOT / "specs" / "groq" / "api.json"

JUDGE = """
import json, sys
from onellm._call import check_chat
from onellm._pipeline import prepare_chat
from onellm.errors import InvalidRequestError

def problems(options):
    said = [{"role": "user", "content": "x"}]
    try:
        prepare_chat(check_chat("groq/m", said, False, {"api_key": "k" * 20, **options}))
    except InvalidRequestError as error:
        return [[one.parameter, one.allowed, one.source] for one in error.problems]
    return []

print(json.dumps([problems(one) for one in json.loads(sys.argv[1])]))
"""


def judge(generated: Path, *calls: Mapping[str, Any]) -> list[list[list[str]]]:
    """Say what a fresh process, with these generated clients, finds wrong with calls."""
    path = f"import sys; sys.path[:0] = [{str(generated)!r}, {str(ROOT)!r}]\n"
    done = subprocess.run(
        [sys.executable, "-c", path + JUDGE, json.dumps(calls)],
        capture_output=True,
        text=True,
        check=False,
        cwd=generated,
    )
    assert done.returncode == 0, done.stderr
    found: list[list[list[str]]] = json.loads(done.stdout)
    return found


def moved(properties: Any) -> None:
    """Move a bound, add a word, make a number of a map, and add an option."""
    (bounded,) = [one for one in properties["temperature"]["anyOf"] if "maximum" in one]
    bounded["maximum"] = 1.25
    properties["seed"] = {"type": "integer", "minimum": 10}
    properties["stop"] = {"type": "array", "items": {"type": "string", "maxLength": 2}}
    properties["of_tomorrow"] = {"enum": ["a", "b"], "type": "string"}


def test_a_bound_that_moves_in_the_document_moves_in_the_validator(tmp_path: Path) -> None:
    specs, generated = tmp_path / "specs", tmp_path / "generated"
    shutil.copytree(ROOT / "specs", specs)
    shutil.copytree(ROOT / "generated", generated, ignore=shutil.ignore_patterns("__pycache__"))
    api = json.loads(SCHEMAS.read_bytes())
    moved(api["components"]["schemas"]["CreateChatCompletionRequest"]["properties"])
    (specs / "groq" / "api.json").write_text(json.dumps(api), encoding="utf-8")
    calls: list[dict[str, Any]] = [
        {"temperature": 1.25},
        {"temperature": 1.5},
        {"seed": 9},
        {"stop": ["ab"]},
        {"stop": ["abc"]},
        {"of_tomorrow": "a"},
        {"of_tomorrow": "c"},
    ]

    before = judge(generated, *calls)
    generate = load_generate()
    package = generated / "onellm_clients"
    assert generate.main(["groq"], specs=specs, package=package) == 0
    after = judge(generated, *calls)

    assert [bool(one) for one in before] == [False, False, False, False, False, False, False]
    assert [bool(one) for one in after] == [False, True, True, False, True, False, True]
    assert after[1] == [
        [
            "temperature",
            "a number from 0 up to 1.25",
            after[1][0][2],
        ]
    ]
    assert after[1][0][2].startswith("groq document ")
    assert after[4][0][0] == "stop[0]"


def load_generate() -> Any:
    """Load scripts/generate.py, which is a command of this repository and in no package."""
    sys.path.insert(0, str(ROOT / "scripts"))
    spec = importlib.util.find_spec("generate")
    assert spec is not None
    import generate  # noqa: PLC0415 - found a moment ago

    return generate
