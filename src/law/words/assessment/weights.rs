//! Columns of tables of risks that weigh and treat.

/// Columns of the likelihood.
pub const LIKELIHOOD: &[&str] = &[
    "likelihood",
    "likely",
    "unlikely",
    "probability",
    "likeliness",
    "frequency",
    "exploitability",
    "feasibility", // en
    "waarschijnlijkheid",
    "kans", // nl
    "wahrscheinlichkeit",
    "eintritt", // de
    "probabilité",
    "vraisemblance",     // fr
    "probabilidad",      // es
    "probabilità",       // it
    "prawdopodobieństw", // pl
    "可能性",
    "確率",
    "頻度", // ja
    "вероятност",
    "pravděpodobnost",
    "sandsynlighed",
    "πιθανότητα",
    "tõenäosus",
    "todennäköisyy",
    "dóchúlacht",
    "vjerojatnost",
    "valószínűség",
    "tikimyb",
    "varbūtīb",
    "iespējamīb",
    "probabbiltà",
    "probabilitat",
    "pravdepodobnos",
    "verjetnost",
    "sannolikhet",
];

/// Columns of the impact.
pub const IMPACT: &[&str] = &[
    "impact",
    "how bad",
    "consequence",
    "severity",
    "damage",
    "effect", // en
    "gevolg",
    "ernst",
    "schade", // nl
    "auswirkung",
    "schaden",
    "schwere",
    "ausmass",
    "tragweite", // de
    "gravité",
    "conséquence", // fr
    "impacto",
    "gravedad",
    "consecuencia", // es
    "impatto",
    "gravità", // it
    "wpływ",
    "skut", // pl
    "影響",
    "重大度",
    "深刻度", // ja
    "въздействи",
    "dopad",
    "závažnost",
    "konsekvens",
    "alvor",
    "επίπτωσ",
    "αντίκτυπ",
    "mõju",
    "vaikutu",
    "tionchar",
    "utjecaj",
    "učin",
    "hatás",
    "súlyosság",
    "poveik",
    "ietekm",
    "impatt",
    "vplyv",
    "vpliv",
    "påverkan",
];

/// Columns of the level of a risk.
pub const LEVEL: &[&str] = &[
    "level",
    "rating",
    "score",
    "priority",
    "classification",
    "niveau",
    "stufe",
    "bewertung",
    "nivel",
    "livello",
    "poziom",
    "レベル",
    "評価",
    "ниво",
    "úroveň",
    "επίπεδο",
    "tase",
    "taso",
    "leibhéal",
    "razina",
    "szint",
    "lygis",
    "līmenis",
    "livell",
    "nível",
    "raven",
    "nivå",
];

/// Columns of the treatment.
pub const TREATMENT: &[&str] = &[
    "treatment",
    "mitigat",
    "control",
    "measure",
    "countermeasure",
    "response",
    "action",
    "safeguard",
    "done",
    "what we do",
    "what is done", // en
    "wat doen we",
    "wat we doen",
    "was wir tun",
    "ce que nous faisons",
    "qué hacemos",
    "salvaguard",
    "cosa facciamo",
    "co robimy",
    "maatregel",
    "behandeling",
    "beheers", // nl
    "massnahme",
    "behandlung",
    "minderung",
    "gegenmass", // de
    "traitement",
    "mesure",
    "atténuation",
    "remède", // fr
    "tratamiento",
    "medida", // es
    "trattamento",
    "misur",
    "contromisur", // it
    "postępowanie",
    "środ",
    "działani", // pl
    "対策",
    "対応",
    "処置",
    "低減", // ja
    "мерк",
    "третиран",
    "opatření",
    "ošetření",
    "foranstaltning",
    "håndter",
    "μέτρ",
    "αντιμετώπισ",
    "meede",
    "meetme",
    "käsitl",
    "toimenpi",
    "käsittely",
    "beart",
    "cóireáil",
    "mjer",
    "postupanj",
    "intézkedés",
    "kezelés",
    "priemon",
    "pasākum",
    "miżur",
    "trattament",
    "tratamento",
    "tratar",
    "măsur",
    "opatren",
    "ošetren",
    "ukrep",
    "obravnav",
    "åtgärd",
];

/// Columns of what remains after the treatment.
pub const RESIDUAL: &[&str] = &[
    "residual",
    "left",
    "what is left",
    "remain",
    "what remains",
    "after treatment",
    "after mitigation",
    "after measures",
    "target", // en
    "restrisico",
    "resterend",
    "rest",
    "na maatregel", // nl
    "restrisiko",
    "verbleib",
    "nach massnahme", // de
    "résiduel",
    "restant",
    "après",    // fr
    "restante", // es
    "residu",   // it
    "resztkow",
    "rezydualn",
    "szczątkow",
    "pozostał",
    "pozostaj",
    "zostaj", // pl
    "残留",
    "残存",
    "対策後", // ja
    "остатъч",
    "zbytkov",
    "υπολειπόμεν",
    "υπολειμματικ",
    "jääk",
    "jäännös",
    "iarmhar",
    "preostal",
    "rezidualn",
    "maradék",
    "maradvány",
    "fennmaradó",
    "liekam",
    "likutin",
    "atlikuš",
    "rezidual",
    "residw",
    "zvyškov",
    "reziduáln",
    "kvarvarande",
    "kvarstående",
];

/// The risk that remains, in sentences and titles.
pub const RESIDUAL_RISK: &[&str] = &[
    "residual",
    "remaining risk",
    "risks that remain",
    "risk that remains", // en
    "restrisico",
    "resterende risico",
    "resterend risico", // nl
    "restrisik",
    "verbleibende risik",
    "verbleibendes risik",
    "verbleibenden risik", // de
    "risque résiduel",
    "risques résiduels", // fr
    "riesgo residual",
    "riesgos residuales", // es
    "rischio residuo",
    "rischi residui", // it
    "ryzyko resztkow",
    "ryzyko szczątkow",
    "ryzyko rezydualn",
    "ryzyka rezydualn",
    "ryzyka szczątkow",
    "ryzyka resztkow", // pl
    "残留リスク",
    "残存リスク",
    "остатъчен риск",
    "остатъчни риск",
    "zbytkové rizik",
    "zbytková rizik",
    "restrisici",
    "υπολειπόμενοσ κίνδυν",
    "υπολειπόμενοι κίνδυν",
    "jääkrisk",
    "jäännösriski",
    "riosca iarmharach",
    "rioscaí iarmharacha",
    "preostali rizi",
    "fennmaradó kockázat",
    "maradványkockázat",
    "liekamoji rizik",
    "likutinė rizik",
    "atlikušais risk",
    "atlikušie risk",
    "riskju residwu",
    "riskji residwi",
    "risco residual",
    "riscos residuais",
    "riscul rezidual",
    "riscuri reziduale",
    "riscurile reziduale",
    "zvyškové rizik",
    "reziduálne rizik",
    "preostalo tveganj",
    "preostala tveganj",
    "kvarvarande risk",
    "kvarstående risk",
];
