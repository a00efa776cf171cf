"""What generated models have in common: declared fields, and a definition put off to first use.

`attrs.define` costs about 0.3 ms a class, and reading an answer of one operation would pay it for
each class in sight. Reading and writing need only the declared names, so a class is handed to attrs
when somebody constructs it or asks attrs for its fields.
"""

from __future__ import annotations

from threading import RLock
from typing import TYPE_CHECKING, ClassVar, Final, dataclass_transform

from .values import UNSET

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    import attrs

    from .values import JSON

REQUIRED: Final = object()

# Defining a class defines its bases, hence re-entrant.
_LOCK: Final = RLock()


class _AttrsFields:
    """Answers `attrs.fields(cls)` and all that builds on it for a class not yet defined."""

    def __get__(
        self, instance: WireModel | None, owner: type[WireModel]
    ) -> tuple[attrs.Attribute[object], ...]:
        if owner is WireModel:
            return ()
        define(owner)
        return owner.__attrs_attrs__


def _stand_in(owner: type[_Declared]) -> Callable[..., None]:
    """Write the constructor of a class until its first object is made; then attrs does."""

    def construct(self: _Declared, **fields: object) -> None:
        if owner is WireModel or not issubclass(owner, WireModel):
            raise TypeError("WireModel has no fields; construct a class derived from it")
        define(owner)
        defined: Callable[..., None] = owner.__dict__["__init__"]
        defined(self, **fields)

    return construct


@dataclass_transform(kw_only_default=True)
class _Declared:
    """Tells type checkers that annotated fields become keyword arguments."""

    __declared__: ClassVar[Mapping[str, object]] = {}
    """Attribute to default."""

    __names__: ClassVar[Mapping[str, str]] = {}
    """Attribute to JSON name, where they differ."""

    __deferred__: ClassVar[bool] = False
    """Whether the constructor is left to attrs."""

    def __init_subclass__(cls) -> None:
        """Note what was declared; a field that was not given then reads UNSET."""
        super().__init_subclass__()
        fields = {name: cls.__dict__.get(name, REQUIRED) for name in cls.__annotations__}
        for name in fields:
            setattr(cls, name, UNSET)
        cls.__declared__ = {**cls.__declared__, **fields}
        cls.__deferred__ = "__init__" not in cls.__dict__
        if cls.__deferred__:
            setattr(cls, "__init__", _stand_in(cls))  # noqa: B010 - type checkers write their own


class WireModel(_Declared):
    """An object of a provider's API; fields it does not know are in `additional_properties`."""

    if TYPE_CHECKING:
        __attrs_attrs__: ClassVar[tuple[attrs.Attribute[object], ...]]
        additional_properties: dict[str, JSON] = attrs.field(factory=dict[str, "JSON"])
    else:
        __attrs_attrs__ = _AttrsFields()

    def __eq__(self, other: object) -> bool:
        """Compare the fields that are set."""
        if type(other) is not type(self):
            return NotImplemented
        return set_fields(self) == set_fields(other)

    if TYPE_CHECKING:
        __hash__: ClassVar[None]  # type: ignore[assignment] # models can be changed
    else:
        __hash__ = None  # not annotated here: annotations are the fields

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in set_fields(self).items())
        return f"{type(self).__name__}({fields})"


class UnknownVariant:
    """A member of a union, or an event, that the pinned document does not know."""

    __slots__ = ("raw",)

    def __init__(self, raw: JSON) -> None:
        self.raw: JSON = raw

    def __eq__(self, other: object) -> bool:
        return isinstance(other, UnknownVariant) and self.raw == other.raw

    def __hash__(self) -> int:
        return hash(UnknownVariant)

    def __repr__(self) -> str:
        return f"UnknownVariant({self.raw!r})"


def set_fields(model: WireModel) -> dict[str, object]:
    """List the fields that have a value, in the order they were set."""
    return {
        name: value
        for name, value in model.__dict__.items()
        if value is not UNSET and (value or name != "additional_properties")
    }


def define(cls: type[WireModel]) -> None:
    """Hand a class to attrs, once."""
    import attrs  # noqa: PLC0415 # reading an answer does not need it

    with _LOCK:
        if "__attrs_attrs__" in cls.__dict__:
            return
        these = {
            name: attrs.field() if default is REQUIRED else attrs.field(default=default)
            for name, default in cls.__declared__.items()
        }
        these["additional_properties"] = attrs.field(factory=dict[str, "JSON"])
        attrs.define(
            cls,
            these=these,
            slots=False,
            kw_only=True,
            repr=False,
            eq=False,
            # Left to itself, attrs takes the stand-in for a constructor that somebody wrote.
            init=cls.__deferred__,
        )
