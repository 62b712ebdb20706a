//! Somebody found a weakness and tells the maker, who answers.

/// A weakness in the sense of security.
pub const WEAKNESS: &[&str] = &[
    "vulnerab, security hole, security bug, security issue, security problem, security flaw, security gap, security leak, security weakness, security report, security concern, security matter, weakness in, exploit, zero day, scary, something nasty, something fishy, way around the, hole in",
    "kwetsbaar, beveiligingslek, beveiligingsprobleem, beveiligingsfout, veiligheidslek, veiligheidsprobleem, zwakke plek, zwakheid, een lek , lek gevonden, lek melden, lekken melden, een gat in, iets engs",
    "schwachstelle, sicherheitslücke, sicherheitsluecke, sicherheitsproblem, sicherheitsmangel, sicherheitsmängel, sicherheitsfehler, sicherheitsleck, eine lücke, einer lücke, lücken , lücke findet, lücke gefunden, schwachpunkt, angreifbar",
    "vulnérab, faille, trou de sécurité, problème de sécurité, problèmes de sécurité, défaut de sécurité, un trou , une brèche",
    "vulnerab, fallo de seguridad, fallos de seguridad, agujero, problema de seguridad, problemas de seguridad, brecha, punto débil",
    "vulnerab, falla , falle , problema di sicurezza, problemi di sicurezza, difetto di sicurezza, buco di sicurezza, un buco , punto debole",
    "podatno, luka , luki , lukę , luk w, dziur, słaby punkt, słabe punkty, błąd bezpieczeństwa, błędy bezpieczeństwa, problem z bezpieczeństwem, problemy z bezpieczeństwem",
    "脆弱, セキュリティ上の問題, セキュリティの問題, セキュリティ問題, セキュリティホール, 弱点",
    "sårbar, säkerhetshål, säkerhetsbrist, säkerhetsproblem, säkerhetslucka, säkerhetsluckor, säkerhetsfel, ett hål , hål i , en lucka",
    "sårbar, sikkerhedshul, sikkerhedsbrist, sikkerhedsproblem, sikkerhedsfejl, et hul , huller",
    "haavoittuv, tietoturva aukko, tietoturvaongelm, tietoturvavi, tietoturvapuut, tietoturvareik, tietoturva aukon, aukko , aukon , reiän , reikä",
    "zraniteln, bezpečnostní chyb, bezpečnostní dír, bezpečnostní problém, bezpečnostní nedostat, díru , díra , slabin, slabé míst",
    "vulnerab, falha de segurança, falhas de segurança, problema de segurança, problemas de segurança, um buraco, brecha, ponto fraco",
    "zraniteľn, bezpečnostnú chyb, bezpečnostné chyb, bezpečnostný problém, bezpečnostnú dier, slabé miest",
    "breșă, breșe, problemă de securitate, probleme de securitate, punct slab",
    "sebezhető, sérülékeny, biztonsági rés, biztonsági hib, gyenge pont",
    "ευπάθει, κενό ασφαλ, κενά ασφαλ, πρόβλημα ασφαλ, αδυναμί",
    "уязвимо, пробив, проблем със сигурност, слабо място",
    "ranjivost, sigurnosni propust, sigurnosne propuste, sigurnosni problem, slabu točku",
    "ranljivost, varnostna luknj, varnostno luknj, varnostna težav, varnostno težav",
    "haavatav, turvaauk, turvaprobleem, turvanõrk",
    "ievainojam, drošības problēm, drošības caurum",
    "pažeidžiam, saugumo sprag, saugumo problem",
];

