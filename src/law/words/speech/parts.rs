//! The list of what the software is made of.

/// A title names it.
pub const PARTS: &[&str] = &[
    "parts list, list of parts, parts of the software, ingredient, bill of material, what is in it, what s in it, what is inside, what s inside, component list, components list, list of components, component inventory, soup list, what it is made of, piece by piece, third party, sbom",
    "stuklijst, onderdelen van de software, onderdelenlijst, lijst van onderdelen, componentenlijst, wat zit erin, wat er in zit, ingrediënt, materiaallijst",
    "stückliste, stueckliste, bauteilliste, komponentenliste, zutaten, was drin steckt, was drin ist, was steckt drin, bestandteil, materialliste",
    "nomenclature, morceaux de logiciel, liste des composants, liste des pièces, liste de composants, ingrédient, ce qu il y a dedans, ce qu il contient, de quoi c est fait, composants logiciels",
    "lista de materiales, piezas del software, piezas del programa, qué programas lleva, lista de componentes, lista de piezas, componentes, ingredientes, qué lleva dentro, qué hay dentro, de qué está hecho",
    "distinta, pezzi del software, lista dei componenti, elenco dei componenti, componenti, ingredienti, cosa c è dentro, di che cosa è fatto",
    "spis skład, spis części, spis komponent, lista części, lista skład, lista komponent, wykaz komponent, wykaz skład, wykaz części, składniki, z czego się składa, co jest w środku, zestawienie materiał",
    "部品表, 構成表, 部品一覧, 構成部品, コンポーネント一覧, 部品リスト",
    "stycklista, komponentlista, komponentförteckning, materiallista, programvarulista, innehållsförteckning över programvara, vad som finns i, ingrediens",
    "stykliste, komponentliste, materialeliste, indholdsliste, hvad er der i, ingrediens",
    "osaluettelo, komponenttiluettelo, materiaaliluettelo, osalista, komponentit, mitä sisällä, ainesosa",
    "kusovník, seznam součást, seznam komponent, soupis komponent, seznam dílů, co je uvnitř, složení",
    "lista de materiais, lista de componentes, lista de peças, ingredientes, o que tem dentro, o que leva dentro",
    "kusovník, zoznam komponent, zoznam súčast, lista componentelor, lista de materiale, alkatrészlist, anyagjegyzék, komponenslist, κατάλογος υλικών, λίστα εξαρτημάτων, списък на компонент, списък на материал, popis komponent, popis materijala, seznam komponent, komponentide loetelu, materjalide loetelu, komponentu saraksts, sastāvdaļu sarakst, komponentų sąraš, sudedamųjų dalių",
];

/// What is done with it.
pub const KEPT: &[&str] = &[
    "generat, creat, attach, publish, archiv, stor, written , export, produced , kept , ship, deliver, provid, built , updated , cyclonedx, spdx, every build, every release, each build, each release, on request, per release, per build",
    "gegenereerd, gemaakt, bijgevoegd, gepubliceerd, bewaard, geleverd, meegeleverd, elke build, elke release, op verzoek, opgeslagen",
    "erzeugt, erstellt, beigefügt, veröffentlicht, abgelegt, archiviert, geliefert, mitgeliefert, liegt bei, liegt im, auf anfrage, auf verlangen, jedem build, jedem release, jeder version, gepflegt, entsteht",
    "généré, créé, joint, publié, archiv, stocké, livré, fourni, chaque build, chaque version, chaque livraison, sur demande, conservé",
    "gener, crea, adjunt, public, archiv, guarda, entreg, cada versión, cada compilación, a petición",
    "gener, crea, allegat, pubblic, archivi, conserv, consegn, fornit, ogni versione, ogni rilascio, su richiesta",
    "generowan, tworzon, dołączan, publikowan, archiwiz, przechow, dostarcz, każdej wersji, każdym wydaniem, na żądanie",
    "gener, skapas, bifogas, publiceras, arkiver, sparas, levereras, varje version, på begäran",
    "gener, oprettes, vedlægges, offentliggør, arkiver, gemmes, leveres, hver version, på anmodning",
    "luodaan, tuotetaan, liitetään, julkaistaan, arkistoidaan, tallennetaan, toimitetaan, jokais, pyynnöstä",
    "generov, vytvář, přilož, zveřej, archiv, uklád, dodáv, každé verz, na vyžádání",
    "gerad, criad, anexad, publicad, arquivad, guardad, fornecid, cada versão, a pedido",
];
