"""What a sound without a name is called, by its first bytes: services go by the name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from onellm._uploads import Upload

_UNNAMED: Final = "file.bin"
_HEAD: Final = 64
_SIGNATURES: Final[tuple[tuple[bytes, int, bytes, str, str], ...]] = (
    (b"RIFF", 8, b"WAVE", ".wav", "audio/wav"),
    (b"ID3", 0, b"", ".mp3", "audio/mpeg"),
    (b"\xff\xfb", 0, b"", ".mp3", "audio/mpeg"),
    (b"\xff\xf3", 0, b"", ".mp3", "audio/mpeg"),
    (b"\xff\xf2", 0, b"", ".mp3", "audio/mpeg"),
    (b"\xff\xf1", 0, b"", ".aac", "audio/aac"),
    (b"\xff\xf9", 0, b"", ".aac", "audio/aac"),
    (b"fLaC", 0, b"", ".flac", "audio/flac"),
    (b"OggS", 28, b"OpusHead", ".opus", "audio/ogg"),
    (b"OggS", 0, b"", ".ogg", "audio/ogg"),
    (b"\x1aE\xdf\xa3", 0, b"", ".webm", "video/webm"),
    (b"", 4, b"ftypM4A", ".m4a", "audio/mp4"),
    (b"", 4, b"ftyp", ".mp4", "video/mp4"),
)
"""How a format begins, what stands further on, its extension, its type."""


def name_sound(upload: Upload) -> None:
    """Name a sound that came without a name, if its first bytes show what it is."""
    if upload.name != _UNNAMED:
        return
    head = upload.look(_HEAD)
    for start, at, then, extension, kind in _SIGNATURES:
        if head.startswith(start) and head[at:].startswith(then):
            upload.name = f"audio{extension}"
            upload.content_type = kind
            return
