"""What a name says a file is, and what its first bytes say."""

from __future__ import annotations

import mimetypes
import re
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

UNKNOWN: Final = "application/octet-stream"
HEAD: Final = 4096
"""How many bytes are looked at."""

_WELL_FORMED: Final = re.compile(
    r"[\w!#$&^.+-]{1,127}/[\w!#$&^.+-]{1,127}(;[\t -~]{0,255})?", re.ASCII
)
_OPEN_XML: Final = "application/vnd.openxmlformats-officedocument"

_TYPES: Final = {
    ".7z": "application/x-7z-compressed",
    ".avi": "video/x-msvideo",
    ".bmp": "image/bmp",
    ".bz2": "application/x-bzip2",
    ".c": "text/x-c",
    ".cpp": "text/x-c++",
    ".csv": "text/csv",
    ".doc": "application/msword",
    ".docx": f"{_OPEN_XML}.wordprocessingml.document",
    ".flac": "audio/flac",
    ".flv": "video/x-flv",
    ".gif": "image/gif",
    ".gz": "application/gzip",
    ".h": "text/x-c",
    ".ini": "text/plain",
    ".java": "text/x-java",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".m4a": "audio/mp4",
    ".md": "text/markdown",
    ".mkv": "video/x-matroska",
    ".mov": "video/quicktime",
    ".mp3": "audio/mpeg",
    ".mp4": "video/mp4",
    ".mpeg": "video/mpeg",
    ".mpga": "audio/mpeg",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": f"{_OPEN_XML}.presentationml.presentation",
    ".py": "text/x-python",
    ".tar": "application/x-tar",
    ".tif": "image/tiff",
    ".tiff": "image/tiff",
    ".toml": "application/toml",
    ".ts": "application/typescript",
    ".tsv": "text/tab-separated-values",
    ".txt": "text/plain",
    ".wav": "audio/wav",
    ".webm": "video/webm",
    ".webp": "image/webp",
    ".wmv": "video/x-ms-wmv",
    ".xls": "application/vnd.ms-excel",
    ".xlsx": f"{_OPEN_XML}.spreadsheetml.sheet",
    ".xml": "application/xml",
    ".yaml": "application/yaml",
    ".yml": "application/yaml",
    ".zip": "application/zip",
}
"""Written down, for what a system knows of types differs from one machine to the next."""


def find_type(extension: str) -> str | None:
    """Find the content type that an extension stands for."""
    return _TYPES.get(extension) or _find_python_types().get(extension)


@lru_cache(maxsize=1)
def _find_python_types() -> Mapping[str, str]:
    return mimetypes.MimeTypes().types_map[True]


def is_well_formed(content_type: str) -> bool:
    """Tell whether a text can be a content type, and nothing but that."""
    return _WELL_FORMED.fullmatch(content_type) is not None


class Kind(NamedTuple):
    """What content positively is."""

    words: str
    group: str
    content_type: str | None = None
    """Given for images, where programs are used to any image under any image's name."""


class _Signature(NamedTuple):
    kind: Kind
    start: bytes
    offset: int = 0
    then: bytes = b""
    then_at: int = 0
    weak: bool = False
    """A text could begin like this, so there has to be a NUL as well."""


_PROGRAM: Final = Kind("a program", "program")
_MP4: Final = Kind("MP4 media", "media")
_AVIF: Final = Kind("an AVIF image", "image", "image/avif")
_HEIC: Final = Kind("a HEIC image", "image", "image/heic")
_MP3: Final = Kind("MP3 audio", "media")
_TIFF: Final = Kind("a TIFF image", "image", "image/tiff")
_ZIP: Final = Kind("a zip archive", "zip")
_WEBP: Final = Kind("a WebP image", "image", "image/webp")
_GIF: Final = Kind("a GIF image", "image", "image/gif")
_BMP: Final = Kind("a BMP image", "image", "image/bmp")

