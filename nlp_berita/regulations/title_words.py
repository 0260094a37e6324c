"""Words that join the parts of a title, and words at which a title cannot go on."""

from __future__ import annotations

import re

CONNECTORS = frozenset(
    "dan atau dan/atau atas di ke dari dalam bagi untuk dengan pada serta oleh terhadap secara "
    "sebagai melalui antara tanpa menjadi yang & - – / tentang bukan pasca selama rangka kepada "
    "berupa berdasarkan beserta hingga sampai".split()
)
CLAUSE = frozenset(
    "memang yang itu tersebut ini juga sudah telah akan masih belum bisa dapat harus wajib mewajibkan "
    "mengatur melarang menjadi jadi terdapat adalah ialah merupakan sebagaimana karena sehingga "
    "agar supaya kata ujar jelas ungkap tutur menurut bukan namun tetapi tapi jo jo. juncto pasal "
    "saat ketika setelah sebelum sejak selain maka bahwa seperti yakni yaitu lalu kemudian dimana "
    "menyebut menyebutkan menyatakan menjamin memuat memberi memberikan membatasi mulai berlaku "
    "kemarin kini lagi segera terbit diterbitkan ditetapkan disahkan diteken dinilai dianggap tidak tak ia dia kami kita "
    "mereka pihaknya menegaskan menjelaskan menetapkan sejumlah beberapa berbagai para mencakup meminta memerintahkan "
    "menuai ditujukan diharapkan ancaman mengamanatkan mengharuskan membolehkan "
    "mengubah memperketat mencabut menggantikan menunjukkan menurunkan meningkatkan "
    "berisi berbunyi sesuai menghasilkan memperbolehkan akhirnya hampir bersifat mengalami rampung "
    "junto meski meskipun jelas-jelas tegas-tegas terkait diatur dianut diakui dialami diambil diadakan "
    "diajukan diangkat diancam".split()
)
# Passive verbs ("dibawa", "diteken") end a title; these nouns only look like them.
PASSIVE = re.compile(
    r"di(?!nas|git|vid|sabil|siplin|skon|strib|ni|ri|mens|reks|abet|alog|plom|klat|daktik|sabel|ver|namik"
    r"|lema|et|ag|ak|al|am|an|ar|as|at|aspora|rektur|rektorat|sertasi|spensasi|storsi)[a-z]{4,}"
)
FIELDS = frozenset("lingkungan lingkup wilayah bidang sektor kawasan".split())
# Nouns of two words that are printed with one capital: "Lalu lintas", "Wali kota".
PAIRS = frozenset(
    [
        tuple(pair.split())
        for pair in (
            "lalu lintas|wali kota|kerja sama|tata cara|tata kerja|tata ruang|tindak pidana|rumah tangga|rumah sakit"
            "|sumber daya|kereta api|hak asasi|kepala daerah|kepala desa|tenaga kerja|jaminan sosial|keuangan negara"
            "|tanggung jawab|hari libur|cuti bersama|angkutan jalan|lingkungan hidup|barang milik|badan usaha"
        ).split("|")
    ]
)
# What acts on things: "Registrasi dan identifikasi Kendaraan Bermotor".
PROCESS = re.compile(
    r"(?!pe(?:njelas|rnyata|ngaku|ndapat|nilai|rminta|rtanya|nolak|rhati|ngadil)an)"
    r"(?:pe[a-z]{3,}an|[a-z]{3,}[ai]si|[a-z]{3,}isme)"
)
# A title does not go on with where one goes to law: "... tentang Retribusi Parkir ke PTUN".
FORUMS = frozenset(
    "mahkamah mk ma ptun pn pt pengadilan dpr dprd kpk polda polres polri bareskrim kejaksaan kejagung presiden "
    "ombudsman publik masyarakat".split()
)
