"""Office phrases: canonical names, spans, regions, and what is no office."""

from __future__ import annotations

from datetime import date

import pytest

from nlp_berita.offices import Institution, OfficeExtractor
from nlp_berita.reading import Entity, Reading

FOUND = [
    # text, [(mention, canonical name)]
    ("Rapat di Kementerian Dalam Negeri.", [("Kementerian Dalam Negeri",) * 2]),
    ("Surat Kemendagri beredar.", [("Kemendagri", "Kementerian Dalam Negeri")]),
    ("Anggaran Pemprov Jabar naik.", [("Pemprov Jabar", "Pemerintah Provinsi Jawa Barat")]),
    ("Program Pemkab Garut berjalan.", [("Pemkab Garut", "Pemerintah Kabupaten Garut")]),
    ("Program Pemkot Bogor berjalan.", [("Pemkot Bogor", "Pemerintah Kota Bogor")]),
    (
        "Data Dinas Kesehatan Kota Bogor lengkap.",
        [("Dinas Kesehatan Kota Bogor", "Dinas Kesehatan Kota Bogor")],
    ),
    (
        "Pemkot dan Pemkab Bogor sepakat.",
        [("Pemkot", "Pemerintah Kota Bogor"), ("Pemkab Bogor", "Pemerintah Kabupaten Bogor")],
    ),
    (
        "Warga mendatangi BPN Kota Bekasi dan OJK Provinsi Jawa Barat.",
        [
            ("BPN Kota Bekasi", "Kantor Pertanahan Kota Bekasi"),
            ("OJK Provinsi Jawa Barat", "Otoritas Jasa Keuangan Jawa Barat"),
        ],
    ),
    (
        "Kementerian Pertanian, dan Pusat Hidro-Oseanografi TNI AL meneliti.",
        [
            ("Kementerian Pertanian",) * 2,
            (
                "Pusat Hidro-Oseanografi TNI AL",
                "Pusat Hidrografi dan Oseanografi TNI Angkatan Laut",
            ),
        ],
    ),
    (
        "Ia bekerja di Kedutaan Besar Republik Indonesia (KBRI) Berlin.",
        [
            (
                "Kedutaan Besar Republik Indonesia (KBRI) Berlin",
                "Kedutaan Besar Republik Indonesia Berlin",
            )
        ],
    ),
    (
        "Kodim 0508 Depok Kapt Inf Rudi hadir.",
        [("Kodim 0508 Depok", "Komando Distrik Militer 0508/Depok")],
    ),
    ("Ia lulusan Sesko TNI.", [("Sesko TNI", "Sekolah Staf dan Komando TNI")]),
    (
        "Densus 88 Antiteror Polri bergerak.",
        [("Densus 88 Antiteror Polri", "Detasemen Khusus 88 Antiteror Polri")],
    ),
    (
        "Unit IV Satreskrim Polres Garut bergerak.",
        [
            (
                "Unit IV Satreskrim Polres Garut",
                "Unit IV Satuan Reserse Kriminal Kepolisian Resor Garut",
            )
        ],
    ),
    ("Ada oknum TNI di sana.", [("TNI", "Tentara Nasional Indonesia")]),
    ("Data Mahkamah Agung beredar. MA diam.", [("Mahkamah Agung",) * 2, ("MA", "Mahkamah Agung")]),
    (
        "Polres dan Kejari Garut hadir.",
        [("Polres", "Kepolisian Resor Garut"), ("Kejari Garut", "Kejaksaan Negeri Garut")],
    ),
    # The bracket holds the title of the unit's head: no name of the unit, and no end of it.
    (
        "Kepala Dinas Penerangan (Kadispen) TNI AD hadir di Jawa Barat bersama Gubernur Jawa Barat.",
        [("Dinas Penerangan (Kadispen) TNI AD", "Dinas Penerangan Angkatan Darat")],
    ),
    (
        "Kepala Lembaga Pendidikan Polisi (Kalemdikpol) hadir.",
        [("Lembaga Pendidikan Polisi", "Lembaga Pendidikan Polisi")],
    ),
    # A short form means what the article defines it to mean, before and behind.
    (
        "Kas BPPD Sidoarjo raib. Badan Pelayanan Pajak Daerah (BPPD) Kabupaten Sidoarjo diam.",
        [
            ("BPPD Sidoarjo", "Badan Pelayanan Pajak Daerah Kabupaten Sidoarjo"),
            (
                "Badan Pelayanan Pajak Daerah (BPPD) Kabupaten Sidoarjo",
                "Badan Pelayanan Pajak Daerah Kabupaten Sidoarjo",
            ),
        ],
    ),
    (
        "Komisi Pemilihan Umum (KPU) Kota Tegal menghitung. Menurut KPU, itu sah.",
        [
            ("Komisi Pemilihan Umum (KPU) Kota Tegal", "Komisi Pemilihan Umum Kota Tegal"),
            ("KPU", "Komisi Pemilihan Umum Kota Tegal"),
        ],
    ),
    # The land office under three names.
    (
        "Warga mendatangi Badan Pertanahan Nasional (BPN) Manggarai Barat dan Kantor Pertanahan BPN "
        "Kota Bekasi.",
        [
            (
                "Badan Pertanahan Nasional (BPN) Manggarai Barat",
                "Kantor Pertanahan Manggarai Barat",
            ),
            ("Kantor Pertanahan BPN Kota Bekasi", "Kantor Pertanahan Kota Bekasi"),
        ],
    ),
    # A military territory without its number.
    (
        "Rapat di Kodam Siliwangi usai.",
        [("Kodam Siliwangi", "Komando Daerah Militer III/Siliwangi")],
    ),
    # Scraped news: the blanks around a link are lost.
    ("Rapat PolresGarut usai.", [("PolresGarut", "Kepolisian Resor Garut")]),
    (
        "Rapat Polres Garut usai. PolsekSebelumnya tutup.",
        [("Polres Garut", "Kepolisian Resor Garut")],
    ),
    ("Rapat Komisi VDPR usai.", [("Komisi VDPR", "Komisi V Dewan Perwakilan Rakyat")]),
    ("KPKtelah menyita uang.", [("KPK", "Komisi Pemberantasan Korupsi")]),
    (
        "Rapat Kodam XVII/Cenderawasih dan Korem 172/Praja Wira Yakthi (2012) usai.",
        [
            ("Kodam XVII/Cenderawasih", "Komando Daerah Militer XVII/Cenderawasih"),
            ("Korem 172/Praja Wira Yakthi", "Komando Resor Militer 172/Praja Wira Yakthi"),
        ],
    ),
    (
        "Rapat Dinas Perhubunggan Kota Salatiga usai.",
        [("Dinas Perhubunggan Kota Salatiga", "Dinas Perhubungan Kota Salatiga")],
    ),
    ("Departemen Keuangan diam, kata Kepala", [("Departemen Keuangan", "Kementerian Keuangan")]),
    # A word that is none is read as the one it was meant to be.
    (
        "Hakim Mahkamah Konsttitusi dan penyidik Komisi Pemberantasn Korupsi hadir.",
        [
            ("Mahkamah Konsttitusi", "Mahkamah Konstitusi"),
            ("Komisi Pemberantasn Korupsi", "Komisi Pemberantasan Korupsi"),
        ],
    ),
    # Of one secretariat, which the list prints once; not across sentences.
    (
        "Bagian Hukum, Bagian Umum dan Bagian Organisasi Setda Garut rapat.",
        [
            ("Bagian Hukum", "Bagian Hukum Sekretariat Daerah Kabupaten Garut"),
            ("Bagian Umum", "Bagian Umum Sekretariat Daerah Kabupaten Garut"),
            (
                "Bagian Organisasi Setda Garut",
                "Bagian Organisasi Sekretariat Daerah Kabupaten Garut",
            ),
        ],
    ),
    (
        "Bagian Umum pada Setda Klaten rapat.",
        [
            ("Bagian Umum", "Bagian Umum Sekretariat Daerah Kabupaten Klaten"),
            ("Setda Klaten", "Sekretariat Daerah Kabupaten Klaten"),
        ],
    ),
    (
        "Satuan Kerja Pembangunan Jalan Nasional (PJN) Wilayah 2 Sulawesi Tengah rapat.",
        [
            (
                "Satuan Kerja Pembangunan Jalan Nasional (PJN) Wilayah 2 Sulawesi Tengah",
                "Satuan Kerja Pembangunan Jalan Nasional Wilayah 2 Sulawesi Tengah",
            )
        ],
    ),
    (
        "Sidang di Pengadilan Tindak Pidana Korupsi (Tipikor) Bandung ditunda.",
        [
            (
                "Pengadilan Tindak Pidana Korupsi (Tipikor) Bandung",
                "Pengadilan Tindak Pidana Korupsi Bandung",
            )
        ],
    ),
    (
        "Petugas Balai Besar Wilayah Sungai Ciliwung Cisadane hadir.",
        [("Balai Besar Wilayah Sungai Ciliwung Cisadane",) * 2],
    ),
    # A title that holds the class word: the unit with its parent, and the parent.
    (
        "Kabid Humas Polda Riau hadir.",
        [
            ("Humas Polda Riau", "Bidang Hubungan Masyarakat Kepolisian Daerah Riau"),
            ("Polda Riau", "Kepolisian Daerah Riau"),
        ],
    ),
    ("Warga mendatangi Disdik Jatim.", [("Disdik Jatim", "Dinas Pendidikan Provinsi Jawa Timur")]),
    ("Kasus itu ditangani Polres Garut.", [("Polres Garut", "Kepolisian Resor Garut")]),
    ("Penyidik Polda Jateng hadir.", [("Polda Jateng", "Kepolisian Daerah Jawa Tengah")]),
    ("Berkas dikirim ke Kejari Jaksel.", [("Kejari Jaksel", "Kejaksaan Negeri Jakarta Selatan")]),
    ("Sidang di PN Semarang ditunda.", [("PN Semarang", "Pengadilan Negeri Semarang")]),
    (
        "Putusan Pengadilan Negeri (PN) Semarang dibacakan.",
        [("Pengadilan Negeri (PN) Semarang", "Pengadilan Negeri Semarang")],
    ),
    (
        "Kementerian Kelautan dan Perikanan dan Ditjen Bea Cukai rapat.",
        [
            ("Kementerian Kelautan dan Perikanan", "Kementerian Kelautan dan Perikanan"),
            ("Ditjen Bea Cukai", "Direktorat Jenderal Bea dan Cukai"),
        ],
    ),
    (
        "Rapat Komisi III DPR RI alot.",
        [("Komisi III DPR RI", "Komisi III DPR RI")],
    ),
    ("Prajurit Kodim 0501/JP siaga.", [("Kodim 0501/JP", "Komando Distrik Militer 0501/JP")]),
    (
        "Komisi Pemilihan Umum (KPU) RI menunda.",
        [("Komisi Pemilihan Umum (KPU) RI", "Komisi Pemilihan Umum")],
    ),
    (
        "Badan Narkotika Nasional (BNN) menyita sabu. BNN bekerja cepat.",
        [
            ("Badan Narkotika Nasional", "Badan Narkotika Nasional"),
            ("BNN", "Badan Narkotika Nasional"),
            ("BNN", "Badan Narkotika Nasional"),
        ],
    ),
    (
        "Ketua DPRD Kota Depok pulang.",
        [("DPRD Kota Depok", "Dewan Perwakilan Rakyat Daerah Kota Depok")],
    ),
    (
        "Dirjen Perhubungan Darat Kemenhub hadir.",
        [
            (
                "Perhubungan Darat Kemenhub",
                "Direktorat Jenderal Perhubungan Darat Kementerian Perhubungan",
            )
        ],
    ),
    (
        "Bidang Pembinaan SMP Dinas Pendidikan Kota Cirebon bergerak.",
        [("Bidang Pembinaan SMP Dinas Pendidikan Kota Cirebon",) * 2],
    ),
    ("Penyidik datang ke gedung KPK.", [("KPK", "Komisi Pemberantasan Korupsi")]),
    ("Menko Polhukam dan KPK hadir.", [("KPK", "Komisi Pemberantasan Korupsi")]),
    # A minister's short title prints a field; the directorate general has its own words.
    ("Menteri Imigrasi Rudi Hartono hadir.", []),
    ("Petugas Imigrasi hadir.", [("Imigrasi", "Direktorat Jenderal Imigrasi")]),
    (
        "Sidang dibuka di Pengadilan Tipikor pada PN Palembang.",
        [("Pengadilan Tipikor pada PN Palembang", "Pengadilan Tindak Pidana Korupsi Palembang")],
    ),
    (
        "Sidang dibuka di Pengadilan Tipikor kemarin.",
        [("Pengadilan Tipikor", "Pengadilan Tindak Pidana Korupsi")],
    ),
    (
        "Wali Kota Bogor hadir. Dinas Sosial kota itu ikut.",
        [("Dinas Sosial", "Dinas Sosial Kota Bogor")],
    ),
    # Joined fields, a comma before the link, words that no table knows before a parent.
    (
        "Dirjen Mineral dan Batubara Kementerian ESDM hadir.",
        [
            (
                "Mineral dan Batubara Kementerian ESDM",
                "Direktorat Jenderal Mineral dan Batubara Kementerian Energi dan Sumber Daya Mineral",
            )
        ],
    ),
    (
        "Kemenhub sibuk. Dirjen Perhubungan Darat, Laut, dan Udara rapat.",
        [
            ("Kemenhub", "Kementerian Perhubungan"),
            (
                "Perhubungan Darat, Laut, dan Udara",
                "Direktorat Jenderal Perhubungan Darat, Laut, dan Udara Kementerian Perhubungan",
            ),
        ],
    ),
    (
        "Direktur Rancang Angkasa (DRA) Direktorat Jenderal Perhubungan Udara, Slamet, hadir.",
        [
            (
                "Rancang Angkasa (DRA) Direktorat Jenderal Perhubungan Udara",
                "Direktorat Rancang Angkasa Direktorat Jenderal Perhubungan Udara",
            )
        ],
    ),
    (
        "Deputi Bidang Olah Gerak, Masyarakat, dan Kebudayaan Bappenas hadir.",
        [
            (
                "Bidang Olah Gerak, Masyarakat, dan Kebudayaan Bappenas",
                "Deputi Bidang Olah Gerak, Masyarakat, dan Kebudayaan Kementerian Perencanaan "
                "Pembangunan Nasional/Badan Perencanaan Pembangunan Nasional",
            )
        ],
    ),
    (
        "Rapat Badan Koordinasi Persuratan Pemerintah (Bakosurat) usai.",
        [
            ("Badan Koordinasi Persuratan Pemerintah",) * 2,
            ("Bakosurat", "Badan Koordinasi Persuratan Pemerintah"),
        ],
    ),
    (
        "Kementerian Kebudayaan, Riset, dan Teknologi (Kemendikbudristek) rapat.",
        [
            (
                "Kementerian Kebudayaan, Riset, dan Teknologi",
                "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi",
            ),
            (
                "Kemendikbudristek",
                "Kementerian Pendidikan, Kebudayaan, Riset, dan Teknologi",
            ),
        ],
    ),
    (
        "Badan Pengelola Investasi (BPI) Daya Anagata Nusantara rapat.",
        [
            (
                "Badan Pengelola Investasi (BPI) Daya Anagata Nusantara",
                "Badan Pengelola Investasi Daya Anagata Nusantara",
            )
        ],
    ),
    (
        "Polres Pelabuhan Tanjung Perak dan Polres Pelabuhan Tanjung Priok siaga.",
        [
            ("Polres Pelabuhan Tanjung Perak", "Kepolisian Resor Pelabuhan Tanjung Perak"),
            ("Polres Pelabuhan Tanjung Priok", "Kepolisian Resor Pelabuhan Tanjung Priok"),
        ],
    ),
    (
        "Badan Gizi dan Badan Pangan rapat.",
        [("Badan Gizi", "Badan Gizi Nasional"), ("Badan Pangan", "Badan Pangan Nasional")],
    ),
    # The class word once.
    (
        "Kementerian Setneg rapat.",
        [("Kementerian Setneg", "Kementerian Sekretariat Negara")],
    ),
    (
        "Kantor Pusat Ditjen Pajak sepi.",
        [("Ditjen Pajak", "Direktorat Jenderal Pajak")],
    ),
    (
        "Ketua DPRD Kabupaten Garut hadir. Pemkab rapat di kota itu.",
        [
            ("DPRD Kabupaten Garut", "Dewan Perwakilan Rakyat Daerah Kabupaten Garut"),
            ("Pemkab", "Pemerintah Kabupaten Garut"),
        ],
    ),
    # The region of the sentence before that of the article.
    (
        "Bupati Garut hadir. Bupati Garut pulang. Pemkot Bogor mengutus Dinas Sosial.",
        [
            ("Pemkot Bogor", "Pemerintah Kota Bogor"),
            ("Dinas Sosial", "Dinas Sosial Kota Bogor"),
        ],
    ),
    (
        "Warga ke Dinas PMPTSP Gresik. Lalu Dinas PMPTSP tutup.",
        [
            ("Dinas PMPTSP Gresik", "Dinas PMPTSP Kabupaten Gresik"),
            ("Dinas PMPTSP", "Dinas PMPTSP Kabupaten Gresik"),
        ],
    ),
    # Jakarta's towns have no council.
    (
        "Wali Kota Jakarta Pusat hadir. Pemprov DKI Jakarta rapat. DPRD setuju.",
        [
            ("Pemprov DKI Jakarta", "Pemerintah Provinsi DKI Jakarta"),
            ("DPRD", "Dewan Perwakilan Rakyat Daerah Provinsi DKI Jakarta"),
        ],
    ),
    (
        "Rakyat memilih anggota DPR, DPD, dan presiden.",
        [("DPR", "Dewan Perwakilan Rakyat"), ("DPD", "Dewan Perwakilan Daerah")],
    ),
    (
        "Anggota DPD asal Bali pulang.",
        [("DPD", "Dewan Perwakilan Daerah")],
    ),
    (
        "Pegawai MA, KY, dan MK hadir.",
        [
            ("MA", "Mahkamah Agung"),
            ("KY", "Komisi Yudisial"),
            ("MK", "Mahkamah Konstitusi"),
        ],
    ),
    (
        "KBRI Tokyo dan Kementerian Luar Negeri RI rapat.",
        [
            ("KBRI Tokyo", "Kedutaan Besar Republik Indonesia Tokyo"),
            ("Kementerian Luar Negeri RI", "Kementerian Luar Negeri"),
        ],
    ),
    (
        "Ketua Divisi Hukum KPU Jabar hadir.",
        [("Divisi Hukum KPU Jabar", "Divisi Hukum Komisi Pemilihan Umum Provinsi Jawa Barat")],
    ),
    (
        "Kantor KPU Kabupaten Sleman ramai.",
        [("KPU Kabupaten Sleman", "Komisi Pemilihan Umum Kabupaten Sleman")],
    ),
    # A bracket belongs to the office that it abbreviates.
    (
        "Komisi IX Dewan Perwakilan Rakyat (DPR) rapat. DPR setuju.",
        [
            ("Komisi IX Dewan Perwakilan Rakyat", "Komisi IX DPR RI"),
            ("DPR", "Dewan Perwakilan Rakyat"),
            ("DPR", "Dewan Perwakilan Rakyat"),
        ],
    ),
    (
        "Biro Hukum Kementerian Agama (Kemenag) rapat.",
        [
            ("Biro Hukum Kementerian Agama", "Biro Hukum Kementerian Agama"),
            ("Kemenag", "Kementerian Agama"),
        ],
    ),
    (
        "Kepala Kantor Staf Presiden (KSP) hadir.",
        [("Kantor Staf Presiden",) * 2, ("KSP", "Kantor Staf Presiden")],
    ),
    (
        "Pemkab Kutai Kartanegara (Kukar) rapat.",
        [("Pemkab Kutai Kartanegara", "Pemerintah Kabupaten Kutai Kartanegara")],
    ),
    # What is a unit of what.
    (
        "Kepala Bidang Dinas Sosial Kabupaten Garut hadir.",
        [("Dinas Sosial Kabupaten Garut",) * 2],
    ),
    (
        "Deputi Bidang Hukum Kementerian Sekretariat Negara hadir.",
        [
            (
                "Bidang Hukum Kementerian Sekretariat Negara",
                "Deputi Bidang Hukum Kementerian Sekretariat Negara",
            )
        ],
    ),
    (
        "Direktorat Pembinaan Hukum, Kementerian Pekerjaan Umum, menulis surat.",
        [
            (
                "Direktorat Pembinaan Hukum, Kementerian Pekerjaan Umum",
                "Direktorat Pembinaan Hukum Kementerian Pekerjaan Umum",
            ),
        ],
    ),
    (
        "Kementerian Agama dan Badan Nasional Penanggulangan Banjir rapat.",
        [
            ("Kementerian Agama", "Kementerian Agama"),
            ("Badan Nasional Penanggulangan", "Badan Nasional Penanggulangan"),
        ],
    ),
    # A committee of the council that the article names.
    (
        "Komisi E DPRD Kota Bogor rapat. Komisi E setuju.",
        [
            ("Komisi E DPRD Kota Bogor", "Komisi E Dewan Perwakilan Rakyat Daerah Kota Bogor"),
            ("Komisi E", "Komisi E Dewan Perwakilan Rakyat Daerah Kota Bogor"),
        ],
    ),
    (
        "Ketua Komisi Pertanian DPR hadir.",
        [("Komisi Pertanian DPR", "Komisi Pertanian Dewan Perwakilan Rakyat")],
    ),
    # A territory without its number.
    ("Anggota Kodim Tirtasari hadir.", [("Kodim Tirtasari", "Komando Distrik Militer Tirtasari")]),
    ("Pemprov Aceh rapat.", [("Pemprov Aceh", "Pemerintah Aceh")]),
    # Two directorates in one region.
    (
        "Kepala Kanwil DJP Jatim II hadir.",
        [("Kanwil DJP Jatim II", "Kantor Wilayah Direktorat Jenderal Pajak Jawa Timur II")],
    ),
    (
        "Ketua Dewan Pengawas (Dewas) KPK hadir. Dewas rapat.",
        [
            ("Dewan Pengawas (Dewas) KPK", "Dewan Pengawas Komisi Pemberantasan Korupsi"),
            ("Dewas", "Dewan Pengawas Komisi Pemberantasan Korupsi"),
        ],
    ),
    # A name that is another office's as well.
    (
        "Dewas KPK rapat. Dewan Pengawas Badan Gizi Nasional rapat.",
        [
            ("Dewas KPK", "Dewan Pengawas Komisi Pemberantasan Korupsi"),
            ("Dewan Pengawas Badan Gizi Nasional", "Dewan Pengawas Badan Gizi Nasional"),
        ],
    ),
    # "I" begins a name.
    (
        "Kepala Kantor SAR Kupang I Putu Sudana hadir.",
        [("Kantor SAR Kupang", "Kantor Pencarian dan Pertolongan Kupang")],
    ),
    # A regulation is no field of a directorate.
    (
        "Kini ada Direktorat Jenderal Otonomi Daerah serta Peraturan Pemerintah itu.",
        [("Direktorat Jenderal Otonomi Daerah",) * 2],
    ),
    # Its full name holds the region already.
    (
        "Data Dinas Tenaga Kerja, Transmigrasi dan Energi (Disnakertransgi) DKI Jakarta dibuka.",
        [
            (
                "Dinas Tenaga Kerja, Transmigrasi dan Energi (Disnakertransgi) DKI Jakarta",
                "Dinas Tenaga Kerja, Transmigrasi dan Energi Provinsi DKI Jakarta",
            )
        ],
    ),
    # Words that name places too go on with the word before them.
    (
        "Seksi Pembangunan Sumber Daya Air rapat.",
        [("Seksi Pembangunan Sumber Daya Air",) * 2],
    ),
    (
        "Ia ditemui di kantor Pusat Kemenkeu.",
        [("Kemenkeu", "Kementerian Keuangan")],
    ),
    (
        "Ia ditemui di kantor Pusat Penerangan Hukum Kejagung.",
        [("Pusat Penerangan Hukum Kejagung", "Pusat Penerangan Hukum Kejaksaan Agung")],
    ),
    (
        "Pejabat Kementerian Komunikasi dan Informasi RI, dan LTJ hadir.",
        [("Kementerian Komunikasi dan Informasi RI", "Kementerian Komunikasi dan Informasi")],
    ),
    (
        "Kepala Biro Hukum Sekretariat Daerah Aceh hadir.",
        [
            (
                "Biro Hukum Sekretariat Daerah Aceh",
                "Biro Hukum Sekretariat Daerah Provinsi Aceh",
            )
        ],
    ),
    (
        "Perkara itu diserahkan kepada Mabes Polri dan Kejaksaan.",
        [
            ("Mabes Polri", "Kepolisian Negara Republik Indonesia"),
            ("Kejaksaan", "Kejaksaan Republik Indonesia"),
        ],
    ),
    (
        "Polri dan Kejaksaan hadir di Kejaksaan Agung.",
        [
            ("Polri", "Kepolisian Negara Republik Indonesia"),
            ("Kejaksaan", "Kejaksaan Agung"),
            ("Kejaksaan Agung",) * 2,
        ],
    ),
    ("Berkas ada di Kejaksaan Garut.", [("Kejaksaan Garut", "Kejaksaan Negeri Garut")]),
    (
        "Kepala Bidang (Kabid) Humas Polda NTT hadir.",
        [
            (
                "Bidang (Kabid) Humas Polda NTT",
                "Bidang Hubungan Masyarakat Kepolisian Daerah Nusa Tenggara Timur",
            )
        ],
    ),
    (
        "BPJS Kesehatan Cabang Batam dan BPJS Kesehatan rapat.",
        [
            (
                "BPJS Kesehatan Cabang Batam",
                "Badan Penyelenggara Jaminan Sosial Kesehatan Cabang Batam",
            ),
            ("BPJS Kesehatan", "Badan Penyelenggara Jaminan Sosial Kesehatan"),
        ],
    ),
    (
        "Bidang Bina Marga Dinas PUPR Kabupaten Garut sibuk.",
        [
            (
                "Bidang Bina Marga Dinas PUPR Kabupaten Garut",
                "Bidang Bina Marga Dinas Pekerjaan Umum dan Penataan Ruang Kabupaten Garut",
            )
        ],
    ),
    (
        "Komandan Grup 1/Kostrad hadir.",
        [("Kostrad", "Komando Cadangan Strategis TNI Angkatan Darat")],
    ),
    ("Ketua KPKRina Lestari hadir.", [("KPK", "Komisi Pemberantasan Korupsi")]),
]
NOTHING = [
    # A unit of a power plant.
    "PLTP Lahendong Unit V Kabupaten Minahasa dibangun.",
    # Of no ministry in particular; kinds of schools.
    "Seluruh Kementerian Lembaga lain hadir.",
    "Libur bagi siswa SD, SMP, MI, MTs, dan MA dimulai.",
    # Words of their own, no misspelt ones; a blank is lost in the last.
    "Ia tamatan Mahkamah Konstitusional dan Partai Demokratik.",
    "Direktur Utama PT Sentra Maju Jaya dan CV Balai Melati Surabaya hadir.",
    "Pengunjung ramai di Sentra Kuliner Bogor.",
    # The number of a paper.
    "Laporan LP/B/1585/III/2024/SPKT/PMJ diterima, lalu STTL/361/IX/2021/Bareskrim.",
    "Revisi UU Kejaksaan dan UU Kepolisian dibahas.",
    "Ia lulusan Akademi Kepolisian dan menulis tentang Kejaksaan.",
    "Bupati Garut datang. Hadiah bagi 4 Pemkab dan sejumlah Dinas Sosial.",
    "Bupati Garut datang. Ia keluar dari rumah Dinas Bupati.",
    "Kepala Badan Pemenangan Pemilu (Bappilu) Partai Golkar hadir.",
    "Warga ramai di Pusat Kota Bogor.",
    "Direktur Jenderal Sementara itu hadir.",
    "Dewas rumah sakit itu rapat.",
    # A field, not the ministry.
    "Harga di sektor ESDM naik.",
    "Menteri Energi dan Sumber Daya Mineral (ESDM) Rudi Salim hadir.",
    "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi (PANRB) hadir.",
    # Initials of somebody.
    "Polisi menangkap tersangka berinisial MA. Kini MA mengaku bersalah.",
    "Pelaku, MA (34), mengaku bersalah.",
    "Kadis Kominfo Sulut hadir.",
    "Kadis Tata Ruang Provinsi Gorontalo hadir.",
    "Kalapas Kelas IIA Sragen hadir.",
    "Rancangan KUA-PPAS dibahas.",
    "Warga berdiri di Jalan Kejaksaan.",
    "Turnamen Polres Cup digelar.",
    "Partai Golkar menang.",
    "PT Maju Jaya Abadi merugi.",
    "pemerintah dan polisi diam.",
    "Aturan kementerian negara dibahas.",
    "Ia kuliah di Universitas Gadjah Mada.",
    "Kades Sukamaju marah.",
    "Rapat dinas terkait ditunda.",
    # Any office of the kind.
    "JAKARTA, KABAR.com - Anggota DPRD tingkat provinsi dan kabupaten/kota menolak.",
    "Bupati Garut datang. Dinas Sosial setempat ikut.",
    "Bupati Garut datang. Polres masing-masing siaga.",
    "Bupati Garut datang. Rakyat memilih DPRD.",
    "Bupati Garut datang. DPRD Kabupaten/Kota rapat.",
    "JAKARTA - DPRD menolak.",
    "Jakarta (ANTARA) - Pemprov menolak.",
    "Ia berdiri di depan Gedung KPK.",
    # Companies, parties, universities, foundations.
    "Ketua Bidang Tani dan Nelayan PKS, Rudi Halim, hadir.",
    "Wakil Rektor Bidang Sumber Daya dan Keuangan Universitas Maju Jaya hadir.",
    "Kepala Satuan Pengamanan Bandara PT Angkasa Maju hadir.",
    "Divisi Pembangunan Jalan Tol PT Karya Maju rapat.",
    "Ketua Badan Pengawas Yayasan Sinar Terang hadir.",
    "Ketua DPD Golkar Jabar hadir.",
    "Ketua DPD PDIP hadir.",
    "DPD Jateng Partai Golkar rapat.",
    # What only looks like an office.
    "Koperasi Simpan Pinjam (KSP) Makmur bermasalah. Ketua KSP Makmur lari.",
    "Ustaz Rudi Halim, MA, hadir.",
    "Laporan LP/B/99/I/2024 diterima.",
    "Menteri Koordinator Bidang Hukum, HAM, Imigrasi, dan Pemasyarakatan hadir.",
    "Pembentukan Pansus ditunda.",
    "Rapat Panja usai.",
    # Other states.
    "Kementerian Haji dan Umrah Arab Saudi membantah.",
    "Departemen Luar Negeri dan Perdagangan Australia membantah.",
    "KPU Korea Selatan menolak.",
    "Kementerian Luar Negeri (Kemlu) Jepang membantah.",
    "MA Amerika Serikat memutus.",
    "Badan Karantina Australia memutus.",
]

