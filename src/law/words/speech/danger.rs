//! What could happen, how likely and how bad it is, and what was done about it.

/// A title asks what could happen.
pub const DANGER: &[&str] = &[
    "what if, bad day, go wrong, goes wrong, nightmare,  could happen, can happen, might happen, worst case, bad things, scares, afraid of, fear , fears , worr, keeps us up, keeps us awake, lose sleep, dread, attack, threat, risk, danger, hazard, abuse case, misuse case, adversar, enem, break it, breaking in, break in",
    "misgaan, wat als, nachtmerrie, mis kan, fout gaan, kan gebeuren, bang voor, bang zijn, zorgen, vrezen, aanval, dreig, bedreig, risico, gevaar, gevaren, wakker",
    "schiefgeh, was wäre wenn, albtraum, schief geh, passieren, angst, sorgen, angriff, angreif, bedroh, risik, gefähr, gefaehr, gefahr, schlimmst, befürcht, fürcht, wovor",
    "peur, et si , cauchemar, redout, empêche de dormir, mal tourner, mal se passer, peut arriver, pourrait arriver, craign, crainte, inquiét, inquiet, attaqu, menace, risque, danger",
    "salir mal, y si , pesadilla, susto, ir mal, puede pasar, nos quita el sueño, tememos, podría pasar, miedo, tememos, preocup, ataque, amenaza, riesgo, peligro",
    "andare storto, e se , incubo,  andare male, può succedere, potrebbe succedere, paura, temiamo, preoccup, attacc, minacc, rischi, pericol",
    "może się stać, co jeśli, koszmar, może się zdarzyć, pójść nie tak, pójść źle, boimy, obaw, atak, zagroż, ryzyk, niebezpiecz",
    "リスク, 脅威, 危険, 恐れ, 攻撃, 起こりうる, 起こり得る, 心配",
    "gå fel, gå snett, tänk om, rädsl, mardröm, kan hända, rädda för, orolig, oroar, angrepp, attack, hotbild, hoten , hot och , hot mot, risk , risker, fara , faror",
    "gå galt, kan ske, hvad nu hvis, frygt, mareridt, bange for, bekymr, angreb, trusl, risik, risici, fare , farer",
    "mennä pieleen, entä jos, pelot, painajais, mennä vikaan, voi sattua, voi tapahtua, pelkää, huole, uhka, uhat, uhki, riski, vaarat, hyökkäy",
    "pokazit, co když, noční můr, může stát, může se stát, bojíme, obáv, hrozb, rizik, nebezpeč, útok",
    "correr mal, e se , pesadelo, dar errado, pode acontecer, medo, receamos, preocup, ameaça, risco, perigo, ataque",
    "pokaziť, môže stať, obáv, hrozb, rizik, riscur, riscul, amenin, pericol, se poate întâmpla, kockázat, veszély, fenyeget, baj történ, κίνδυν, απειλ, επικίνδυν, риск, заплах, опасност, prijetnj, opasnost, grožnj, tveganj, nevarnost, oht , ohud, ohtu, risk, draud, apdraudēj, grėsm, pavoj, rizik, riosca, bagairt, riskj, theddid",
];

/// How likely.
pub const LIKELY: &[&str] = &[
    "likelihood, prob , likely, probab, chance, odds, unlikely, rare , rarely, how often, feasib",
    "kans, waarschijnlijk, zelden, hoe vaak",
    "wahrsch, eintritt, wkt , ew , selten, unwahrsch, wie oft, häufigkeit",
    "vraisemblan, improbab, probab, rare , fréquence, chance",
    "probab, improbab, raro , frecuencia",
    "probab, improbab, raro , frequenza",
    "prawdopodob, nieprawdopodob, rzadk, szans, częstość",
    "可能性, 発生, 頻度, 確率",
    "sannolik, trolig, osannolik, sällan, chans, hur ofta",
    "sandsynlig, trolig, usandsynlig, sjælden, hvor ofte, chance",
    "todennäk, epätodennäk, harvin, kuinka usein",
    "pravděpod, nepravděpod, zřídka, četnost, šance",
    "probab, frequência",
    "pravdepod, probab, valószín, πιθαν, вероятн, vjerojat, verjetn, tõenäos, varbūt, tikimyb, iespējam",
];

