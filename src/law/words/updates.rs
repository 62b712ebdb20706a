//! Updates: what they are called, how they come, how they are protected (Annex I Part I(2)(c), Part II(2), (7), (8)).

/// Updates themselves.
pub static UPDATE: &[&str] = &[
    "update, *update, patch, upgrade",
    "bijwerk, bijgewerkt, actualiser",
    "aktualisier, *aktualisierung",
    "mise à jour, mises à jour, mettre à jour, correctif",
    "actualiz, parche",
    "aggiorn",
    "aktualiz, poprawk",
    "更新, アップデート, パッチ",
    "актуализ, обновя",
    "záplat",
    "opdater, *opdater",
    "ενημέρωσ, ενημερώσ, επικαιροποί",
    "uuend",
    "päivity, *päivity",
    "nuashonr",
    "ažurir, nadogradn",
    "frissít, *frissít",
    "atnaujin, naujin",
    "atjaunin",
    "aġġorn",
    "atualiz",
    "posodob, nadgrad",
    "uppdater, *uppdater",
];

/// Security updates.
pub static SECURITY: &[&str] = &[
    "secur, vulnerab",
    "beveilig, veiligheid, kwetsbaar",
    "sicherheit, schwachstelle",
    "sécur, vulnérab",
    "segur",
    "sicur",
    "bezpiecz, podatn",
    "セキュリティ, 脆弱",
    "сигурност, уязвим",
    "bezpečn, zraniteln",
    "sikkerhed, sårbar",
    "ασφάλ, ασφαλ, ευπάθ",
    "turva, haavatav, turbe",
    "tietoturva, turvallisuus, haavoittuv",
    "slándáil, leochaile",
    "sigurnos, ranjivos",
    "biztonság, sérülékeny, sebezhet",
    "saugum, saugos, pažeidžiam, spragos",
    "drošīb, ievainojam, neaizsarg",
    "sigurtà, vulnerabb",
    "securit",
    "zraniteľ",
    "varnost, ranljiv",
    "säkerhet",
];

/// How the integrity and origin of an update are protected.
pub static INTEGRITY: &[&str] = &[
    "sha 1, sha1, sha 256, sha256, sha 384, sha384, sha 512, sha512, tls, https, tuf, gpg, pgp, \
     openpgp, sigstore, cosign, ed25519, ecdsa, rsa, authenticode, secure boot, verified boot, \
     digest, mcuboot, provenance, attestation, minisign, slsa, rauc, swupdate, ssh, notari",
    "signed, signing, signature, sign , signs , code sign, checksum, hash, integrity, authentic, \
     encrypt, cryptograph",
    "ondertek, handteken, controlesom, versleutel, integriteit, echtheid, getekend",
    "signier, signatur, *signatur, prüfsumme, integrität, authentiz, verschlüssel, kryptogra",
    "somme de contrôle, empreinte, intégrité, chiffr, cryptograph",
    "firma , firmad, firmas , firmar, firme , firmat, suma de comprobación, suma de verificación, \
     integridad, autentic, autentif, cifrad",
    "integrità, cifrat, crittogra",
    "podpis, sumy kontroln, suma kontroln, sum kontroln, skrót, integralno, autentyczn, szyfrow, \
     kryptogra",
    "署名, ハッシュ, 完全性, 真正性, 暗号, チェックサム",
    "подпис, контролна сума, контролни суми, цялост, автентич, шифр, криптир, хеш",
    "podeps, kontrolní sou, integrit, autenti, šifr",
    "signer, underskr, kontrolsum, krypter",
    "υπογρα, υπογεγραμμ, υπογράφ, άθροισμα ελέγχου, ακεραιότητ, αυθεντικ, γνησιότητ, κρυπτογρ",
    "allkir, signeer, kontrollsumma, terviklus, terviklik, autent, krüpt",
    "allekirj, tarkistussum, eheys, eheyd, aitou, salat, salaus",
    "síni, suim seiceála, sláine, fíordheim, criptiú",
    "potpis, kontrolni zbroj, cjelovit, šifrir",
    "aláír, ellenőrző össz, sértetlen, integritás, hitelesség, titkos",
    "paraš, pasiraš, kontrolin, vientisum, autenti",
    "parakst, kontrolsumm, integritāt",
    "ffirmat, awtentik, kriptat",
    "assin, soma de verificação, integridade",
    "semn, sumă de control, criptat",
    "kontrolný súč, autent",
    "kontrolna vsota, celovitost, avtenti",
    "kontrollsumma, äkthet",
];

