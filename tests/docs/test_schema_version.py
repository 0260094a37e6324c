"""A schema that has been published stays as it is: another one has another version."""

from __future__ import annotations

import hashlib
from pathlib import Path

from nlp_berita.records import SCHEMA_VERSION

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


def test_published_schemas_do_not_change() -> None:
    lines = (FOLDER / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    listed = {name: digest for digest, name in (line.split("  ") for line in lines)}
    assert f"article-{SCHEMA_VERSION}.schema.json" in listed
    for name, digest in listed.items():
        assert hashlib.sha256((FOLDER / name).read_bytes()).hexdigest() == digest, (
            f"{name} has changed: raise SCHEMA_VERSION, write the schema of the new version with "
            "`nlp-berita schema`, and add its line to docs/schema/SHA256SUMS (sha256sum)"
        )
