"""Test your application without keys: a loopback server and a simulated provider on it."""

from onellm.testing.faults import FAULTS
from onellm.testing.received import ReceivedRequest
from onellm.testing.reply import Close, Hang, Pause, Piece, Reply, Reset, sse_event
from onellm.testing.server import Handler, Server
from onellm.testing.simulator import Simulator

__all__ = [
    "FAULTS",
    "Close",
    "Handler",
    "Hang",
    "Pause",
    "Piece",
    "ReceivedRequest",
    "Reply",
    "Reset",
    "Server",
    "Simulator",
    "sse_event",
]