/// Over what an update reaches users.
pub static CHANNEL: &[&str] = &[
    "https, ota, npm, pypi, crates.io, docker, oci, apt , nuget, usb, cdn, maven, winget, \
     homebrew, play store, app store, github, gitlab, rpm, flatpak, snap",
    "download, *download, server, *server, repository, registry, over the air, mirror, \
     marketplace, portal, installer, package, website, store, channel, distribut, deliver, \
     shipped, publish, release, pull",
    "pakket, kanaal, verspreid, verstrek",
    "herunterlad, paket, *paket, webseite, kanal, verteil, ausgeliefert, bereitgestellt, verbreit",
    "télécharg, serveur, dépôt, portail, paquet, canal, distribu, diffus",
    "descarg, servidor, repositorio, registro , paquete, se publican en, distribu",
    "scaric, portale, pacchett, canale, distribu, registro ",
    "pobra, pobier, serwer, repozytor, pakiet, stron, kanał, dystryb, rozpowszech",
    "ダウンロード, サーバ, 配信, 配布, リポジトリ, パッケージ",
    "изтегл, сървър, хранилищ, портал, пакет, разпростран",
    "stahov, stáh, stáž, repozit, portál, balíč, distrib",
    "hent, pakke",
    "λήψη, διακομιστ, αποθετήρι, πύλη, πακέτ, διανομ",
    "allalaad, hoidla, portaal, pakett, levita",
    "lata, palvelim, paket, jakel",
    "íoslód, freastal, stór, tairseach, pacáist, láithreán, dáile",
    "preuzim, poslužitelj, repozitor",
    "letölt, kiszolgáló, szerver, tároló, csomag, terjeszt",
    "atsisiu, saugykl, platin",
    "lejupielād, portāl, pakot, izplat",
    "niżżel, tniżżil, pakkett, tqassim",
    "descarreg, transfer, repositório, pacote",
    "descărc, depozit, pachet",
    "stiah, sťah, balík",
    "prenes, prenos, strežnik",
    "ladda, hämta",
];

/// Of itself.
pub static AUTOMATIC: &[&str] = &[
    "install themselves, installs itself, on their own , vanzelf, zichzelf , sich selbst, von selbst, selbsttätig, toutes seules, tout seul, \
     d elles mêmes, instalan solas, instala sola, actualiza sol, da soli , da solo , da sola , samoczynn, automat, automaat, unattended, auto update, autoupdate, self updat, automát, 自動, автомат, αυτόματ, \
     uathoib, automāt, awtomat, samodejn, avtomat",
];

/// Switched off or chosen.
pub static OPT_OUT: &[&str] = &[
    "opt out, opting out, opt in, turn off, turned off, turn this off, turn that off, turn it off, \
     turning off, switch off, switched off, switch it off, disable, deactivat, false, off , \
     manually, by hand, untick, uncheck, deselect",
    "uitschakel, uitgeschakeld, uitzet, uit te zetten, uitgezet, afmeld, zet u uit, handmatig, uitvink",
    "abschalt, abgeschaltet, ausschalt, ausgeschaltet, deaktivier, abwähl, manuell, widersprech",
    "désactiv, décoch, refus, manuelle",
    "desactiv, inhabilit, optar por, exclus",
    "disattiv, disabilit, esclus, manualm",
    "wyłącz, dezaktyw, rezygn, ręczn",
    "無効, オプトアウト, オフ, 手動, 停止",
    "изключ, деактив, отказ, ръчно",
    "vypn, vypín, deaktiv, odhlás, ručně",
    "slå fra, slås fra, slukke, fravælg, frakobl",
    "απενεργοποί, απενεργοποι, εξαίρεσ, χειροκίνητ",
    "välja lülit, keela, loobu, käsitsi",
    "pois päältä, poistaa käytöstä, poistetaan käytöstä, kytke, kieltäyt, manuaal",
    "díchumas, múch, rogh, de láimh",
    "isključ, onemoguć, odjav, ručno",
    "kikapcsol, letilt, leirat, kézi",
    "išjung, atsisak, rankin",
    "izslēg, atspējo, atteik, manuāl",
    "itfi, titfi, mitfi, tintef, jintef, manwal",
    "desativ, desligar, recus",
    "dezactiv, opri, renunț",
    "vypnú, vypnut, odhlás, ručne",
    "izklop, izključ, onemogoč, zavrn, ročno",
    "stäng, inaktiver, avaktiver, välja bort",
];

