"""Records on a cluster: a Spark DataFrame in, the same with columns of records out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyarrow as pa
    from pyspark.sql import DataFrame


def extract(
    df: DataFrame,
    *,
    text: str = "text",
    published: str | None = "published",
    ner: str | None = "ner-news",
    tables: str | None = None,
) -> DataFrame:
    """Add a column for every kind of record, arrays of structs as in the JSON Schema.

    `text` and `published` name columns; published=None where there is none. An article that
    cannot be extracted has nulls for records and says why in the column ``error``; the job goes
    on. Every Python worker builds its pipeline once; `tables` and a `ner` folder must be there on
    every machine. Raises `ValueError` when a column is missing or would be there twice.

    ::

        df = spark.read.parquet("s3://archive/news/")
        nlp_berita.spark.extract(df).write.parquet("s3://archive/records/")
    """
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    from nlp_berita.batch.arrow import added_schema, check_columns, extract_batches

    check_columns(df.columns, text, published)

    def batches(rows: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        return extract_batches(rows, text=text, published=published, ner=ner, tables=tables)

    added = from_arrow_schema(added_schema())
    return df.mapInArrow(batches, StructType([*df.schema.fields, *added.fields]))
