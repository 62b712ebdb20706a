//! Words of what users are told (Annex II; see [`super::topic`] for how the tables are read).

/// Uses the product is not made for, and circumstances that bring risks (point 5).
pub(super) const MISUSE: &str = "
    en misuse|foreseeable|do not use|must not be used|not intended|not designed|not made for|not meant for|not suitable for|not for use|limitation|residual risk|improper use|unintended use|abuse|may lead to|risks of other uses|never expose|do not expose|do not connect|do not place|warning|excluded|what not to do
    nl misbruik|verkeerd gebruik|oneigenlijk gebruik|niet bedoeld|niet gemaakt voor|niet bestemd|niet geschikt|restrisico|voorzienba|waarschuwing|beperking|gebruik het niet|mag niet|wat u niet moet doen
    de fehlanwendung|fehlgebrauch|missbrauch|nicht bestimmt|nicht gedacht|nicht dafür|nicht gemacht|nicht geeignet|nicht vorgesehen|vorherseh|restrisik|unsachgemäss|warnung|warnhinweis|einschränkung|zweckentfremd|darf nicht|dürfen nicht|ausgeschlossen|was sie nicht tun|was man nicht tun
    fr mauvaise utilisation|mauvais usage|usage abusif|mésusage|prévisible|n'est pas destiné|ne pas utiliser|n'utilisez pas|ne convient pas|risque résiduel|risques résiduels|avertissement|ne doit pas|n'est pas conçu|utilisation incorrecte|limites|limitation|à ne pas faire
    es uso indebido|mal uso|uso incorrecto|previsible|no está destinado|no utilizar|no debe|riesgo residual|advertencia|limitaciones|no utilice|no conecte|no exponga|qué no hacer
    it uso improprio|uso scorretto|prevedibil|non è destinato|non utilizzare|non deve|rischio residuo|rischi residui|avvertenz|limitazioni|non collegare|non esporre|cosa non fare|da non fare
    pl niewłaściw|przewidywaln|nie jest przeznaczon|nie należy|nie wolno|nie używa|ryzyko szczątkowe|ryzyko resztkowe|ostrzeżeni|ograniczeni|nie podłącza|czego nie robić
    ja 誤用|誤使用|予見可能|使用しないで|してはいけません|想定していません|意図されていません|残留リスク|警告|注意事項|禁止|しないでください
    bg неправилн|предвидим|не е предназначен|не използвайте|остатъч|предупрежден
    cs nesprávn|předvídateln|není určen|nepoužívejte|zbytkov|varování|upozornění
    da forkert brug|fejlanvend|misbrug|forudsig|ikke beregnet|må ikke|restrisi|advarsel
    el κακή χρήση|εσφαλμένη χρήση|προβλέψιμ|δεν προορίζεται|μην χρησιμοποι|υπολειπόμεν|προειδοποίησ
    et väärkasut|prognoosita|ei ole mõeldud|ärge|jääkrisk|hoiatus
    fi väärinkäyt|ennakoita|ei ole tarkoitettu|älä|jäännösrisk|varoitus
    ga mí úsáid|intuartha|rabhadh|ná húsáid
    hr kriv|pogrešn|neispravn|predvidljiv|nije namijenjen|nemojte|preostal|upozorenj
    hu rendellenes|helytelen|előrelátható|előre látható|nem alkalmas|ne használ|maradék kockázat|figyelmeztet|tilos
    lt netinkam|numatom|neskirt|nenaudoki|liekamo|įspėjim
    lv nepareiz|paredzam|nav paredzēt|nelietojiet|atlikuš|brīdinājum
    mt użu ħażin|prevedibbli|mhux maħsub|tużax|riskju residwu|twissija
    pt utilização indevida|uso indevido|má utilização|previsível|não se destina|não utilize|risco residual|aviso|advertência|limitações|não deve
    ro utilizare necorespunzătoare|previzibil|nu este destinat|nu utilizați|risc rezidual|avertisment|avertizare
    sk nesprávn|predvídateľn|nie je určen|nepoužívajte|zvyškov|varovanie|upozornenie
    sl napačn|predvidljiv|ni namenjen|ne uporabljajte|preostal|opozoril
    sv felaktig|felanvänd|missbruk|förutseb|inte avsed|använd inte|restrisk|varning|får inte