/// Something is wrong; of security only where more says so.
pub const FAULT: &[&str] = &[
    "bug , bugs , something wrong, something broken, something odd, something weird, something off, something bad, nasty, problem, flaw, hole, a gap, leak, broken, break in, broke in, hacked, incident",
    "fout, probleem, problemen, stuk , stuks , mis , iets raars, iets geks, lek , lekken , gat , gehackt, kapot",
    "fehler, problem, kaputt, lücke, luecke, loch , löcher, gehackt, merkwürdig, auffällig, faul , vorfall",
    "problème, bug , trou , trous , anomalie, défaut, bizarre, louche, cassé, piraté, incident",
    "fallo, fallos , problema, error , errores , agujero, algo raro, algo malo, incidente",
    "problema, problemi, difetto, difetti, errore, errori, buco , buchi , qualcosa che non, qualcosa di strano, incidente",
    "błąd, błęd, problem, usterk, coś złego, coś nie tak, dziur, luk , incydent",
    "問題, 不具合, バグ, 異常, インシデント",
    "fel , problem, hål , något konstigt, något skumt, bugg, läcka, incident",
    "fejl, problem, hul , noget mærkeligt, noget galt, læk , hændelse",
    "vika , vian , vikaa , vikoja , virhe, ongelm, jotain outoa, bugi, poikkeam",
    "chyb, problém, něco divného, závad, incident",
    "problema, falha, erro , erros , algo estranho, algo errado, algo de errado, defeito, incidente",
    "chyb, problém, niečo zvláštne",
    "problem, eroare, ceva ciudat, defect",
    "hibá, hiba , problém, valami furcs",
    "πρόβλημα, σφάλμα, κάτι περίεργο",
    "проблем, грешк, нещо странно",
    "grešk, problem, napak, težav, nešto čudno, nekaj čudnega",
    "viga , vigu , vea , probleem",
    "kļūd, problēm",
    "klaid, problem",
];

/// A title or a page about security.
pub const SECURITY: &[&str] = &[
    "secur, cyber",
    "beveilig, veilig, cyber",
    "sicherheit, cyber",
    "sécurité, cyber",
    "segurid, cibers",
    "sicurezz, ciber",
    "bezpiecz, cyber",
    "セキュリティ, サイバー",
    "säkerhet, sikkerhed, tietoturv, kyber, bezpečn, seguranç, securitat, biztonság, ασφάλει, ασφαλεί, сигурност, sigurnost, varnost, turva, turve, droš, saugum, slándáil, sigurtà",
];

/// It was found.
pub const FOUND: &[&str] = &[
    "found , find , finds , discover, spot , spots , spotted, noticed, notice a, came across, come across, stumble, think you have, suspect",
    "gevonden, vindt, vind , vinden, ontdek, tegengekomen, opgevallen",
    "gefunden, findet, finden , entdeck, aufgefallen, bemerk, gestoßen",
    "trouvé, trouvez, trouve, découv, repér, constat",
    "encuentr, encontr, descubr, detect, halla",
    "trova , trovat, trovi , trovi, scopr, scopert, individu, notat",
    "znalaz, znajdzi, znajdz, znalez, odkry, odkri, zauważ, wykry",
    "見つけ, 発見, 見つか, 気付, 気づ",
    "hittat, hittar, hitta , upptäck, märkt",
    "fundet, finder, opdag, bemærk",
    "löysi, löyty, löydä, löytä, huoma, havaits, havait",
    "našli, našel, najde, nalez, objev, zjist, všim",
    "encontr, descobr, detet, detect, achou, reparou",
    "našiel, nájde, nájdete, objav, găsi, ați găsit, descoper, talált, talál , felfedez, észlel, βρήκ, βρείτε, εντοπί, намери, открие, открил, pronađ, otkri, leidsi, leiate, avasta, atrad, atklā, pamanī, radote, aptik, pastebė",
];

/// Somebody is told.
pub const WRITE: &[&str] = &[
    "want to hear, like to hear, love to hear, write to, write us, write an, mail , mails , e mail, email, drop us, tell us, let us know, contact, reach us, report, ping , message us, send it, send them, send us, send an, send to, call us, to write, whom",
    "mail , mailt , mailen, schrijf, schrijft, stuur, meld, laat het, laat ons, neem contact, contact, bel , bellen, bereik",
    "schreib, mail , mailt , mailen , meld, gemeldet, sagt uns, sagen sie, kontakt, wend, ruf an, rufen, ruft, teilt uns, teilen sie, schick, senden",
    "écri, envoy, mail , courriel, prévenez, prévenir, signal, contact, dites, joindre",
    "escrib, escríb, envi, mande, mandar, avis, contact, comuni, correo, llam, notif",
    "scriv, invi, mand, segnal, contatt, avvis, comunic, mail , chiam",
    "pisać, pisz, napisz, wyślij, wysyła, zgłasz, zgłoś, zgłosz, kontakt, mail , e mail, dzwon, zadzwon, powiadom",
    "連絡, 報告, メール, 通報, 送って, 送付, お知らせ, 窓口, 届出",
    "skriv, mejla, maila, skicka, rapporter, kontakt, hör av, meddela, ring , anmäl, berätta",
    "skriv, mail , send , rapporter, kontakt, ring , meld, anmeld, giv besked, indberet",
    "kirjoit, lähet, ilmoit, yhteyttä, yhteydenot, soita, kerro, posti",
    "pište, piš , napište, psát, pošlet, hlašt, hlás, hlášen, ohlas, nahlas, kontakt, ozvět, volej, zavolej, dejte vědět",
    "escrev, mande, envie, enviar, contact, comuni, report, avis, e mail, email, ligue, diga",
    "napíšte, pošlite, nahlás, hláseni, scrie, trimite, raport, semnal, contact, írjon, írj, küld, jelent, bejelent, γράψτε, στείλτε, αναφέρ, αναφορ, επικοιν, пишете, изпрат, доклад, съобщ, свържете, pišite, javite, prijav, poroč, sporoč, kirjuta, saat, teata, rakst, ziņo, parašy, rašyk, pranešk, praneši, scríobh, tuairisc, ikteb, irrapporta",
];

