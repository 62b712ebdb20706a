//! Portuguese.

use super::Strength::{Anywhere, Most, Whole};
use super::{Declaration, Element, Language, Term};

pub(super) static LANGUAGE: Language = Language {
    code: "pt",
    inflected: false,
    titles: TITLES,
    files: FILES,
    fillers: &[
        "o", "a", "os", "as", "de", "do", "da", "dos", "das", "e", "para", "em", "com", "um",
        "uma", "anexo", "artigo",
    ],
    not_applicable: &["não aplicável", "não se aplica"],
    unfilled: &[
        "a completar",
        "por completar",
        "a preencher",
        "por preencher",
        "a definir",
        "por definir",
    ],
    promise: &[
        "será completad",
        "será documentad",
        "será descrit",
        "será elaborad",
        "será adicionad",
        "em preparação",
        "em elaboração",
        "em breve",
        "será anexad",
        "por fazer",
        "por escrever",
        "a caminho",
        "está a ser preparad",
        "está a ser elaborad",
        "será feit",
        "vamos juntar",
        "juntaremos",
        "por anexar",
        "a anexar",
        "por contratar",
        "será contratad",
        "por decidir",
        "será decidid",
        "será assinad",
    ],
    absence: &[
        "ainda não",
        "não disponível",
        "não existe",
        "em falta",
        "não foi realizad",
        "não foi feit",
        "ainda não temos",
        "não recebemos",
        "não está feit",
        "ainda não funciona",
        "não decidid",
    ],
    declaration: Declaration {
        sole_responsibility: &[&["exclusiva", "responsabilidade"]],
        object: &["objeto da declaração", "objecto da declaração"],
        conformity: &[
            "está em conformidade",
            "em conformidade com",
            "legislação de harmonização",
        ],
        signature: &[
            "assinatura",
            "assinado",
            "assinado por",
            "assinado por e em nome de",
        ],
        issue: &[
            "local e data",
            "local e data de emissão",
            "data de emissão",
            "local",
            "data",
        ],
        signatory: &[
            "nome",
            "nome e cargo",
            "cargo",
            "nome cargo",
            "função",
            "nome e função",
        ],
        manufacturer: &["fabricante"],
    },
};