/// Said to users.
pub static NOTICE: &[&str] = &[
    "notif, notice, inform, announc, prompt, message, banner, alert, tells, mail, shown, shows",
    "melding, gemeld, bericht, waarschuw",
    "benachrichtig, hinweis, mitgeteilt, mitteilung, anzeig, angezeigt, meldet, meldung",
    "avert, annonc, préven, avis, affich",
    "notific, avis, aviso, muestra",
    "notifich, avvis, mostra, segnal",
    "powiadom, informuj, komunikat, wyświetl",
    "通知, 知らせ, 表示",
    "уведом, известя, извест, съобщ, обявя",
    "oznám, upozorn, oznam",
    "besked, meddel, underret, vise, varsl",
    "ειδοποί, ενημερών, μήνυμα, ανακοιν",
    "teavit, teade, teata",
    "ilmoit, tiedot",
    "fógra, cuir in iúl, teachtaireacht",
    "obavijest, obavješ, poruk",
    "értesít, üzenet, tájékoztat",
    "praneš, informuo",
    "paziņ, informē",
    "avża, avviż, notifik, jitħabb, titħabb",
    "mensagem",
    "anunț, mesaj",
    "správ",
    "obvest, sporoč",
    "avisera, underrätt, meddela, visas",
];

/// Put off.
pub static POSTPONE: &[&str] = &[
    "postpon, defer, delay, later, snooze, schedul, maintenance window, put off, hold back, pin , \
     pinned, choose when",
    "uitstel, uitgesteld, later",
    "verschieb, verschob, aufschieb, aufgeschob, zurückstell, zurückgestellt, später, \
     wartungsfenster",
    "reporter l, report de l, reporté, reportable, différ, plus tard, ajourn",
    "pospon, aplaz, retras, más tarde, diferir",
    "rinvi, posticip, rimand, più tardi, differi",
    "odrocz, odłoż, później, wstrzym, przełoż",
    "延期, 後で, 先送り, 遅ら",
    "отлож, отлаг, по късно",
    "odlož, odklád, později",
    "udsæt, udskyd, senere",
    "αναβολ, αναβάλ, αναβλη, αργότερα",
    "edasi lük, lükata, hiljem",
    "lykä, myöhem, siirtä",
    "chur siar, cur siar, níos déanaí",
    "odgod, odgađ, kasnije",
    "elhalaszt, halaszt, később",
    "atidė, vėliau",
    "atlik, vēlāk",
    "tipposponi, jipposponi, posponi, pospost, aktar tard",
    "adiar, adia, mais tarde",
    "amân, mai târziu",
    "odlož, odklad, neskôr",
    "odlož, prelož, pozneje",
    "skjut, senare",
];

/// Apart from other changes.
pub static SEPARATE: &[&str] = &[
    "separat, independent, apart from, distinct, security only, without new function, \
     without new feature, no new function, no new feature, without functional, without feature, \
     backport, patch release, hotfix, point release, decoupled, alone, dedicated release, \
     dedicated update, dedicated patch, dedicated security release, dedicated security update, \
     release of its own, releases of their own, are not security updates, \
     is not a security update",
    "gescheiden, los van, apart, afzonderlijk, zonder nieuwe, onafhankelijk, eigen release, \
     eigen versie, zijn geen beveiligingsupdate",
    "getrennt, gesondert, unabhängig, ohne neue, separiert, eigenständig, losgelöst, \
     ohne funktion, eigene release, eigenem release, eigenen release, eigenes release, \
     eigenes update, eigenen update, sind keine sicherheitsupdate",
    "séparé, distinct, indépend, sans nouvelle, sans ajout, release dédiée, version dédiée, \
     versions dédiées, publication dédiée, correctif dédié, correctifs dédiés, mise à jour dédiée, \
     mises à jour dédiées, ne sont pas des mises à jour de sécurité",
    "separad, independient, aparte, sin nuevas, sin nueva, versión dedicada, \
     actualización dedicada, actualizaciones dedicadas, no son actualizaciones de seguridad",
    "separat, distint, indipendent, senza nuove, senza nuova, rilascio dedicato, \
     versione dedicata, aggiornamento dedicato, aggiornamenti dedicati, \
     non sono aggiornamenti di sicurezza",
    "oddziel, osobn, niezależn, odrębn, bez nowych, dedykowan",
    "分離, 分け, 別に, 独立, 個別, 単独, 切り離, 専用",
    "отдел, независим, самостоятел, без нови",
    "odděl, samostatn, nezávis, bez nových",
    "adskil, særskil, uafhæng, uden nye",
    "χωριστ, ξεχωριστ, ανεξάρτητ, διακριτ, χωρίσ νέεσ",
    "eraldi, sõltumat, lahus",
    "erill, erikseen, riippumat, ilman uusia",
    "ar leith, neamhspleách, scartha",
    "odvoj, zaseb, neovis",
    "külön, elkülön, független, új funkciók nélkül",
    "atskir, nepriklaus",
    "atsevišķ, nodalīt, neatkarīg, atdal",
    "separat, indipend, għalihom",
    "separad, independent, sem novas",
    "separ, independent, fără funcții noi",
    "oddel, samostatn, nezávis",
    "loče, ločen, neodvis, posebej",
    "separat, åtskil, fristående, oberoende, utan nya, skilda, skilt",
];