/// It is told to the maker alone.
pub const QUIET: &[&str] = &[
    "embargo, privately, in private, confidential, t open an issue, not open an issue, t open a public, not open a public, no public issue, not in public, not on the forum, not the issue tracker, not in the tracker, keep it quiet, pgp, gpg, openpgp, private vulnerability report, security advisor",
    "niet op het forum, niet meteen op, niet in het openbaar, vertrouwelijk, niet publiek, geen issue, geen openbaar, geen openbare, eerst aan ons",
    "nicht öffentlich, nicht im forum, vertraulich, kein öffentlich, keine öffentlich, kein issue, zuerst an uns, verschlüsselt an",
    "confidentiel, en privé, pas publiquement, pas en public, pas sur le forum, ne publiez pas, n ouvrez pas",
    "confidencial, en privado, no lo publique, no publique, no abra, no abras, no en el foro, cifrado a",
    "riservat, in privato, non pubblic, non aprire, non aprite, non sul forum",
    "poufn, prywatnie, nie publik, nie na forum, nie zakładaj, nie otwieraj",
    "公開せず, 非公開で, 公開しないで, 内密, 公開の場",
    "konfidentiel, förtrolig, inte offentligt, inte på forum, inte i forum, öppna inte, öppet ärende, anonym",
    "fortrolig, ikke offentligt, ikke på forum, åbn ikke, anonym",
    "luottamuksel, ei julki, älä avaa, älä julkaise, yksityis",
    "důvěrn, soukrom, neveřejn, nezakládejte, nezveřejň",
    "em privado, não publique, não abra, espere até, espere que",
    "dôvern, nezverejň, nu publica, nu deschide, bizalmas, ne nyisson, εμπιστευτικ, μη δημοσι, поверител, не публикув, povjerljiv, ne objavljuj, zaupn, konfidents, ärge avalda, konfidenciāl, nepublicē, konfidencial, neskelbkite",
];

/// The maker answers.
pub const ANSWER: &[&str] = &[
    "write back, mail back, answer, repl, respon, acknowledg, hear from us, hear back, get back, first look, verdict, receipt, confirm",
    "mailen, mailt, antwoord, reage, reactie, ontvangstbevestig, bevestig, hoor je, hoort u, hoor van, laten weten",
    "melden uns, antwort, beantwort, bestätig, eingangsbestätig, rückmeld, hört von uns, hören von uns, einschätzung",
    "répon, accus, retour sous, retour dans, premier avis, revenons vers",
    "contest, respond, respuesta, acus",
    "rispo, conferm, presa in carico, riscontr, ricevuta",
    "odpisz, odpis, odpowi, potwierdz, odzyw",
    "返事, 返信, 回答, 受領, 受付",
    "svar, återkom, bekräft, kvitter, hör av oss",
    "svar, kvitter, bekræft, vender tilbage",
    "vastaa, vastau, vastat, kuitta, kuitat, vahvist",
    "odpoví, odpov, odepíš, potvrd, potvrz, ozveme, řekneme",
    "respond, resposta, confirm, acus",
    "odpov, potvrd, răspun, confirm, válasz, visszaigaz, απαντ, επιβεβαι, отговар, отговор, потвърж, odgovar, odgovor, potvrđ, potrd, vastam, vastus, kinnita, atbild, apstiprin, atsak, patvirtin",
];