static TITLES: &[(Element, &[Term])] = &[
    (
        Element::GeneralDescription,
        &[
            (
                "descrição geral do produto com elementos digitais",
                Anywhere,
            ),
            ("descrição geral", Anywhere),
            ("descrição do produto", Anywhere),
            ("identificação do produto", Anywhere),
            ("descrição", Whole),
            ("o produto", Whole),
            ("produto", Whole),
            ("introdução", Whole),
        ],
    ),
    (
        Element::IntendedPurpose,
        &[
            ("finalidade prevista", Anywhere),
            ("utilização prevista", Anywhere),
            ("uso previsto", Anywhere),
            ("utilização razoavelmente previsível", Anywhere),
            ("utilização indevida razoavelmente previsível", Anywhere),
            ("má utilização razoavelmente previsível", Anywhere),
            ("utilização indevida previsível", Anywhere),
            ("finalidade", Whole),
        ],
    ),
    (
        Element::SoftwareVersions,
        &[
            ("versões do software", Anywhere),
            ("versões de software", Anywhere),
            ("versão do software", Anywhere),
            ("versão do firmware", Anywhere),
            ("versão", Whole),
            ("versões", Whole),
        ],
    ),
    (
        Element::Photographs,
        &[
            ("fotografias ou ilustrações", Anywhere),
            ("fotografias", Anywhere),
            ("fotos", Most),
            ("ilustrações", Most),
        ],
    ),
    (
        Element::UserInformation,
        &[
            (
                "informações e instruções destinadas ao utilizador",
                Anywhere,
            ),
            ("informações e instruções para o utilizador", Anywhere),
            ("manual do utilizador", Anywhere),
            ("instruções de utilização", Anywhere),
            ("informações ao utilizador", Anywhere),
            ("informações para o utilizador", Anywhere),
            ("manual do usuário", Anywhere),
            ("manual", Whole),
        ],
    ),
    (
        Element::Architecture,
        &[
            ("conceção e desenvolvimento", Anywhere),
            ("concepção e desenvolvimento", Anywhere),
            ("conceção, desenvolvimento e produção", Anywhere),
            ("arquitetura do sistema", Anywhere),
            ("arquitetura de software", Anywhere),
            ("arquitetura", Most),
        ],
    ),
    (
        Element::VulnerabilityHandling,
        &[
            ("tratamento das vulnerabilidades", Anywhere),
            ("tratamento de vulnerabilidades", Anywhere),
            ("gestão de vulnerabilidades", Anywhere),
            ("vulnerabilidades", Whole),
        ],
    ),
    (
        Element::Sbom,
        &[
            ("lista de materiais do software", Anywhere),
            ("lista de materiais de software", Anywhere),
            ("lista de componentes", Most),
        ],
    ),
    (
        Element::CvdPolicy,
        &[
            (
                "política de divulgação coordenada de vulnerabilidades",
                Anywhere,
            ),
            ("divulgação coordenada de vulnerabilidades", Anywhere),
            ("divulgação coordenada", Anywhere),
            ("divulgação de vulnerabilidades", Anywhere),
            ("comunicação de vulnerabilidades", Anywhere),
        ],
    ),
    (
        Element::Contact,
        &[
            ("endereço de contacto", Anywhere),
            ("contactos", Anywhere),
            ("contacto de segurança", Anywhere),
            ("ponto de contacto único", Anywhere),
            ("ponto único de contacto", Anywhere),
            ("contacto", Whole),
            ("ponto de contacto", Anywhere),
        ],
    ),
    (
        Element::Updates,
        &[
            ("distribuição segura de atualizações", Anywhere),
            ("distribuição segura das atualizações", Anywhere),
            ("atualizações de segurança", Anywhere),
            ("atualizações", Whole),
            ("atualizações seguras", Anywhere),
        ],
    ),
    (
        Element::Production,
        &[
            ("processos de produção e monitorização", Anywhere),
            ("processos de produção e acompanhamento", Anywhere),
            ("produção e monitorização", Anywhere),
            ("produção", Whole),
        ],
    ),
    (
        Element::RiskAssessment,
        &[
            ("avaliação dos riscos de cibersegurança", Anywhere),
            ("avaliação de riscos de cibersegurança", Anywhere),
            ("avaliação dos riscos", Anywhere),
            ("análise de risco", Anywhere),
            ("avaliação de riscos", Anywhere),
            ("análise de riscos", Anywhere),
            ("riscos", Whole),
        ],
    ),
    (
        Element::SupportPeriod,
        &[
            ("período de apoio", Anywhere),
            ("período de suporte", Anywhere),
            ("período de assistência", Anywhere),
            ("data de termo do período de apoio", Anywhere),
            ("fim do período de apoio", Anywhere),
            ("fim do suporte", Anywhere),
            ("suporte", Whole),
            ("duração do suporte", Anywhere),
        ],
    ),
    (
        Element::Standards,
        &[
            ("normas harmonizadas", Anywhere),
            ("especificações comuns", Anywhere),
            (
                "sistema europeu de certificação da cibersegurança",
                Anywhere,
            ),
            ("regime europeu de certificação da cibersegurança", Anywhere),
            ("normas aplicadas", Anywhere),
            ("normas", Whole),
        ],
    ),
    (
        Element::TestReports,
        &[
            ("relatórios dos ensaios", Anywhere),
            ("relatórios de ensaio", Anywhere),
            ("relatórios dos testes", Anywhere),
            ("relatórios de ensaio*", Anywhere),
            ("relatórios de teste*", Anywhere),
            ("ensaios", Whole),
            ("testes", Whole),
        ],
    ),
    (
        Element::Declaration,
        &[
            ("declaração de conformidade ue", Anywhere),
            ("declaração ue de conformidade", Anywhere),
            ("declaração de conformidade", Anywhere),
            ("declaração de conformidade ue simplificada", Anywhere),
            ("declaração ue de conformidade simplificada", Anywhere),
        ],
    ),
];

static FILES: &[(Element, &[&str])] = &[
    (Element::SoftwareVersions, &["versoes"]),
    (
        Element::UserInformation,
        &["manual do usuario", "instalacao", "instrucoes"],
    ),
    (Element::Architecture, &["arquitetura"]),
    (Element::Production, &["producao", "fabrico"]),
    (Element::Standards, &["normas"]),
    (
        Element::GeneralDescription,
        &["descricao", "descricao do produto"],
    ),
    (Element::RiskAssessment, &["avaliacao de riscos"]),
    (Element::Declaration, &["declaracao de conformidade"]),
    (Element::UserInformation, &["manual do utilizador"]),
];