/// How bad.
pub const BAD: &[&str] = &[
    "impact, severity, how bad, bad , pain, annoying, serious, harm, damage, consequence, hurts, how much it hurt, cost , costs ",
    "gevolg, ernst, schade, impact, hoe erg, erg , vervelend, pijn, hoe naar, kosten ",
    "auswirk, schaden, schadens, schwere, folge, schlimm, ärgerlich, peinlich, tut weh, wie weh, kosten ",
    "impact, gravité, grave , gênant, conséquence, dégât, dommage, fait mal, combien ça coûte, coût ",
    "impacto, gravedad, daño, consecuencia, duele, cuánto dolería",
    "impatto, gravità, danno, danni, conseguenz, fa male, quanto male",
    "skut, waga , wpływ, szkod, boli , jak bardzo boli",
    "影響, 重大, 被害, 損害",
    "konsekvens, skada , skador, påverkan, allvar, hur illa, hur ont",
    "konsekvens, skade, påvirkning, alvor, hvor slemt, hvor ondt, slemt",
    "vaikutus, vaikutuk, seuraus, seurauk, vahinko, paha , pahin, kuinka paha, sattuu",
    "dopad, škod, následk, závažn, bolí, jak moc vadí",
    "impacto, gravidade, dano , danos , consequência, quanto dói, dói ",
    "dopad, následk, impact, gravit, daun, hatás, kár , súlyos, επίπτωσ, συνέπει, въздейств, последиц, вред, utjecaj, posljedic, šteta, vpliv, posledic, škoda, mõju, kahju, ietekm, kaitējum, poveik, žal",
];

/// What was done about it.
pub const MEASURE: &[&str] = &[
    "measure, mitigat, countermeasure, treatment, control, protect, prevent, defen, against, therefore, that s why, so we, what we did, what we do, accept",
    "maatregel, beheers, daarom, tegen, wat we doen, wat we deden, bescherm, voorkom, accepteren",
    "maßnahme, gegenmittel, schutz, schütz, dagegen, deshalb, daher, was wir tun, verhindert, akzept, was wir getan, haben wir getan",
    "mesure, parade, traitement, protège, protég, protection, donc , pour ça, pour cela, ce qu on fait, ce qu on a fait, on a fait, empêche, accept",
    "medida, tratamiento, proteg, protec, por eso, contra, evita, mitig, qué hacemos, qué hicimos, hicimos, acept",
    "misur, contromisur, trattament, protegg, protez, perciò, per questo, rimedi, evita, cosa facciamo, cosa abbiamo fatto, abbiamo fatto, accett",
    "środek, środki, zabezpiecz, ochron, dlatego, co zrobili, co robimy, postępowanie, akcept",
    "対策, 措置, 防止, 防ぐ, 受容",
    "åtgärd, skydd, därför, vad vi gör, vad vi gjorde, gjorde vi, accepter",
    "foranstaltning, tiltag, beskyt, derfor, hvad vi gør, hvad vi gjorde, gjorde vi, accepter",
    "toimenpi, suoja, siksi, torju, estää, estet, hyväksyt",
    "opatřen, ochran, proto , chrání, co jsme udělali, akcept",
    "medida, proteg, proteç, por isso, evita, mitig, aceit",
    "opatren, ochran, preto, măsur, protej, protecț, de aceea, intézked, véde, ezért, μέτρ, προστ, мерк, мярк, защит, затова, mjer, zaštit, zato, ukrep, zaščit, meede, meetme, kaits, seepärast, pasākum, aizsar, tāpēc, priemon, apsaug, todėl",
];

/// It is about attackers, secrets and forged software, not about delivery dates.
pub const CYBER: &[&str] = &[
    "attack, hack, password, malware, tamper, spoof, forg, intercept, eavesdrop, steal, stolen, theft, unauthor, phish, injection, brute force, replay, exploit, denial of service, impersonat, sniff, malicious, encrypt, signature, stride, credential, token, rogue, relay, takeover, man in the middle, default pin, firmware, intrusion, penetrat, pentest, hijack, intruder",
    "aanval, gehackt, wachtwoord, vervals, afluister, aftap, gestolen, stelen, onbevoegd, versleutel, handtekening, kwaadwillend, overgenomen, uitlezen, leest uit, firmware, inbraak, indring",
    "angriff, angreif, gehackt, passwort, kennwort, manipul, gefälscht, fälsch, abhör, mitles, gestohlen, diebstahl, unbefugt, schadsoftware, verschlüssel, signatur, auslesen, firmware, einbruch, eindring, penetration",
    "attaqu, pirat, mot de passe, falsif, intercep, écoute, vol , volé, non autoris, malveill, chiffr, signature, usurp, rejeu, micrologiciel, intrusion, espionn",
    "ataque, atacant, contraseñ, clave, falsific, manipul, intercep, robo, robar, roba, no autoriz, malicios, cifrad, firma, suplant, intrusi, espía",
    "attacc, password, chiave, falsific, manomiss, manomett, intercett, furto, ruba, rubat, non autorizz, malevol, cifrat, firma, clon, intrusion, spia, ladro",
    "atak, napast, hasł, sfałsz, fałsz, podmian, przechwy, podsłuch, kradzie, ukrad, nieuprawn, obcy, złośliw, szyfr, podpis, włama, intruz",
    "攻撃, 改ざん, パスワード, 盗聴, なりすまし, 不正, 盗難, 暗号, 署名, 漏えい, 漏洩, 乗っ取, 侵入, ペネトレーション",
    "angrip, angrepp, lösenord, förfalsk, avlyss, stjäl, stulen, stöld, obehörig, krypter, signatur, hacka, kapa, intrång",
    "angrib, angreb, adgangskode, forfalsk, aflyt, stjæl, stjål, tyveri, uvedkommende, uautoriser, krypter, signatur, hacke, indbrud, indtræng",
    "hyökk, salasan, väären, salakuunt, varast, varkaus, luvat, salat, allekirjoit, murta, murtau, vuota, secure boot, hakkeri, murto, tunkeut",
    "útok, útoč, hesl, podvrž, podvrh, odposl, krádež, ukrad, neoprávn, šifr, podpis, napad, zneuž, manipul, průnik, vniknut",
    "ataque, atacant, palavra passe, palavras passe, senha, falsific, adulter, intercet, intercept, roub, não autoriz, malicios, cifr, assin, intrus",
    "útoč, hesl, neoprávn, atac, parol, furt, neautoriz, támad, jelsz, lopás, ellop, jogosulatlan, επίθεσ, επιτιθέμ, κωδικ, κλοπ, υποκλοπ, атак, напад, парол, краж, неоторизир, napad, lozink, krađ, neovlašt, gesl, kraj , nepooblašč, ründ, parool, vargus, volitamata, uzbruk, parol, zādz, neatļaut, atak, slaptažod, vagyst, neteisėt",
];

