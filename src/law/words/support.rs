//! Words of the support period (see [`super::topic`] for how the tables are read).

/// Support, security updates.
pub(super) const SUPPORT: &str = "
    en support|security update|security fix|security patch|maintained|updates|patches|fixes until|fixed until|patched until
    nl ondersteun|*beveiligingsupdate|support|onderhouden|updates
    de unterstütz|unterstutz|*sicherheitsupdate|sicherheits update|*sicherheitsaktualisierung|gepflegt|*support|gewartet|updates
    fr assistance|support|mise à jour|mises à jour|correctif|maintenu|prise en charge|pris en charge
    es soporte|asistencia|actualizaci|parches|mantenimiento
    it assistenza|support|aggiornament|manutenzione
    pl wsparci|wspieran|aktualizacj|poprawk
    ja サポート|セキュリティ更新|セキュリティアップデート|更新プログラム|アップデート
    bg поддръжк|поддържа|актуализаци
    cs podpor|aktualizac
    da support|*understøtte|*opdatering
    el υποστήριξ|υποστηρίζ|ενημερώσ|επικαιροποιήσ
    et tugi|toetus|*uuendus|*värskendus
    fi *tuki|tuke|tuetaan|*päivity
    ga tacaíocht|nuashonr
    hr podršk|potpor|ažurir
    hu *támogat|*frissít
    lt palaikym|palaikom|atnaujin|naujini
    lv atbalst|atjauninā
    mt appoġġ|aġġornament
    pt suporte|apoio|assistência|atualiz
    ro suport|asisten|sprijin|actualizăr
    sk podpor|aktualizác
    sl podpor|posodobit
    sv stöd|*support|*uppdatering
";

/// The end of something, in a sentence with its date.
pub(super) const END: &str = "
    en until$|till$|through$|up to$|ends on|ends in|end of support|end of life|support end|supported to|end date|expires|end of security
    nl tot$|einde van de|einde ondersteuning|einddatum|eindigt|loopt af
    de bis$|endet|supportende|support ende|ende des|ende der|enddatum
    fr jusqu|fin de la|fin de l|fin du|prend fin|date de fin|expire|s'achève
    es hasta$|fin de|fin del|finaliza|fecha de fin|termina
    it fino al|fino a|fine del|fine dell|data di fine|termina|scade
    pl koniec|końca|końcow|zakończ|kończy
    ja まで|終了|期限
    bg край|крайна|изтича|завършва
    cs konec|konč|ukončen
    da indtil|slutdato|ophør|udløb|slutter
    el έωσ$|μέχρι|λήξ|λήγει
    et kuni$|lõp
    fi asti$|saakka|päätty
    ga go dtí|deireadh
    hr kraj|završ|istječ
    hu vége|záró|lejár
    lt pabaig|baig
    lv līdz$|beig
    mt tmiem|tintemm
    pt até$|fim do|fim da|termo|termina
    ro până|sfârșit|încheier|expiră
    sk koniec|skonč|konča
    sl konec|konč|izteč
    sv till och med|tills|slut|upphör
";

/// Small words that make the date right after them an end; they mean other things elsewhere.
pub(super) const UNTIL: &str = "
    en until$|till$|to$
    nl tot$|tot en met
    de bis$|bis zum
    fr au$
    es hasta$|al$
    it al$|fino
    pl do$
    ja
    bg до$
    cs do$
    da til$|til og med
    el έωσ$|ωσ$
    et kuni$
    fi
    ga go dtí
    hr do$
    hu
    lt iki$
    lv līdz$
    mt sa$|sal$
    pt até$
    ro până
    sk do$
    sl do$
    sv till$|till och med
";

/// Words between the two dates of a range.
pub(crate) const RANGE: &[&str] = &["a", "à", "to", "al", "au", "ad"];

/// Words that follow a date and make it an end, in languages that put them there.
pub(crate) const UNTIL_AFTER: &[&str] = &["まで", "ig", "asti", "saakka"];