# The numbers are in the formats' own documents; a collection of them all, with links:
# https://en.wikipedia.org/wiki/List_of_file_signatures
_SIGNATURES: Final = (
    _Signature(_PROGRAM, b"\x7fELF"),
    _Signature(_PROGRAM, b"MZ", weak=True),
    *(_Signature(_PROGRAM, start) for start in (b"\xfe\xed\xfa\xce", b"\xfe\xed\xfa\xcf")),
    *(_Signature(_PROGRAM, start) for start in (b"\xce\xfa\xed\xfe", b"\xcf\xfa\xed\xfe")),
    _Signature(_PROGRAM, b"\xca\xfe\xba\xbe"),
    _Signature(_PROGRAM, b"\0asm"),
    _Signature(_PROGRAM, b"dex\n03"),
    *(_Signature(Kind("a script", "script"), start) for start in (b"#!/", b"#! /")),
    _Signature(Kind("a PNG image", "image", "image/png"), b"\x89PNG\r\n\x1a\n"),
    _Signature(Kind("a JPEG image", "image", "image/jpeg"), b"\xff\xd8\xff"),
    *(_Signature(_GIF, start, weak=True) for start in (b"GIF87a", b"GIF89a")),
    _Signature(_WEBP, b"RIFF", then=b"WEBP", then_at=8, weak=True),
    _Signature(_BMP, b"BM", then=b"\0\0\0\0", then_at=6, weak=True),
    *(_Signature(_TIFF, start) for start in (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+")),
    *(_Signature(_AVIF, brand, 4, weak=True) for brand in (b"ftypavif", b"ftypavis")),
    *(_Signature(_HEIC, brand, 4, weak=True) for brand in (b"ftyphei", b"ftypmif1", b"ftypmsf1")),
    _Signature(_MP4, b"ftyp", 4, weak=True),
    _Signature(Kind("WAVE audio", "media"), b"RIFF", then=b"WAVE", then_at=8, weak=True),
    _Signature(Kind("AVI video", "media"), b"RIFF", then=b"AVI ", then_at=8, weak=True),
    *(_Signature(_MP3, start) for start in (b"ID3\x02", b"ID3\x03", b"ID3\x04")),
    *(_Signature(_MP3, start, weak=True) for start in (b"\xff\xfb", b"\xff\xfa")),
    *(_Signature(_MP3, start, weak=True) for start in (b"\xff\xf3", b"\xff\xf2")),
    _Signature(Kind("FLAC audio", "media"), b"fLaC", weak=True),
    _Signature(Kind("Ogg media", "media"), b"OggS", weak=True),
    _Signature(Kind("WebM or Matroska media", "media"), b"\x1a\x45\xdf\xa3"),
    _Signature(Kind("MPEG video", "media"), b"\0\0\x01\xba"),
    _Signature(Kind("MPEG video", "media"), b"\0\0\x01\xb3"),
    _Signature(Kind("Windows media", "media"), b"\x30\x26\xb2\x75\x8e\x66\xcf\x11"),
    _Signature(Kind("Flash video", "media"), b"FLV\x01", weak=True),
    _Signature(Kind("a PDF document", "pdf"), b"%PDF-"),
    _Signature(Kind("an old Office document", "ole"), b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"),
    _Signature(Kind("a rich text document", "rtf"), b"{\\rtf"),
    *(_Signature(_ZIP, start) for start in (b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")),
    _Signature(Kind("a gzip archive", "archive"), b"\x1f\x8b\x08"),
    _Signature(Kind("a bzip2 archive", "archive"), b"BZh", then=b"1AY&SY", then_at=4),
    _Signature(Kind("an xz archive", "archive"), b"\xfd7zXZ\0"),
    _Signature(Kind("a Zstandard archive", "archive"), b"\x28\xb5\x2f\xfd"),
    _Signature(Kind("a 7z archive", "archive"), b"7z\xbc\xaf\x27\x1c"),
    _Signature(Kind("a RAR archive", "archive"), b"Rar!\x1a\x07"),
    _Signature(Kind("a tar archive", "archive"), b"ustar", 257, weak=True),
    _Signature(Kind("a SQLite database", "database"), b"SQLite format 3\0"),
)

_TEXT: Final = frozenset({"script", "rtf"})
_OFFICE: Final = frozenset({"ole", "zip", "rtf"})
_ARCHIVES: Final = frozenset({"archive", "zip"})
_MEDIA: Final = frozenset({"media"})

_GROUPS: Final = (
    ("image/", frozenset({"image"})),
    ("audio/", _MEDIA),
    ("video/", _MEDIA),
    ("text/", _TEXT),
    *((f"application/{one}", _TEXT) for one in ("json", "toml", "typescript", "xml", "yaml")),
    ("application/pdf", frozenset({"pdf"})),
    *((f"application/{one}", _OFFICE) for one in ("msword", "vnd.ms-", "vnd.openxmlformats")),
    *((f"application/{one}", _ARCHIVES) for one in ("zip", "gzip")),
    *((f"application/x-{one}", _ARCHIVES) for one in ("7z", "bzip2", "tar")),
)
"""Which content goes under a type; a type that is not here stands for anything."""


def find_kind(head: bytes) -> Kind | None:
    """Tell what content positively is by its first bytes; None: it cannot be told."""
    for one in _SIGNATURES:
        if (
            head.startswith(one.start, one.offset)
            and head.startswith(one.then, one.then_at)
            and not (one.weak and b"\0" not in head)
        ):
            return one.kind
    return None


def contradicts(kind: Kind, content_type: str) -> bool:
    """Tell whether content is another kind than a type says; images pass as other images."""
    for start, groups in _GROUPS:
        if content_type.startswith(start):
            return kind.group not in groups
    return False
