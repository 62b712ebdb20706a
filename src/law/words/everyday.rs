//! Everyday words for what Annex VII asks, as people put them in titles and short sentences: beginnings, in lower
//! case, one line a language or two in the order en nl de fr es it pl ja sv da fi cs sk pt, then others.

/// A title asks what, or whom, the thing is for.
#[rustfmt::skip]
pub const WHAT_FOR: &[&str] = &[
    "who would want", "who wants", "who needs", "where it belongs", "wie heeft", "wer ihn", "wer es", "wer sie", "wer das", "wer den", "für welche", "à qui", "qui ça s'adresse", "s'adresse", "quién lo", "quiénes", "a chi ", "per che cosa", "kto ", "だれのため", "誰の", "向け", "vem har", "vilka den", "hvem har", "lavet til", "kuka ", "mihin ", "kdo ", "pro co", "na co", "quem usa", "que serve", "a quem serve",
    "what it is for", "what it's for", "what's it for", "what is it meant", "what it is meant", "what we built it for", "what is it for", "what this is for", "what for", "who it is for",
    "who it's for", "who is it for", "who is this for", "who this is for", "made for", "who should use",
    "who uses it", "where it may be used", "good for", "not good for",
    "waar het voor", "waar hij voor", "waar dit voor", "waar is het voor", "waarvoor", "voor wie", "wie gebruikt",
    "wofür", "für wen", "wozu", "einsatzzweck", "zielgruppe", "gedacht für", "wer benutzt", "wer nutzt",
    "pour qui", "à quoi ", "à qui ", "fait pour",
    "para quién", "para qué", "a quién va", "sirve para",
    "per chi", "a cosa serve", "a che cosa serve", "a che serve", "chi lo usa",
    "dla kogo", "do czego", "przeznaczen",
    "用途", "対象者", "何に使", "使用目的", "誰のため", "どんな人",
    "vad den är till", "vad det är till", "till för", "vem den är till", "för vem", "avsedd för", "tänkt för",
    "hvad er den til", "hvad den er til", "hvem er den til", "hvem den er til", "for hvem", "skal det bruges",
    "skal den bruges", "den skal bruges", "beregnet til", "må ikke bruges",
    "mihin tarkoitettu", "mihin se", "kenelle", "mihin käyt", "tarkoitettu",
    "určení", "k čemu", "pro koho", "komu slouží", "určenie", "na čo sl", "pre koho",
    "para quem", "para que serve", "a quem", "serve para",
    "pentru cine", "la ce ", "mire való", "mire szolgál", "kinek", "για ποιον", "σε τι χρησι", "za koga", "čemu služi",
    "čemu je", "namjena", "namen", "за кого", "за какво", "kellele", "milleks", "kam skirta", "kam paredz", "għal min",
];

/// A title over what the user has to know and do.
#[rustfmt::skip]
pub const GUIDANCE: &[&str] = &[
    "living with", "stel je", "aanbringen", "inbedrijf", "anbringen", "bon usage", "cómo se us", "come si usa", "jak używa", "jak korzysta", "つかい", "使いはじめ", "använda", "bruger du", "brug af", "otat käyttöön", "jak ho", "jak ji", "jak ho používat", "como se usa",
    "install", "running it", "run it", "set up", "setup", "set-up", "getting started", "get started", "using", "use", "help", "guide",
    "guidance", "instruct", "operat", "first step", "first start", "integrat", "quick", "administ", "deploy", "usage",
    "handleiding", "aan de slag", "gebruik", "zo werk", "hulp", "uitleg", "aanzetten", "voor de gebruiker",
    "anleitung", "einricht", "erste schritte", "inbetriebnahme", "bedien", "hilfe", "benutz", "nutz", "handbuch",
    "mode d'emploi", "notice", "prise en main", "utilis", "aide", "premiers pas", "manuel", "mise en route",
    "instal", "manual", "guía", "primeros pasos", "ayuda", "uso", "instruc", "puesta en marcha",
    "manuale", "guida", "primi passi", "istruzion", "per l'utente", "avvio",
    "instrukcj", "podręcznik", "pierwsze", "obsług", "poradnik", "dla użytkownika",
    "取扱", "使い方", "導入", "手順", "マニュアル", "ガイド", "設置", "利用者",
    "kom igång", "hjälp", "bruksanvis", "handbok", "så använder", "användar",
    "vejledning", "brugsanvis", "kom i gang", "hjælp", "håndbog", "sådan bruger",
    "ohje", "opas", "käyttö", "asenn", "näin käyt",
    "příruč", "návod", "začín", "nápověd", "príruč", "inštal", "pomoc", "pro uživatele",
    "guia", "primeiros passos", "ajuda", "utiliza", "usar",
    "ghid", "útmutató", "kézikönyv", "telepít", "οδηγ", "εγχειρ", "uput", "priruč", "navodil", "priroč", "ръковод",
    "инструкц", "juhend", "vadov", "instrukc", "rokasgr", "lietoš", "treoir",
];

