//! Something newer comes to the user's device, and the device knows that it is genuine.

/// Something newer.
pub const UPDATE: &[&str] = &[
    "update, upgrade, up to date, patch, new code, new software, a fix , fixes , new version, new release, new firmware, firmware, image, package, installer, release",
    "update, bijwerk, nieuwe versie, nieuwe firmware, pakket, firmware, bestand",
    "update, aktualisier, neue version, neue firmware, firmware, paket, abbild, neue software, fehlerbehebung",
    "mise à jour, mises à jour, met à jour, nouvelle version, nouvelles versions, correctif, micrologiciel, firmware, paquet, image",
    "actualiz, al día, nueva versión, nuevas versiones, paquete, imagen, firmware, parche",
    "aggiorn, nuovo software, nuova versione, nuove versioni, pacchett, immagin, firmware",
    "aktualiz, poprawk, popraw , nowa wersja, nowej wersji, nowy program, pakiet, obraz, plik, wsad",
    "更新, アップデート, ファームウェア, 新しい版, 新版, 修正版",
    "uppdater, rättning, ny version, nya versioner, paket, programvar",
    "opdater, ny version, nye versioner, pakke, rettelse, firmware",
    "päivity, päivit, paketti, paketin, uusi versio, uudet versiot, korjau, laiteohjelm",
    "aktualiz, nová verze, nové verze, novou verzi, balíč, záplat, opravy , oprava, obraz, firmware",
    "atualiz, nova versão, novas versões, pacote, remendo, instalador, firmware",
    "aktualizác, nová verzia, balík, záplat, actualiz, pachet, versiune nouă, frissít, csomag, új verzió, ενημέρωσ, ενημερώσ, πακέτ, νέα έκδοση, актуализ, обнов, пакет, нова версия, ažurir, nadograd, nova verzija, posodob, nadgrad, nova različica, uuend, pakett, atjaunin, pakotn, jaunā versij, atnaujin, naujos versij, nuashonr, aġġorn",
];

/// A sign that it is genuine.
pub const SIGNED: &[&str] = &[
    "signed, signing, signs , signature, cosign, minisign, sigstore, gpg, pgp key, ed25519, ecdsa, rsa, hmac, sha256, sha 256, sha512, sha 512, checksum, authenticode, secure boot, public key, tuf , uptane, codesign, notari",
    "handtekening, ondertek, getekend",
    "signatur, signier, unterschr, prüfsumme",
    "signé, signature, signons, signer, empreinte",
    "firmad, firma , firmas , firmamos, huella",
    "firma , firme , firmat, firmiamo, impronta",
    "podpis",
    "署名, ハッシュ, 公開鍵",
    "signer, signatur",
    "signer, underskr",
    "allekirjoit, tiiviste",
    "podep, podpis",
    "assin",
    "semnăt, semnat, aláír, υπογ, подпис, potpis, digiallkirj, allkirjast, signeeri, parakst, pasiraš, paraš, sínith, iffirm",
];

/// It is looked at before it is taken.
pub const CHECK: &[&str] = &[
    "verif, checks , checked, check the, validat, refus, reject, only accept, accepts only, won t install, won t take, does not take, before install, compare",
    "controleer, controle , weiger, gecontroleerd, checkt, gecheckt, neemt alleen",
    "prüft , prüfen , überprüf, geprüft, lehnt, verweiger, kontrollier, nimmt nur, akzeptier",
    "vérifi, contrôl, refus, rejet, rejette, accepte que",
    "verific, comprueb, comprob, rechaz, valida, acepta",
    "verific, controll, rifiut, convalid, accetta",
    "sprawdz, weryfik, odrzuc, nie weźmie, nie przyjm, kontrol",
    "検証, 確認, 拒否",
    "kontroller, verifier, vägra, avvis, godtar",
    "kontroller, verificer, afvis, tjekk, nægt",
    "tarkist, tarkast, hylk, varmist, todenn",
    "ověř, kontrol, odmít, nepřij",
    "verific, recus, rejeit, valida",
    "over, kontrol, odmiet, verific, refuz, respinge, ellenőr, elutasít, ελέγχ, επαληθ, απορρίπτ, провер, отхвърл, provjer, preverja, odbij, zavrne, kontrolli, keeldu, pārbaud, noraid, tikrin, patikrin, atmet",
];

/// How it comes to the device.
pub const REACH: &[&str] = &[
    "download, fetch, install, over the air, ota , push, pull, deliver, distribut, roll out, rolled out, rolls out, staged, app store, play store, google play, usb , sd card, automatic, by itself, registry, https, tls , channel",
    "haalt, haal , ophaal, opgehaald, downloa, gedownload, installeer, geïnstalleerd, automatisch, vanzelf, uitgerold, uitrol",
    "lädt , laden , herunter, geladen, installier, automatisch, von selbst, verteil, ausgeliefert, ausgerollt, einspiel, eingespielt, bereitgestellt, holt ",
    "télécharg, install, automatique, dépôt, récupèr, récupér, livr, diffus, déploy",
    "descarg, instal, automátic, distribu, baja , consulta",
    "scaric, install, automatic, distribu, interrog, riavvi, rilasci",
    "pobier, wgryw, wgra, instal, automat, rozsył, dostarcz, kart",
    "ダウンロード, 配信, 配布, 自動, インストール, 取得",
    "hämta, ladda, installer, automatisk, rulla, distribuer, app store",
    "henter, hente, installer, automatisk, rulle, udrul, over luften, downloa",
    "hakee, haetaan, lata, asent, automaatt, jakel, itse yöllä, toimitet",
    "stáh, stahuj, instal, automat, nahr, distribu, doruč",
    "descarreg, transfer, instal, automát, distribu",
    "stiahn, inštal, descarc, instal, telepít, letölt, automatik, εγκατ, κατεβ, αυτόματ, инстал, изтегл, автомат, preuzim, instalira, namest, prenes, paigald, laeb alla, lejupielād, instalē, atsisi, įdieg, automatišk",
];

/// What was there before does not come back, or comes back when the new fails.
pub const UNDO: &[&str] = &[
    "roll back, rollback, older, downgrade, slot, fall back, falls back, previous",
    "oudere, oude versie, terugzet, teruggezet, oude staat",
    "ältere, rücksprung, rückfall, rollback, vorherige, zurückgesetzt",
    "antérieur, ancienne version, retour arrière, plus ancien",
    "anterior, más antigu, vuelve a, marcha atrás",
    "precedent, più vecchi, torna indietro, rollback",
    "starsz, cofn, poprzedni",
    "旧版, 古い, ロールバック, 元に戻",
    "äldre, återgå, nedgrad, tidigare version",
    "ældre, nedgrad, forrige, tidligere version",
    "vanhemp, aiemp, palata, palaut",
    "starší, předchozí, vrátí",
    "mais antig, versão anterior, volta atrás",
];