";

/// Taking the product into operation (point 8(a)).
pub(super) const COMMISSIONING: &str = "
    en commission|first use|initial setup|initial configuration|install|getting started|set up|setup|harden|secure configuration|deploy|quick start|quickstart|onboarding|first start|configur|new password|change the password|change your password|first login|first sign in
    nl ingebruikname|ingebruikneming|installatie|installe|eerste gebruik|inbedrijfstelling|instellen|configur|nieuw wachtwoord|wijzig het wachtwoord|wachtwoord wijzigen
    de inbetriebnahme|erstinbetriebnahme|install|einrichten|einrichtung|ersteinrichtung|härtung|konfigur|neues passwort|passwort ändern|passwort vergeben|neues kennwort|kennwort ändern
    fr mise en service|install|première utilisation|configur|durcissement|démarrage|nouveau mot de passe|changer le mot de passe|changez le mot de passe
    es puesta en servicio|puesta en marcha|instal|primer uso|configur|nueva contraseña|cambiar la contraseña|cambie la contraseña
    it messa in servizio|messa in funzione|install|primo utilizzo|configur|avviamento|nuova password|cambiare la password|cambiate la password
    pl uruchomieni|instal|zainstaluj|pierwsz|konfigur|nowe hasło|zmień hasło|zmiana hasła
    ja 設置|初期設定|インストール|導入|セットアップ|使用開始|設定
    bg въвеждане в експлоатация|инсталир|пускане|първоначалн|настройк
    cs uvedení do provozu|instal|nainstal|první použití|nastaven|konfigur
    da ibrugtagning|idriftsættelse|install|første brug|opsætning|konfigur|ny adgangskode|skift adgangskode
    el θέση σε λειτουργία|εγκατάστασ|εγκαταστ|πρώτη χρήση|ρύθμισ|ρυθμίσ
    et kasutuselevõt|paigalda|esmakord|seadista
    fi käyttöönot|asenn|ensimmäi|määrit
    ga coimisiúnú|suiteáil|cumraí
    hr puštanje u rad|puštanja u rad|instal|prva uporaba|prve uporabe|postavlj|konfigur
    hu üzembe helyez|telepít|első használat|beállít|konfigur
    lt paleidim|diegim|įdieg|įreng|pirm|konfigūr|nustat
    lv nodošana ekspluatācijā|uzstād|instal|pirmreizēj|konfigur|iestat
    mt kummissjonar|install|konfigur|l ewwel użu
    pt colocação em serviço|instal|primeira utilização|configur|nova palavra passe|nova senha|alterar a senha
    ro punere în funcțiune|punerea în funcțiune|instal|prima utilizare|configur
    sk uvedenie do prevádzky|inštal|nainštal|prvé použitie|nastaven|konfigur
    sl zagon|namesti|prva uporaba|nastavit|konfigur
    sv idrifttag|driftsätt|install|första användning|konfigur|inställning|nytt lösenord|byt lösenord
";

/// New versions of software (point 8(c)).
pub(super) const UPDATE: &str = "
    en update|upgrade|patch|new version|security bundle|security package|firmware bundle
    nl *update|bijwerk|bijgewerkt|upgrade
    de *update|*aktualisier|upgrade|sicherheitspaket
    fr mise à jour|mises à jour|mettre à jour|correctif
    es actualiz
    it aggiorn
    pl aktualiz|uaktualni|zaktualiz
    ja 更新|アップデート|アップグレード
    bg актуализ|обновя|обновл
    cs aktualiz
    da *opdater
    el ενημέρωσ|ενημερώσ|αναβάθμισ
    et *uuenda|*uuendus|*värskend
    fi *päivit
    ga nuashonr
    hr ažurir|nadograd
    hu *frissít
    lt atnaujin|naujin
    lv atjaunin
    mt aġġorn
    pt atualiz
    ro actualiz
    sk aktualiz
    sl posodob|posodabl
    sv *uppdater