/// Risks of the project rather than of the product.
pub const PROJECT: &[&str] = &[
    "developer leaves, key developer, key person, leaves the company, budget, deadline, schedule, delay, staff, hiring, funding, technical debt, end of life, eol, out of tree, rebase, maintainer, burn out, supplier insolv, scope creep",
    "sleutelfiguur, vertrekt, budget, deadline, planning, vertraging, personeel, financiering, technische schuld, einde levensduur, onderbezet",
    "schlüsselperson, verlässt, kündig, budget, termin, verzögerung, verzug, personal, finanzierung, technische schuld, abkündig, lieferant fällt, urlaub",
    "personne clé, départ, quitte, budget, échéance, retard, effectif, financement, dette technique, fin de vie",
    "persona clave, se va, presupuesto, plazo, retraso, plantilla, financiación, deuda técnica, fin de vida",
    "persona chiave, lascia, budget, scadenza, ritardo, personale, finanziamento, debito tecnico, fine vita",
    "kluczowa osoba, odejdzie, odejście, budżet, termin, opóźnien, kadr, finansowan, dług techniczny, koniec wsparcia",
    "要員, 退職, 予算, 納期, 遅延, 人員, 技術的負債, 終息",
    "nyckelperson, slutar, budget, tidplan, försening, bemanning, finansiering, teknisk skuld",
    "nøgleperson, stopper, budget, tidsplan, forsinkelse, bemanding, teknisk gæld",
    "avainhenkilö, lähtee, budjetti, aikataulu, viivästy, henkilöstö, tekninen velka",
    "klíčov, odejde, rozpočet, termín, zpoždění, personál, technický dluh, pessoa chave, orçamento, prazo, atraso, dívida técnica",
];

/// All that is said is that it was done.
pub const CLAIMED: &[&str] = &[
    "performed , conducted , carried out , completed , undertaken , done , in place , yes , maintained ",
    "uitgevoerd , gedaan , afgerond , aanwezig , ja ",
    "durchgeführt , erledigt , abgeschlossen , vorhanden , erfolgt , gemacht ",
    "réalisée , réalisées , effectuée , effectuées , menée , faite , oui ",
    "realizada , realizadas , efectuada , hecha , hecho , sí ",
    "eseguita , effettuata , svolta , fatta , fatto , sì ",
    "przeprowadzona , przeprowadzono , wykonana , wykonano , tak ",
    "実施済, 実施しています, 実施しました, 完了",
    "genomförd , utförd , gjord , klar ",
    "gennemført , udført , lavet ",
    "tehty , suoritettu ",
    "provedena , provedeno , hotovo ",
    "realizado , efetuada , feita , feito , sim ",
];

/// Levels.
pub const LEVEL: &[&str] = &[
    "low , medium , moderate , high , critical , laag , lage , midden , middel , matig , hoog , hoge , gering , niedrig , mittel , hoch , kritisch , faible , modéré , modérée , moyen , moyenne , élevé , élevée , bajo , baja , medio , media , alto , alta , basso , bassa , niskie , niski , średni , średnie , wysokie , wysoki , 低 , 中 , 高 , låg , medel , hög , lav , mellem , høj , matala , keskitaso , korkea , nízké , nízká , střední , vysoké , vysoká , baixo , baixa , médio ",
];

/// How many dangers were looked at.
pub const COUNTED: &[&str] = &[
    "three threats, four threats, five threats, six threats, seven threats, eight threats, nine threats, ten threats, eleven threats, twelve threats, rated , scored , ranked ",
    "bedreigingen beoordeeld, bedreigingen gewogen, dreigingen beoordeeld",
    "bedrohungen bewertet, gefahren bewertet, bedrohungen eingestuft",
    "menaces évaluées, menaces cotées, scénarios évalués",
    "amenazas evaluadas, amenazas valoradas, minacce valutate, zagrożeń oceni, hot bedömd, trusler vurderet, uhkaa arvioi, hrozeb hodnoc, ameaças avaliadas",
];
