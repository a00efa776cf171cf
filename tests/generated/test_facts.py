"""Facts about models: every row is sound, the table is what models.toml says, and answers agree."""

from __future__ import annotations

import datetime as dt
import importlib.util
import shutil
import tomllib
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from generating.document import GenerateError
from generating.facts import find_facts, render_facts
from onellm_clients import SPEC_VERSIONS
from onellm_clients._runtime import Bounds, Mode, ModelFacts

from onellm._facts import _find, merge, read_facts
from onellm.types import ChatOptions

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SPECS = ROOT / "specs"
OPTIONS = frozenset(ChatOptions.__annotations__)
TAKES = {"text", "image", "audio", "video", "document"}
GIVES = {"text", "image", "audio", "embedding"}
ROWS = [
    pytest.param(provider, row, id=f"{provider}-{at}")
    for provider in SPEC_VERSIONS
    for at, row in enumerate(read_facts(provider))
]
each_row = pytest.mark.parametrize(("provider", "row"), ROWS)


def rules(row: ModelFacts) -> Iterator[ModelFacts | Mode]:
    yield row
    yield from row.modes


@each_row
def test_a_row_is_dated_and_can_be_checked(provider: str, row: ModelFacts) -> None:
    assert "2024-01-01" <= row.date <= dt.datetime.now(tz=dt.UTC).date().isoformat()
    assert dt.date.fromisoformat(row.date).isoformat() == row.date
    assert all(rule.link.startswith("https://") for rule in rules(row))


@each_row
def test_a_row_says_something_in_words_that_are_known(provider: str, row: ModelFacts) -> None:
    named = {
        name
        for rule in rules(row)
        for name in (*rule.refuses, *rule.fixes, *rule.limits, getattr(rule, "when", "temperature"))
    }

    assert named <= OPTIONS
    assert set(row.takes) <= TAKES
    assert set(row.gives) <= GIVES
    assert row._replace(patterns=(), excepts=(), date="", link="") != ModelFacts((), "", "")
    assert row.patterns
    assert not {pattern for pattern in row.patterns if len(pattern.strip("*?/.")) < 2}


@each_row
def test_the_bounds_of_a_row_leave_something(provider: str, row: ModelFacts) -> None:
    for rule in rules(row):
        assert not {*rule.refuses} & {*rule.fixes, *rule.limits}
        assert not rule.fixes.keys() & rule.limits.keys()
        for bounds in rule.limits.values():
            assert bounds != Bounds()
            low = bounds.minimum if bounds.minimum is not None else bounds.exclusive_minimum
            high = bounds.maximum if bounds.maximum is not None else bounds.exclusive_maximum
            assert low is None or high is None or low <= high
            assert len(set(bounds.enum)) == len(bounds.enum)
    assert 0 < (row.max_output or 1) <= (row.context or row.max_output or 1) < 10**8


@pytest.mark.parametrize("provider", SPEC_VERSIONS)
def test_rows_that_can_meet_do_not_contradict_each_other(provider: str) -> None:
    """A name made of each pattern is looked up, and what is known of it is one thing."""
    rows = read_facts(provider)
    for name in {pattern.strip("*").replace("?", "-") for row in rows for pattern in row.patterns}:
        found = _find(provider, name)
        assert not {*found.refuses} & {*found.fixes, *found.limits}, name
        assert not found.fixes.keys() & found.limits.keys(), name
        assert (found.max_output or 0) <= (found.context or 10**8), name


def written(specs: Path, provider: str) -> tuple[ModelFacts, ...]:
    """What the generator would write, read back."""
    _, rows = render_facts(specs, provider)
    known = {"Bounds": Bounds, "Mode": Mode, "ModelFacts": ModelFacts}
    return tuple(eval(row, known) for row in rows)


@pytest.mark.parametrize("provider", SPEC_VERSIONS)
def test_the_table_is_what_the_facts_say(provider: str) -> None:
    assert written(SPECS, provider) == import_module(f"onellm_clients.{provider}._models").MODELS