";

/// How something gets onto a device (point 8(c)).
pub(super) const INSTALLING: &str = "
    en install|apply|applied|applies|download|run$|runs$|upgrade|pull$|roll out|rolled out|flash|deliver|deploy|restart|over the air
    nl installe|toepass|toegepast|download|uitvoer|voer$|geïnstalleerd
    de *install|einspiel|eingespielt|herunterlad|heruntergeladen|aufspiel|ausführ|download|ausgeliefert|führen
    fr install|télécharg|appliqu|exécut|lanc|déploy
    es instal|descarg|aplic|ejecut
    it install|scaric|applic|esegu
    pl *instal|pobier|pobra|zastos|uruchom
    ja インストール|適用|ダウンロード|実行|導入|配信
    bg инсталир|изтегл|прилаг
    cs *instal|stáhn|stahov|použ
    da *install|hent|anvend|kør
    el εγκαθ|εγκατ|λήψη|κατεβ
    et paigalda|laadi
    fi asen|lata
    ga suiteáil|íoslód
    hr *instal|preuzm|preuzim
    hu telepít|letölt
    lt įdieg|diegi|atsisiųs
    lv instal|uzstād|lejupielād
    mt install|niżżel
    pt instal|descarreg|transfer|aplic
    ro *instal|descărc|aplic
    sk *inštal|stiahn
    sl namest|prenes
    sv *install|ladda|hämta
";

/// Taking the product out of operation, removing data (point 8(d)).
pub(super) const DECOMMISSIONING: &str = "
    en no data is stored|no data is persisted|not persisted|stores no|does not store|discarded|decommission|disposal|dispose|factory reset|uninstall|reset to factory|wipe|removal of data|data removal|delete|deletion|remove all|removing all|retire|out of service|erase
    nl slaat geen gegevens op|geen gegevens opgeslagen|buiten gebruik|buitengebruik|ontmantel|afvoer|verwijder|wissen|gewist|wist$|fabrieksinstellingen|uit bedrijf
    de speichert keine|keine daten gespeichert|verworfen|ausserbetriebnahme|stilllegung|*entsorg|löschen|löscht|gelöscht|werkseinstellung|werksreset|deinstall|ausser betrieb|*löschung
    fr ne stocke aucun|aucune donnée n'est conservée|mise hors service|mettre hors service|mise au rebut|désinstall|effac|suppression|supprim|réinitialis|démantèlement|retrait
    es no almacena|no guarda datos|desmantel|retirada|fuera de servicio|borrar|borrado|borra$|elimina|desinstal|restablec
    it non memorizza|non conserva dati|disattivazione|dismission|smantell|smaltiment|cancell|disinstall|ripristin|messa fuori servizio|fuori servizio|elimina
    pl nie przechowuje|nie zapisuje|wycofani|wycofan|likwidacj|utylizacj|usunąć|usuni|odinstal|przywróc|usuwa
    ja 保存しません|保存されません|廃棄|廃止|使用終了|運用終了|消去|削除|アンインストール|初期化|工場出荷
    bg извеждане|изтрива|изтриване|деинстал|премахван|бракуван
    cs vyřazen|likvidac|odinstal|vymaz|smaz|odstran
    da nedlukning|udfasning|bortskaffelse|slet|afinstall|fabriksindstil|dekommission|kassering
    el παροπλισμ|απόσυρσ|διαγραφ|απεγκατάστασ|εκτόσ λειτουργίασ|εργοστασιακ
    et kõrvalda|kustut|desinstall|eemalda|tehaseseade
    fi *käytöstäpoist|käytöstä poist|poistaminen|poista$|poistaa|tyhjenn|tehdasaset|hävit
    ga díchoimisiún|scrios|bain$
    hr izvan uporabe|izvan pogona|zbrinjavanj|brisanj|izbri|deinstal|uklanjanj
    hu üzemen kívül|kivonás|leszerel|törl|eltávolít|gyári
    lt nutrauk|ištrin|šalin|pašalin|gamyklin
    lv izņemšana|pārtraukš|dzēš|dzēst|noņem|rūpnīcas
    mt dekummiss|irtirar|tħassir|ħassar
    pt desativação|desmantel|retirada|apagar|elimina|remoção|desinstal|reposição
    ro scoater|dezafect|șterge|elimina|dezinstal
    sk vyraden|likvidác|odinštal|vymaz|zmaz|odstrán
    sl razgradnj|prenehanj|odstran|izbris
    sv avveckl|urdrift|kasser|radera|avinstall|fabriksåterställ|ta bort|bortskaff