/// Without payment.
pub static FREE: &[&str] = &[
    "free of charge, free of cost, for free, free for, are free, is free, no charge, \
     without charge, cost nothing, costs nothing, nothing to pay, at no cost, at no additional cost, at no extra cost, no cost, no fee, \
     without cost, without payment, open source, gratis",
    "kosteloos, kosten niets, zonder kosten, zonder extra kosten, vrij van kosten, gratis",
    "kostenlos, kosten nichts, kostenfrei, unentgeltlich, ohne kosten, gebührenfrei, ohne zusätzliche kosten, \
     ohne mehrkosten, gratis",
    "gratuit, sans frais, sans coût, à titre gracieux",
    "gratuit, sin coste, sin costo, sin cargo",
    "gratuit, senza costi, senza oneri, gratis",
    "bezpłat, nieodpłat, darmow, bez opłat",
    "無償, 無料",
    "безплат, безвъзмезд",
    "zdarma, bezplat, bezúplat",
    "vederlagsfri, uden beregning, omkostningsfri",
    "δωρεάν, χωρίσ χρέωσ, χωρίσ κόστοσ",
    "tasuta",
    "maksut, ilmais, veloituks",
    "saor in aisce, in aisce",
    "besplat, bez naknade",
    "ingyen, térítésment, díjment",
    "nemokam, neatlygint",
    "bez maksas, bezmaksas",
    "mingħajr ħlas, b'xejn, bla ħlas",
    "gratuit, sem custo, sem encargos",
    "gratuit, fără costuri, fără taxă",
    "bezplat, zadarmo",
    "brezplač",
    "kostnadsfri, utan kostnad, avgiftsfri",
];

/// Put in place.
pub static INSTALL: &[&str] = &[
    "install, appl, come, arrive, download, deliver, fetch, roll, on by default",
    "geïnstalleerd, installe, toegepast, binnen, opgehaald",
    "installier, eingespielt, einspiel, aufgespielt, bezogen, geladen",
    "install, appliqu, télécharg",
    "instal, aplic, descarg",
    "install, applic, scaric",
    "instal, pobier",
    "インストール, 適用, 実行, ダウンロード",
    "инсталир, прилаг, instal, nainstal, installer, εγκαθ, εγκατ, paigald, asenn, suiteá, \
     instalir, telepít, įdieg, instalē, jiġu installati, installat, aplica, inštal, namest, \
     namesti",
];

/// Other things that update themselves: what the product is built from.
pub static DEPENDENCIES: &[&str] = &[
    "dependenc, dependabot, renovate, pull request, merge request, prs , library versions, afhankelijk, abhängigkeit, \
     dépendance, dependencia, dipendenz, zależno, 依存, závislost, afhængig, εξαρτήσ, sõltuvus, \
     riippuvuu, ovisnost, függőség, priklausom, atkarīb, dependên, dependenț, odvisnost, beroende",
];

/// Words that deny.
pub static NOT: &[&str] = &[
    "not , no , automatic no, none , never, without, neither, niet , geen , nooit, zonder, nicht, kein, niemals, ohne, \
     pas , aucun, jamais, sans , ningun, sin , nunca, non , nessun, senza, nie , bez , żaden, ない, \
     ません, なし, не , без, není, nejsou, žádn, ikke, ingen, uden, δεν , χωρίσ, ei , ilma, eivät, \
     ilman, níl, gan , nije, nisu, nem , nélkül, nėra, nav , mhux, não , sem , nu , fără, nie je, \
     nie sú, ni , niso, inte ",
];

/// What a product does beside being safe.
pub static FEATURE: &[&str] = &[
    "feature, function",
    "functie, functionaliteit",
    "funktion, *funktion",
    "fonction",
    "funcion, función",
    "funzion",
    "funkcj",
    "機能",
    "функци, funkc, λειτουργ, funktsio, toiminn, ominaisuu, feidhm, gné, funkcij, funkció, \
     funkcin, funkcionalit, funzjon, funç, funcț, funkčn, funktion",
];