/// Lengths of time in which people answer.
pub const SOON: &[&str] = &[
    "hour, day , days , week, month, 24 h, 48 h, 72 h, 24h, 48h, 72h",
    "uur , dag , dagen , week , weken , maand, werkdag",
    "stunde, tag , tage , tagen , woche, monat, werktag, arbeitstag",
    "heure, jour, semaine, mois , j 60, j 90, j 120",
    "hora , horas , día , días , semana, mes , meses ",
    "ore , ora , giorn, settiman, mese , mesi ",
    "godzin, dni , dnia , dniu , dzień, tydzień, tygod, miesią",
    "日以内, 営業日, 時間以内, 日間, 週間, か月以内, 日後, 時間",
    "timm, dygn, dagar, vecka, veckor, månad",
    "time , timer , dage, dag , døgn, uge , uger , måned",
    "tunti, tunni, päiv, viiko, vuorokau, kuukau",
    "hodin, den , dne , dní , dnů , dny , týd, měsíc",
    "dia , dias , mês , meses",
    "dni , dňa , týžd, mesiac, zile, ore , săptăm, luni , nap , napon, óra , órán, hét , héten, hónap, ημέρ, μέρες, ώρες, εβδομάδ, μήνα, дни , дена, час , часа, седмиц, месец, dana , dan , sati, tjed, mjesec, teden, tedn, mesec, päeva, nädal, tunni, kuu , dien, stund, nedēļ, mēnes, dien, valand, savait, mėnes",
];

/// It is mended.
pub const FIX: &[&str] = &[
    "fix, patch, repair, remed, mitigat, triage, severity, cvss, solve, new version",
    "repar, oploss, opgelost, verhelp, verholpen, herstel, fix, patch, ernst, gemaakt",
    "beheb, behoben, repar, korrig, korrektur, bewert, fix, patch, schweregrad, schließen",
    "corrig, correct, répar, gravité, patch, rustine",
    "arregl, correg, correc, parche, solucion, gravedad",
    "corregg, corrett, correz, risol, patch, sistemi, gravità",
    "napraw, popraw, łata , łatk, łatam, wagi, usuw, usun",
    "修正, 直し, 対処, 対応版, 重大度",
    "rätt, fixa, laga, åtgärd",
    "rett, fiks, udbedr, vurdering, lukke",
    "korja, paika, paikk, vakavuu",
    "oprav, záplat, závažn",
    "corri, remend, correç, conserto, nova versão, gravidade",
    "oprav, záplat, remedi, corect, repar, javít, διόρθ, επιδιόρθ, поправ, корекц, отстран, isprav, poprav, zakrp, odprav, paranda, labo , izlabo, novērš, labojum, taiso, pataiso, pataisym",
];

/// It becomes public.
pub const PUBLISH: &[&str] = &[
    "publish, disclos, embargo, publicly, advisor, go public, made public, announce, tell the world, tell everyone, tell everybody, tell people",
    "publice, openbaar, bekend, naar buiten, opschrijven, op de site, vertellen we, vertellen het",
    "veröffentlich, offenleg, bekannt, öffentlich, publik, erzählen wir, erzählen es",
    "publi, divulg, en parle, en parlons, le racont, la racont",
    "public, publiq, divulg, aviso, contamos, lo cuent, la cuent",
    "pubblic, divulg, bollettin, raccont, ne parl",
    "ujawni, ujawnia, ogłos, ogłasz, opublik, publik, mówimy o, opowiad",
    "公開, 開示, 公表",
    "offentlig, publicer, avslöj, berätta, öppet",
    "offentlig, publicer, fortæll",
    "julkais, julkist, kerromme siitä, kerrotaan",
    "zveřej, publik",
    "public, publiq, divulg",
    "zverej, publică, publicare, divulg, nyilvános, közzé, δημοσι, γνωστοποί, публик, оповест, objav, razkri, avaldam, avalik, avalda, publicē, publicit, atklāš, paskelb, skelb",
];

