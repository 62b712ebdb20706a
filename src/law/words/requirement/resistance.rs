//! Words of Annex I Part I(2)(j) to (m).

use super::Renderings;
use crate::law::requirement::Requirement::{self, *};

/// The renderings of each requirement.
pub(super) const WORDS: &[(Requirement, Renderings)] = &[
    (
        AttackSurface,
        &[
            // en
            &["attack surface"],
            &["external interfaces"],
            // nl
            &["aanvalsoppervlak"],
            // de
            &["angriffsfläche"],
            &["angriffsoberfläche"],
            // fr
            &["surface", "attaque"],
            // es
            &["superficie", "ataque"],
            // it
            &["superfic", "attacco"],
            // pl
            &["powierzchni", "atak"],
            &["płaszczyzn", "atak"],
            // ja
            &["攻撃対象領域"],
            &["アタックサーフェス"],
            &["攻撃面"],
            // bg
            &["повърхност", "атак"],
            // cs
            &["útok", "ploch"],
            &["povrch", "útok"],
            // da
            &["angrebsflade"],
            // el
            &["επιφάνει", "επίθεσ"],
            // et
            &["ründepin"],
            // fi
            &["hyökkäyspin"],
            &["hyökkäysala"],
            // ga
            &["dromchla", "ionsai"],
            // hr
            &["površin", "napad"],
            // hu
            &["támadási felület"],
            // lt
            &["atak", "pavirš"],
            // lv
            &["uzbrukum", "virsm"],
            // mt
            &["superfiċj", "attakk"],
            // pt
            &["superfície", "ataque"],
            // ro
            &["suprafeț", "atac"],
            // sl
            &["površin", "napad"],
            // sv
            &["angreppsyt"],
            &["attackyt"],
        ],
    ),
    (
        IncidentImpact,
        &[
            // en
            &["impact", "incident"],
            &["exploitation mitigation"],
            &["exploit mitigation"],
            // nl
            &["gevolgen", "incident"],
            &["impact", "incident"],
            &["exploit", "mitig"],
            &["effect", "incident"],
            // de
            &["auswirkung", "vorfall"],
            &["auswirkung", "vorfäll"],
            &["auswirkung", "sicherheitsvorf"],
            &["auswirkung", "zwischenf"],
            // fr
            &["incidence", "incident"],
            &["conséquence", "incident"],
            &["impact", "incident"],
            &["atténuation", "exploit"],
            &["effets", "incident"],
            // es
            &["impacto", "incidente"],
            &["repercusi", "incidente"],
            &["mitigación", "explotaci"],
            &["efectos", "incidente"],
            // it
            &["impatto", "incident"],
            &["mitigazione", "sfruttament"],
            &["attenuazione", "sfruttament"],
            &["effetti", "incident"],
            // pl
            &["skutk", "incydent"],
            &["wpływ", "incydent"],
            // ja
            &["インシデント", "影響"],
            &["悪用", "緩和"],
            &["エクスプロイト", "緩和"],
            // bg
            &["въздействи", "инцидент"],
            // cs
            &["dopad", "incident"],
            // da
            &["virkning", "hændelse"],
            &["indvirkning", "hændelse"],
            &["konsekvens", "hændelse"],
            // el
            &["επίπτωσ", "περιστατικ"],
            &["επιπτώσε", "περιστατικ"],
            &["αντίκτυπ", "περιστατικ"],
            // et
            &["mõju", "intsident"],
            // fi
            &["vaikutu", "poikkeam"],
            // ga
            &["tionchar", "teagmha"],
            // hr
            &["učin", "incident"],
            &["utjecaj", "incident"],
            // hu
            &["hatás", "esemény"],
            &["hatás", "incidens"],
            // lt
            &["poveik", "incident"],
            // lv
            &["ietekm", "incident"],
            // mt
            &["impatt", "inċident"],
            // sk
            &["vplyv", "incident"],
            &["dosah", "incident"],
            // sl
            &["vpliv", "incident"],
            // sv
            &["inverkan", "incident"],
            &["påverkan", "incident"],
            &["konsekvens", "incident"],
        ],
    ),
    (
        Recording,
        &[
            // en
            &["logging"],
            &["recording", "monitoring"],
            &["recording", "activit"],
            &["record", "monitor"],
            &["audit log"],
            &["security related information"],
            &["security related activity"],
            &["event log"],
            &["security monitoring"],
            // nl
            &["registr", "monitor"],
            &["logboek"],
            &["vastleg", "activiteit"],
            &["logregistratie"],
            // de
            &["protokollier"],
            &["aufzeichn"],
            &["überwach", "aktivität"],
            // fr
            &["journalisation"],
            &["enregistrement", "surveillance"],
            &["surveill", "activité"],
            &["journaux"],
            // es
            &["registro", "supervis"],
            &["registro", "activid"],
            &["registro", "segui"],
            &["registro", "monitor"],
            &["supervis", "activid"],
            // it
            &["registrazion", "monitoraggio"],
            &["registrazione", "attività"],
            &["monitoraggio", "attività"],
            // pl
            &["rejestr", "monitor"],
            &["rejestrowani"],
            &["dziennik"],
            // ja
            &["ログ"],
            &["記録", "監視"],
            // bg
            &["записване", "наблюд"],
            &["регистриране"],
            &["дневни"],
            // cs
            &["zaznamenáv"],
            &["protokolování"],
            &["logování"],
            // da
            &["logning"],
            &["registrer", "overvåg"],
            &["logføring"],
            // el
            &["καταγραφή"],
            &["καταγράφ"],
            // et
            &["logimi"],
            &["registreeri", "seire"],
            &["registreeri", "jälgi"],
            // fi
            &["lokitus"],
            &["lokituks"],
            &["kirjaami"],
            &["tallentam", "seura"],
            // ga
            &["taifead", "faireach"],
            &["logáil"],
            // hr
            &["bilježenj"],
            &["zapisivanj"],
            &["evidentiranj"],
            // hu
            &["naplózás"],
            &["rögzít", "figyel"],
            &["rögzít", "nyomon"],
            // lt
            &["registrav"],
            &["įrašym", "stebė"],
            // lv
            &["reģistrē"],
            &["ierakst", "uzraudz"],
            // mt
            &["reġistrazzjoni", "monitoraġġ"],
            // pt
            &["registo", "monitoriz"],
            &["registo", "atividade"],
            // ro
            &["înregistr", "monitoriz"],
            &["jurnalizare"],
            // sk
            &["zaznamenáv"],
            &["protokolovan"],
            // sl
            &["beleženj"],
            &["zapisovanj"],
            // sv
            &["loggning"],
            &["registrer", "övervak"],
        ],
    ),
    (
        Removal,
        &[
            // en
            &["removal", "data"],
            &["remove", "data"],
            &["delet", "data"],
            &["erase"],
            &["secure", "deletion"],
            &["removal", "setting"],
            &["secure removal"],
            &["wip", "data"],
            // nl
            &["verwijder", "gegevens"],
            &["wissen", "gegevens"],
            &["wissen van"],
            &["verwijderen"],
            // de
            &["löschen"],
            &["löschung"],
            &["entfern", "daten"],
            &["entfernung", "daten"],
            // fr
            &["suppression", "données"],
            &["supprim", "données"],
            &["effacement"],
            // es
            &["eliminaci", "datos"],
            &["supr", "datos"],
            &["eliminar", "datos"],
            &["borrado"],
            // it
            &["rimozione", "dati"],
            &["rimuovere", "dati"],
            &["cancellazione"],
            &["eliminazione", "dati"],
            // pl
            &["usuw", "dan"],
            &["usunięc", "dan"],
            &["kasowani"],
            // ja
            &["データ", "削除"],
            &["データ", "消去"],
            // bg
            &["премахв", "данни"],
            &["изтрив", "данни"],
            // cs
            &["odstran", "dat"],
            &["vymaz", "dat"],
            &["smazán", "dat"],
            &["odstran", "údaj"],
            // da
            &["slet", "data"],
            &["fjern", "data"],
            &["sletning"],
            // el
            &["αφαίρεσ", "δεδομέν"],
            &["διαγραφ", "δεδομέν"],
            &["αφαιρ", "δεδομέν"],
            // et
            &["kustuta", "andme"],
            &["eemalda", "andme"],
            &["kustutami"],
            // fi
            &["poista", "tieto"],
            &["poistami", "tieto"],
            &["tietojen poist"],
            // ga
            &["scrios", "sonra"],
            &["bain", "sonra"],
            // hr
            &["uklanj", "podat"],
            &["brisanj", "podat"],
            &["uklon", "podat"],
            // hu
            &["törlés"],
            &["eltávolít", "adat"],
            // lt
            &["pašalin", "duomen"],
            &["ištrin", "duomen"],
            &["trynim", "duomen"],
            // lv
            &["dzēš", "dat"],
            &["noņem", "dat"],
            // mt
            &["tneħħija", "data"],
            &["ineħħu", "data"],
            &["tħassir", "data"],
            // pt
            &["remo", "dados"],
            &["elimina", "dados"],
            &["apaga", "dados"],
            // ro
            &["elimin", "date"],
            &["șterge", "date"],
            // sk
            &["odstrán", "údaj"],
            &["vymaz", "údaj"],
            // sl
            &["odstran", "podat"],
            &["izbris", "podat"],
            // sv
            &["radera", "data"],
            &["radering"],
            &["ta bort", "data"],
            &["borttag"],
        ],
    ),
];