/// A title names the papers that go to the user, whatever it says of them.
#[rustfmt::skip]
pub const USERS_PAPER: &[&str] = &[
    "how to use", "user manual", "user guide", "instructions for", "instruction manual", "what users", "what the user", "what does the user get", "what comes in the box",
    "handleiding", "gebruiksaanwijzing", "gebruikershandleiding", "voor de gebruiker", "wat de gebruiker", "wat krijgt de gebruiker", "wat krijgt de koper",
    "anleitung", "bedienungsanleitung", "gebrauchsanweisung", "betriebsanleitung", "handbuch", "für den benutzer",
    "was der benutzer", "was der nutzer", "was bekommt der", "was erhält der",
    "mode d'emploi", "notice d'", "ce qu'on dit à l'utilisateur", "manuel d'utilisation", "guide d'utilisation", "que reçoit l'utilisateur", "ce que reçoit",
    "manual de", "manual del", "instrucciones", "qué recibe", "guía de uso", "guía del usuario",
    "manuale", "istruzioni", "guida all'uso", "cosa riceve", "che cosa riceve", "guida per l'utente",
    "instrukcja", "podręcznik", "co dostaje", "co dostane", "vad får", "hvad får", "mitä käyttäjä saa", "o que recebe", "取扱説明書", "使い方", "マニュアル",
    "bruksanvis", "användarhandbok", "användarmanual", "brugsanvis", "brugervejledning", "vejledning", "käyttöohje",
    "ohje ", "ohjeet", "käyttöopas", "návod", "příručka", "používateľská príručka", "manual do", "instruções",
    "guia do utilizador", "manual de utiliza", "manual de utilizare", "használati", "οδηγίες", "εγχειρίδιο", "upute",
    "navodila", "ръководство", "инструкция", "kasutusjuhend", "naudojimo", "lietošanas",
];

/// A title asks what the thing is or does.
#[rustfmt::skip]
pub const WHAT_IT_IS: &[&str] = &[
    "what is it", "what it is", "what is the product", "what is the device", "what is this product", "what does it do",
    "what it does", "what does the product", "what does the device", "what we make",
    "wat is het", "wat doet het", "wat doet hij", "wat hij doet", "wat het doet", "wat is dit voor",
    "was macht das", "was macht der", "was macht die", "was ist das für", "was das gerät", "was es ist", "was es tut",
    "qu'est-ce que c'est", "c'est quoi", "ce que c'est", "que fait le", "que fait l'",
    "qué es el", "qué es la", "qué hace el", "qué hace la", "qué hace este", "qué hace esta", "qué hace?", "cos'è", "che cos'è", "cosa fa", "che cosa fa", "co to jest", "co robi",
    "どんな製品", "何をする", "製品とは", "vad är det", "vad den gör", "vad gör", "hvad er det", "hvad gør", "hvad den gør",
    "mikä se on", "mitä se tekee", "mitä laite", "co to je", "co dělá", "čo to je", "čo robí", "o que é o", "o que faz",
    "ce este", "mi ez", "mit csinál", "τι είναι", "što je", "kaj je", "какво е", "mis see on", "kas tai", "kas tas",
];

