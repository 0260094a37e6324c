"""Sentences with the citations expected in them, written for these tests.

A row is (text, [(citation or None, type, issuer, number, year, mention)]).
"""

from __future__ import annotations

Expected = tuple[str | None, str, str | None, str | None, int | None, str]

CITATIONS: list[tuple[str, list[Expected]]] = [
    # Shapes of number and year.
    (
        "Camat berpegang pada UU Nomor 6 Tahun 2014 saat menata anggaran.",
        [("UU 6/2014", "UU", None, "6", 2014, "UU Nomor 6 Tahun 2014")],
    ),
    (
        "Panitia memakai PP No. 11/2017 untuk menilai berkas.",
        [("PP 11/2017", "PP", None, "11", 2017, "PP No. 11/2017")],
    ),
    (
        "Dasarnya Undang - Undang Republik Indonesia nomor : 39 tahun 2008, kata dia.",
        [
            (
                "UU 39/2008",
                "UU",
                None,
                "39",
                2008,
                "Undang - Undang Republik Indonesia nomor : 39 tahun 2008",
            )
        ],
    ),
    (
        "warga mengutip uu no 14 tahun 2008 di loket",
        [("UU 14/2008", "UU", None, "14", 2008, "uu no 14 tahun 2008")],
    ),
    (
        "U.U. No. 12/2011 masih dipakai.",
        [("UU 12/2011", "UU", None, "12", 2011, "U.U. No. 12/2011")],
    ),
    (
        "Hal itu diatur dalamPeraturan Presiden Nomor 82 Tahun 2018.",
        [
            (
                "Perpres 82/2018",
                "PERPRES",
                None,
                "82",
                2018,
                "Peraturan Presiden Nomor 82 Tahun 2018",
            )
        ],
    ),
    (
        "Sesuai Peraturan\nPemerintah Nomor 43\nTahun 2014, kas desa diaudit.",
        [("PP 43/2014", "PP", None, "43", 2014, "Peraturan\nPemerintah Nomor 43\nTahun 2014")],
    ),
    (
        "Undang-Undang Nomor 7 Tahun 2O17 salah cetak.",
        [("UU 7/2017", "UU", None, "7", 2017, "Undang-Undang Nomor 7 Tahun 2O17")],
    ),
    (
        "PERPPU NOMOR 1 TAHUN 2022 DIUJI",
        [("Perppu 1/2022", "PERPPU", None, "1", 2022, "PERPPU NOMOR 1 TAHUN 2022")],
    ),
    (
        "Ketetapan MPR RI Nomor IX/MPR/2001 menjadi rujukan.",
        [
            (
                "TAP MPR IX/MPR/2001",
                "TAP_MPR",
                None,
                "IX/MPR/2001",
                2001,
                "Ketetapan MPR RI Nomor IX/MPR/2001",
            )
        ],
    ),
    # Ministers and agencies.
    (
        "Bendahara membaca Peraturan Menteri Keuangan (PMK) Nomor 60/PMK.02/2021.",
        [
            (
                "PMK 60/PMK.02/2021",
                "PERMEN",
                "Menkeu",
                "60/PMK.02/2021",
                2021,
                "Peraturan Menteri Keuangan (PMK) Nomor 60/PMK.02/2021",
            )
        ],
    ),
    (
        "Rapat membahas Permen ESDM 7/2024 dan Kepmenkes HK.01.07/MENKES/1186/2022.",
        [
            ("Permen ESDM 7/2024", "PERMEN", "MenESDM", "7", 2024, "Permen ESDM 7/2024"),
            (
                "Kepmenkes HK.01.07/MENKES/1186/2022",
                "KEPMEN",
                "Menkes",
                "HK.01.07/MENKES/1186/2022",
                2022,
                "Kepmenkes HK.01.07/MENKES/1186/2022",
            ),
        ],
    ),
    (
        "Peraturan Menteri (PM) Perhubungan Nomor 12 Tahun 2019 melindungi pengojek.",
        [
            (
                "Permenhub 12/2019",
                "PERMEN",
                "Menhub",
                "12",
                2019,
                "Peraturan Menteri (PM) Perhubungan Nomor 12 Tahun 2019",
            )
        ],
    ),
    (
        "Pegawai merujuk Perka BKN Nomor 7 Tahun 2017.",
        [("Peraturan BKN 7/2017", "PERBAN", "BKN", "7", 2017, "Perka BKN Nomor 7 Tahun 2017")],
    ),
    (
        "Peraturan Bank Indonesia Nomor 23/6/PBI/2021 menata penyedia jasa.",
        [
            (
                "PBI 23/6/PBI/2021",
                "PBI",
                "BI",
                "23/6/PBI/2021",
                2021,
                "Peraturan Bank Indonesia Nomor 23/6/PBI/2021",
            )
        ],
    ),
    (
        "Persesjen Kemdikbud Nomor 4 Tahun 2020 menyusul.",
        [
            (
                "Peraturan Sesjen Kemdikbud 4/2020",
                "PERBAN",
                "Sesjen Kemdikbud",
                "4",
                2020,
                "Persesjen Kemdikbud Nomor 4 Tahun 2020",
            )
        ],
    ),
    # The issuer by its name in the year of the instrument.
    (
        "Permenpan Nomor 35 Tahun 2006 lama sekali.",
        [("PermenPAN 35/2006", "PERMEN", "MenPAN", "35", 2006, "Permenpan Nomor 35 Tahun 2006")],
    ),
    # Regions.
    (
        "Perda Kabupaten Bantul Nomor 4 Tahun 2018 melarang itu.",
        [
            (
                "Perda Kabupaten Bantul 4/2018",
                "PERDA",
                "Kabupaten Bantul",
                "4",
                2018,
                "Perda Kabupaten Bantul Nomor 4 Tahun 2018",
            )
        ],
    ),
    (
        "Pemprov memakai Pergub Jatim No. 53/2020.",
        [
            (
                "Pergub Jawa Timur 53/2020",
                "PERGUB",
                "Gubernur Jawa Timur",
                "53",
                2020,
                "Pergub Jatim No. 53/2020",
            )
        ],
    ),
    (
        "Wali Kota Padang Panjang menerbitkan Perwako Nomor 8 Tahun 2021.",
        [
            (
                "Perwali Padang Panjang 8/2021",
                "PERWALI",
                "Wali Kota Padang Panjang",
                "8",
                2021,
                "Perwako Nomor 8 Tahun 2021",
            )
        ],
    ),
    (
        "MAGELANG - Pedagang menolak Perbup 9/2021 tentang pasar.",
        [("Perbup Magelang 9/2021", "PERBUP", "Bupati Magelang", "9", 2021, "Perbup 9/2021")],
    ),
    (
        "Pejabat menolak Perda Nomor 5 Tahun 2020.",
        [("Perda 5/2020", "PERDA", None, "5", 2020, "Perda Nomor 5 Tahun 2020")],
    ),
    # Circulars, decisions, letters.
    (
        "Bupati Kebumen mengedarkan surat edaran bernomor 500/0021/2023 kepada camat.",
        [
            (
                "SE Bupati Kebumen 500/0021/2023",
                "SE",
                "Bupati Kebumen",
                "500/0021/2023",
                2023,
                "surat edaran bernomor 500/0021/2023",
            )
        ],
    ),
    (
        "Lewat Surat Edaran Nomor 12 Tahun 2024, Bupati Lebak meminta warga siaga.",
        [
            (
                "SE Bupati Lebak 12/2024",
                "SE",
                "Bupati Lebak",
                "12",
                2024,
                "Surat Edaran Nomor 12 Tahun 2024",
            )
        ],
    ),
    (
        "Menteri Agama menerbitkan Keputusan Nomor 100 Tahun 2023.",
        [("KMA 100/2023", "KEPMEN", "Menag", "100", 2023, "Keputusan Nomor 100 Tahun 2023")],
    ),
    (
        "SK Rektor Unsoed Nomor 12/UN23/2024 dicabut.",
        [
            (
                "SK Rektor Unsoed 12/UN23/2024",
                "SK",
                "Rektor Unsoed",
                "12/UN23/2024",
                2024,
                "SK Rektor Unsoed Nomor 12/UN23/2024",
            )
        ],
    ),
    # Numbers that tell the type.
    (
        "Kantor pajak merilis SE-05/PJ/2022 kemarin.",
        [("SE-05/PJ/2022", "SE", "Dirjen Pajak", "SE-05/PJ/2022", 2022, "SE-05/PJ/2022")],
    ),
    (
        "Permohonan Nomor 62/PUU-XXII/2024 dikabulkan.",
        [
            (
                "Putusan MK 62/PUU-XXII/2024",
                "PUTUSAN_MK",
                "MK",
                "62/PUU-XXII/2024",
                2024,
                "Nomor 62/PUU-XXII/2024",
            )
        ],
    ),
    (
        "Kasasi dengan nomor register 77 K/Pdt/2021 kandas.",
        [
            (
                "Putusan MA 77 K/Pdt/2021",
                "PUTUSAN_MA",
                "MA",
                "77 K/Pdt/2021",
                2021,
                "nomor register 77 K/Pdt/2021",
            )
        ],
    ),
    # Lists: the type spreads rightwards, the year leftwards.
    (
        "UU 22 dan 25 Tahun 1999 membuka otonomi.",
        [
            ("UU 22/1999", "UU", None, "22", 1999, "UU 22"),
            ("UU 25/1999", "UU", None, "25", 1999, "25 Tahun 1999"),
        ],
    ),
    (
        "Permendagri 13/2006, 59/2007, dan 21/2011 sudah dicabut.",
        [
            ("Permendagri 13/2006", "PERMEN", "Mendagri", "13", 2006, "Permendagri 13/2006"),
            ("Permendagri 59/2007", "PERMEN", "Mendagri", "59", 2007, "59/2007"),
            ("Permendagri 21/2011", "PERMEN", "Mendagri", "21", 2011, "21/2011"),
        ],
    ),
    (
        "SKB 3 Menteri Nomor 1 Tahun 2023, Nomor 2 Tahun 2023, dan Nomor 3 Tahun 2023 berlaku.",
        [
            (
                "SKB 1/2023, 2/2023, 3/2023",
                "SKB",
                None,
                "1;2;3",
                2023,
                "SKB 3 Menteri Nomor 1 Tahun 2023, Nomor 2 Tahun 2023, dan Nomor 3 Tahun 2023",
            )
        ],
    ),
    # Inversion and a word between type and number.
    (
        "Nomor 21 Tahun 2022 itulah yang tercantum pada surat edaran Sekda DKI Jakarta.",
        [
            (
                "SE Sekda DKI Jakarta 21/2022",
                "SE",
                "Sekda DKI Jakarta",
                "21",
                2022,
                "Nomor 21 Tahun 2022",
            )
        ],
    ),
    (
        "Perbup Garut turunannya, yaitu Nomor 20 Tahun 2020, terbit.",
        [
            (
                "Perbup Garut 20/2020",
                "PERBUP",
                "Bupati Garut",
                "20",
                2020,
                "Perbup Garut turunannya, yaitu Nomor 20 Tahun 2020",
            )
        ],
    ),
    # Names, titles and drafts.
    (
        "Pasal itu ada di UUD NRI 1945.",
        [("UUD 1945", "UUD", None, None, 1945, "UUD NRI 1945")],
    ),
    (
        "Massa menolak UU Kesehatan No. 17/2023.",
        [("UU 17/2023", "UU", None, "17", 2023, "UU Kesehatan No. 17/2023")],
    ),
    (
        "Fraksi membahas Raperda tentang Pasar Rakyat di DPRD Kabupaten Bantul.",
        [(None, "RAPERDA", "Kabupaten Bantul", None, None, "Raperda")],
    ),
    (
        "Baleg membuka revisi UU Penyiaran.",
        [(None, "RUU", None, None, None, "revisi UU Penyiaran")],
    ),
    ("RUU Perampasan Aset ditunda.", [(None, "RUU", None, None, None, "RUU Perampasan Aset")]),
    (
        "Kementerian menyusun rancangan Keputusan Menteri ESDM.",
        [(None, "RPERMEN", "MenESDM", None, None, "rancangan Keputusan Menteri ESDM")],
    ),
    (
        "SKB lima menteri diteken kemarin.",
        [(None, "SKB", None, None, None, "SKB lima menteri")],
    ),
]