";

/// Changes to the product (point 8(b)).
pub(super) const CHANGE: &str = "
    en change|changing|modif|reconfigur|disabl|plugin|plug in|extension|customi|after an update
    nl wijzig|gewijzigd|aanpass|veranderen|verander
    de änder|geändert|veränder|modifi|erweiterung|umkonfigur
    fr modifi|changement|changer|personnalis|extension
    es modific|cambi|personaliz|extensi
    it modific|cambi|personalizz|estension
    pl zmian|zmieni|modyfik|rozszerzeni
    ja 変更|改造|カスタマイズ|拡張
    bg промен|модифиц
    cs změn|uprav|úprav
    da ændr|modific|tilpas
    el αλλαγ|τροποποί
    et muut|muuda
    fi muut|muok
    ga athr|mionathr
    hr promjen|promijen|izmjen|prilago
    hu változ|módosít
    lt keit|pakeit|modifik
    lv izmaiņ|maiņ|mainī|modific
    mt tibdil|bidl|modifik
    pt alter|modific|mudan|personaliz
    ro modific|schimb
    sk zmen|zmien|uprav|úprav
    sl sprememb|spremeni|prilag
    sv ändr|modifier|anpass
";

/// Data and what is worth protecting (point 8(b)).
pub(super) const DATA: &str = "
    en data|credential|information|secret|confidential|readings|certificate|encrypt|key$|keys$|security
    nl gegevens|data|vertrouwelijk|certifica|beveilig|veilig|sleutel
    de daten|zugangsdaten|vertraulich|zertifikat|sicherheit|schlüssel
    fr données|confidenti|certificat|sécurité|clé$|clés$
    es datos|confiden|certificad|seguridad|clave
    it dati|riservat|certificat|sicurezza|chiav
    pl dane|danych|poufn|certyfikat|bezpiecze|klucz
    ja データ|情報|証明書|機密|安全|鍵
    bg данни|поверител|сигурност
    cs data|dat$|údaj|důvěrn|bezpečnost
    da data|oplysninger|fortrolig|sikkerhed
    el δεδομέν|εμπιστευτ|ασφάλ
    et andme|konfidents|turva
    fi tieto|tiedo|luottamuk|turva
    ga sonraí|faisnéis|slándáil
    hr podat|podac|povjerlj|sigurnost
    hu adat|bizalmas|biztonság
    lt duomen|konfidenc|saugum
    lv dat|konfidenc|drošīb
    mt data|kunfiden|sigurtà
    pt dados|confiden|segurança
    ro date|confiden|securit
    sk údaj|dát|dôvern|bezpečnos
    sl podatk|zaupn|varnost
    sv data|uppgifter|konfiden|säkerhet
";