/// Words beside a bare year that name its end, which names its last month well enough.
pub(super) const YEAR_END: &str = "
    en end of|q1|q2|q3|q4
    nl eind 20|eind van|einde van|einde 20|jaareinde
    de ende 20|ende des|ende vom|ende von|jahresende
    fr fin 20|fin de|fin d'|la fin
    es fin de|finales
    it fine 20|fine del|fine di|fine anno
    pl koniec|końca|końcem
    ja 年末|末まで|末日
    bg края|край
    cs konce|konec
    da udgangen|slutningen
    el τέλοσ|τέλη
    et lõp
    fi loppu|lopussa
    ga dheireadh|deireadh
    hr kraja|kraj
    hu vége|végé
    lt pabaig
    lv beig
    mt tmiem|aħħar
    pt fim|final
    ro sfârșit
    sk konca|koniec
    sl konca|konec
    sv slutet
";

/// Words right before a period that make it a deadline or an interval.
pub(super) const DEADLINE: &str = "
    en within$|every$|each$|after$|under$|older than$
    nl binnen$|elke$|om de$|iedere$|ouder dan$
    de innerhalb|binnen$|alle$|nach$|jede|älter als$
    fr dans|tous les|chaque|sous$|après$
    es cada$|dentro de|tras$|después de
    it entro|ogni$|dopo$
    pl w ciągu|co$|każd|po$
    ja 以内|ごと
    bg в срок|всек|след$
    cs každ|po$|během
    da inden|hver|efter$
    el εντόσ|κάθε$|μετά$
    et jooksul|iga$|pärast$
    fi kuluessa|välein|jälkeen
    ga laistigh|gach$
    hr u roku|svak|nakon$
    hu belül|minden$|után
    lt kas$|kiekvien|po$
    lv laikā|katr|pēc$
    mt fi żmien|kull$|wara$
    pt dentro de|cada$|após$
    ro în termen|fiecare|după$
    sk každ|po$
    sl v roku|vsak|po$
    sv inom$|varje|var$|efter$
";

/// Words right after a period that make it a notice.
pub(super) const NOTICE: &str = "
    en notice|advance|ahead|before|prior|ago
    nl vooraf|opzegtermijn|aankondiging|van tevoren
    de vorlauf|vorher|im voraus|vorankündigung|vorankundigung|frist
    fr préavis|avant|à l'avance
    es antes|preaviso|de antelación
    it prima|preavviso|di anticipo
    pl przed|wcześniej|wyprzedzeni
    ja 前|以内|ごと
    bg преди|предизвести
    cs předem|před$
    da varsel|før$|forud
    el πριν|νωρίτερα
    et ette|enne
    fi ennen|etukäteen|kuluessa|välein
    ga roimh
    hr prije|unaprijed
    hu előtt|belül|előre
    lt prieš|iki$
    lv pirms|iepriekš
    mt qabel
    pt antes|aviso prévio|de antecedência
    ro înainte|preaviz
    sk vopred|pred$
    sl pred$|vnaprej
    sv före$|i förväg|innan
";