/// The user makes the thing ready.
#[rustfmt::skip]
pub const BEGINNING: &[&str] = &[
    "plug it in", "download the", "open the app", "scan the", "press the button", "own password", "own code", "your own", "choose a", "set a", "pick your",
    "eigen wachtwoord", "druk op", "kies een", "stel in", "scan de",
    "eigenes passwort", "eigenes kennwort", "neues kennwort", "eigenen code", "scannen", "drücken", "wählen",
    "mot de passe", "scannez", "appuyez", "choisissez", "branchez",
    "contraseña", "pulse", "escanee", "elija", "conecte", "cambie el código", "código de fábrica",
    "password", "premere", "scegliere", "scegli", "collegare", "avvicinare",
    "hasło", "ustaw", "naciśnij", "zeskanuj", "własny kod",
    "パスワード", "登録し", "電源を入れ", "設定してください",
    "lösenord", "skanna", "välj", "tryck på", "adgangskode", "vælg", "scan koden", "tryk på",
    "salasana", "lue koodi", "valitse", "paina", "heslo", "naskenujte", "zvolte", "připojte", "nastavte", "pripojte",
    "palavra passe", "palavra-passe", "senha", "escolha", "ligue",
    "parolă", "parola", "jelszó", "κωδικό", "lozink", "geslo", "парола", "parool", "slaptažod", "parole",
];

/// The user parts with the thing, and removes what it holds.
#[rustfmt::skip]
pub const PARTING: &[&str] = &[
    "wipe", "erase", "before you sell", "sell it", "give it away", "or give away", "give away or", "pass it on", "hand it on", "sell or give", "when you move out", "before selling", "factory reset", "throw it away",
    "bin it", "forget all", "forget me", "purge", "delete everything", "delete all", "getting rid", "uninstall",
    "gewist", "wissen", "verkopen", "weggeven", "doorgeven", "doorverkop", "gaat hij weg", "fabrieksinst",
    "löschen", "vor dem verkauf", "weggeben", "weitergeben", "verschenken", "weiterverkauf", "verkaufen", "werkseinst", "zurücksetzen", "abgeben",
    "effac", "avant de vendre", "avant de donner", "revente", "donner ou vendre", "réinitialis", "vendre", "céder", "cession",
    "borre", "borrar", "lo regala", "lo vende", "antes de vender", "vuelva a fábrica", "volver a fábrica", "restablec",
    "cancell", "prima di regalar", "prima di vender", "ripristin", "si trasloca", "dismission",
    "usuń", "usunąć", "kasuj", "skasuj", "przed sprzedaż", "sprzedaż", "przywróć",
    "初期化", "手放す", "消去", "削除", "廃棄",
    "radera", "ger bort", "säljer", "göra sig av", "fabriksåterst",
    "slettes", "slet ", "sælger", "fabriksnulst", "giver den væk",
    "poistetaan", "poista", "luovut", "myyt", "tyhjenn", "tehdasasetu",
    "vymaž", "smaž", "při prodeji", "před prodejem", "predajom", "tovární nast",
    "apague", "apagar", "ao vender", "antes de vender", "reponha",
    "șterge", "törölje", "διαγράψτε", "izbriš", "изтри", "kustuta", "ištrin", "izdzēs",
];

/// The declaration that the product conforms to Union law.
#[rustfmt::skip]
pub const DECLARATION: &[&str] = &[
    "declaration of conformity", "verklaring van overeenstemming", "conformiteitsverklaring", "eu-verklaring",
    "konformitätserklärung", "eu-konformitätserklärung", "déclaration ue", "déclaration de conformité",
    "declaración ue", "declaración de conformidad", "dichiarazione ue", "dichiarazione di conformità",
    "deklaracja zgodności", "deklaracja ue", "deklarację zgodności", "適合宣言", "eu適合宣言",
    "försäkran om överensstämmelse", "eu-försäkran", "overensstemmelseserklæring", "eu-overensstemmelseserklæring",
    "vaatimustenmukaisuusvakuutu", "eu-vaatimustenmukaisuusvakuutu", "prohlášení o shodě", "vyhlásenie o zhode",
    "declaração ue", "declaração de conformidade", "declarația de conformitate", "declarația ue",
    "megfelelőségi nyilatkozat", "δήλωση συμμόρφωσης", "izjava o sukladnosti", "izjava o skladnosti",
    "декларация за съответствие", "vastavusdeklaratsioon", "atitikties deklaracija", "atbilstības deklarācija",
];

/// Somebody put a name under it.
#[rustfmt::skip]
pub const UNDERSIGNED: &[&str] = &[
    "signed", "undersigned", "getekend", "ondertekend", "unterschrieben", "unterzeichnet", "gezeichnet", "signée",
    "signé ", "signé par", "firmada", "firmado", "firmata", "firmato", "podpisan", "podpisał", "署名", "undertecknad",
    "underskrev", "underskrevet", "allekirjoit", "podeps", "podpísa", "assinada", "assinado", "semnat", "aláír",
    "υπογρ", "potpisan", "подписан", "allkirjast", "pasirašy", "parakstī", "nº", "nr.", "no. ", "n° ", "№",
];