NOTHING: list[str] = [
    "Satpol PP Kota Tegal menertibkan 12 lapak.",
    "PP Muhammadiyah membuka muktamar pada 2022.",
    "Ketum PP Percasi menyambut 40 atlet.",
    "Wabah PMK membuat pasar sapi tutup 14 hari.",
    "Adik menghabiskan permen 3 bungkus.",
    "Pemkot menunjuk Dra. Wulan Sari, SE, MM sebagai ketua.",
    "Sambutan dibacakan Drs. Hadi Utomo, MA kemarin.",
    "Pengembang itu berstatus PKPU 45 hari sejak gagal bayar.",
    "Donasi dikirim ke rekening bank nomor 0021-01-234567-50-9.",
    "Timnas menang 2-1 pada menit ke-90.",
    "Polisi mencatat laporan nomor LP/B/77/V/2023/SPKT.",
    "Perkara itu terdaftar dengan nomor 121/G/2025/PTUN.BDG.",
    "Bus bernomor polisi AB 7014 AS terguling.",
    "Pasangan nomor urut 2 unggul.",
    "Kamar nomor 5 Tahun lalu dicat ulang.",
    "Kadar PM 10 di stasiun itu naik.",
    "Pelari menempuh 21 km 500 meter.",
    "Peserta SKB dan SKD diumumkan pekan depan.",
    "Surat suara nomor 3 sudah tercoblos.",
    "Putusan 15 tahun penjara terlalu ringan.",
    "Keputusan tersebut diambil setelah rapat 12 jam.",
    "Menurut UU Imigrasi Malaysia, pelanggar dicambuk.",
    "Ia salah menyebut UU 1945 dalam pidato.",
    "Warga menuntut undang-undang yang adil dan perda yang jelas.",
    "Helm wajib berstandar SNI 1811:2007.",
    "Rapat digelar Selasa (12/9/2023) pukul 10.00 WIB.",
    "MoU Nomor 12 Tahun 2023 dengan kampus sudah berakhir.",
    "SD Inpres itu dibangun pada 1975.",
    "Sertifikat nomor 1182 Tahun 1998 hilang.",
    "Perma Indah mengaku belum menerima bantuan.",
    "Perda itu ditolak, dan perda tersebut lahir tanpa konsultasi.",
]
