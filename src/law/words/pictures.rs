//! Words of what pictures of a device show (Annex VII(1)(c); see [`super::topic`] for how the tables are read).

/// External features.
pub(super) const OUTSIDE: &str = "
    en front|rear|outside|external|exterior|housing|enclosure|top view|side view|back view|overall view|outer|casing
    nl voorkant|achterkant|buitenkant|behuizing|buitenaanzicht|voorzijde|achterzijde|uitwendig|vooraanzicht
    de vorderseite|rückseite|rueckseite|aussen|*gehäuse|*gehaeuse|frontansicht|vorderansicht|rückansicht|vorne|hinten|front
    fr face avant|face arrière|extérieur|exterieur|boîtier|boitier|vue avant|arrière|face
    es frontal|trasera|exterior|carcasa|vista externa|delantera
    it frontale|retro|estern|involucro|custodia|fronte
    pl przód|przod|tył|zewnętrz|obudow
    ja 外観|正面|背面|筐体|外側|前面
    bg външ|корпус|отпред|отзад
    cs vněj|kryt|přední|zadní|zepředu
    da forside|bagside|udvendig|kabinet|ydre
    el εξωτερικ|μπροστιν|περίβλημα
    et välis|korpus|esikülg|tagakülg
    fi ulko|kotelo|etupuoli|takapuoli
    ga taobh amuigh|seachtrach|tosaigh
    hr vanjsk|kućišt|prednj|stražnj
    hu külső|burkolat|elöl|hátul|előlap|készülékház
    lt išor|korpus|priek|galin
    lv ārēj|korpus|priekš|aizmugur
    mt estern|faċċata|kaxxa
    pt exterior|frontal|traseir|externa|caixa
    ro exterior|carcas|față|spate
    sk vonkaj|kryt|predn|zadn
    sl zunanj|ohišj|spredaj|sprednj
    sv utsida|framsida|baksida|hölje|yttre|utvändig
";

/// The marking.
pub(super) const MARKING: &str = "
    en label|marking|nameplate|name plate|type plate|rating plate|ce mark|sticker|identification plate
    nl *typeplaatje|*label|markering|etiket|naamplaat
    de *typenschild|*typschild|kennzeichnung|*etikett|ce zeichen|label|aufkleber|beschriftung|markierung
    fr plaque|marquage|étiquette|etiquette|signalétique|signaletique
    es placa|marcado|etiqueta
    it targhetta|targa|marcatura|etichetta
    pl tabliczk|oznakowan|oznaczeni|etykiet
    ja 銘板|ラベル|マーキング|刻印|表示
    bg маркировк|табелк|етикет
    cs štít|označen|etiket
    da typeskilt|mærkning|mærkat|etiket
    el σήμανσ|ετικέτ|πινακίδ
    et märgis|silt|*silt
    fi *kilpi|merkin|tarra
    ga marcáil|lipéad|pláta
    hr oznak|natpisn|označ|naljepnic
    hu adattábla|jelölés|címk
    lt ženklin|etiket|lentel
    lv marķēj|uzlīm|plāksn|etiķet
    mt immarkar|tikketta|pjanċa
    pt placa|marcação|etiqueta|rótulo
    ro plăcuț|marcaj|marcare|etichet
    sk štít|označen|etiket
    sl napisn|oznak|označ|nalepk
    sv *skylt|märkning|etikett
";

/// The internal layout.
pub(super) const INSIDE: &str = "
    en inside|internal|interior|pcb$|pcbs$|board|opened|cover removed|without cover|layout|circuit
    nl binnenkant|inwendig|*printplaat|geopend|binnenzijde|pcb$|intern
    de innen|*leiterplatte|platine|geöffnet|geoeffnet|innere|pcb$
    fr intérieur|interieur|carte|interne|ouvert|pcb$
    es interior|interna|placa de circuito|abiert|pcb$|interno
    it intern|scheda|aperto|pcb$
    pl wnętrz|wewnętrz|płytk|płyta|otwart|pcb$
    ja 内部|基板|内側|カバーを外
    bg вътреш|платка|отворен
    cs vnitř|uvnitř|desk|otevřen
    da indvendig|printkort|indre|åben|indeni
    el εσωτερικ|πλακέτ
    et sise|trükkplaat|avatud
    fi sisä|piirilev|avattu
    ga taobh istigh|inmheánach|clár
    hr unutar|unutraš|tiskan|pločic|otvoren
    hu belső|nyák|belül|nyitott
    lt vidin|vidaus|plokšt|atidaryt
    lv iekš|plate|atvērt
    mt intern|ġewwa|pcb$
    pt interior|intern|placa de circuito|aberto
    ro interior|intern|placă|deschis
    sk vnútor|vnútri|dosk|otvoren
    sl notranj|tiskano vezje|plošč|odprt
    sv insida|invändig|kretskort|inre|öppnad
