//! Words of Annex I Part I(1) and (2)(a) to (d).

use super::Renderings;
use crate::law::requirement::Requirement::{self, *};

/// The renderings of each requirement.
pub(super) const WORDS: &[(Requirement, Renderings)] = &[
    (
        AppropriateLevel,
        &[
            // en
            &["appropriate level", "cybersecurity"],
            &["appropriate level", "security"],
            &["level of cybersecurity"],
            &["appropriate cybersecurity"],
            // nl
            &["passend", "niveau", "beveilig"],
            &["passend", "cyberbeveilig"],
            &["passend", "cyberbeveiligingsniveau"],
            // de
            &["angemessen", "cybersicherheit"],
            &["angemessen", "sicherheitsniveau"],
            // fr
            &["niveau", "approprié", "sécurité"],
            &["niveau", "approprié", "cybersécurité"],
            &["niveau", "risque", "approprié"],
            // es
            &["nivel", "adecuado", "ciberseguridad"],
            &["nivel", "adecuado", "seguridad"],
            // it
            &["livello", "adeguato", "cibersicurezza"],
            &["livello", "adeguato", "sicurezza"],
            &["livello", "adeguato", "cybersicurezza"],
            // pl
            &["odpowiedni", "poziom", "cyberbezpiecz"],
            &["odpowiedni", "poziom", "bezpiecz"],
            // ja
            &["適切", "レベル"],
            &["適切", "水準"],
            &["適切な", "サイバーセキュリティ"],
            // bg
            &["подходящ", "ниво", "киберсигурност"],
            // cs
            &["odpovídající", "úrov", "kybernetick"],
            &["přiměřen", "úrov", "kybernetick"],
            // da
            &["passende", "cybersikkerhed"],
            &["passende", "niveau", "sikkerhed"],
            // el
            &["κατάλληλο", "επίπεδο"],
            // et
            &["asjakoha", "küberturvalisus"],
            &["piisav", "küberturvalisus"],
            // fi
            &["asianmukai", "kyberturvallisuu"],
            &["asianmukai", "taso"],
            // ga
            &["leibhéal", "iomchuí"],
            // hr
            &["odgovaraj", "razin", "kibersigurnost"],
            // hu
            &["megfelelő", "szint", "kiberbizton"],
            // lt
            &["tinkam", "lyg", "kibernetini"],
            &["tinkam", "lyg", "saug"],
            // lv
            &["atbilstīg", "kiberdrošīb"],
            &["pienācīg", "kiberdrošīb"],
            // mt
            &["livell", "xieraq"],
            // pt
            &["nível", "adequado", "cibersegurança"],
            // ro
            &["nivel", "adecvat", "securit"],
            &["nivel", "corespunzător", "securit"],
            // sk
            &["primeran", "úrov", "kybernetick"],
            // sl
            &["ustrezn", "raven", "kibernetsk"],
            &["ustrezn", "ravn", "kibernetsk"],
            // sv
            &["lämplig", "cybersäkerhet"],
            &["lämplig", "nivå", "säkerhet"],
        ],
    ),
    (
        NoKnownVulnerabilities,
        &[
            // en
            &["known", "vuln"],
            &["exploitable", "vuln"],
            // nl
            &["bekende", "kwetsba"],
            &["uitbuitbare", "kwetsba"],
            &["exploiteerbare", "kwetsba"],
            // de
            &["bekannt", "schwachstelle"],
            &["ausnutzbar", "schwachstelle"],
            // fr
            &["vulnérabilité", "exploitable"],
            &["vulnérabilité", "connue"],
            // es
            &["vulnerabilidad", "aprovechable"],
            &["vulnerabilidad", "explotable"],
            &["vulnerabilidad", "conocida"],
            // it
            &["vulnerabilità note"],
            &["vulnerabilità", "sfruttabil"],
            // pl
            &["znan", "podatno"],
            &["możliw", "wykorzyst", "podatno"],
            // ja
            &["既知", "脆弱性"],
            &["悪用可能", "脆弱性"],
            // bg
            &["извест", "уязвимост"],
            &["използваем", "уязвимост"],
            // cs
            &["znám", "zranitelnost"],
            &["zneužiteln", "zranitelnost"],
            // da
            &["kendte", "sårbarhed"],
            &["udnyttelige", "sårbarhed"],
            // el
            &["γνωστ", "ευπάθει"],
            &["γνωστ", "τρωτ"],
            &["εκμεταλλεύσιμ"],
            // et
            &["teadaolev", "nõrkus"],
            &["teadaolev", "haavatav"],
            &["ärakasutatav"],
            // fi
            &["tunnettu", "haavoittuvuu"],
            &["tiedossa", "haavoittuvuu"],
            &["hyödynnettäv", "haavoittuvuu"],
            // ga
            &["leochaileacht", "aithnid"],
            &["leochaileacht", "eol"],
            // hr
            &["poznat", "ranjivost"],
            &["iskoristiv", "ranjivost"],
            // hu
            &["ismert", "sebezhető"],
            &["ismert", "sérülékeny"],
            &["kihasználható", "sebezhető"],
            // lt
            &["žinom", "pažeidžiam"],
            &["išnaudojam", "pažeidžiam"],
            // lv
            &["zinām", "ievainojam"],
            &["izmantojam", "ievainojam"],
            // mt
            &["vulnerab", "magħruf"],
            &["vulnerab", "sfruttabbli"],
            // pt
            &["vulnerabilidade", "conhecida"],
            &["vulnerabilidade", "explorá"],
            // ro
            &["vulnerabilit", "cunoscut"],
            &["vulnerabilit", "exploatabil"],
            // sk
            &["znám", "zraniteľnost"],
            &["zneužiteľn", "zraniteľnost"],
            // sl
            &["znan", "ranljivost"],
            &["izkoristljiv", "ranljivost"],
            // sv
            &["kända", "sårbarhet"],
            &["utnyttjbara", "sårbarhet"],
            &["exploaterbara", "sårbarhet"],
        ],
    ),
    (
        SecureDefault,
        &[
            // en
            &["secure by default"],
            &["secure default"],
            &["default configuration"],
            &["secure configuration"],
            &["secure initial configuration"],
            // nl
            &["veilige", "standaard"],
            &["standaardconfiguratie"],
            &["standaard veilig"],
            &["standaardinstelling"],
            // de
            &["sichere", "standard"],
            &["standardkonfiguration"],
            &["standardmässig", "sicher"],
            &["sichere", "grundeinstellung"],
            &["sichere", "voreinstellung"],
            &["sichere", "konfiguration"],
            // fr
            &["sécurisé", "défaut"],
            &["sécurité", "défaut"],
            &["configuration", "défaut"],
            // es
            &["segura", "defecto"],
            &["configuración", "defecto"],
            &["configuración", "predeterminada"],
            // it
            &["sicura", "predefinit"],
            &["configurazione", "predefinit"],
            &["configurazione", "default"],
            &["impostazioni predefinite"],
            // pl
            &["domyśln", "konfigurac"],
            &["domyśln", "bezpieczn"],
            &["domyśln", "ustawie"],
            // ja
            &["デフォルト"],
            &["初期設定"],
            &["既定", "設定"],
            // bg
            &["конфигурация", "подразбиране"],
            &["настройки", "подразбиране"],
            // cs
            &["výchozí", "konfigurac"],
            &["výchozí", "nastaven"],
            // da
            &["sikker", "standard"],
            &["standardkonfiguration"],
            &["standardindstilling"],
            // el
            &["προεπιλ"],
            &["εξ ορισμού"],
            // et
            &["vaikimisi"],
            &["vaikekonfiguratsioon"],
            &["vaikeseadis"],
            // fi
            &["oletusasetu"],
            &["oletusarvoi"],
            &["oletuskokoonpano"],
            // ga
            &["réamhshocr"],
            // hr
            &["zadan", "konfigurac"],
            &["zadan", "postavk"],
            // hu
            &["alapértelmezett"],
            &["alapbeállítás"],
            &["alapértelmezés"],
            // lt
            &["numatyt", "konfigūrac"],
            &["numatyt", "nuostat"],
            // lv
            &["noklusējum"],
            // mt
            &["default"],
            // pt
            &["segura", "defeito"],
            &["configuração", "defeito"],
            &["predefini"],
            &["configuração", "padrão"],
            // ro
            &["configur", "implicit"],
            // sk
            &["predvolen"],
            &["štandardn", "konfigurác"],
            // sl
            &["privzet"],
            // sv
            &["säker", "standard"],
            &["standardkonfiguration"],
            &["säker", "förval"],
            &["standardinställning"],
        ],
    ),
    (
        SecurityUpdates,
        &[
            // en
            &["security update"],
            &["automatic", "update"],
            &["vulnerab", "through", "update"],
            &["secure update"],
            // nl
            &["beveiligingsupdate"],
            &["beveiligingsactualisering"],
            &["veiligheidsupdate"],
            &["automatische", "update"],
            // de
            &["sicherheitsaktualisierung"],
            &["sicherheitsupdate"],
            &["automatisch", "aktualisierung"],
            &["automatische", "update"],
            // fr
            &["mise", "jour", "sécurité"],
            &["mises à jour automatique"],
            // es
            &["actualizaci", "seguridad"],
            &["actualizaciones automáticas"],
            // it
            &["aggiornament", "sicurezza"],
            &["aggiornamenti automatici"],
            // pl
            &["aktualizac", "bezpiecze"],
            &["aktualizac", "zabezpiecze"],
            &["automatyczn", "aktualizac"],
            // ja
            &["セキュリティアップデート"],
            &["セキュリティ更新"],
            &["自動更新"],
            &["自動アップデート"],
            // bg
            &["актуализации", "сигурност"],
            // cs
            &["bezpečnostní", "aktualizac"],
            // da
            &["sikkerhedsopdatering"],
            // el
            &["ενημερώσ", "ασφάλει"],
            // et
            &["turvauuend"],
            &["turbeuuend"],
            &["turvavärskend"],
            // fi
            &["tietoturvapäivity"],
            &["turvallisuuspäivity"],
            // ga
            &["nuashonr", "slándál"],
            // hr
            &["sigurnosn", "ažuriran"],
            // hu
            &["biztonsági", "frissítés"],
            // lt
            &["saugumo", "naujin"],
            &["saugumo", "atnaujin"],
            // lv
            &["drošības", "atjaunin"],
            // mt
            &["aġġornament", "sigurtà"],
            // pt
            &["atualizaç", "segurança"],
            // ro
            &["actualizăr", "securitate"],
            // sk
            &["bezpečnostn", "aktualizác"],
            // sl
            &["varnostn", "posodobit"],
            // sv
            &["säkerhetsuppdatering"],
        ],
    ),
    (
        AccessControl,
        &[
            // en
            &["unauthorised access"],
            &["unauthorized access"],
            &["access control"],
            &["access management"],
            &["access protection"],
            // nl
            &["ongeoorloofde toegang"],
            &["onbevoegde toegang"],
            &["toegangscontrole"],
            &["toegangsbeheer"],
            &["toegangsbeveiliging"],
            // de
            &["unbefugt", "zugriff"],
            &["unbefugt", "zugang"],
            &["zugriffsschutz"],
            &["zugriffskontrolle"],
            &["zugangskontrolle"],
            &["zugangsschutz"],
            // fr
            &["accès non autorisé"],
            &["contrôle", "accès"],
            &["gestion", "accès"],
            // es
            &["acceso no autorizado"],
            &["accesos no autorizados"],
            &["control", "acceso"],
            // it
            &["accesso non autorizzato"],
            &["accessi non autorizzat"],
            &["controllo", "accessi"],
            &["controllo", "accesso"],
            // pl
            &["nieuprawnion", "dostęp"],
            &["nieautoryzowan", "dostęp"],
            &["kontrol", "dostępu"],
            // ja
            &["不正アクセス"],
            &["アクセス制御"],
            &["アクセス管理"],
            // bg
            &["неразрешен", "достъп"],
            &["неоторизиран", "достъп"],
            &["контрол", "достъп"],
            // cs
            &["neoprávněn", "přístup"],
            &["řízení přístupu"],
            // da
            &["uautoriseret adgang"],
            &["uautoriserede adgang"],
            &["adgangskontrol"],
            &["adgangsstyring"],
            // el
            &["μη εξουσιοδοτημέν", "πρόσβαση"],
            &["έλεγχο", "πρόσβαση"],
            // et
            &["loata juurdepääs"],
            &["volitamata juurdepääs"],
            &["juurdepääsukontroll"],
            &["juurdepääsu"],
            // fi
            &["luvaton", "pääsy"],
            &["luvattom", "pääsy"],
            &["luvattom", "käyt"],
            &["pääsynhallinta"],
            &["pääsynvalvonta"],
            // ga
            &["rochtain", "neamhúdaraith"],
            // hr
            &["neovlašten", "pristup"],
            &["kontrol", "pristup"],
            // hu
            &["jogosulatlan", "hozzáférés"],
            &["hozzáférés", "ellenőrzés"],
            &["hozzáférés", "kezelés"],
            // lt
            &["neteisėt", "prieig"],
            &["neleistin", "prieig"],
            &["prieigos kontrol"],
            // lv
            &["neatļaut", "piekļuv"],
            &["neatļaut", "piekļūšan"],
            &["piekļuves kontrol"],
            // mt
            &["aċċess mhux awtorizzat"],
            &["kontroll", "aċċess"],
            // pt
            &["acesso não autorizado"],
            &["controlo", "acesso"],
            &["controle", "acesso"],
            // ro
            &["acces", "neautorizat"],
            &["control", "acces"],
            // sk
            &["neoprávnen", "prístup"],
            &["riadenie prístupu"],
            // sl
            &["nepooblaščen", "dostop"],
            &["nadzor", "dostop"],
            // sv
            &["obehörig", "åtkomst"],
            &["åtkomstkontroll"],
            &["behörighetskontroll"],
        ],
    ),
];