/// The time a product is expected to be in use (Art. 13(8)).
pub(super) const TIME_OF_USE: &str = "
    en expected use|expected time of use|expected to be in use|expected lifetime|expected life|expected service life|time of use|in use for|expected to be used|use time|service life|useful life|replaced every|replaced after|product lifetime|lifetime of the product
    nl gebruiksduur|in gebruik is|in gebruik zijn|in gebruik blijft|in gebruik blijven|levensduur
    de nutzungsdauer|lebensdauer|in gebrauch|verwendungsdauer|betriebsdauer|nutzungszeit
    fr durée d'utilisation|durée de vie|reste en service|restent en service|utilisé pendant
    es vida útil|tiempo de uso|período de uso|periodo de uso|duración de uso
    it vita utile|durata d'uso|durata di utilizzo|tempo di utilizzo|in uso per
    pl okres użytkowania|okresu użytkowania|czas użytkowania|okres eksploatacji|czas używania|żywotnoś
    ja 使用期間|使用年数|耐用年数|利用期間|製品寿命
    bg срок на експлоатация|живот на продукта|период на използване|време на използване
    cs životnost|doba používání|době používání|dobu používání
    da levetid|brugstid|i brug
    el διάρκεια ζωήσ|χρόνοσ χρήσησ|διάρκεια χρήσησ
    et kasutusaeg|kasutusiga|eluiga|kasutusajal
    fi käyttöikä|käyttöaika|elinkaari|käyttöajan
    ga saolré|tréimhse úsáide|saol úsáideach
    hr vijek trajanja|vijek uporabe|razdoblje uporabe|vrijeme uporabe
    hu élettartam|használati idő
    lt naudojimo trukm|naudojimo laik|eksploatavimo trukm
    lv kalpošanas laik|lietošanas ilgum|lietošanas laik|ekspluatācijas laik
    mt ħajja utli|ħin tal użu|żmien ta' użu
    pt vida útil|tempo de utilização|período de utilização
    ro durata de viață|durata de utilizare|perioada de utilizare
    sk životnosť|doba používania|dobe používania
    sl življenjska doba|življenjsko dobo|čas uporabe|obdobje uporabe
    sv livslängd|användningstid|i bruk
";

/// To put a new one in its place: says how long something is in use where it says after what time.
pub(super) const REPLACED: &str = "
    en replac
    nl vervangen
    de ersetzt|ausgetauscht
    fr remplac
    es sustituye|reemplaza
    it sostitu
    pl wymieni|wymiana
    ja 交換
    bg подменя|сменя
    cs vyměň|obměň
    da udskift
    el αντικαθίστα|αντικατάστασ
    et asendata|vahetata|välja vahet
    fi vaihdetaan|uusitaan|korvataan
    ga athsholáthr|ionadaí
    hr zamjenj|mijenja
    hu cserél
    lt keičia|pakeičia
    lv nomain
    mt sostit|jinbidlu
    pt substitu
    ro înlocui
    sk vymieň|obmieň
    sl zamenja|nadomesti
    sv ersätts|byts ut
";

/// A beginning that differs from buyer to buyer.
pub(super) const FROM_PURCHASE: &str = "
    en from purchase|after purchase|since purchase|from the purchase|from the date of purchase|after the date of purchase|of the purchase date|from registration|from the date of registration|from activation|from first use|from delivery|after delivery|from the date of delivery|from first activation
    nl vanaf aankoop|vanaf de aankoop|na aankoop|na de aankoop|vanaf registratie|vanaf levering|vanaf de levering|vanaf activering
    de ab kauf|ab dem kauf|nach dem kauf|nach kauf|seit kauf|ab registrierung|ab der registrierung|ab lieferung|ab der lieferung|ab auslieferung|ab aktivierung
    fr à compter de l'achat|à partir de l'achat|à compter de la date d'achat|à partir de la date d'achat|après l'achat|dès l'achat|à compter de l'enregistrement|à compter de la livraison|à partir de la livraison
    es desde la compra|desde la fecha de compra|a partir de la compra|a partir de la fecha de compra|desde el registro|desde la entrega|tras la compra
    it dall'acquisto|dalla data di acquisto|dalla data d'acquisto|dopo l'acquisto|dalla registrazione|dalla consegna
    pl od zakupu|od daty zakupu|od dnia zakupu|od rejestracji|po zakupie|od dostawy
    ja 購入から|購入日から|購入後|登録から|登録日から|納品から
    bg от покупката|от датата на покупка|след покупката
    cs od nákupu|od zakoupení|od data nákupu
    da fra køb|efter køb|fra købsdato
    el από την αγορά|από την ημερομηνία αγοράσ
    et alates ostu|ostukuupäevast
    fi ostopäiv|ostosta$
    ga ón gceannach|ó dháta an cheannaigh
    hr od kupnje|od datuma kupnje
    hu vásárlástól
    lt nuo pirkimo|nuo įsigijimo
    lv no iegādes|no pirkuma
    mt mix xiri|mid data tax xiri
    pt desde a compra|a partir da compra|após a compra|da data de compra
    ro de la cumpărare|de la achiziți|de la data cumpărăr
    sk od nákupu|od zakúpenia
    sl od nakupa
    sv från köp|efter köp|från inköp
