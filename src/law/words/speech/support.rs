//! How long the maker goes on mending.

/// A title or label asks how long.
pub const HOW_LONG: &[&str] = &[
    "how long, that long, this long, until when, till when, how many years, end of life, end of support, end date, lifetime, life time, years of, last day of, for as long",
    "hoe lang, zo lang, zolang, tot wanneer, hoeveel jaar, looptijd, levensduur, einde van",
    "wie lange, wie lang , so lange, so lang , bis wann, wie viele jahre, zusage, wartungszusage, pflegezusage, laufzeit, lebensdauer, pflegedauer, wartungsdauer, supportdauer, dauer",
    "combien de temps, jusqu à quand, pendant combien, combien d années, durée, fin de vie, fin du suivi",
    "cuánto tiempo, hasta cuándo, cuántos años, cuanto dura, cuánto dura, plazo, vida útil",
    "per quanto, fino a quando, quanti anni, quanto tempo, quanto dura, durata, fine vita",
    "jak długo, do kiedy, ile lat, przez ile, okres",
    "いつまで, 期間, 何年",
    "hur länge, hur många år, till när, livslängd",
    "hvor længe, hvor mange år, indtil hvornår, hvor lang tid, levetid",
    "kuinka kauan, miten kauan, kuinka pitkään, mihin asti, mihin saakka, montako vuotta, kuinka monta vuotta, elinkaar, käyttöik",
    "jak dlouho, do kdy, kolik let, po jak, životnost",
    "quanto tempo, até quando, quantos anos, vida útil, prazo",
    "ako dlho, dokedy, koľko rokov, cât timp, până când, câți ani, meddig, mennyi ideig, hány év, πόσο καιρό, μέχρι πότε, πόσα χρόνια, колко време, докога, до кога, колко години, koliko dugo, do kada, koliko godina, kako dolgo, do kdaj, koliko let, kui kaua, mis ajani, mitu aastat, cik ilgi, līdz kuram, cik gadus, kiek laiko, iki kada, kiek metų, cá fhad, kemm idum",
];

/// Words for going on with a product.
pub const KEPT_UP: &[&str] = &[
    "support, maint, security only, look after, looked after, keep it alive, kept alive, line alive, lines alive, keep each, keep it going, we patch, we mend, is patched, are patched, gets patches, get patches, gets fixes, get fixes, security update, security fix, security patch",
    "ondersteun, onderhoud, onderhoudt, bijhoud, bijgehouden, patchen we, we patchen, wij patchen, krijgt patches, beveiligingsupdate",
    "unterstütz, gepflegt, pfleg, betreu, wartung, gewartet, sicherheitsupdate, sicherheitsaktualisier, sicherheitskorrektur, sicherheitsfix, nachschub, wir patchen, patchen wir, bekommt patches, erhält patches, support",
    "support, suivi, suivons, maintenu, mainten, assistance",
    "soporte, manten, mantien, asistencia",
    "assisten, support, mantenim, manten",
    "wspar, wspier, utrzym, serwis",
    "サポート, 保守",
    "stöd, underhåll, support, säkerhetsuppdater, säkerhetsrättning, säkerhetsfix",
    "understøt, vedligehold, support, sikkerhedsopdater, sikkerhedsrettel",
    "tuki , tuke, tuen , tuetaan, ylläpi, tietoturvapäivit, tietoturvakorja",
    "podpor, udržov, údržb",
    "suporte, apoio, manten, manuten",
    "podpor, udržiav, suport, asisten, mentenan, támogat, karbantart, υποστήρ, υποστηρ, συντήρ, поддръж, поддърж, podrš, održava, podpir, vzdržev, tugi, toeta, toetam, hoold, atbalst, uztur, palaik, priežiūr, tacaíocht, appoġġ",
];

/// It ends then.
pub const UNTIL: &[&str] = &[
    "until , till , through , end of , ends , eol , up to and including",
    "tot , tot en met, t m , einde , eindigt",
    "bis , bis zum, endet , ende ",
    "jusqu, prend fin, fin , termine",
    "hasta , termina, fin de",
    "fino a, fino al, termina, fine ",
    "do , koniec, końca",
    "まで, 終了",
    "till , till och med, t o m, upphör, slutet av",
    "til og med, indtil, til , udløber, udgangen af",
    "asti , saakka, loppuun, päättyy, loppu",
    "do , konce , končí",
    "até , termina, fim de",
    "do , končí, până la, până în, sfârșit, ig , végéig, έως, μέχρι, до , края, do kraja, do konca, kuni , lõpuni, līdz , beigām, iki , pabaigos",
];

/// What is said is not sure yet.
pub const UNSURE: &[&str] = &[
    "somewhere between, is considering, are considering, still weighing, made up its mind, made up our mind, likely , probably , presumably, perhaps , maybe , not sure, need to check, needs to be checked, to be confirmed, we think , proposal, under discussion",
    "ergens tussen, overweegt , overwegen , waarschijnlijk , vermoedelijk , misschien , nog na te gaan, voorstel",
    "irgendwo zwischen, erwägt , überlegt noch, wahrscheinlich , vermutlich , vielleicht , noch zu prüfen, muss noch geprüft, vorschlag",
    "quelque part entre, envisage , hésite , probablement , sans doute , peut être , à vérifier, à confirmer, proposition",
    "se plantea , está valorando, probablemente , seguramente , quizá, tal vez , por confirmar, propuesta",
    "sta valutando, valutiamo , probabilmente , forse , da verificare, da confermare, proposta",
    "rozważa , rozważamy , prawdopodobnie , do sprawdzenia, do potwierdzenia, propozycj",
    "おそらく, たぶん, 要確認, 検討中",
    "troligen , antagligen , kanske , förslag",
    "sandsynligvis , formentlig , måske , forslag",
    "todennäköisesti , luultavasti , ehkä , ehdotus",
    "pravděpodobně , možná , návrh",
    "provavelmente , talvez , por confirmar, proposta",
];

/// The law.
pub const LAW: &[&str] = &[
    "cra , act , regulation, law , verordnung, gesetz, wet , verordening, règlement, loi , reglamento, ley , regolamento, legge , rozporządzenie, ustawa , 規則, 法律, förordningen, lagen , forordningen, loven , asetus , laki , nařízení, zákon, regulamento, lei ",
];

/// It asks for something.
pub const ASKS: &[&str] = &[
    "require, demand, prescrib, asks , verlangt , fordert , schreibt , vereist , eist , vraagt , exige, impose , impone , pide , richiede , chiede , wymaga , 求め, 義務, kräver , kræver , vaatii , vyžaduje , obriga ",
];

/// A form that somebody still has to fill in.
pub const FORM: &[&str] = &[
    "template , blank form , vorlage , muster , formular , sjabloon , modèle , formulaire , plantilla , modello , szablon , wzór , ひな形, mall , skabelon , malli , šablona , vzor , modelo ",
];

/// What was issued stays available.
pub const AVAILABLE: &[&str] = &[
    "disponibil, disponib, dostępn, tillgänglig, tilgængelig, saatavill, saatavana, dostupn, disponív",
];