/// Law of other fields, under which products have a declaration as well.
#[rustfmt::skip]
pub const OTHER_LAW: &[&str] = &[
    "radio", "2014/53", "2014/30", "2014/35", "2006/42", "2017/745", "2011/65", "emc", "cem", "low voltage",
    "niederspannung", "funk", "machinery", "maschinen", "medical", "medizin", "médical", "fiscal", "fiskal", "fiscale",
    "red doc", "red declaration", "doc red", "red konform", "red erklärung", "red verklaring", "lvd ", "mdr ",
    "elektromagnet", "électromagn", "electromagn", "machines", "rohs",
];

/// This Regulation and its subject.
#[rustfmt::skip]
pub const THIS_LAW: &[&str] = &[
    "2024/2847", "cra", "cyber", "ciber", "kyber", "kiber", "サイバー", "cyberresilien", "кибер", "κυβερνο",
];

/// A standard is followed.
#[rustfmt::skip]
pub const FOLLOWED: &[&str] = &[
    "we follow", "followed", "follows", "applied", "we apply", "complied", "complies", "conform", "measured against",
    "held against", "we meet", "guided by", "aligned",
    "we volgen", "gevolgd", "volgen wij", "toegepast", "passen wij toe", "voldoe",
    "angewandt", "angewendet", "wenden wir", "befolg", "eingehalten", "halten uns an", "richten uns nach", "orientier",
    "appliqu", "suivons", "on suit", "nous suivons", "respect", "conforme",
    "seguimos", "aplicad", "aplicamos", "cumpl", "applicat", "seguiamo", "seguit", "rispett",
    "stosujem", "zastosowan", "wzięto", "spełnia", "przyjęliśmy", "適用", "準拠", "従って",
    "vi följer", "tillämp", "uppfyll", "vi følger", "anvendt", "opfyld", "noudat", "sovell", "täyttä",
    "použit", "řídíme", "dodržuj", "splňuj", "aplicá",
];

/// A standard is only looked out for.
#[rustfmt::skip]
pub const OBSERVED: &[&str] = &[
    "watch", "we monitor", "we track", "tracking", "keep an eye", "under observation", "nothing has been decided",
    "volgen de ontwikkeling", "houden in de gaten", "beobacht", "im blick", "veille", "surveillons", "observamos",
    "vigilamos", "teniamo d'occhio", "monitoriamo", "śledzimy", "obserwujemy", "bevakar", "bevakning", "holder øje",
    "seuraamme", "sledujeme", "acompanhamos", "注視", "動向",
];

/// Pictures of the thing.
#[rustfmt::skip]
pub const PHOTO: &[&str] = &[
    "photo", "picture", "foto", "bild", "lichtbild", "afbeelding", "fotografía", "imagen", "immagin", "zdjęc", "rysun",
    "写真", "billed", "kuva", "valokuv", "fotografi", "imagem", "imagens", "fénykép", "imagini", "снимк", "φωτογραφ",
    "slike", "fotograf",
];

/// Something lies with the papers, or is kept under a name.
#[rustfmt::skip]
pub const ENCLOSED: &[&str] = &[
    "attach", "enclos", "annex", "appendix", "see annex", "bijlage", "bijgevoegd", "anlage", "beigefügt", "liegt bei",
    "liegen bei", "annexe", "joint", "pièce jointe", "adjunt", "anexo", "allegat", "w załączniku", "załącznik",
    "w archiwum", "segregator", "添付", "別紙", "vedlagt", "bilag", "bifoga", "bilaga", "liite", "oheis", "přílo",
    "príloh", "em anexo", "melléklet", "приложен", "συνημμ", "prilog",
];

/// Lists of pieces of others, whose versions are not the product's.
#[rustfmt::skip]
pub const PIECES: &[&str] = &[
    "depend", "librar", "third", "licen", "package", "upstream", "afhankelijk", "bibliothe", "abhängig", "fremd",
    "lizenz", "dépend", "bibliothèque", "tiers", "biblioteca", "tercer", "dipenden", "librer", "zależno", "bibliotek",
    "obcy", "依存", "ライブラリ", "beroende", "afhængig", "riippuvu", "kirjast", "závislost", "knihov", "obce",
];
