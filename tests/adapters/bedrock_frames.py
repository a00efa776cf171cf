"""Frames of an AWS event stream, written with `struct` and `zlib` and nothing of the library."""

from __future__ import annotations

import json
import struct
import zlib


def write_frame(headers: dict[str, str], payload: bytes) -> bytes:
    """Write one frame, all of whose headers are strings."""
    block = b"".join(
        bytes([len(name)])
        + name.encode()
        + b"\x07"
        + struct.pack(">H", len(value))
        + value.encode()
        for name, value in headers.items()
    )
    return seal(block, payload)


def seal(block: bytes, payload: bytes) -> bytes:
    """Put lengths and checksums to headers and a payload."""
    lengths = struct.pack(">II", 16 + len(block) + len(payload), len(block))
    frame = lengths + struct.pack(">I", zlib.crc32(lengths)) + block + payload
    return frame + struct.pack(">I", zlib.crc32(frame))


def write_event(kind: str, body: object) -> bytes:
    """Write an event, or an exception where the name says that it is one."""
    is_exception = kind.endswith("Exception")
    return write_frame(
        {
            ":exception-type" if is_exception else ":event-type": kind,
            ":content-type": "application/json",
            ":message-type": "exception" if is_exception else "event",
        },
        json.dumps(body).encode(),
    )
