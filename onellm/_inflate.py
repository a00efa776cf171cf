"""Compressed bodies, undone in small steps: what explodes is refused before it fills the memory."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from onellm.errors import InvalidResponseError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_PLAIN: Final = frozenset({"", "identity"})
_STEP: Final = 65_536
_ROOM: Final = 8 * 1024 * 1024
"""Bytes that any body may grow to."""
_GROWTH: Final = 50
"""How many bytes one byte may become on top of that; texts become about ten."""
_GZIP: Final = 16 + zlib.MAX_WBITS


class Inflater:
    """Undo one body's compression; `feed` its pieces, then `check_end`."""

    def __init__(self, bits: Callable[[bytes], int]) -> None:
        self._bits = bits
        self._engine: zlib._Decompress | None = None
        self._ended = False
        """Whether all that came until now is complete."""
        self._taken = 0
        self._given = 0

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what the next bytes hold, by 64 KiB at most; raises InvalidResponseError."""
        self._taken += len(data)
        is_full = False
        # A full piece may leave something behind, of which no byte is in `data` any more.
        while data or is_full:
            if self._ended:
                # Another member of the same file may follow, behind zeros that fill up a block.
                data = data.lstrip(b"\0")
                if not data:
                    return
                self._ended = False
                self._engine = None
            if self._engine is None:
                self._engine = zlib.decompressobj(self._bits(data))
            try:
                piece = self._engine.decompress(data, _STEP)
            except zlib.error:
                raise InvalidResponseError(_DAMAGED) from None
            self._given += len(piece)
            if self._given > _ROOM + _GROWTH * self._taken:
                raise InvalidResponseError(
                    f"the compressed body explodes: {self._taken} bytes of it became "
                    f"{self._given} and more"
                )
            if piece:
                yield piece
            data = self._engine.unconsumed_tail
            is_full = len(piece) == _STEP and not self._engine.eof
            if self._engine.eof:
                self._ended, data = True, self._engine.unused_data

    def check_end(self) -> None:
        """Raise InvalidResponseError when the body ended too early."""
        if self._engine is not None and not self._ended:
            raise InvalidResponseError("the compressed body is not complete")


_DAMAGED: Final = "the body is not compressed as its header says"


def _gzip(_start: bytes) -> int:
    return _GZIP


def _deflate(start: bytes) -> int:
    """Tell zlib's format from bare deflate, which some servers send under the same name."""
    is_zlib = start[0] & 0x0F == zlib.DEFLATED and start[0] >> 4 <= 7  # noqa: PLR2004 - RFC 1950
    return zlib.MAX_WBITS if is_zlib else -zlib.MAX_WBITS


_BITS: Final[Mapping[str, Callable[[bytes], int]]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
}


def find_inflater(encoding: str) -> Inflater | None:
    """Find how a body is read by its content-encoding; None when it is not compressed.

    Raises InvalidResponseError for a compression that was not asked for.
    """
    name = encoding.strip().lower()
    if name in _PLAIN:
        return None
    if name not in _BITS:
        raise InvalidResponseError(
            f"the body is compressed as {name[:40]!r}, which was not asked for"
        )
    return Inflater(_BITS[name])
