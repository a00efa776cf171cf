"""A short soak; `tox -e soak` is the long one."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import needs_proc

SOAK = Path(__file__).resolve().parents[2] / "benchmarks" / "soak.py"


@needs_proc
@pytest.mark.skipif(not SOAK.is_file(), reason="the benchmarks are not part of the package")
def test_a_thousand_mixed_calls_leave_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", str(SOAK), "--calls", "1000", "--limit", "100"],
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )

    assert done.returncode == 0, done.stdout + done.stderr
    assert not done.stderr
    figures = json.loads(done.stdout)
    assert figures["calls"] == 1000
    assert figures["with a fault"] > 20
    assert figures["errors"]
    assert not any(figures["left"].values())
