"""Pin a provider's document: `pin.py PROVIDER [DOCUMENT] [--check]`."""

import argparse
import sys
from pathlib import Path
from typing import Final

from pinning.model import PinError
from pinning.pinned import pin, report
from pinning.reading import read_document
from pinning.slice_file import read_source

SPECS: Final = Path(__file__).parent.parent / "specs"


def main(arguments: list[str] | None = None, *, specs: Path = SPECS) -> int:
    """Write specs/PROVIDER/api.json, or with --check compare it; 0 means all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("provider", help="a folder of specs/")
    parser.add_argument(
        "document",
        nargs="?",
        help="a file, a wheel or an https address (default: the authored document)",
    )
    parser.add_argument("--check", action="store_true", help="compare with api.json, write nothing")
    given = parser.parse_args(arguments)
    folder = specs / given.provider
    target = folder / "api.json"
    try:
        source = read_source(folder / "source.toml")
        location = given.document or str(folder / source.document)
        pinned = pin(read_document(location, source.document), folder)
    except PinError as exc:
        print(f"{given.provider} cannot be pinned:", file=sys.stderr)
        for problem in exc.problems:
            print(f"  - {problem}", file=sys.stderr)
        return 1
    print(report(pinned))
    new = pinned.text.encode()
    if not given.check:
        target.write_bytes(new)
        return 0
    if target.is_file() and target.read_bytes() == new:
        print(f"{target.name} is up to date")
        return 0
    print(f"{target} differs from what this document pins to", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
