"""The records as Arrow types, read off the pydantic models, so that both always agree."""

from __future__ import annotations

import types
from typing import Any, Literal, Union, get_args, get_origin

import pyarrow as pa
from pydantic import BaseModel

from nlp_berita.records import Article

_SCALARS: dict[Any, pa.DataType] = {
    str: pa.string(),
    int: pa.int64(),
    float: pa.float64(),
    bool: pa.bool_(),
}
# The fields of an article that hold what was found in it.
RECORDS = tuple(
    name for name, field in Article.model_fields.items() if get_origin(field.annotation) is tuple
)


def article_schema() -> pa.Schema:
    """The columns of an `Article`: records are lists of structs.

    >>> article_schema().field("quotes").type.value_type.field("speaker").type
    DataType(string)
    """
    return pa.schema(_fields(Article))


def records_schema() -> pa.Schema:
    """Those columns of `article_schema` that hold what was found."""
    schema = article_schema()
    return pa.schema([schema.field(name) for name in RECORDS])


def _fields(model: type[BaseModel]) -> list[pa.Field]:
    return [pa.field(name, _type(f.annotation)) for name, f in model.model_fields.items()]


def _type(annotation: Any) -> pa.DataType:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin in (Union, types.UnionType):
        (annotation,) = (a for a in arguments if a is not type(None))
        return _type(annotation)
    if origin is tuple:
        return pa.list_(_type(arguments[0]))
    if origin is Literal:
        return pa.string()
    if origin is not None:  # Annotated
        return _type(arguments[0])
    if annotation in _SCALARS:
        return _SCALARS[annotation]
    return pa.struct(_fields(annotation))