/// Switching something off (point 8(e)).
pub(super) const TURNING_OFF: &str = "
    en turn off|turned off|turn it off|turn them off|turn this off|turn that off|turn these off|turning off|turning them off|switch off|switched off|switching off|switch it off|disabl|opt out|opting out|deactivat|postpon|untick|uncheck|deselect
    nl uitschakel|uitzetten|uitgeschakeld|uit te zetten|uit te schakelen|uitgezet|deactiv|schakel|uitvink|vinkje
    de abschalt|ausschalt|deaktivier|abgeschaltet|ausgeschaltet|abzuschalten|auszuschalten|abstellen|abwähl|häkchen
    fr désactiv|décoch
    es desactiv|deshabilit
    it disattiv|disabilit
    pl wyłącz|dezaktyw
    ja 無効|オフ|停止
    bg изключ|деактив
    cs vypn|vypín|zakáz|deaktiv
    da slå fra|slås fra|slå dem fra|deaktiver|frakobl
    el απενεργοποί
    et lülita|välja lül|keela
    fi käytöstä|päältä|poistaa käytöstä
    ga múch|díchumas
    hr isključ|onemoguć
    hu kikapcsol|letilt
    lt išjung
    lv izslēg|atspējo
    mt itfi|iddiżattiva
    pt desativ
    ro dezactiv|opri
    sk vypn|vypín|deaktiv
    sl izklop|izključ|onemogoč
    sv stäng av|stänga av|stängas av|avaktiver|inaktiver
";

/// Updates that are installed without the user's doing.
pub(super) const AUTOMATIC_UPDATE: &str = "
    en automatic update|automatic security update|automatically update|automatically install|installed automatically|updated automatically|updates automatically|automatic installation|automatically download|auto update|updates itself|applied automatically|automatically appl|install themselves|installs itself|installed on their own|update on its own
    nl automatische update|automatische beveiligingsupdate|automatisch bijgewerkt|automatisch geïnstalleerd|updates automatisch|automatische installatie|werkt zichzelf bij|updates gaan vanzelf|installeert zichzelf|vanzelf geïnstalleerd|vanzelf bijgewerkt
    de automatische update|automatische sicherheitsupdate|automatische aktualisierung|automatisch aktualisiert|automatisch installiert|automatisch eingespielt|automatische installation|updates automatisch|auto update|installieren sich selbst|installiert sich selbst|von selbst installiert|von selbst aktualisiert
    fr mise à jour automatique|mises à jour automatique|mises à jour de sécurité automatique|installées automatiquement|installe automatiquement|mis à jour automatiquement|appliquées automatiquement|installation automatique|s'installent toutes seules|s'installent d'elles mêmes
    es actualizaciones automáticas|actualización automática|instalan automáticamente|se actualiza automáticamente|se instala automáticamente|instalación automática|se instalan solas|se instala sola|se actualiza solo|se actualiza sola
    it aggiornamenti automatici|aggiornamento automatico|installati automaticamente|aggiorna automaticamente|installazione automatica|si installano da soli|si installa da solo|si aggiorna da sol
    pl automatyczne aktualizacj|automatyczna aktualizacj|instalowane automatycznie|aktualizuje się automatycznie|automatycznie instal|automatycznej instalacj
    ja 自動更新|自動アップデート|自動的に更新|自動的にインストール|自動でインストール|自動で更新
    bg автоматични актуализации|автоматично актуализ|автоматично инсталир
    cs automatické aktualizac|automaticky aktualiz|automaticky instal|instalují automaticky
    da automatiske opdatering|automatisk opdater|installeres automatisk
    el αυτόματεσ ενημερώσεισ|αυτόματη ενημέρωση|εγκαθίστανται αυτόματα
    et automaatsed uuendus|automaatselt uuenda|paigaldatakse automaatselt
    fi automaattiset päivity|asennetaan automaattisesti|päivittyy automaattisesti
    ga nuashonruithe uathoibr
    hr automatska ažuriranj|automatski ažurir|automatski instal
    hu automatikus frissít|automatikusan frissül|automatikusan telepít
    lt automatiniai atnaujinim|automatiškai atnaujin|automatiškai įdieg
    lv automātiski atjaunin|automātiskie atjaunin|automātiski instal
    mt aġġornamenti awtomati
    pt atualizações automáticas|atualização automática|instaladas automaticamente
    ro actualizări automate|actualizare automată|se instalează automat
    sk automatické aktualizác|automaticky aktualiz|automaticky inštal
    sl samodejne posodobit|samodejno posod|samodejno namest
    sv automatiska uppdatering|uppdateras automatiskt|installeras automatiskt