";

/// The placing on the market.
pub(super) const PLACING: &str = "
    en placing on the market|placed on the market|market placement|put on the market
    nl in de handel|op de markt
    de inverkehrbring|in verkehr gebracht|in den verkehr|markteinführung
    fr mise sur le marché|mis sur le marché
    es introducción en el mercado|introducido en el mercado|introduce en el mercado|comercialización
    it immission|immesso sul mercato
    pl wprowadzeni|wprowadzon
    ja 上市|市場投入|市場に投入
    bg пускан|пуснат
    cs uvedení na trh|uveden na trh
    da bringes i omsætning|bragt i omsætning|omsætning
    el διάθεση στην αγορά|διατίθεται στην αγορά
    et turule
    fi markkinoille
    ga margadh
    hr stavljanja na tržište|stavljen na tržište
    hu forgalomba
    lt pateikim|pateikt
    lv laišan|laists tirgū
    mt tqegħid fis suq|tqiegħed fis suq
    pt colocação no mercado|colocado no mercado
    ro introducerea pe piață|introdus pe piață
    sk uvedenia na trh|uvedenie na trh|uvedený na trh
    sl dajanja na trg|dajanje na trg|dan na trg
    sv utsläpp|släpps ut|släpptes ut
";

/// What users may expect (Art. 13(8)).
pub(super) const EXPECTATION: &str = "
    en expect|survey|interview|told us|asked us|customers ask|users want|tender|second owner
    nl verwacht|enquête|ondervraag|klanten vragen|gebruikers vragen|bestek
    de erwart|befrag|umfrage|kundenwunsch|ausschreibung
    fr attente|attendre|s'attend|attendu|attendent|enquête|sondage|interrog|appel d'offres|exigent
    es expectativ|esperan|espera|esperad|encuesta|entrevist|licitaci
    it aspettativ|si aspett|attes|intervistat|sondagg|indagine tra|gara d'appalto
    pl oczekiwa|oczekuj|spodziewa|ankiet|przetarg
    ja 期待|想定|見込|アンケート
    bg очаквани|очакват
    cs očekáv
    da forvent
    el προσδοκί|αναμέν
    et ootus|eeldat|ootavad
    fi odotu|odott|odotet
    ga ionchas|súil|ionchai
    hr očekiv
    hu elvár|várhat|várak
    lt lūkes|tikėtin|tikisi
    lv gaid|sagaid
    mt aspettattiv|mistenni
    pt expectativ|espera
    ro aștept
    sk očakáv
    sl pričakov
    sv förvänt
";

