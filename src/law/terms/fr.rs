//! French.

use super::Strength::{Anywhere, Most, Whole};
use super::{Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "fr",
    titles: TITLES,
    files: FILES,
    fillers: &[
        "le", "la", "les", "de", "du", "des", "d", "l", "et", "pour", "en", "une", "un", "annexe",
        "article", "notre",
    ],
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            ("description générale", Anywhere),
            ("description du produit", Anywhere),
            ("identification du produit", Anywhere),
            ("présentation du produit", Anywhere),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("finalité prévue", Anywhere),
            ("utilisation prévue", Anywhere),
            ("usage prévu", Anywhere),
            ("destination du produit", Most),
            ("finalité", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("versions logicielles", Anywhere),
            ("version logicielle", Anywhere),
            ("versions du logiciel", Anywhere),
            ("version du logiciel", Anywhere),
            ("version du produit", Anywhere),
            ("version", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("photographies", Anywhere),
            ("photos", Most),
            ("illustrations", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("informations et instructions", Anywhere),
            ("informations pour l'utilisateur", Anywhere),
            ("manuel d'utilisation", Anywhere),
            ("manuel utilisateur", Anywhere),
            ("guide utilisateur", Anywhere),
            ("guide de l'utilisateur", Anywhere),
            ("notice d'utilisation", Anywhere),
            ("mode d'emploi", Anywhere),
            ("documentation utilisateur", Anywhere),
            ("prise en main", Most),
            ("démarrage rapide", Most),
            ("installation", Whole),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("architecture du système", Anywhere),
            ("architecture logicielle", Anywhere),
            ("conception et développement", Anywhere),
            ("conception et au développement", Anywhere),
            ("architecture", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("gestion des vulnérabilités", Anywhere),
            ("traitement des vulnérabilités", Anywhere),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("nomenclature logicielle", Anywhere),
            ("nomenclature des logiciels", Anywhere),
            ("sbom", Anywhere),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            ("divulgation coordonnée", Anywhere),
            ("divulgation responsable", Anywhere),
            ("divulgation des vulnérabilités", Anywhere),
            ("politique de divulgation", Anywhere),
            ("signaler une vulnérabilité", Most),
        ],
    ),
    (
        Element::Contact,
        &[
            ("adresse de contact", Anywhere),
            ("point de contact", Anywhere),
            ("contact sécurité", Anywhere),
            ("signaler une vulnérabilité", Anywhere),
            ("signalement d'une vulnérabilité", Anywhere),
            ("signalement des vulnérabilités", Anywhere),
            ("contact", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribution sécurisée", Anywhere),
            ("mises à jour sécurisées", Anywhere),
            ("mécanisme de mise à jour", Anywhere),
            ("distribution des mises à jour", Anywhere),
            ("mises à jour de sécurité", Most),
            ("mises à jour", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("production et surveillance", Anywhere),
            ("processus de production", Anywhere),
            ("intégration continue", Most),
            ("processus de publication", Most),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("évaluation des risques", Anywhere),
            ("analyse des risques", Anywhere),
            ("analyse de risques", Anywhere),
            ("modèle de menace*", Anywhere),
            ("registre des risques", Anywhere),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("période d'assistance", Anywhere),
            ("période de support", Anywhere),
            ("périmètre du support", Anywhere),
            ("durée du support", Anywhere),
            ("fin de support", Anywhere),
            ("versions supportées", Most),
            ("versions prises en charge", Most),
        ],
    ),
    (
        Element::Standards,
        &[
            ("normes harmonisées", Anywhere),
            ("normes appliquées", Anywhere),
            ("normes et spécifications", Anywhere),
            ("spécifications communes", Anywhere),
            ("normes", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("rapport de test*", Anywhere),
            ("rapports de test*", Anywhere),
            ("rapport d'essai*", Anywhere),
            ("rapports d'essai*", Anywhere),
            ("résultats des tests", Anywhere),
            ("tests de sécurité", Anywhere),
            ("tests d'intrusion", Anywhere),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("déclaration ue de conformité", Anywhere),
            ("déclaration de conformité", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (
        Element::UserInformation,
        &["manuel utilisateur", "guide utilisateur", "prise en main"],
    ),
    (
        Element::RiskAssessment,
        &[
            "evaluation des risques",
            "analyse de risques",
            "modele de menace",
        ],
    ),
    (Element::Declaration, &["declaration de conformite"]),
];
