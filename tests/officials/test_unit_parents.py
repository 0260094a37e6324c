"""Units that are named without the body that they are part of."""

from __future__ import annotations

import pytest
from tagged import seen, tagged

from nlp_berita.officials import OfficialExtractor

NAME = "Reski Pradana"


def office(text: str) -> str | None:
    """The office of Reski Pradana, whom a tagger sees."""
    for person in OfficialExtractor()(tagged(text, seen(text, NAME))):
        if person.name == NAME:
            return person.posts[0].office if person.posts else None
    return None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kejari Garut menahan tersangka. Kasi Pidsus Reski Pradana membenarkan.",
            "Seksi Tindak Pidana Khusus Kejaksaan Negeri Garut",
        ),
        (
            "Kejari Garut menahan tersangka. Plh Kepala Seksi Pidana Khusus Reski Pradana membenarkan.",
            "Seksi Tindak Pidana Khusus Kejaksaan Negeri Garut",
        ),
        (
            "Kantor Imigrasi Kelas I TPI Semarang sibuk. Kepala Seksi Lalu Lintas Keimigrasian Reski "
            "Pradana membenarkan.",
            "Seksi Lalu Lintas Keimigrasian Kantor Imigrasi Kelas I TPI Semarang",
        ),
        (
            "Dinas Kesehatan Kota Bogor sibuk. Kabid P2P Reski Pradana membenarkan.",
            "Bidang Pencegahan dan Pengendalian Penyakit Dinas Kesehatan Kota Bogor",
        ),
        (
            "Polrestabes Semarang siaga. Wakasat Intelkam Kompol Reski Pradana membenarkan.",
            "Satuan Intelijen Keamanan Kepolisian Resor Kota Besar Semarang",
        ),
        # Two bodies of the kind, one that is named only later, one of another kind.
        (
            "Dinas Kesehatan Kota Bogor dan Dinas Sosial Kota Bogor sibuk. Kabid P2P Reski Pradana "
            "membenarkan.",
            "Bidang Pencegahan dan Pengendalian Penyakit",
        ),
        (
            "Kabid P2P Reski Pradana membenarkan. Dinas Kesehatan Kota Bogor sibuk.",
            "Bidang Pencegahan dan Pengendalian Penyakit",
        ),
        (
            "Kejari Garut sibuk. Kabid P2P Reski Pradana membenarkan.",
            "Bidang Pencegahan dan Pengendalian Penyakit",
        ),
        # A unit that says what it is part of.
        (
            "Dinas Sosial Kota Bogor sibuk. Kabid Pencegahan BPBD Garut Reski Pradana membenarkan.",
            "Bidang Pencegahan Badan Penanggulangan Bencana Daerah Kabupaten Garut",
        ),
    ],
)
def test_parents(text: str, expected: str) -> None:
    assert office(text) == expected
