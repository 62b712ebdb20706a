//! Words of Annex I Part II(1) to (4).

use super::Renderings;
use crate::law::requirement::Requirement::{self, *};

/// The renderings of each requirement.
pub(super) const WORDS: &[(Requirement, Renderings)] = &[
    (
        Inventory,
        &[
            // en
            &["sbom"],
            &["software bill of materials"],
            &["identify", "document", "vulnerab"],
            &["document", "components"],
            &["component inventory"],
            // nl
            &["softwarestuklijst"],
            &["stuklijst"],
            &["identific", "documenter", "kwetsba"],
            // de
            &["stückliste"],
            &["softwarestückliste"],
            &["ermitteln", "dokument", "schwachstelle"],
            &["identifi", "dokument", "schwachstelle"],
            // fr
            &["nomenclature", "logiciel"],
            &["nomenclature des"],
            &["recens", "document", "vulnérab"],
            &["identif", "document", "vulnérab"],
            &["identif", "composant"],
            // es
            &["nomenclatura"],
            &["lista de materiales"],
            &["identific", "document", "vulnerab"],
            &["identific", "componente"],
            // it
            &["distinta", "software"],
            &["distinta base"],
            &["identific", "document", "vulnerab"],
            &["individu", "document", "vulnerab"],
            // pl
            &["zestawieni", "materiał"],
            &["wykaz", "komponent"],
            &["identyf", "dokument", "podatn"],
            // ja
            &["ソフトウェア部品表"],
            &["部品表"],
            // bg
            &["опис", "компонент"],
            &["спецификация", "софтуер"],
            // cs
            &["kusovník"],
            // da
            &["softwarestykliste"],
            &["stykliste"],
            // el
            &["κατάλογο", "υλικ", "λογισμικ"],
            // et
            &["materjaliloend"],
            &["koosteloend"],
            // fi
            &["materiaaliluettelo"],
            &["osaluettelo"],
            &["ohjelmistoluettelo"],
            // ga
            &["bille ábhar"],
            // hr
            &["popis", "materijal"],
            &["popis", "komponent"],
            // hu
            &["anyagjegyzék"],
            &["szoftverjegyzék"],
            // lt
            &["medžiag", "sąraš"],
            &["komponent", "sąraš"],
            // lv
            &["materiāl", "sarakst"],
            &["komponent", "sarakst"],
            // mt
            &["lista", "materjal"],
            // pt
            &["lista de materiais"],
            // ro
            &["lista", "material"],
            &["lista de componente"],
            // sk
            &["zoznam", "materiál"],
            // sl
            &["kosovnic"],
            &["seznam", "materialov"],
            // sv
            &["programvaruförteckning"],
            &["förteckning", "komponent"],
        ],
    ),
    (
        Remediation,
        &[
            // en
            &["remediat", "vulnerab"],
            &["address", "vulnerab"],
            &["vulnerab", "without delay"],
            &["fix", "vulnerab", "delay"],
            &["vulnerability remediation"],
            // nl
            &["verhelp", "kwetsba"],
            &["kwetsba", "onverwijld"],
            &["aanpak", "kwetsba"],
            // de
            &["schwachstelle", "beheb"],
            &["schwachstelle", "beseitig"],
            &["unverzüglich", "schwachstelle"],
            &["schwachstellenbehebung"],
            &["behebung", "schwachstelle"],
            // fr
            &["corrig", "vulnérab"],
            &["corriger", "vulnérab"],
            &["remédi", "vulnérab"],
            &["traite", "vulnérab"],
            &["correction", "vulnérab"],
            // es
            &["correg", "vulnerab"],
            &["subsan", "vulnerab"],
            &["abord", "vulnerab"],
            &["corrección", "vulnerab"],
            &["remedi", "vulnerab"],
            // it
            &["corregg", "vulnerab"],
            &["rimedi", "vulnerab"],
            &["affront", "vulnerab"],
            &["risolu", "vulnerab"],
            &["correzione", "vulnerab"],
            // pl
            &["usuw", "podatno"],
            &["podatno", "niezwłoczn"],
            &["elimin", "podatno"],
            &["naprawi", "podatno"],
            // ja
            &["脆弱性", "修正"],
            &["脆弱性", "対処"],
            &["脆弱性", "是正"],
            // bg
            &["отстран", "уязвимост"],
            // cs
            &["odstran", "zranitelnost"],
            &["náprav", "zranitelnost"],
            &["řeš", "zranitelnost"],
            // da
            &["afhjælp", "sårbarhed"],
            // el
            &["αποκατ", "ευπάθει"],
            &["αντιμετ", "ευπάθει"],
            &["αντιμετ", "τρωτ"],
            // et
            &["kõrvalda", "nõrkus"],
            &["kõrvalda", "haavatav"],
            // fi
            &["korja", "haavoittuvuu"],
            // ga
            &["leigheas", "leochaileacht"],
            // hr
            &["otkl", "ranjivost"],
            &["rješav", "ranjivost"],
            // hu
            &["elhárít", "sebezhető"],
            &["javít", "sebezhető"],
            // lt
            &["šalin", "pažeidžiam"],
            &["pašalin", "pažeidžiam"],
            // lv
            &["novērs", "ievainojam"],
            // mt
            &["rimed", "vulnerab"],
            // pt
            &["corrig", "vulnerab"],
            &["soluc", "vulnerab"],
            // ro
            &["remedi", "vulnerab"],
            // sk
            &["odstra", "zraniteľnost"],
            &["naprav", "zraniteľnost"],
            &["odstrá", "zraniteľnost"],
            // sl
            &["odprav", "ranljivost"],
            // sv
            &["åtgärda", "sårbarhet"],
        ],
    ),
    (
        RegularTests,
        &[
            // en
            &["regular", "test"],
            &["test", "review"],
            &["security testing"],
            &["periodic", "test"],
            // nl
            &["regelmatig", "test"],
            &["periodiek", "test"],
            // de
            &["regelmässig", "test"],
            &["regelmässig", "prüfung"],
            &["regelmässig", "überprüfung"],
            // fr
            &["tests", "régulier"],
            &["essais", "régulier"],
            &["examens", "régulier"],
            &["tests", "sécurité"],
            // es
            &["pruebas", "periódic"],
            &["pruebas", "regular"],
            &["ensayos", "periódic"],
            &["exámenes", "periódic"],
            &["pruebas", "exámenes"],
            // it
            &["test", "regolar"],
            &["prove", "regolar"],
            &["test", "periodic"],
            &["prove", "periodic"],
            &["test di sicurezza"],
            // pl
            &["regularn", "test"],
            &["regularn", "bada"],
            // ja
            &["定期的", "テスト"],
            &["定期的", "試験"],
            &["定期的", "レビュー"],
            // bg
            &["редовн", "изпитв"],
            &["редовн", "тест"],
            // cs
            &["pravideln", "test"],
            &["pravideln", "zkouš"],
            // da
            &["regelmæssig", "test"],
            &["regelmæssig", "prøv"],
            // el
            &["τακτικ", "δοκιμ"],
            // et
            &["korrapära", "test"],
            &["regulaar", "test"],
            &["korrapära", "kats"],
            // fi
            &["säännölli", "test"],
            // ga
            &["tástál", "rialta"],
            // hr
            &["redovit", "ispitivanj"],
            &["redovit", "testiranj"],
            &["redovn", "testiranj"],
            // hu
            &["rendszeres", "teszt"],
            &["rendszeres", "vizsgálat"],
            // lt
            &["reguliar", "test"],
            &["reguliar", "band"],
            // lv
            &["regulār", "test"],
            &["regulār", "pārbau"],
            // mt
            &["testij", "regolari"],
            // pt
            &["testes", "regular"],
            &["ensaios", "regular"],
            &["testes", "periódic"],
            // ro
            &["test", "regulat"],
            &["test", "periodic"],
            // sk
            &["pravideln", "skúš"],
            // sl
            &["redn", "preskus"],
            &["redn", "testiranj"],
            &["redn", "preizkus"],
            // sv
            &["regelbund", "test"],
            &["regelbund", "prov"],
        ],
    ),
    (
        FixedDisclosure,
        &[
            // en
            &["fixed vulnerab"],
            &["publicly disclos"],
            &["security advisor"],
            &["disclos", "fixed"],
            // nl
            &["verholpen kwetsba"],
            &["verholpen", "kwetsba"],
            &["openbaar", "kwetsba"],
            // de
            &["behobene", "schwachstelle"],
            &["beseitigte", "schwachstelle"],
            &["offenlegung", "behoben"],
            // fr
            &["vulnérabilités corrigées"],
            &["divulg", "corrigé"],
            &["vulnérabilité", "corrigé"],
            // es
            &["vulnerabilidades corregidas"],
            &["vulnerabilidades subsanadas"],
            &["divulg", "subsanad"],
            &["divulg", "corregid"],
            // it
            &["vulnerabilità corrette"],
            &["vulnerabilità risolte"],
            &["divulg", "corrett"],
            &["divulg", "risolt"],
            // pl
            &["usunięt", "podatno"],
            &["naprawion", "podatno"],
            // ja
            &["修正済み", "脆弱性"],
            &["修正した脆弱性"],
            &["修正された脆弱性"],
            // bg
            &["отстранени", "уязвимост"],
            // cs
            &["opraven", "zranitelnost"],
            &["odstraněn", "zranitelnost"],
            // da
            &["afhjulpne", "sårbarhed"],
            &["rettede", "sårbarhed"],
            // el
            &["διορθωμέν", "ευπάθει"],
            &["διορθωθ", "ευπάθει"],
            // et
            &["kõrvaldatud", "nõrkus"],
            &["kõrvaldatud", "haavatav"],
            // fi
            &["korjatu", "haavoittuvuu"],
            // ga
            &["leochaileacht", "deisithe"],
            // hr
            &["otklonjen", "ranjivost"],
            // hu
            &["kijavított", "sebezhető"],
            &["javított", "sebezhető"],
            // lt
            &["pašalint", "pažeidžiam"],
            &["ištaisyt", "pažeidžiam"],
            // lv
            &["novērst", "ievainojam"],
            // mt
            &["vulnerab", "irranġat"],
            // pt
            &["vulnerabilidades corrigidas"],
            // ro
            &["vulnerabilități", "remediate"],
            &["vulnerabilităților", "remediate"],
            // sk
            &["opraven", "zraniteľnost"],
            &["odstránen", "zraniteľnost"],
            // sl
            &["odpravljen", "ranljivost"],
            // sv
            &["åtgärdade", "sårbarhet"],
        ],
    ),
];
