"""Documents written here: every part has a date and a link, and no upstream file is needed."""

from pathlib import Path

import pin as command
import pytest
from pinning.authored import parse_authored
from pinning.model import PinError

DOCUMENT = """\
servers = [{ url = "https://api.example.com" }]

[facts]
"/paths/~1ask" = { date = 2026-01-02, link = "https://example.com/ask" }
"/components/schemas" = { date = 2026-01-02, link = "https://example.com/schemas" }

[paths."/ask".post]
requestBody.content."application/json" = { schema = { "$ref" = "#/components/schemas/Question" } }
responses.200.content."application/json" = { schema = { type = "object" } }

[components.schemas.Question]
type = "object"
properties = { text = { type = "string" } }
"""
SOURCE = """\
provider = "tiny"
document = "authored.toml"
published = "https://example.com"
date = 2026-01-02
origin = "authored"
"""
SLICE = """\
[[operation]]
id = "ask"
group = "asking"
method = "post"
path = "/ask"
"""


def problems(document: str) -> tuple[str, ...]:
    with pytest.raises(PinError) as caught:
        parse_authored(document.encode())
    return caught.value.problems


def test_an_authored_document_is_openapi_without_its_facts() -> None:
    document = parse_authored(DOCUMENT.encode())

    assert set(document) == {"servers", "paths", "components"}
    assert document["components"]["schemas"]["Question"]["type"] == "object"


def test_a_part_without_a_fact_is_an_error() -> None:
    lines = [line for line in DOCUMENT.splitlines() if not line.startswith('"/')]

    assert problems("\n".join(lines)) == (
        "authored.toml: no fact for /paths/~1ask",
        "authored.toml: no fact for /components/schemas/Question",
    )


def test_a_fact_about_a_longer_name_does_not_cover_a_shorter_one() -> None:
    document = DOCUMENT.replace('"/components/schemas"', '"/components/schemas/Questions"')

    assert "authored.toml: no fact for /components/schemas/Question" in problems(document)


def test_a_fact_about_nothing_is_an_error() -> None:
    assert problems(DOCUMENT.replace("/paths/~1ask", "/paths/~1asks")) == (
        "authored.toml: fact /paths/~1asks: nothing is there",
        "authored.toml: no fact for /paths/~1ask",
    )


@pytest.mark.parametrize(
    ("fact", "fault"),
    [
        ('{ link = "https://example.com" }', "it says a date and a link, and nothing else"),
        ('{ date = "today", link = "https://example.com" }', "its date is no date"),
        ('{ date = 2026-01-02, link = "example.com" }', "its link is no https address"),
    ],
)
def test_a_fact_says_a_date_and_a_link(fact: str, fault: str) -> None:
    document = DOCUMENT.replace('{ date = 2026-01-02, link = "https://example.com/ask" }', fact)

    assert problems(document) == (f"authored.toml: fact /paths/~1ask: {fault}",)


def test_what_is_no_toml_is_an_error() -> None:
    assert problems("[facts")[0].startswith("authored.toml: ")


def test_an_unknown_table_is_an_error() -> None:
    assert problems(f"{DOCUMENT}\n[fact]\n") == ("authored.toml: unknown table fact",)


def test_an_authored_document_is_pinned_without_being_named(tmp_path: Path) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "authored.toml").write_text(DOCUMENT)
    (folder / "source.toml").write_text(SOURCE)
    (folder / "slice.toml").write_text(SLICE)

    assert command.main(["tiny"], specs=tmp_path) == 0
    assert command.main(["tiny", "--check"], specs=tmp_path) == 0
    assert "Question" in (folder / "api.json").read_text()


def test_a_published_document_still_needs_its_checksum(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "tiny"
    folder.mkdir()
    (folder / "source.toml").write_text(SOURCE.replace("authored", "official"))

    assert command.main(["tiny"], specs=tmp_path) == 1
    assert "source.toml: no sha256" in capsys.readouterr().err
