//! Words of the conformity assessment (Art. 32) and of classes of products (Art. 7 and 8).

/// Labels and headings of a product's class.
pub const CLASS: &[&str] = &[
    "class",
    "product class",
    "cra class",
    "classification",
    "product category",
    "risk class",
    "klasse",
    "classificatie",
    "productcategorie",
    "productklasse",
    "klasse",
    "klassifizierung",
    "einstufung",
    "produktklasse",
    "produktkategorie",
    "classe",
    "classification",
    "catégorie",
    "clase",
    "clasificación",
    "categoría",
    "classe",
    "classificazione",
    "categoria",
    "klasa",
    "klasyfikacja",
    "kategoria",
    "クラス",
    "分類",
    "製品分類",
    "клас",
    "třída",
    "klasifikace",
    "klassificering",
    "κατηγορία",
    "ταξινόμηση",
    "klass",
    "luokka",
    "luokitus",
    "aicme",
    "razred",
    "klasa",
    "osztály",
    "besorolás",
    "klasė",
    "klase",
    "klassi",
    "classe",
    "clasa",
    "clasificare",
    "trieda",
    "klasifikácia",
    "razred",
    "klass",
    "indeling",
    "区分",
];

/// Words of a product that is neither important nor critical, in the value of such a label.
pub const DEFAULT: &[&str] = &[
    "default",
    "standard",
    "not important",
    "neither",
    "non important",
    "not listed",
    "unclassified",
    "regular",
    "geen belangrijk",
    "niet belangrijk",
    "niet vermeld",
    "nicht wichtig",
    "weder",
    "kein wichtig",
    "nicht gelistet",
    "nicht aufgeführt",
    "par défaut",
    "ni important",
    "non classé",
    "por defecto",
    "ni importante",
    "predefinit",
    "né importante",
    "domyśln",
    "standardow",
    "ani ważn",
    "既定",
    "デフォルト",
    "一般",
    "該当しない",
];

/// Words of a critical product (Annex IV).
pub const CRITICAL: &[&str] = &[
    "critical",
    "annex iv",
    "kritiek",
    "bijlage iv",
    "kritisch",
    "anhang iv",
    "critique",
    "annexe iv",
    "crític",
    "anexo iv",
    "critic",
    "allegato iv",
    "krytyczn",
    "załącznik iv",
    "重大",
    "重要不可欠",
    "附属書iv",
    "критичен",
    "kritick",
    "kritisk",
    "κρίσιμ",
    "kriitili",
    "kriittinen",
    "criticiúil",
    "kritičn",
    "kritikus",
    "kritin",
    "kritisk",
    "kritiku",
    "critic",
    "kritick",
    "kritičn",
    "kritisk",
];

/// Words of internal control (module A).
pub const INTERNAL_CONTROL: &[&str] = &[
    "internal control",
    "internal production control",
    "self assessment",
    "interne controle",
    "zelfbeoordeling",
    "interne kontrolle",
    "interne fertigungskontrolle",
    "internen fertigungskontrolle",
    "internen kontrolle",
    "contrôle interne",
    "control interno",
    "controllo interno",
    "kontrola wewnętrzna",
    "kontroli wewnętrznej",
    "内部管理",
    "自己適合",
];

/// Words of EU-type examination (module B).
pub const TYPE_EXAMINATION: &[&str] = &[
    "eu type examination",
    "eu typeonderzoek",
    "eu baumusterprüfung",
    "examen ue de type",
    "examen ue de tipo",
    "esame ue del tipo",
    "badanie typu ue",
    "badania typu ue",
    "eu型式検査",
];

/// Words of full quality assurance (module H).
pub const QUALITY_ASSURANCE: &[&str] = &[
    "full quality assurance",
    "volledige kwaliteitsborging",
    "umfassende qualitätssicherung",
    "umfassenden qualitätssicherung",
    "assurance complète de la qualité",
    "aseguramiento de calidad total",
    "pleno aseguramiento de la calidad",
    "garanzia totale di qualità",
    "garanzia qualità totale",
    "pełne zapewnienie jakości",
    "pełnego zapewnienia jakości",
    "総合品質保証",
    "完全品質保証",
];

/// Words right behind a module's name that rule it out.
pub const RULED_OUT: &[&str] = &[
    "not",
    "isn't",
    "would",
    "cannot",
    "unavailable",
    "excluded",
    "niet",
    "nicht",
    "scheidet",
    "n'est",
    "non è",
    "no es",
    "nie jest",
    "nie ma",
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::fold::fold;

    #[test]
    fn words_are_written_folded() {
        let lists = [
            CLASS,
            DEFAULT,
            CRITICAL,
            INTERNAL_CONTROL,
            TYPE_EXAMINATION,
            QUALITY_ASSURANCE,
            RULED_OUT,
        ];
        for word in lists.into_iter().flatten() {
            assert_eq!(fold(word), word.trim(), "{word}");
        }
    }
}