KINDS = [
    ("Pusat Data dan Informasi Provinsi DKI Jakarta rapat.", "regional_unit"),
    ("Biro Pemerintahan Pemprov Kepri rapat.", "regional_unit"),
    ("Gubernur Kepri mengirim Biro Pemerintahan.", "regional_unit"),
    ("Biro Umum Kementerian Agama rapat.", "ministry"),
    ("Badan Pengawas (Bawas) MA rapat.", "court"),
    ("Panja Netralitas TNI rapat.", "legislature"),
    ("Divisi Hukum Polri rapat.", "police"),
    ("Kanwil Kemenkumham Jawa Barat rapat.", "agency"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind(text: str, kind: str) -> None:
    assert [office.kind for office in found_in(text)] == [kind]


def found_in(text: str, published: date | None = None) -> list[Institution]:
    return [o for o in OfficeExtractor()(Reading(text, published)) if o.mentions]


def offices(text: str, published: date | None = None) -> list[tuple[str, str]]:
    found = found_in(text, published)
    mentions = [(s, text[s:e], office.name) for office in found for s, e in office.mentions]
    return [(printed, name) for _, printed, name in sorted(mentions)]


@pytest.mark.parametrize(("text", "expected"), FOUND, ids=[text for text, _ in FOUND])
def test_found(text: str, expected: list[tuple[str, str]]) -> None:
    assert offices(text) == expected


@pytest.mark.parametrize("text", NOTHING)
def test_nothing(text: str) -> None:
    assert offices(text) == []


def test_ministry_by_date() -> None:
    text = "Kementerian Komunikasi dan Digital mengumumkan aturan. Komdigi optimistis."
    assert {name for _, name in offices(text, date(2025, 6, 1))} == {
        "Kementerian Komunikasi dan Digital"
    }


def test_definition_in_the_article_wins() -> None:
    text = "Dewan Kehormatan Penyelenggara Pemilu (DKPP) bersidang. Putusan DKPP final."
    assert {name for _, name in offices(text)} == {"Dewan Kehormatan Penyelenggara Pemilu"}


def test_the_class_word_in_a_bracket() -> None:
    (office,) = found_in("Kepala Biro (Karo) Perencanaan Kementerian Agama hadir.")[:1]
    assert office.name == "Biro Perencanaan Kementerian Agama"


def test_bare_regional_government_inherits_its_region() -> None:
    text = "Bupati Garut memimpin apel. Pemkab menyiapkan dana."
    (office,) = OfficeExtractor()(Reading(text))
    assert (office.name, office.region, office.rule) == (
        "Pemerintah Kabupaten Garut",
        "32.05",
        "office_inherited",
    )


def test_unit_without_parent_takes_the_ministry_named_before() -> None:
    text = "Kementerian Perdagangan sibuk. Dirjen Perdagangan Luar Negeri memimpin rapat."
    found = OfficeExtractor()(Reading(text))
    assert found[1].name.endswith("Kementerian Perdagangan")


def test_a_long_chain_of_offices_does_not_recurse_without_end() -> None:
    assert OfficeExtractor()(Reading("Biro Hukum Dinas Sosial " * 500))


@pytest.mark.parametrize(
    "text",
    [
        "Ditjen Pajak Kementerian Keuangan rapat. Ditjen Pajak pulang.",
        "Ditjen Pajak rapat. Lalu Ditjen Pajak Kementerian Keuangan pulang.",
    ],
)
def test_directorate_with_and_without_its_ministry_is_one(text: str) -> None:
    (office,) = [o for o in found_in(text) if o.name.startswith("Direktorat")]
    assert (office.name, len(office.mentions)) == (
        "Direktorat Jenderal Pajak Kementerian Keuangan",
        2,
    )


def test_foreign_office_serves_the_title_alone() -> None:
    (office,) = OfficeExtractor()(Reading("Hakim Mahkamah Agung Jepang hadir."))
    assert (office.name, office.kind, office.mentions) == (
        "Mahkamah Agung Jepang",
        "other",
        [],
    )
    assert len(office.in_titles) == 1


def test_an_office_behind_a_minister_is_no_field() -> None:
    text = "Menko Polkam Rudi Salim, Polri, dan KPK hadir."
    reading = Reading(text, entities=[Entity(13, 23, "PER")])
    names = [office.name for office in OfficeExtractor()(reading)]
    assert names == ["Kepolisian Negara Republik Indonesia", "Komisi Pemberantasan Korupsi"]


def test_a_person_behind_a_level_word_is_no_region() -> None:
    text = "Anggota DPRD Provinsi Rina Lestari hadir di Provinsi Jambi."
    name = text.index("Rina")
    reading = Reading(text, entities=[Entity(name, name + len("Rina Lestari"), "PER")])
    found = [o for o in OfficeExtractor()(reading) if o.mentions]
    assert [(office.name, office.mentions) for office in found] == [
        ("Dewan Perwakilan Rakyat Daerah Provinsi Jambi", [(8, 21)])
    ]


def test_an_unknown_seat_on_the_next_line_is_one_only_where_the_tagger_sees_a_name() -> None:
    text = "Satu dokter di tiap Lapas\nTak hanya itu, obatnya kurang."
    assert [o.name for o in OfficeExtractor()(Reading(text)) if o.mentions] == []
    text = "Tersangka dibawa ke Lapas\nTirtasari kemarin."
    seat = text.index("Tirtasari")
    reading = Reading(text, entities=[Entity(seat, seat + len("Tirtasari"), "LOC")])
    found = [o for o in OfficeExtractor()(reading) if o.mentions]
    assert [o.name for o in found] == ["Lembaga Pemasyarakatan Tirtasari"]
    # A region of the tables needs no tagger.
    found = OfficeExtractor()(Reading("Sidang digelar di PN\nBandung kemarin."))
    assert [o.name for o in found] == ["Pengadilan Negeri Bandung"]


@pytest.mark.parametrize(
    ("text", "parent"),
    [
        ("BNNP Jawa Barat rapat.", "Badan Narkotika Nasional"),
        ("Kemenag Jawa Timur rapat.", "Kementerian Agama"),
        ("BPKP Jawa Timur rapat.", "Badan Pengawasan Keuangan dan Pembangunan"),
    ],
)
def test_the_parent_of_a_branch(text: str, parent: str) -> None:
    (office,) = OfficeExtractor()(Reading(text))
    assert office.parent == parent
