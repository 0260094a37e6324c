"""Words whose neighbourhood makes a date of a number or a name, or none of a date."""

from __future__ import annotations

# A date after one of these is part of a name: Universitas 17 Agustus, Jalan 10 November.
PLACES = frozenset(
    "universitas institut jalan jl jln lapangan stadion gedung monumen tugu jembatan taman sma smk "
    "smp sd rsud rs masjid pasar kampus gelora gg gang komplek kompleks perumahan politeknik "
    "yayasan museum bandara pelabuhan terminal plaza simpang".split()
)
# A number after one of these counts or identifies something.
LABELS = frozenset(
    "nomor no nomer rt rw tps kodim koramil km kilometer blok kav kavling pasal ayat level rp idr "
    "usd us$ $ kloter kelas uu uud pp perda perpres perppu permen pergub perbup perwali permendagri "
    "pmk keppres inpres kepmen se sk skor seri batalyon yonif yon dandim danramil tipe type nip nik "
    "telp telepon hp wa kode dapil versi bab paragraf angka lot gg pos nopol plat ketinggian "
    "sebanyak sejumlah senilai sebesar seharga seluas skep rumah peringkat windows "
    "covid iso sni dim pnbp surat putusan perkara register reg nrp nisn npwp ktp id "
    "gugatan skala rasio perbandingan berbanding pukul jam seberat setinggi".split()
)
COUNTED = frozenset(
    "orang jiwa warga kg kilogram km kilometer meter m hektare hektar ha ton unit personel prajurit "
    "rumah kali peserta siswa pelajar mahasiswa watt cc mah paket ekor buah hari bulan tahun jam "
    "menit detik kk kepala keluarga pegawai karyawan pekerja buruh petani nelayan atlet penonton "
    "penumpang kendaraan mobil motor kursi suara pemilih kasus pasien dosis liter botol batang "
    "lembar butir bibit pohon guru dosen dokter perawat polisi anggota kader relawan pendukung "
    "massa pengunjung wisatawan jemaah jamaah calon tps desa rupiah dolar juta miliar triliun "
    "ribu persen halaman kilometer kubik mdpl sertifikat bidang pelanggan responden sampel "
    "perusahaan umkm km/jam gram tenaga masyarakat anak santri korban pengungsi ruas titik "
    "mw megawatt kwh m2 m3 cm mm hp pk rpm poin".split()
)
FRACTION_OF = frozenset(
    "dari bagian siswa miliar juta triliun jam hari pemilih warga suara anggota total luas kursi "
    "penduduk wilayah kali final".split()
)
NEAR_DATE = frozenset(
    "pada sejak hingga sampai per tanggal tgl tertanggal mulai hari kemarin besok lusa ini lalu "
    "jadwal jatuh digelar berlangsung s/d s.d edisi malam pagi siang sore dikutip".split()
)
BEFORE_MONTH = frozenset(
    "bulan pada sejak hingga sampai per mulai di dari antara selama sepanjang awal akhir "
    "pertengahan medio untuk sebelum setelah sesudah periode dan atau hingga inflasi edisi "
    "posisi ke menjelang jelang memasuki tiap setiap penghujung realisasi data gaji".split()
)
SUNDAY_PLACES = frozenset(
    "pasar sekolah koran kompas tempo republika jalan jl kecamatan stasiun terminal pasarminggu "
    "media ahmad haji pak bu ibu bapak".split()
)
HABITS = frozenset(
    "salat shalat sholat solat puasa setiap tiap saban ibadah misa kebaktian khotbah khutbah "
    "khatib jumatan sholawat program gerakan".split()
)
AFTER_DAY = frozenset(
    "berkah agung curhat bersih putih abu suci kelabu ceria sehat mengaji beriman ibadah peduli".split()
)
VAGUE = frozenset(
    "beberapa sejumlah belasan puluhan ratusan ribuan tiap setiap per berapa saban".split()
)
AGES = frozenset("usia umur berusia berumur selama penjara kurungan".split())
EVENTS_PAST = frozenset("pemilu pilpres pilkada pileg lebaran kampanye pandemi yang kayak".split())
BIRTHDAY_LEADS = frozenset(
    "pada saat hingga sampai sejak sebelum setelah menjelang jelang usai tepat bertepatan dengan "
    "bertepatan momen ketika".split()
)
PERIOD_LEADS = BEFORE_MONTH | {"sepanjang", "pada", "dalam", "akhir", "awal", "adalah", "yakni"}