@pytest.mark.parametrize(
    "provider", sorted(path.parent.name for path in SPECS.glob("*/models.toml"))
)
def test_every_row_of_the_file_is_in_the_table(provider: str) -> None:
    rows = tomllib.loads((SPECS / provider / "models.toml").read_text()).get("model", [])
    table = {row.patterns for row in read_facts(provider)}

    assert {tuple(row["patterns"]) for row in rows} <= table
    assert len(read_facts(provider)) >= len(rows)


FACTS = """
[[model]]
patterns = ["tiny-*"]
except = ["tiny-old*"]
refuses = ["stop"]
fixes = { temperature = 1 }
limits.top_p = { minimum = 0.5, maximum = 1 }
limits.reasoning_effort = { enum = ["low"] }
max_output = 10
context = 20
takes = ["text"]
gives = ["text"]
date = 2026-01-02
link = "https://tiny.example/models"

[[model.mode]]
when = "thinking"
is = ["enabled"]
refuses = ["top_k"]
"""
HOST = """
[[vendor]]
provider = "tiny"
names = ["tiny/{}", "*.tiny.{}"]
date = 2026-01-03
link = "https://host.example/models"

[[model]]
patterns = ["tiny/tiny-big"]
max_output = 30
date = 2026-01-04
link = "https://host.example/big"
"""


@pytest.fixture
def specs(tmp_path: Path) -> Path:
    for name, text in (("tiny", FACTS), ("host", HOST), ("silent", "")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "models.toml").write_text(text)
    return tmp_path


def test_a_row_becomes_facts(specs: Path) -> None:
    assert written(specs, "tiny") == (
        ModelFacts(
            patterns=("tiny-*",),
            date="2026-01-02",
            link="https://tiny.example/models",
            excepts=("tiny-old*",),
            refuses=("stop",),
            fixes={"temperature": 1},
            limits={
                "top_p": Bounds(minimum=0.5, maximum=1),
                "reasoning_effort": Bounds(enum=("low",)),
            },
            max_output=10,
            context=20,
            takes=("text",),
            gives=("text",),
            modes=(
                Mode(
                    when="thinking",
                    is_=("enabled",),
                    refuses=("top_k",),
                    link="https://tiny.example/models",
                ),
            ),
        ),
    )


def test_a_host_has_its_vendors_facts_under_its_own_names_and_then_its_own(specs: Path) -> None:
    theirs, own = written(specs, "host")

    assert theirs.patterns == ("tiny/tiny-*", "*.tiny.tiny-*")
    assert theirs.excepts == ("tiny/tiny-old*", "*.tiny.tiny-old*")
    assert (
        theirs._replace(patterns=("tiny-*",), excepts=("tiny-old*",)) == written(specs, "tiny")[0]
    )
    assert merge([theirs, own]).max_output == 30


def test_a_host_keeps_only_what_holds_there(specs: Path) -> None:
    kept = HOST.replace('provider = "tiny"', 'provider = "tiny"\nkeeps = ["context", "takes"]')
    (specs / "host" / "models.toml").write_text(kept)

    theirs = written(specs, "host")[0]

    assert (theirs.context, theirs.takes, theirs.link) == (
        20,
        ("text",),
        "https://tiny.example/models",
    )
    assert (theirs.refuses, theirs.fixes, theirs.limits, theirs.modes) == ((), {}, {}, ())


def test_no_file_and_an_empty_file_are_no_facts(specs: Path) -> None:
    assert written(specs, "silent") == written(specs, "nobody") == ()


def test_a_changed_fact_moves_the_table_of_the_vendor_and_of_its_hosts(specs: Path) -> None:
    (specs / "tiny" / "models.toml").write_text(FACTS.replace("maximum = 1", "maximum = 0.9"))

    for provider in ("tiny", "host"):
        assert written(specs, provider)[0].limits["top_p"] == Bounds(minimum=0.5, maximum=0.9)


