//! French.

use super::Strength::{Anywhere, Most, Whole};
use super::{Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "fr",
    inflected: false,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "le", "la", "les", "de", "du", "des", "d", "l", "et", "pour", "en", "une", "un", "annexe",
        "article", "notre",
    ],
    not_applicable: &["sans objet"],
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "description générale du produit comportant des éléments numériques",
                Anywhere,
            ),
            ("description générale", Anywhere),
            ("description du produit", Anywhere),
            ("identification du produit", Anywhere),
            ("présentation du produit", Anywhere),
            ("le produit", Whole),
            ("produit", Whole),
            ("description", Whole),
            ("présentation", Whole),
            ("introduction", Whole),
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
            ("destination", Whole),
            ("mauvaise utilisation prévisible", Anywhere),
            ("utilisation raisonnablement prévisible", Anywhere),
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
            ("version du micrologiciel", Anywhere),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("photographies ou illustrations", Anywhere),
            ("photographies", Anywhere),
            ("photos", Most),
            ("illustrations", Most),
            ("vues du produit", Anywhere),
            ("vues externes", Anywhere),
            ("vues internes", Anywhere),
            ("aspect", Whole),
        ],
    ),
    (
        Element::UserInformation,
        &[
            (
                "informations et instructions destinées à l'utilisateur",
                Anywhere,
            ),
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
            ("guide d'utilisation", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("conception et développement", Anywhere),
            ("architecture du système", Anywhere),
            ("architecture logicielle", Anywhere),
            ("conception et au développement", Anywhere),
            ("architecture", Most),
            ("conception", Whole),
            ("schéma bloc", Anywhere),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("gestion des vulnérabilités", Anywhere),
            ("traitement des vulnérabilités", Anywhere),
            ("vulnérabilités", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("nomenclature des logiciels", Anywhere),
            ("nomenclature logicielle", Anywhere),
            ("sbom", Anywhere),
            ("nomenclature", Whole),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "politique de divulgation coordonnée des vulnérabilités",
                Anywhere,
            ),
            ("divulgation coordonnée", Anywhere),
            ("divulgation responsable", Anywhere),
            ("divulgation des vulnérabilités", Anywhere),
            ("politique de divulgation", Anywhere),
            ("signaler une vulnérabilité", Most),
            ("divulgation", Whole),
            ("politique", Whole),
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
            ("signalement", Whole),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribution sécurisée des mises à jour", Anywhere),
            ("distribution sécurisée", Anywhere),
            ("mises à jour sécurisées", Anywhere),
            ("mécanisme de mise à jour", Anywhere),
            ("distribution des mises à jour", Anywhere),
            ("mises à jour de sécurité", Most),
            ("mises à jour", Whole),
            ("diffusion des mises à jour", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("processus de production et de suivi", Anywhere),
            ("production et surveillance", Anywhere),
            ("processus de production", Anywhere),
            ("intégration continue", Most),
            ("processus de publication", Most),
            ("fabrication et surveillance", Anywhere),
            ("procédés de fabrication", Anywhere),
            ("fabrication", Whole),
            ("production", Whole),
            ("surveillance", Whole),
            ("fabrication et suivi", Anywhere),
            ("production et suivi", Anywhere),
            ("suivi de production", Most),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("évaluation des risques de cybersécurité", Anywhere),
            ("évaluation des risques", Anywhere),
            ("analyse des risques", Anywhere),
            ("analyse de risques", Anywhere),
            ("modèle de menace*", Anywhere),
            ("registre des risques", Anywhere),
            ("analyse des menaces", Anywhere),
            ("risques", Whole),
            ("menaces", Whole),
            ("évaluation des cyberrisques", Anywhere),
            ("risques cyber", Anywhere),
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
            ("durée d'assistance", Anywhere),
            ("fin du support", Anywhere),
            ("durée de vie", Most),
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
            ("référentiels appliqués", Anywhere),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("rapports des essais", Anywhere),
            ("rapport de test*", Anywhere),
            ("rapports de test*", Anywhere),
            ("rapport d'essai*", Anywhere),
            ("rapports d'essai*", Anywhere),
            ("résultats des tests", Anywhere),
            ("tests de sécurité", Anywhere),
            ("tests d'intrusion", Anywhere),
            ("résultats des essais", Anywhere),
            ("résultats de tests", Anywhere),
            ("test d'intrusion", Anywhere),
            ("essais", Whole),
            ("tests", Whole),
            ("audits de sécurité", Anywhere),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("déclaration ue de conformité", Anywhere),
            ("déclaration de conformité", Anywhere),
            ("déclaration ue", Most),
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
