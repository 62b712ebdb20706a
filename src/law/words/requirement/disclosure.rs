//! Words of Annex I Part II(5) to (8).

use super::Renderings;
use crate::law::requirement::Requirement::{self, *};

/// The renderings of each requirement.
pub(super) const WORDS: &[(Requirement, Renderings)] = &[
    (
        DisclosurePolicy,
        &[
            // en
            &["coordinated", "disclosure"],
            &["cvd"],
            &["disclosure policy"],
            // nl
            &["gecoördineerd", "bekendmaking"],
            &["gecoördineerd", "openbaarmaking"],
            // de
            &["koordiniert", "offenlegung"],
            &["offenlegungspolitik"],
            &["offenlegungsrichtlinie"],
            // fr
            &["divulgation", "coordonnée"],
            // es
            &["divulgación", "coordinada"],
            // it
            &["divulgazione", "coordinata"],
            // pl
            &["skoordynowan", "ujawni"],
            // ja
            &["協調的", "開示"],
            &["協調的", "公開"],
            &["脆弱性開示"],
            // bg
            &["координиран", "оповест"],
            &["координиран", "разкриван"],
            // cs
            &["koordinovan", "zveřej"],
            &["koordinovan", "zpřístup"],
            // da
            &["koordineret", "offentliggør"],
            // el
            &["συντονισμέν"],
            // et
            &["koordineeritud"],
            // fi
            &["koordinoitu"],
            &["koordinoidu"],
            // ga
            &["comhordaith"],
            // hr
            &["koordiniran", "otkrivanj"],
            &["usklađen", "otkrivanj"],
            // hu
            &["összehangolt"],
            &["koordinált"],
            // lt
            &["koordinuot"],
            // lv
            &["koordinēt"],
            // mt
            &["koordinat", "żvelar"],
            // pt
            &["divulgação", "coordenada"],
            // ro
            &["divulgar", "coordonat"],
            // sk
            &["koordinovan", "zverej"],
            // sl
            &["usklajen", "razkri"],
            // sv
            &["samordna", "delgiv"],
            &["samordna", "avslöj"],
            &["samordna", "information"],
        ],
    ),
    (
        ReportSharing,
        &[
            // en
            &["contact", "vulnerab"],
            &["contact address"],
            &["sharing", "vulnerab"],
            &["facilitate", "sharing"],
            &["reporting contact"],
            &["contact", "report"],
            // nl
            &["contactadres"],
            &["contact", "kwetsba"],
            &["delen", "informatie"],
            // de
            &["kontaktadresse"],
            &["kontakt", "schwachstelle"],
            &["austausch", "informationen"],
            &["weitergabe", "informationen"],
            // fr
            &["adresse", "contact"],
            &["partage", "information"],
            // es
            &["dirección", "contacto"],
            &["intercambio", "información"],
            // it
            &["indirizzo", "contatto"],
            &["condivisione", "informazion"],
            &["recapito"],
            // pl
            &["adres", "kontakt"],
            &["wymian", "informac"],
            &["udostępni", "informac"],
            // ja
            &["連絡先"],
            &["情報", "共有"],
            // bg
            &["адрес", "контакт"],
            &["обмен", "информация"],
            &["споделяне", "информация"],
            // cs
            &["kontaktní", "adres"],
            &["sdílení", "informac"],
            // da
            &["kontaktadresse"],
            &["deling", "oplysninger"],
            &["udveksling", "oplysninger"],
            // el
            &["διεύθυνση", "επικοινων"],
            &["ανταλλαγή", "πληροφορ"],
            // et
            &["kontaktaadress"],
            &["teabe", "jaga"],
            // fi
            &["yhteysosoite"],
            &["yhteystie"],
            &["tietojen jakam"],
            // ga
            &["seoladh", "teagmhála"],
            // hr
            &["kontaktn", "adres"],
            &["razmjen", "informacij"],
            &["dijeljenj", "informacij"],
            // hu
            &["kapcsolattart"],
            &["információ", "megoszt"],
            // lt
            &["kontaktin", "adres"],
            &["keitim", "informac"],
            &["dalij", "informac"],
            // lv
            &["kontaktadres"],
            &["informācijas apmaiņ"],
            // mt
            &["indirizz", "kuntatt"],
            // pt
            &["endereço", "contacto"],
            &["partilha", "informaç"],
            // ro
            &["adres", "contact"],
            &["schimb", "informați"],
            // sk
            &["kontaktn", "adres"],
            &["výmen", "informáci"],
            // sl
            &["kontaktn", "naslov"],
            &["izmenjav", "informacij"],
            // sv
            &["kontaktadress"],
            &["informationsdelning"],
            &["delning", "information"],
        ],
    ),
    (
        SecureDistribution,
        &[
            // en
            &["securely distribut"],
            &["secure distribution"],
            &["distribut", "update"],
            &["update", "distribution"],
            &["secure update mechanism"],
            &["secure delivery", "update"],
            // nl
            &["verspreid", "update"],
            &["veilig", "distribu"],
            &["distributie", "update"],
            // de
            &["verbreitung", "aktualisierung"],
            &["verteil", "aktualisierung"],
            &["sicher", "verteilung"],
            &["verteil", "update"],
            &["verbreitung", "update"],
            // fr
            &["distribu", "mises à jour"],
            &["diffusion sécurisée"],
            // es
            &["distribu", "actualizac"],
            // it
            &["distribu", "aggiornament"],
            // pl
            &["dystrybuc", "aktualizac"],
            &["rozpowszech", "aktualizac"],
            // ja
            &["アップデート", "配布"],
            &["更新", "配布"],
            &["更新", "配信"],
            // bg
            &["разпростран", "актуализ"],
            // cs
            &["distribuc", "aktualizac"],
            &["šíření", "aktualizac"],
            // da
            &["distribu", "opdatering"],
            // el
            &["διανομ", "ενημερ"],
            // et
            &["levita", "uuend"],
            &["jaota", "uuend"],
            // fi
            &["jakel", "päivity"],
            // ga
            &["dáil", "nuashonr"],
            // hr
            &["distribu", "ažuriran"],
            // hu
            &["frissítés", "terjeszt"],
            &["frissítés", "eloszt"],
            // lt
            &["platin", "naujin"],
            &["platin", "atnaujin"],
            // lv
            &["izplat", "atjaunin"],
            // mt
            &["distribuzzjoni", "aġġornament"],
            &["iqassam", "aġġornament"],
            // pt
            &["distribu", "atualizaç"],
            // ro
            &["distribu", "actualiz"],
            // sk
            &["distribúc", "aktualizác"],
            // sl
            &["distribuc", "posodob"],
            &["razširj", "posodob"],
            // sv
            &["distribu", "uppdatering"],
        ],
    ),
    (
        FreeUpdates,
        &[
            // en
            &["free of charge"],
            &["disseminat", "without delay"],
            &["advisory message"],
            &["free", "security update"],
            &["disseminat", "update"],
            // nl
            &["kosteloos"],
            &["gratis"],
            &["adviesbericht"],
            // de
            &["kostenlos"],
            &["unentgeltlich"],
            &["kostenfrei"],
            // fr
            &["gratuit"],
            &["messages consultatifs"],
            // es
            &["mensajes de aviso"],
            // it
            &["messaggi di avviso"],
            // pl
            &["bezpłatn"],
            &["nieodpłatn"],
            // ja
            &["無償"],
            &["無料"],
            // bg
            &["безплатн"],
            // cs
            &["bezplatn"],
            // da
            &["vederlagsfri"],
            // el
            &["δωρεάν"],
            // et
            &["tasuta"],
            // fi
            &["maksut"],
            &["ilmaiseksi"],
            // ga
            &["saor in aisce"],
            // hr
            &["besplatn"],
            // hu
            &["ingyenes"],
            &["díjmentes"],
            &["térítésmentes"],
            // lt
            &["nemokam"],
            // lv
            &["bezmaksas"],
            // mt
            &["mingħajr ħlas"],
            &["bla ħlas"],
            // sl
            &["brezplačn"],
            // sv
            &["kostnadsfri"],
        ],
    ),
];
