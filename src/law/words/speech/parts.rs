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