";

/// Pictures that somebody still has to take.
pub(crate) const TO_COME: &[&str] = &[
    "will be taken, shoot in, to be taken, are taken with, are taken when, to be photographed, shoot on , photo shoot, once the first units, when the first units",
    "worden gemaakt bij, worden nog gemaakt, worden gemaakt zodra, maken we bij, maken we zodra, nog te maken",
    "entstehen mit, entstehen bei, entstehen erst, werden noch gemacht, werden noch aufgenommen, werden dann hier, fotografieren wir, machen wir mit, machen wir bei, noch zu machen",
    "seront prises, seront faites, restent à prendre, à prendre lors",
    "se harán, se tomarán, se sacarán, por hacer",
    "saranno scattat, verranno scattat, saranno fatte, da scattare",
    "zostaną zrobion, zrobimy, zostaną wykonan, do zrobienia",
    "撮影予定, 撮影します, 撮影後",
    "tas när, tas i samband, plåtas, fotas, fotograferas, ska tas, tas med första",
    "tages når, tages ved, skal tages",
    "otetaan kun, otetaan ensimm, kuvataan kun",
    "budou pořízen, pořídíme, vyfotíme, budú vyhotov, vyhotovíme",
    "serão tirad, serão feit, vamos tirar",
];

/// Words in the description or name of a picture that only a device has.
pub(crate) const BODY: &[&str] = &[
    "photo",
    "photograph",
    "foto",
    "pcb",
    "housing",
    "enclosure",
    "nameplate",
    "gehaeuse",
    "leiterplatte",
    "platine",
    "typenschild",
    "behuizing",
    "printplaat",
    "typeplaatje",
    "boitier",
    "signaletique",
    "etiquette",
    "placa",
    "carcasa",
    "scheda",
    "targa",
    "targhetta",
    "involucro",
    "plytka",
    "tabliczka",
    "obudowa",
    "print",
    "plaatje",
    "schild",
    "gehause",
    "kretskort",
    "markskylt",
    "exterieure",
    "外観",
    "銘板",
    "基板",
    "内部",
    "typeplate",
    "kennzeichnung",
    "seriennummer",
    "serienummer",
    "carcasse",
    "marquage",
    "marcado",
    "matricola",
    "seryjny",
];

/// Folders in which pictures of a device are kept.
pub(crate) const FOLDERS: &[&str] = &[
    "photo",
    "photos",
    "photographs",
    "foto",
    "fotos",
    "foton",
    "zdjecia",
    "写真",
];

/// Folders in which pictures of any kind are kept.
pub(crate) const PICTURE_FOLDERS: &[&str] = &[
    "img",
    "images",
    "pictures",
    "pics",
    "bilder",
    "abbildungen",
    "afbeeldingen",
    "beelden",
    "imagenes",
    "imágenes",
    "immagini",
    "imagens",
    "obrazy",
    "obrázky",
    "obrazky",
    "fotografie",
    "fotografias",
    "fotografías",
    "billeder",
    "kuvat",
    "画像",
];

/// Words of views; a screen can have each of them, so two are needed.
pub(crate) const VIEWS: &[&str] = &[
    "front",
    "rear",
    "inside",
    "outside",
    "opened",
    "cover",
    "removed",
    "back",
    "top",
    "bottom",
    "side",
    "open",
    "device",
    "unit",
    "ports",
    "terminals",
    "connectors",
    "marking",
    "serial",
    "mainboard",
    "motherboard",
    "dongle",
    "moederbord",
    "board",
    "label",
    "plate",
    "exterior",
    "interior",
    "vorderseite",
    "rueckseite",
    "innen",
    "aussen",
    "voorkant",
    "achterkant",
    "binnenkant",
    "vue",
    "face",
    "plaque",
    "avant",
    "carte",
    "frontal",
    "frente",
    "etiqueta",
    "fronte",
    "retro",
    "interno",
    "esterno",
    "przod",
    "tyl",
    "wnetrze",
    "fram",
    "正面",
];
