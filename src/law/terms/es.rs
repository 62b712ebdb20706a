//! Spanish.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "es",
    inflected: false,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "el",
        "la",
        "los",
        "las",
        "de",
        "del",
        "y",
        "para",
        "en",
        "con",
        "un",
        "una",
        "anexo",
        "artículo",
        "nuestro",
    ],
    not_applicable: &["no aplicable", "no procede", "no se aplica"],
    declaration: Declaration {
        sole_responsibility: &[&["exclusiva", "responsabilidad"]],
        object: &["objeto de la declaración"],
        conformity: &[
            "es conforme con",
            "es conforme a",
            "legislación de armonización",
            "conforme con la legislación",
        ],
        signature: &[
            "firma",
            "firmado",
            "firmado por",
            "firmado por y en nombre de",
        ],
        issue: &[
            "lugar y fecha",
            "lugar y fecha de expedición",
            "fecha de expedición",
            "lugar",
            "fecha",
        ],
        signatory: &[
            "nombre",
            "nombre y cargo",
            "cargo",
            "nombre cargo",
            "función",
        ],
        manufacturer: &["fabricante"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "descripción general del producto con elementos digitales",
                Anywhere,
            ),
            ("descripción general", Anywhere),
            ("descripción del producto", Anywhere),
            ("identificación del producto", Anywhere),
            ("presentación del producto", Anywhere),
            ("descripción", Whole),
            ("el producto", Whole),
            ("producto", Whole),
            ("introducción", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("finalidad prevista", Anywhere),
            ("uso previsto", Anywhere),
            ("uso razonablemente previsible", Anywhere),
            ("uso indebido razonablemente previsible", Anywhere),
            ("mal uso razonablemente previsible", Anywhere),
            ("uso previsible", Anywhere),
            ("uso indebido previsible", Anywhere),
            ("finalidad", Whole),
            ("propósito", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("versiones de los programas informáticos", Anywhere),
            ("versiones del software", Anywhere),
            ("versiones de software", Anywhere),
            ("versión del software", Anywhere),
            ("versión de software", Anywhere),
            ("versión del firmware", Anywhere),
            ("versiones", Whole),
            ("versión", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografías o ilustraciones", Anywhere),
            ("fotografías", Anywhere),
            ("imágenes", Most),
            ("fotos", Most),
            ("imágenes del producto", Anywhere),
            ("ilustraciones", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            ("información e instrucciones para el usuario", Anywhere),
            (
                "información e instrucciones destinadas al usuario",
                Anywhere,
            ),
            ("manual de usuario", Anywhere),
            ("instrucciones de uso", Anywhere),
            ("información para el usuario", Anywhere),
            ("información al usuario", Anywhere),
            ("manual del usuario", Anywhere),
            ("guía del usuario", Anywhere),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("diseño y desarrollo", Anywhere),
            ("diseño, desarrollo y producción", Anywhere),
            ("diseño, desarrollo y fabricación", Anywhere),
            ("arquitectura del sistema", Anywhere),
            ("arquitectura de software", Anywhere),
            ("arquitectura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("gestión de las vulnerabilidades", Anywhere),
            ("gestión de vulnerabilidades", Anywhere),
            ("tratamiento de vulnerabilidades", Anywhere),
            ("vulnerabilidades", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            (
                "nomenclatura de materiales de los programas informáticos",
                Anywhere,
            ),
            ("lista de materiales del software", Anywhere),
            ("lista de materiales de software", Anywhere),
            ("inventario de componentes de software", Anywhere),
            ("lista de componentes", Most),
            ("inventario de componentes", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "política de divulgación coordinada de vulnerabilidades",
                Anywhere,
            ),
            ("divulgación coordinada de vulnerabilidades", Anywhere),
            ("política de divulgación de vulnerabilidades", Anywhere),
            ("divulgación coordinada", Anywhere),
            ("divulgación de vulnerabilidades", Anywhere),
            ("notificación de vulnerabilidades", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("dirección de contacto", Anywhere),
            ("datos de contacto", Anywhere),
            ("contacto de seguridad", Anywhere),
            ("punto de contacto único", Anywhere),
            ("punto único de contacto", Anywhere),
            ("contacto", Whole),
            ("punto de contacto", Anywhere),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribución segura de actualizaciones", Anywhere),
            ("distribución segura de las actualizaciones", Anywhere),
            ("actualizaciones de seguridad", Anywhere),
            ("parches de seguridad", Anywhere),
            ("actualizaciones seguras", Anywhere),
            ("actualizaciones", Whole),
        ],
    ),
    (
        Element::Production,
        &[
            ("procesos de producción y supervisión", Anywhere),
            ("procesos de producción y seguimiento", Anywhere),
            ("procesos de fabricación", Anywhere),
            ("producción y supervisión", Anywhere),
            ("producción y seguimiento", Anywhere),
            ("fabricación y supervisión", Anywhere),
            ("producción", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("evaluación de los riesgos de ciberseguridad", Anywhere),
            ("evaluación de riesgos de ciberseguridad", Anywhere),
            ("evaluación de riesgos", Anywhere),
            ("análisis de riesgos", Anywhere),
            ("evaluación de los riesgos", Anywhere),
            ("riesgos", Whole),
            ("modelo de amenazas", Anywhere),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("período de soporte", Anywhere),
            ("periodo de soporte", Anywhere),
            ("período de asistencia", Anywhere),
            ("período de apoyo", Anywhere),
            ("fecha de finalización del período de soporte", Anywhere),
            ("fecha final del período de soporte", Anywhere),
            ("fin de soporte", Anywhere),
            ("fin del soporte", Anywhere),
            ("periodo de apoyo", Anywhere),
            ("soporte", Whole),
        ],
    ),
    (
        Element::Standards,
        &[
            ("normas armonizadas", Anywhere),
            ("especificaciones comunes", Anywhere),
            (
                "esquema europeo de certificación de la ciberseguridad",
                Anywhere,
            ),
            (
                "esquema europeo de certificación de ciberseguridad",
                Anywhere,
            ),
            ("normas aplicadas", Anywhere),
            ("normas y soluciones", Anywhere),
            ("normas", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("informes de los ensayos", Anywhere),
            ("informes de ensayo", Anywhere),
            ("informes de pruebas", Anywhere),
            ("informes de las pruebas", Anywhere),
            ("informes de ensayos", Anywhere),
            ("informes de prueba*", Anywhere),
            ("informe de ensayo", Anywhere),
            ("ensayos", Whole),
            ("pruebas", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("declaración ue de conformidad", Anywhere),
            ("declaración de conformidad ue", Anywhere),
            ("declaración de conformidad", Anywhere),
            ("declaración ue de conformidad simplificada", Anywhere),
            ("declaración de conformidad simplificada", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (
        Element::RiskAssessment,
        &["evaluacion de riesgos", "analisis de riesgos"],
    ),
    (
        Element::Declaration,
        &[
            "declaracion ue de conformidad",
            "declaracion de conformidad",
        ],
    ),
    (Element::UserInformation, &["manual de usuario"]),
    (
        Element::VulnerabilityHandling,
        &["gestion de vulnerabilidades"],
    ),
];