";

/// Words that deny.
pub(super) const NEGATION: &str = "
    en no$|not$|never$|without$|none$|cannot$|neither$
    nl geen$|niet$|nooit$|zonder$
    de kein|nicht$|ohne$|nie$|weder$
    fr pas$|aucun|sans$|jamais$|ne$
    es no$|sin$|ningún|ninguna|nunca$
    it non$|senza$|nessun
    pl nie$|bez$|brak$|żadn|nigdy$
    ja ない|ません|なし|せず
    bg не$|без$|няма$
    cs bez$|není$|nejsou$|nemá$|nemají$|nestanov|žádn
    da ikke$|ingen$|uden$
    el δεν$|χωρίσ$|καμία$|κανένα
    et ei$|pole$|ilma$
    fi ei$|eivät$|ilman$
    ga níl$|ní$|gan$
    hr ne$|nije$|nisu$|nema$|bez$|nijedan
    hu nem$|nincs|nélkül
    lt ne$|nėra$|nenustat|nenumat|jok$|joks$
    lv nav$|bez$|nenosaka
    mt mhux$|l ebda|mingħajr
    pt não$|sem$|nenhum
    ro nu$|fără$|niciun
    sk nie$|bez$|nemá$|nestanov|žiadn
    sl ne$|ni$|brez$|noben
    sv inte$|inga$|ingen$|inget$|utan$|ej$
";

/// Integration into other products (point 8(f)).
pub(super) const INTEGRATION: &str = "
    en integrat|embed
    nl integr|inbouw|geïntegreerd
    de integr|einbau|einbett|einbind
    fr intégr
    es integr
    it integr
    pl integr|wbudow
    ja 統合|組み込|組込
    bg интегр|вгражд
    cs integr|začlen
    da integr|indbyg
    el ενσωμάτ
    et integr|lõim
    fi integr|sulaut
    ga comhtháth
    hr integr|ugrad
    hu integr|beépít|beágyaz
    lt integr|įmontuo
    lv integr|iebūv
    mt integr
    pt integr
    ro integr
    sk integr|zabud
    sl integr|vgrad
    sv integr|inbygg
";

/// What tells one product from another (point 3, Art. 13(15)).
pub(super) const IDENTIFICATION: &str = "
    en type$|types$|model$|models$|serial|article number|part number|order number|sku$|batch|lot number|product code|unique identif|hardware revision
    nl type$|model$|*serienummer|*artikelnummer|partij|*typenummer
    de typ$|modell|*seriennummer|*artikelnummer|charge|*typenbezeichnung|bestellnummer|typbezeichnung
    fr type$|modèle|numéro de série|référence|lot$
    es tipo$|modelo|número de serie|referencia|lote
    it tipo$|modello|numero di serie|matricola|codice|lotto
    pl typ$|typu$|model|numer seryjny|numeru seryjnego|numerze seryjnym|partii
    ja 型式|型番|形式|モデル|シリアル|製造番号|ロット
    bg тип$|модел|сериен|партид
    cs typ$|typu$|model|sériov|šarže
    da type$|model|serienummer|varenummer|parti
    el τύποσ|τύπου|μοντέλ|σειριακ|παρτίδ
    et tüüp|mudel|seerianumb|partii
    fi tyyppi|malli|sarjanumer|erä
    ga cineál|samhail|sraithuimh|baisc
    hr tip$|tipa$|model|serijsk|šarž
    hu típus|modell|sorozatszám|gyári szám|tétel
    lt tipas|tipo$|model|serijos|partij
    lv tips|tipa$|model|sērijas|partij
    mt tip$|mudell|serje|lott
    pt tipo$|modelo|número de série|referência|lote
    ro tip$|tipul|model|numărul de serie|număr de serie|lot$
    sk typ$|typu$|model|sériov|šarž
    sl tip$|tipa$|model|serijsk|šarž
    sv typ$|modell|serienummer|artikelnummer|parti$