@pytest.mark.skipif(
    importlib.util.find_spec("openapi_python_client") is None,
    reason="needs the dependency group specs",
)
def test_the_generator_writes_the_changed_table(tmp_path: Path) -> None:
    generate = import_module("generate")
    shutil.copytree(SPECS / "minimax", tmp_path / "specs" / "minimax")
    package = tmp_path / "onellm_clients"
    assert generate.main([], specs=tmp_path / "specs", package=package) == 0
    before = (package / "minimax" / "_models.py").read_text()
    assert before == (ROOT / "generated" / "onellm_clients" / "minimax" / "_models.py").read_text()

    facts = tmp_path / "specs" / "minimax" / "models.toml"
    facts.write_text(facts.read_text().replace("context = 204800", "context = 204801"))

    assert generate.main(["--check"], specs=tmp_path / "specs", package=package) == 1
    assert generate.main([], specs=tmp_path / "specs", package=package) == 0
    after = (package / "minimax" / "_models.py").read_text()
    assert after == before.replace("context=204800", "context=204801") != before


@pytest.mark.parametrize(
    ("wrong", "right", "said"),
    [
        ("", "date = 2026-01-02", "tiny/models.toml: model 1: date is missing"),
        ('date = "2026"', "date = 2026-01-02", "date cannot be '2026'"),
        ("date = 2026-01-02T00:00:00", "date = 2026-01-02", "date cannot be datetime"),
        ('link = "http:', 'link = "https:', "link cannot be 'http://"),
        ("patterns = []", 'patterns = ["tiny-*"]', "patterns cannot be []"),
        ('patterns = "tiny-*"', 'patterns = ["tiny-*"]', "patterns cannot be 'tiny-*'"),
        ("max_output = true", "max_output = 10", "max_output cannot be True"),
        ("maxoutput = 10", "max_output = 10", "unknown key 'maxoutput'"),
        ('maximum = "1"', "maximum = 1", "limits cannot be {'top_p': {'minimum': 0.5, 'maximum':"),
        ("most = 1", "maximum = 1", "limits cannot be {'top_p': {'minimum': 0.5, 'most':"),
        ("temperature = [1]", "temperature = 1", "fixes cannot be {'temperature': [1]}"),
        ("if =", "when =", "mode cannot be [{'if':"),
        ('[[models]]\npatterns = ["x"]\n[[model]]', "[[model]]", "unknown table 'models'"),
        ("[model]", "[[model]]", "tiny/models.toml: write [[model]], a row each"),
        ("[model.mode]", "[[model.mode]]", "mode cannot be {'when':"),
        ("context =", "context = 20", "tiny/models.toml: "),
    ],
)
def test_what_is_wrong_in_a_file_is_said(specs: Path, wrong: str, right: str, said: str) -> None:
    assert right in FACTS
    (specs / "tiny" / "models.toml").write_text(FACTS.replace(right, wrong, 1))

    for provider in ("tiny", "host"):
        with pytest.raises(GenerateError) as raised:
            find_facts(specs, provider)
        assert said in str(raised.value)


def test_all_that_is_wrong_is_said_at_once(specs: Path) -> None:
    (specs / "tiny" / "models.toml").write_text(FACTS.replace("2026-01-02", "1"))
    (specs / "host" / "models.toml").write_text(HOST.replace("[[vendor]]", "[[vendor]]\nx = 1", 1))
    with pytest.raises(GenerateError, match="vendor 1: unknown key 'x'"):
        find_facts(specs, "host")
    (specs / "host" / "models.toml").write_text(HOST.replace("max_output = 30", "max_output = 0"))
    with pytest.raises(GenerateError) as raised:
        find_facts(specs, "host")
    assert len(str(raised.value).splitlines()) == 2


def test_a_vendor_that_has_no_facts_is_an_error(specs: Path) -> None:
    (specs / "host" / "models.toml").write_text(HOST.replace('"tiny"', '"tyni"'))
    with pytest.raises(GenerateError, match="tyni"):
        find_facts(specs, "host")
