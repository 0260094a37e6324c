"""Words that keep their full stop, in three groups by what may follow them.

Tokenizer and sentence splitter share them, so that a stop is read the same way by both.
"""

from __future__ import annotations

from typing import Final

# A name, a number or a place follows: never the end of a sentence.
LEADING: Final = frozenset(
    """
    Jl Jln No Nos Nmr Dr dr Drs Dra Drg drg Drh drh Ir Prof H Hj KH Kyai Tgk Tgh Ust Tn Ny Nn Sdr
    Sdri Bpk Yth Pdt St Rr Moh Moch Mohd Muh Much Muhd Abd Tb Apt apt Ns ns Kab Kec Kel Kep Prov
    Ds Dsn Gg Gd Km Tgl tgl Rp RP USD Plt Plh Pj Pjs PJ Mgr Jend Letjen Mayjen Brigjen Kol
    Letkol Kapt Lettu Letda Serma Serka Sertu Serda Kopka Koptu Kopda Praka Pratu Prada Komjen
    Irjen Kombes Kompol Iptu Ipda Aiptu Aipda Bripka Brigpol Briptu Bripda Laks Laksda Laksma
    Marsda Marsma Vol vol hlm Hlm Tlp Telp telp Tel Fax pkl Pkl Mr Mrs Ms UD CV PT Pid Pdt Jkt
    """.split()
)
# They may end a sentence, and then a word follows that only begins one.
CLOSING: Final = frozenset(
    """
    Pte Tbk Ltd Inc Co Corp Jr Sr Bhd Sdn tsb ttd Alm alm Almh Purn Ph Adv Psi Ak Sp
    """.split()
)
# They end an enumeration: a capital letter after them begins a sentence.
ENDING: Final = frozenset("dll dsb dst dkk dlsb".split())

# What stands after the stop inside a degree: M.Si, S.Sos, S.Pd.I, A.Md.Keb, M.Sc, Ph.D.
DEGREE_PARTS: Final = """
    Ag Ak Acc An Ant Ap Ars Bus Cn Com Ked Des Ds Ec Ed Eng Farm Fil Fis Gz Gr Han Hum Hut I Ikom
    Intel IP Kep Keb Kes Kn Kom KM Li Litt Ling Mat Md Med Min Mn Or Par Pd Pdi Pel Pem Phil Pi Pn Pol
    Psi Psy Pt Ptk PA PD OG Rad Sc Si SiE Sn Soc Sos Sosio Stat STP ST STr Sy SP SH SE T Tech Th Tr
    Ter TI TP Trop Vet Ch Ek Kt AP SAP SDM MB Kv KK KJ JP BS B An THT U
    """.split()

# Last parts of the web names that news texts print: Kompas.com, jakarta.go.id.
DOMAINS: Final = "com co id net org go ac or sch mil web desa my tv me news info io gov edu".split()

# Words that begin a sentence and hardly ever a name: they settle "M.Si. Ia" and "Tbk. Namun".
STARTERS: Final = frozenset(
    """
    Ada Adapun Agar Akan Akibatnya Akhirnya Aksi Antara Apa Apabila Apakah Artinya Atas Bagi Bahkan
    Bahwa Baik Banyak Begitu Beliau Berdasarkan Berikut Bersama Biasanya Bila Bukan Cara Dalam Dan
    Dari Demikian Dengan Di Dia Diketahui Guna Hadir Hal Hanya Harapannya Hari Hasil Hingga Ia Ini
    Itu Jadi Jika Juga Kalau Kami Kamu Karena Kata Kedua Kegiatan Kemudian Kepada Ketika Kini Kita
    Kondisi Lalu Lebih Maka Masih Mereka Melalui Menanggapi Mengenai Menurut Menurutnya Meski
    Meskipun Misalnya Nah Namun Nantinya Oleh Pada Padahal Para Pasalnya Penyidik Penetapan Pihak
    Pihaknya Program Rapat Saat Salah Sampai Saya Sebab Sebagai Sebanyak Sebelum Sebelumnya Sebuah
    Sedangkan Sehingga Sejak Sekarang Sekitar Selain Selama Selanjutnya Semua Semoga
    Sementara Sedikitnya Seperti Sesuai Setelah Setiap Sudah Tak Tapi Telah Tentu Tentunya Terkait
    Terlebih Tetapi Tidak Turut Untuk Upaya Usai Warga Yakni Yang
    """.split()
)
