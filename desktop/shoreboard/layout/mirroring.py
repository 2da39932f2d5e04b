"""A layout as it is where people read from right to left."""

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from shoreboard.layout.geometry import Rect
from shoreboard.layout.layout import CardLayout, Grid, Layout

_Placed = TypeVar("_Placed", Layout, CardLayout)


def mirrored(placed: _Placed, width: int) -> _Placed:
    """Return what stands in a picture so many units wide with all of it on the other side."""
    return cast("_Placed", _mirrored(placed, width))


def _mirrored(value: object, width: int) -> Any:
    match value:
        case Rect():
            return value.mirrored(width)
        case Grid():
            return value._replace(rect=value.rect.mirrored(width), is_right_to_left=True)
        case dict():
            items = cast("dict[object, object]", value).items()
            return {key: _mirrored(each, width) for key, each in items}
        case tuple() if not hasattr(cast("object", value), "_fields"):
            return tuple(_mirrored(each, width) for each in cast("tuple[object, ...]", value))
        case _ if is_dataclass(value) and not isinstance(value, type):
            each = {field.name: getattr(value, field.name) for field in fields(value)}
            return replace(value, **{name: _mirrored(was, width) for name, was in each.items()})
        case _:
            return value
