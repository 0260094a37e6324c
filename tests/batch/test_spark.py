"""Spark on two local cores gives the records of the command, and a bad row costs itself only."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from batch.conftest import TEXT, Extract, lines

pq = pytest.importorskip("pyarrow.parquet")
pytest.importorskip("pyspark")
if not (shutil.which("java") or os.environ.get("JAVA_HOME")):
    pytest.skip("Spark needs Java 17", allow_module_level=True)

# A job as a user would submit it; in a process of its own, for a JVM outlives its test.
JOB = """
import sys
from pyspark.sql import SparkSession
import nlp_berita.spark

spark = (
    SparkSession.builder.master("local[2]")
    .config("spark.ui.enabled", "false")
    .config("spark.sql.shuffle.partitions", "2")
    .config("spark.driver.bindAddress", "127.0.0.1")
    .config("spark.driver.host", "127.0.0.1")
    .getOrCreate()
)
df = spark.read.parquet(sys.argv[1]).repartition(2)
found = nlp_berita.spark.extract(df, text="isi", published="tanggal", ner=None)
found.write.parquet(sys.argv[2])
try:
    nlp_berita.spark.extract(df, text="teks")
except ValueError as error:
    print(error)
spark.stop()
"""


def test_two_thousand_articles(extract: Extract) -> None:
    import pyarrow as pa

    items: list[dict[str, Any]] = [
        {"kode": n, "isi": f"{TEXT} Warga {n}.", "tanggal": "2023-07-20"} for n in range(2000)
    ]
    items[17]["isi"], items[1234]["tanggal"] = None, "lusa"
    pq.write_table(pa.Table.from_pylist(items), "a.parquet", row_group_size=500)
    fields = ["--id-field", "kode", "--text-field", "isi", "--published-field", "tanggal"]
    assert extract("a.parquet", "-o", "out.jsonl", *fields).code == 1
    Path("job.py").write_text(JOB)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    job = subprocess.run(
        [sys.executable, "job.py", "a.parquet", "spark.parquet"],
        env={**environment, "PYSPARK_PYTHON": sys.executable},
        capture_output=True,
        text=True,
    )
    assert job.returncode == 0, job.stderr[-3000:]
    assert "there is no column 'teks' for text=; there are 'kode', 'isi', 'tanggal'" in job.stdout
    rows = {row["kode"]: row for row in pq.read_table("spark.parquet").to_pylist()}
    assert len(rows) == 2000
    errors = {int(e["id"]): e["error"] for e in lines("out.jsonl.errors.jsonl")}
    assert {n: row["error"] for n, row in rows.items() if row["error"]}.keys() == errors.keys()
    assert rows[1234]["error"] == errors[1234]
    articles = lines("out.jsonl")
    assert len(articles) == 1998
    for article in articles:
        row = rows[int(article["id"])]
        assert row["isi"] == article["text"]
        for kind in ("officials", "offices", "regulations", "relations", "dates", "quotes"):
            assert json.loads(json.dumps(row[kind])) == article[kind], kind