";

/// Security properties (point 4).
pub(super) const PROTECTION: &str = "
    en encrypt|authenticat|signed|signature|tls$|access control|password|integrity|secure boot|cryptograph|authoris|authoriz|least privilege
    nl versleutel|authenti|ondertekend|wachtwoord|toegangs
    de verschlüssel|authentif|authentisier|signier|signatur|passwort|zugriffs|kennwort
    fr chiffr|authentif|signé|signature|mot de passe|contrôle d'accès
    es cifr|autentic|firm|contraseña|control de acceso
    it cifrat|crittograf|autentic|firmat|password|controllo degli accessi
    pl szyfr|uwierzyteln|podpis|hasł
    ja 暗号|認証|署名|パスワード|アクセス制御
    bg криптир|автентик|подпис|парол
    cs šifr|ověř|autentiz|podeps|heslo|hesl
    da krypter|autentif|signer|adgangskode
    el κρυπτογ|πιστοποίησ|αυθεντικ|υπογραφ|υπογεγρ|κωδικ
    et krüpt|autent|allkirj|parool
    fi salau|salat|todenn|tunnist|allekirj|salasan
    ga criptiú|fíordheimhn|pasfhocal|sínithe
    hr šifrir|kriptir|autentif|potpis|lozink
    hu titkos|hitelesít|aláír|jelsz
    lt šifr|autent|pasiraš|slaptaž
    lv šifr|autent|parakst|parol
    mt kriptagg|awtentik|iffirmat|password
    pt cifr|encript|autentic|assinad|palavra passe|senha
    ro cript|autentif|semnat|parol
    sk šifr|overen|autent|podpís|hesl
    sl šifr|avtent|overj|podpis|gesl
    sv krypter|autentis|signer|lösenord
";

/// Ways to reach somebody without a computer (Art. 13(17)).
pub(super) const TELEPHONE: &str = "
    en phone|telephone|hotline|call us|by post|by letter|in writing
    nl *telefoon|telefonisch|per post
    de *telefon|hotline|per post|postalisch
    fr téléphon|par courrier
    es teléfono|telefón|por correo postal
    it telefono|telefonic|per posta
    pl telefon|pocztą tradycyjną
    ja 電話|郵送
    bg телефон
    cs telefon
    da telefon
    el τηλέφων
    et telefon
    fi puhelin|puhelim
    ga guthán|teileafón
    hr telefon
    hu telefon
    lt telefon
    lv tālrun|telefon
    mt telefon
    pt telefone|telefón
    ro telefon
    sk telefón
    sl telefon
    sv telefon
";

/// A postal address, by name (point 1).
pub(super) const POSTAL_ADDRESS: &str = "
    en postal address|registered office|street address|mailing address|registered address
    nl postadres|bezoekadres|vestigingsadres|statutaire zetel|straat$
    de anschrift|postanschrift|firmensitz|geschäftssitz|postadresse
    fr adresse postale|siège social|rue$
    es dirección postal|domicilio|calle$
    it indirizzo postale|sede legale|via$
    pl adres pocztowy|adres siedziby|siedzib|ul$
    ja 住所|所在地
    bg пощенски адрес|седалище|ул$
    cs poštovní adresa|sídlo|sídlem
    da postadresse|hjemsted
    el ταχυδρομική διεύθυνση|έδρα|οδόσ$
    et postiaadress|asukoh
    fi postiosoite|kotipaikka
    ga seoladh poist
    hr poštanska adresa|sjedište
    hu postacím|székhely
    lt pašto adresas|buveinė
    lv pasta adrese|juridiskā adrese
    mt indirizz postali
    pt endereço postal|morada|sede$|rua$
    ro adresa poștală|adresă poștală|sediu
    sk poštová adresa|sídlo|sídlom
    sl poštni naslov|sedež
    sv postadress|säte$
";
