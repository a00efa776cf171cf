"""Run the simulator in the foreground: `python -m onellm.testing --port 8080`."""

from __future__ import annotations

import argparse
import signal
import sys
import threading

from onellm.testing.faults import FAULTS
from onellm.testing.simulator import Simulator


def main(arguments: list[str] | None = None, until: threading.Event | None = None) -> int:
    """Serve until interrupted, or until the event is set."""
    parser = argparse.ArgumentParser(prog="python -m onellm.testing", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1", help="address (default: %(default)s)")
    parser.add_argument("--port", type=int, default=0, help="port (default: any free one)")
    parser.add_argument("--api-key", default="sk-simulator", help="the key (default: %(default)s)")
    parser.add_argument(
        "--pace", type=float, default=0.03, help="seconds between words (default: %(default)s)"
    )
    options = parser.parse_args(arguments)
    if threading.current_thread() is threading.main_thread():
        # Started in the background by a shell, a process inherits an ignored interrupt.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    simulator = Simulator(
        host=options.host, port=options.port, api_key=options.api_key, pace=options.pace
    )
    try:
        simulator.start()
    except OSError as error:
        sys.stderr.write(f"cannot listen on {options.host}:{options.port}: {error}\n")
        return 1
    try:
        sys.stdout.write(_described(simulator))
        sys.stdout.flush()
        (until or threading.Event()).wait()
    except KeyboardInterrupt:
        sys.stdout.write("\n")
    finally:
        simulator.stop()
    return 0


def _described(simulator: Simulator) -> str:
    faults = "".join(
        f"  [[{name}]]".ljust(20) + fault.meaning + "\n" for name, fault in FAULTS.items()
    )
    return (
        f"base URL   {simulator.base_url}\n"
        f"API key    {simulator.api_key}\n"
        f"OpenAI     POST {simulator.base_url}/chat/completions\n"
        f"Anthropic  POST {simulator.base_url}/messages\n"
        "models     any name; one with 'think' in it reasons\n"
        "\n"
        "Ask for a fault in the last user message (-once: the first attempt only):\n"
        f"{faults}"
        "\n"
        "Ctrl-C stops.\n"
    )


if __name__ == "__main__":
    sys.exit(main())
