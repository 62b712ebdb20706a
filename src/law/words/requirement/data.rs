//! Words of Annex I Part I(2)(e) to (i).

use super::Renderings;
use crate::law::requirement::Requirement::{self, *};

/// The renderings of each requirement.
pub(super) const WORDS: &[(Requirement, Renderings)] = &[
    (
        Confidentiality,
        &[
            // en
            &["confidential"],
            // nl
            &["vertrouwelijk"],
            // de
            &["vertraulich"],
            // fr
            &["confidentialité"],
            // es
            &["confidencialidad"],
            // it
            &["riservatezza"],
            &["confidenzialità"],
            // pl
            &["poufno"],
            // ja
            &["機密性"],
            &["秘匿"],
            // bg
            &["поверителност"],
            // cs
            &["důvěrnost"],
            // da
            &["fortrolighed"],
            // el
            &["εμπιστευτικότητα"],
            // et
            &["konfidentsiaal"],
            // fi
            &["luottamukselli"],
            // ga
            &["rúndacht"],
            // hr
            &["povjerljivost"],
            // hu
            &["bizalmas"],
            &["titkosság"],
            // lt
            &["konfidencialum"],
            // lv
            &["konfidencialit"],
            // mt
            &["kunfidenzjalità"],
            // ro
            &["confidențialit"],
            // sk
            &["dôvernos"],
            // sl
            &["zaupnost"],
            // sv
            &["konfidentialitet"],
            &["sekretess"],
        ],
    ),
    (
        Integrity,
        &[
            // en
            &["integrity"],
            // nl
            &["integrit"],
            // fr
            &["intégrité"],
            // es
            &["integridad"],
            // it
            &["integrità"],
            // pl
            &["integralno"],
            // ja
            &["完全性"],
            &["インテグリティ"],
            // bg
            &["цялост"],
            // cs
            &["neporušenost"],
            // el
            &["ακεραιότητα"],
            // et
            &["terviklus"],
            &["terviklikkus"],
            // fi
            &["eheys"],
            &["eheyd"],
            &["koskemattom"],
            // ga
            &["sláine"],
            // hr
            &["cjelovitost"],
            // hu
            &["sértetlenség"],
            &["integritás"],
            // lt
            &["vientisum"],
            &["integralum"],
            // lv
            &["integritāt"],
            // sk
            &["integritu"],
            // sl
            &["celovitost"],
            // sv
            &["riktighet"],
        ],
    ),
    (
        DataMinimisation,
        &[
            // en
            &["data minimi"],
            &["minimi", "data"],
            &["limited to what is necessary"],
            &["only data", "necessary"],
            &["data necessary"],
            // nl
            &["minimale gegevensverwerking"],
            &["dataminimalis"],
            &["gegevensminimalis"],
            &["minimalisatie", "gegevens"],
            // de
            &["datenminimierung"],
            &["datensparsamkeit"],
            // fr
            &["minimisation", "données"],
            &["limité", "nécessaire"],
            &["strict nécessaire"],
            // es
            &["minimización", "datos"],
            // it
            &["minimizzazione"],
            // pl
            &["minimalizac"],
            // ja
            &["データ最小化"],
            &["データの最小化"],
            &["最小限のデータ"],
            // bg
            &["свеждане", "данни", "минимум"],
            &["минимизиране", "данни"],
            // cs
            &["minimalizac"],
            // da
            &["dataminimering"],
            // el
            &["ελαχιστοποίηση", "δεδομέν"],
            // et
            &["minimeeri", "andme"],
            &["võimalikult väheste andmete"],
            // fi
            &["minimoi", "tieto"],
            // ga
            &["íoslaghd", "sonra"],
            &["íosmhéid", "sonra"],
            // hr
            &["smanjenje količine podataka"],
            &["minimizacij", "podat"],
            &["minimiziranj", "podat"],
            // hu
            &["adattakarékosság"],
            &["adatminimali"],
            // lt
            &["duomenų", "mažin"],
            // lv
            &["datu minimiz"],
            // mt
            &["minimizzazzjoni"],
            // pt
            &["minimização"],
            // ro
            &["reducerea la minimum", "date"],
            &["minimiz", "date"],
            // sk
            &["minimalizác"],
            // sl
            &["najmanjši obseg podatkov"],
            &["minimizacij", "podat"],
            // sv
            &["uppgiftsminimering"],
        ],
    ),
    (
        Availability,
        &[
            // en
            &["availability"],
            &["denial of service"],
            &["resilience"],
            // nl
            &["beschikbaarheid"],
            &["weerbaarheid"],
            // de
            &["verfügbarkeit"],
            // fr
            &["disponibilité"],
            // es
            &["disponibilidad"],
            // it
            &["disponibilità"],
            // pl
            &["dostępność"],
            &["dostępności"],
            // ja
            &["可用性"],
            // bg
            &["наличност"],
            // cs
            &["dostupnost"],
            // da
            &["tilgængelighed"],
            // el
            &["διαθεσιμότητα"],
            // et
            &["kättesaadavus"],
            &["käideldavus"],
            // fi
            &["saatavuu"],
            &["käytettävyy"],
            // ga
            &["infhaighteacht"],
            // hr
            &["raspoloživost"],
            // hu
            &["rendelkezésre áll"],
            // lt
            &["prieinamum"],
            // lv
            &["pieejamīb"],
            // mt
            &["disponibbiltà"],
            // ro
            &["disponibilit"],
            // sk
            &["dostupnos"],
            // sl
            &["razpoložljivost"],
            // sv
            &["tillgänglighet"],
        ],
    ),
    (
        NoHarmToOthers,
        &[
            // en
            &["negative impact"],
            &["impact on other"],
            &["other devices"],
            &["other networks"],
            &["other services"],
            &["impact", "other system"],
            // nl
            &["negatieve", "andere"],
            &["andere apparaten"],
            &["andere netwerken"],
            // de
            &["negative auswirkung"],
            &["auswirkung", "andere"],
            &["beeinträchtigung", "andere"],
            &["andere geräte"],
            &["anderer geräte"],
            // fr
            &["autres dispositifs"],
            &["autres appareils"],
            &["autres réseaux"],
            &["impact négatif"],
            &["incidence négative"],
            &["incidences négatives"],
            // es
            &["repercusi", "negativ"],
            &["impacto negativo"],
            &["otros dispositivos"],
            &["otras redes"],
            // it
            &["impatto negativo"],
            &["altri dispositivi"],
            &["altre reti"],
            // pl
            &["negatywn", "wpływ"],
            &["innych urządze"],
            &["inne urządze"],
            &["innych sieci"],
            // ja
            &["他のデバイス"],
            &["他の機器"],
            &["他の装置"],
            &["他のネットワーク"],
            &["悪影響"],
            // bg
            &["отрицател", "въздейств"],
            &["други устройства"],
            // cs
            &["nepřízniv", "dopad"],
            &["negativní", "dopad"],
            &["jiných zařízení"],
            &["ostatních zařízení"],
            &["jiná zařízení"],
            // da
            &["negative", "virkning"],
            &["negativ", "indvirkning"],
            &["andre enheder"],
            &["andet udstyr"],
            // el
            &["αρνητικ", "επιπτ"],
            &["αρνητικ", "επίπτ"],
            &["άλλεσ συσκευέσ"],
            &["άλλων συσκευών"],
            // et
            &["negatiiv", "mõju"],
            &["muude seadmete"],
            &["teistele seadmetele"],
            // fi
            &["kielteis", "vaikutu"],
            &["haitalli", "vaikutu"],
            &["muiden laitteiden"],
            &["muihin laitteisiin"],
            // ga
            &["tionchar diúltach"],
            &["drochthionchar"],
            // hr
            &["negativ", "učin"],
            &["negativ", "utjecaj"],
            &["drugih uređaja"],
            // hu
            &["negatív", "hatás"],
            &["kedvezőtlen", "hatás"],
            &["más eszköz"],
            // lt
            &["neigiam", "poveik"],
            &["kitų įrengini"],
            &["kitų prietaisų"],
            // lv
            &["negatīv", "ietekm"],
            &["citu ierīču"],
            &["citām ierīcēm"],
            // mt
            &["impatt negattiv"],
            &["apparati oħra"],
            // pt
            &["impacto negativo"],
            &["outros dispositivos"],
            // ro
            &["impact", "negativ"],
            &["alte dispozitive"],
            &["altor dispozitive"],
            // sk
            &["negatívn", "vplyv"],
            &["nepriazniv", "vplyv"],
            &["iných zariaden"],
            // sl
            &["negativn", "vpliv"],
            &["negativn", "učin"],
            &["drugih naprav"],
            // sv
            &["negativ", "inverkan"],
            &["negativ", "påverkan"],
            &["andra enheter"],
        ],
    ),
];