/// What the product is and what it is for (Art. 13(8)).
pub(super) const NATURE: &str = "
    en nature of|intended purpose|intended use|type of product|product type|purpose|kind of product|product category|battery|wear$|wears out|worn|sealed
    nl aard van|beoogd|bestemming|doel|gebruiksdoel|batterij|slijtage|slijt
    de art des|natur des|beschaffenheit|zweck|bestimmungsgemäss|verwendungszweck|produktart|batterie|akku|verschleiss
    fr nature|destination|utilisation prévue|finalité|usage prévu|batterie|usure|pile$|piles$
    es naturaleza|finalidad|uso previsto|batería|desgaste
    it natura|destinazione|uso previsto|finalità|scopo|batteri|usura
    pl charakter|przeznaczeni|cel$|celu|celem|bateri|zużyci
    ja 性質|用途|目的|意図|電池|バッテリー|摩耗
    bg естество|предназначени|предвиден
    cs povah|účel
    da art$|karakter|formål|tilsigtet
    el φύση|προορισμ|σκοπ|προβλεπόμενη
    et olemus|laad|otstarbe|sihtotstar|eesmär
    fi luonne|luonteen|*tarkoitu
    ga nádúr|chuspóir|cuspóir
    hr prirod|namjen|svrh
    hu jelleg|rendeltetés|cél
    lt pobūd|paskirt|tiksl
    lv būtīb|raksturs|mērķ|paredzēt
    mt natura|skop|għan
    pt natureza|finalidade|utilização prevista
    ro natura|scop|destinați
    sk povah|účel
    sl narav|namen|predviden
    sv karaktär|art$|avsed|ändamål|syfte
";

/// Union law that sets a lifetime (Art. 13(8)); a mere "regulation" is the Cyber Resilience Act itself.
pub(super) const LIFETIME_LAW: &str = "
    en union law|eu law|european law|legislation|other law|no law|law sets|law on|ecodesign|other regulation|no regulation|union regulation|sectoral|legal requirement|statutory|legally|legal minimum
    nl unierecht|wetgeving|wet$|wettelijk|richtlijn|eu recht
    de unionsrecht|eu recht|rechtsvorschrift|gesetz|richtlinie|*rechtsakt
    fr droit de l'union|législation|droit de l'ue|directive|légal|loi$
    es derecho de la unión|legislación|directiva|legal|ley$
    it diritto dell'unione|normativa|legislazione|direttiva|legge|legale
    pl prawo unii|prawa unii|prawo unijne|prawa unijnego|przepis|dyrektyw|ustaw
    ja eu法|法令|指令|法律|法規|連合法
    bg правото на съюза|законодателств|директив|закон|право на съюза
    cs právo unie|práva unie|právní|směrnic|zákon
    da eu ret|lovgivning|direktiv|lov$|lovkrav
    el δίκαιο τησ ένωσησ|δικαίου τησ ένωσησ|νομοθεσί|οδηγί
    et liidu õigus|õigusakt|direktiiv|seadus
    fi *lainsäädän|direktiiv|laki$
    ga dlí|reachtaíocht|treoir
    hr pravo unije|prava unije|zakonodavstv|propis|direktiv|zakon
    hu uniós jog|jogszabály|irányelv|törvény
    lt sąjungos teis|teisės akt|direktyv|įstatym
    lv savienības tiesīb|tiesību akt|direktīv|likum
    mt dritt tal unjoni|liġi|direttiva|leġiżlazzjoni
    pt direito da união|legislação|diretiva|lei$
    ro dreptul uniunii|legislați|directiv|lege
    sk právo únie|práva únie|právn|smernic|zákon
    sl pravo unije|prava unije|zakonodaj|predpis|direktiv|zakon
    sv unionsrätt|lagstiftning|direktiv|lag$|lagkrav
";

/// Keeping documents, keeping updates available: other periods than that of support.
pub(super) const RETENTION: &str = "
    en retain|retention|kept for|is kept|are kept|archive|remain available|remains available|stay available|stays available
    nl bewaard|bewaar|blijft$|blijven$
    de aufbewahr|archivier|bleiben$|bleibt$
    fr conserv|archiv|reste$|restent$|demeure
    es conserv|archiv|permanece|quedan$|queda$
    it conserva|archivi|resta$|restano$|rimane$|rimangono$
    pl przechowyw|archiw|pozostaj
    ja 保管|保存|保持
    bg съхран|архив
    cs uchová|archiv
    da opbevar|arkiv
    el διατηρ|αρχει
    et säilita|arhiiv
    fi säily|arkisto
    ga coimeád|cartlann
    hr čuva|arhiv
    hu megőr|archív
    lt saugom|archyv
    lv glabā|arhīv
    mt jinżamm|arkiv
    pt conserv|arquiv
    ro păstr|arhiv
    sk uchová|archív
    sl hran|arhiv
    sv bevara|arkiv|sparas