/// Whoever looks in good faith is left in peace.
pub const PEACE: &[&str] = &[
    "good faith, safe harbor, safe harbour, legal action, no lawyers, not sue, t sue, lawyer, prosecut, press charges, nothing to fear, gets sued, call the police",
    "goeder trouw, goede trouw, advoca, aangifte, juridische stappen, rechtszaak",
    "guten glaubens, gutem glauben, gutgläubig, rechtlich gegen, rechtliche schritte, keine anzeige, anwalt, anwält, strafanzeige, verklag",
    "bonne foi, poursuite, poursuivr, plainte, avocat",
    "buena fe, denunci, acciones legales, abogad",
    "buona fede, azioni legali, denunc, querel, avvocat",
    "dobrej wierz, pozw, pozyw, kroków prawnych, prokurat, prawnik, policj",
    "善意, 法的措置, 訴え",
    "god tro, polisanmäl, rättsliga åtgärder, stämmer inte, åtal, snälla människor, blir anmäld, anmäler ing, anmäler inte",
    "god tro, anmelder ikke, politianmeld, retlige skridt, sagsøg, bliver anmeldt, melder ikke",
    "vilpittöm, hyvässä uskossa, oikeustoim, rikosilmoit",
    "dobré víře, právní kroky, právně, žalov, trestní oznámení",
    "boa fé, processei, processar, processamos, ações legais, ação legal, queixa",
    "dobrej viere, právne kroky, bună credință, acțiuni legale, jóhiszem, jogi lépés, feljelent, καλή πίστη, μήνυση, добросъвест, съдебн, dobroj vjeri, dobri veri, heas usus, labā ticībā, geros valios, gera valia",
];

/// Whoever found it is named or thanked.
pub const CREDIT: &[&str] = &[
    "credit, hall of fame, bounty, your name, name in the, researcher, finder, thank",
    "naam in, noemen je, noemen we, naamsvermeld, belon, melder, onderzoeker, vinder",
    "namentlich, namensnenn, prämie, finder , finderin, melder, belohn, danken",
    "citons, citer, prime , remerci, chercheu, qui signale, découvreur",
    "citamos, citar, menciona, recompens, investigador, quien actúe",
    "citiamo, ringrazi, ricompens, ricercator, chi segnala, scopritor",
    "wymieni, podzięk, nagrod, badacz, znalazc, zgłaszając",
    "謝辞, お名前, 報奨, 発見者, 報告者, 研究者",
    "tackar, omnämn, belön, forskare, upphitt, rapportör",
    "takker, nævner, dusør, finder , forsker",
    "kiitäm, mainits, palkkio, löytäjä, tutkij",
    "poděkov, uvedem, odměn, nálezc, výzkumn, badatel",
    "agradec, menciona, recompens, investigador, descobridor, quem reporta",
];

/// When it becomes public is agreed with whoever found it, or has a limit.
pub const JOINT: &[&str] = &[
    "together, jointly, joint , coordinated, coordinate , agree, with you, you may publish, you can publish, at the latest, at most, embargo",
    "samen , in overleg, afgesproken, afspreken, gecoördineerd, uiterlijk, mag je, mag u",
    "gemeinsam, zusammen, abgestimmt, absprache, abgesprochen, koordinier, spätestens, vereinbar",
    "ensemble, concert, coordonn, accord, convenu, au plus tard",
    "acord, conjunt, juntos, coordin, consensu, como máximo, tope, de acuerdo",
    "insieme, concord, coordin, d accordo, al più tardi, entro e non oltre",
    "wspólnie, razem, uzgadn, uzgodn, skoordyn, najpóźniej",
    "調整, 合意, 協議, 一緒に, 遅くとも, 相談",
    "tillsammans, gemensam, överens, samordn, senast, koordiner",
    "sammen, fælles, aftal, koordiner, senest",
    "yhdessä, sovi, sopi, koordinoi, viimeistään",
    "společn, dohod, domluv, koordin, nejpozději",
    "em conjunto, juntos, combin, coorden, acord, o mais tardar, pode publicar, pode contar",
    "spoločn, dohod, koordin, najneskôr, împreună, coordon, de comun, cel târziu, közös, egyeztet, legkésőbb, από κοινού, συντονισ, αργότερο, съгласу, координир, заедно, zajedn, dogovor, koordin, najkasnije, skupaj, najkasneje, koos , koordin, hiljemalt, kopīgi, saskaņ, vēlākais, kartu , suderin, vėliausiai",
];
