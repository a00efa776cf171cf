"""Pin every provider again from the upstream documents at hand; compare with what is committed."""

import hashlib
import sys
import tomllib
from pathlib import Path
from typing import Final

import pin

ROOT: Final = Path(__file__).parent.parent
DOCUMENTS: Final = ROOT.parent / "shared" / "specs" / "upstream"


def main() -> int:
    """Check each specs/<provider>; 0 when all are up to date or there is nothing to compare."""
    if not DOCUMENTS.is_dir():
        print("pins not checked: the upstream documents are not on this machine")
        return 0
    by_sha256 = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path
        for path in DOCUMENTS.iterdir()
        if path.is_file()
    }
    failed = 0
    for source in sorted(pin.SPECS.glob("*/source.toml")):
        provider = source.parent.name
        wanted: str | None = tomllib.loads(source.read_text()).get("sha256")
        if wanted is None:  # authored: the document is beside its source.toml
            failed |= pin.main([provider, "--check"])
        elif wanted in by_sha256:
            failed |= pin.main([provider, str(by_sha256[wanted]), "--check"])
        else:
            print(f"{provider} not checked: no document with the sha256 of its source.toml")
    return failed


if __name__ == "__main__":
    sys.exit(main())