";

/// What else has a support period, at the beginning of a sentence: products of others, components, the environment.
pub(super) const OTHERS: &str = "
    en similar|comparable|other manufacturer|competitor|component|core component|its core|librar|operating system|dependenc|environment|third part
    nl vergelijkbare|soortgelijke|component|onderdelen|bibliothe|besturingssysteem|omgeving
    de vergleichbare|ähnliche|andere hersteller|komponent|bibliothek|betriebssystem|umgebung|betriebsumgebung
    fr comparables|similaires|composant|bibliothèque|environnement|système d'exploitation
    es similares|comparables|componentes|bibliotecas|entorno|sistema operativo
    it simili|analoghi|comparabili|componenti|librerie|ambiente|sistema operativo
    pl podobne|porównywalne|komponent|bibliotek|środowisko|system operacyjny
    ja 類似|同種|部品|コンポーネント|ライブラリ|動作環境|オペレーティングシステム
    bg подобни|сходни|компонент|библиотек|среда
    cs podobné|srovnateln|komponent|součást|knihovn|prostředí
    da lignende|sammenlignelige|komponent|bibliotek|miljø
    el παρόμοι|συγκρίσιμ|εξαρτήματα|συστατικ|βιβλιοθήκ|περιβάλλον
    et sarnas|võrreldav|komponen|teegid|keskkon
    fi vastaavat|samankaltai|komponent|kirjasto|ympäristö
    ga cosúil|comhpháirt|leabharlann|timpeallacht
    hr slični|usporediv|komponent|sastavni|knjižnic|okruženj
    hu hasonló|összehasonlítható|összetev|komponens|könyvtár|környezet
    lt panaš|palygin|komponent|sudedam|bibliotek|aplink
    lv līdzīg|salīdzin|komponent|sastāvdaļ|bibliotēk|vid
    mt simili|komparabbli|komponent|librerij|ambjent
    pt semelhantes|comparáveis|componentes|bibliotecas|ambiente
    ro similare|comparabile|componente|biblioteci|mediu
    sk podobn|porovnateľ|komponent|súčast|knižnic|prostred
    sl podobn|primerljiv|komponent|sestavni|knjižnic|okolj
    sv liknande|jämförbara|komponent|bibliotek|miljö
";

/// What ends beside support for the whole product: papers, what is paid for, what is sold beside it.
pub(crate) const NARROWER: &[&str] = &[
    "certificate",
    "licen",
    "warrant",
    "guarantee",
    "garantis",
    "garantier",
    "garandeer",
    "garantit",
    "garantiza",
    "gwarant",
    "longevi",
    "contract",
    "extended",
    "paid",
    "optional",
    "feature",
    "spare part",
    "kernel",
    "library",
    "certifica",
    "licentie",
    "garantie",
    "betaald",
    "uitgebreid",
    "reserveonderdelen",
    "zertifikat",
    "lizenz",
    "gewährleistung",
    "vertrag",
    "erweitert",
    "verlänger",
    "kostenpflichtig",
    "funktion",
    "ersatzteil",
    "certificat",
    "contrat",
    "étendu",
    "payant",
    "pièces",
    "garantía",
    "contrato",
    "de pago",
    "ampliad",
    "garanzia",
    "contratto",
    "estes",
    "a pagamento",
    "ricambi",
    "certyfikat",
    "gwarancj",
    "umow",
    "rozszerzon",
    "płatn",
    "証明書",
    "ライセンス",
    "保証",
    "契約",
    "延長",
    "有償",
    "機能",
];

