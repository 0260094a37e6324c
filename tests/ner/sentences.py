"""Sentences for the NER tests, written for them."""

SENTENCES = [
    line.split()
    for line in (
        "Wakil Wali Kota Bandung Erwin Saputra membuka lokakarya di Gedung Sabilulungan , Soreang .",
        "Menurut Nurhayati , jembatan itu dibangun oleh Dinas Pekerjaan Umum Kabupaten Garut .",
        "“ Kami menunggu surat dari Kementerian Keuangan , ” kata Hendra Wijaya di Surabaya .",
        "Rapat digelar kemarin .",
        "Kapolres Sleman AKBP Yuni Lestari mengatakan dua tersangka ditangkap di Magelang .",
        "PEMKOT SEMARANG BANGUN TIGA PUSKESMAS BARU",
        "Ia pulang .",
        "Presiden Joko Widodo bertemu Perdana Menteri Jepang Fumio Kishida di Tokyo pada Senin .",
        "Anggota DPRD Jawa Timur dari PKB , Siti Aminah , menolak usul Partai Golkar .",
        "Gubernur Sumatera Barat itu meminta warga Bukittinggi tetap tenang .",
        "bupati garut rudy gunawan hadir di bandung .",
        "Harga beras naik 12,5 persen sejak Juni , kata Kepala BPS Ambon Rina Pattiasina .",
    )
]
