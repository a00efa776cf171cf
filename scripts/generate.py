"""Write generated/onellm_clients from specs/: `generate.py [PROVIDER ...] [--check]`."""

import argparse
import sys
import tempfile
from pathlib import Path
from typing import Final

from generating.document import GenerateError
from generating.output import find_differences, keep_others, replace_folder, write_package

ROOT: Final = Path(__file__).parent.parent
PACKAGE: Final = ROOT / "generated" / "onellm_clients"


def main(
    arguments: list[str] | None = None, *, specs: Path = ROOT / "specs", package: Path = PACKAGE
) -> int:
    """Write the package, or with --check compare it byte by byte; 0 means all is well."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("provider", nargs="*", help="folders of specs/ (default: all of them)")
    parser.add_argument("--check", action="store_true", help="compare only, write nothing")
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as scratch:
        new = Path(scratch) / package.name
        try:
            documents = write_package(specs, new, given.provider)
        except GenerateError as exc:
            print(exc, file=sys.stderr)
            return 1
        if package.exists():
            keep_others(new, package, given.provider)
        if given.check:
            differences = list(find_differences(new, package))
            print("\n".join(differences) or f"{package.name} is up to date")
            return 1 if differences else 0
        replace_folder(new, package)
    for document in documents:
        print(f"{document.provider}: {len(document.operations)} operations")
    return 0


if __name__ == "__main__":
    sys.exit(main())