/// Words that make an end the least.
pub(crate) const AT_LEAST: &[&str] = &[
    "at least",
    "minimum",
    "not before",
    "or later",
    "minstens",
    "ten minste",
    "minimaal",
    "mindestens",
    "frühestens",
    "au moins",
    "au minimum",
    "al menos",
    "como mínimo",
    "almeno",
    "come minimo",
    "co najmniej",
    "少なくとも",
    "поне",
    "nejméně",
    "alespoň",
    "mindst",
    "τουλάχιστον",
    "vähemalt",
    "vähintään",
    "ar a laghad",
    "najmanje",
    "legalább",
    "bent",
    "ne trumpiau",
    "vismaz",
    "mill inqas",
    "pelo menos",
    "cel puțin",
    "najmenej",
    "aspoň",
    "najmanj",
    "minst",
    "åtminstone",
];

/// Versions that another one took the place of; how long they are still kept up says nothing of the product's support.
pub(super) const SUPERSEDED: &str = "
    en previous version|previous release|previous major|prior version|prior release|older version|older release|n 1$
    nl vorige versie|vorige release|voorgaande versie|oudere versie|n 1$
    de vorherige version|vorherigen version|vorige version|vorgängerversion|ältere version|älteren version|n 1$
    fr version précédente|versions précédentes|anciennes versions|ancienne version|n 1$
    es versión anterior|versiones anteriores
    it versione precedente|versioni precedenti
    pl poprzedniej wersji|poprzednia wersja|poprzednie wersje|poprzednich wersji
    ja 旧バージョン|前のバージョン|以前のバージョン
    bg предишната версия|предишна версия|предходна версия
    cs předchozí verz
    da forrige version|tidligere version
    el προηγούμενη έκδοση|προηγούμενησ έκδοση
    et eelmine versioon|eelmise versiooni
    fi edellinen versio|edellistä versio|edellisen version
    ga leagan roimhe
    hr prethodna verzija|prethodne verzije
    hu előző verzió|korábbi verzió
    lt ankstesnė versija|ankstesnės versijos
    lv iepriekšējā versija|iepriekšējās versijas
    mt verżjoni preċedenti
    pt versão anterior|versões anteriores
    ro versiunea anterioară|versiunile anterioare
    sk predchádzajúca verzia|predchádzajúcej verzie
    sl prejšnja različica|prejšnje različice
    sv föregående version|tidigare version
";

/// Versions that take the place of another one.
pub(super) const SUCCESSOR: &str = "
    en next version|next release|next major|next minor|new major|newer version|newer release|successor|supersed|following release|following version
    nl volgende versie|volgende release|nieuwe hoofdversie|nieuwere versie|opvolger
    de nächste version|nächsten version|nächsten release|nachfolge|neue hauptversion|neuen hauptversion|neueren version
    fr version suivante|prochaine version|nouvelle version majeure|version majeure suivante|sortie de la n$
    es siguiente versión|próxima versión|versión siguiente|nueva versión principal
    it versione successiva|prossima versione|nuova versione principale
    pl następnej wersji|kolejnej wersji|nowej wersji głównej
    ja 次のバージョン|次期バージョン|後継|新しいバージョン
    bg следваща версия|следващата версия|нова основна версия
    cs další verz|následující verz|nové hlavní verz
    da næste version|nye hovedversion|efterfølger
    el επόμενησ έκδοση|επόμενη έκδοση|νέασ έκδοση
    et järgmise versiooni|järgmine versioon
    fi seuraavan version|seuraava versio|uuden pääversion
    ga chéad leagan eile
    hr sljedeće verzije|sljedeća verzija
    hu következő verzió|új főverzió
    lt kitos versijos|naujos versijos
    lv nākamās versijas|nākamā versija
    mt verżjoni li jmiss
    pt próxima versão|versão seguinte|nova versão principal
    ro versiunea următoare|versiunii următoare|noii versiuni
    sk ďalšej verzie|nasledujúcej verzie|novej hlavnej verzie
    sl naslednje različice|naslednja različica
    sv nästa version|nya huvudversion|efterföljar
";
