//! What sentences do: promise, say that something is missing, say it does not apply, quote the law.

use super::BANK;
use crate::document::pattern::{Cased, Caseless};
use crate::document::phrases::Phrases;
use std::ops::Range;

pub(super) static PROMISE: Caseless = Caseless::of(
    &BANK,
    r"(?x)
        \b(?:will|shall|is\ to|are\ to|has\ yet\ to|have\ yet\ to)\ (?:still\ )?be\ (?:documented|described|added|completed|filled|defined|drawn\ up|drafted|prepared|written|determined|finali[sz]ed|detailed|attached|specified|elaborated)\b(?:\ (?:here|later|below))?
        | \bwill\ be\ (?:provided|published|available|included|created|established|issued|signed|made|applied|conducted|performed|carried\ out|made\ available)\b[^.]*?\b(?:here|later|soon|in\ (?:a|the)\ (?:future|next|later)|before\ (?:the\ )?(?:release|market|placing|launch|first|december)|prior\ to|once|when|upon|after|by\ q[1-4]|in\ q[1-4])
        | \bwill\ (?:appear|follow|be\ (?:posted|linked|uploaded|listed|placed|stored|filed))\ (?:here|on\ this\ page|in\ this\ (?:section|folder|file|document|place)|below)\b
        | \bwill\ (?:publish|post|add|put|document|describe|list|provide)\ (?:it|them|this|one|the\ \w+)\ (?:here|on\ this\ page|below|later|soon)\b
        | \bwe(?:['’]re|\ are)\ (?:still\ )?(?:writing|drafting|preparing|working\ on)\b
        | (?:^|[.;:!?–—]\ )\W*\p{L}+\ to\ (?:write|draft|supply|fill\ in|write\ up)\W*$
        | \bmust\ (?:still\ )?be\ (?:declared|supplied|filled|added|completed)\b | ^\W*to\ be\ \w+(?:ed|en)\b
        | \bis\ (?:still\ |only\ )?a\ placeholder\b | \bist\ (?:noch\ |nur\ )?ein\ platzhalter\b
        | ^\W*(?:geplant|gepland|prévue?s?|previst[oae]|planowan[eya]|planlagt|planerat?|plánován[oay]|previst[oa]s?|suunnitteilla)\ ?:
        | \bcoming\ soon\b | \bwork\ in\ progress\b | \b(?:is|are)\ (?:currently\ )?(?:being\ (?:prepared|drafted|written|developed)|under\ (?:development|preparation)|in\ preparation)\b
        | \b(?:planned|scheduled)\ (?:for|to|by|in)\b | \bplanned\b\W*$ | ^\W*(?:planned|pending|draft|in\ progress|not\ started)\b
        | ^\W*wird\b[^.]*?\b(?:ergänzt|erstellt|dokumentiert|nachgereicht|beschrieben|festgelegt|veröffentlicht|geschrieben|geliefert)\b
        | ^\W*wordt\b[^.]*?\b(?:aangevuld|uitgewerkt|opgesteld|toegevoegd|vastgelegd|geschreven|gepubliceerd)\b
        | ^\W*à\ (?:établir|signer|rédiger|compléter|définir|réaliser|produire|fournir|ajouter|préciser|insérer|faire|écrire|remplir)\b
        | \b(?:manual|handbook|report|policy|assessment|diagram|documentation|chapter)s?\ will\ (?:be\ (?:translated|ready|finished|there|done)|follow)\b
        | \b(?:starts|begins)\ (?:in|next)\ (?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|month|q[1-4]|20\d\d)\b
        | \b(?:beginnt|startet)\ (?:im|nächste[ns]?)\ (?:januar|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|jahr|monat|frühjahr|sommer|herbst|winter)\b
        | \b(?:begint|start)\ in\ (?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|het\ (?:voorjaar|najaar))\b
        | \b(?:commence|commencera|démarre)\ en\ (?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)\b
        | \bwill\ (?:draft|write|prepare)\ (?:it|this|them|one)\b
        | \bthis\ (?:section|document|chapter)\ (?:will|should|must|is\ intended\ to)\b
        | \bwird\ (?:noch|später|hier|künftig|demnächst|vor)\b[^.]*?(?:ergänzt|erstellt|dokumentiert|nachgereicht|beschrieben|festgelegt|veröffentlicht|eingefügt|beigefügt|angehängt|hinterlegt) | \bwird\ (?:derzeit|gerade|zurzeit)\b[^.]*?(?:abgestimmt|erstellt|erarbeitet|geschrieben) | \btext\ folgt\b | \bwird\ (?:ergänzt|nachgereicht)\b | \bin\ (?:vorbereitung|arbeit)\b | \b(?:folgt|geplant)\b\W*$ | ^\W*folgt\ (?:nach|bis|noch|mit\ dem|demnächst|spätestens)\b | \bist\ (?:noch\ )?geplant\b | \bnoch\ (?:zu\ \w+|\w+zu\w+en)\W*$ | \b(?:ergänzen|eintragen|nachtragen|ausfüllen|festlegen|nachreichen)\b\W*$
        | \b(?:wordt|worden|zal|zullen)\ (?:nog|later|hier|binnenkort)\b | \bwordt\ (?:aangevuld|uitgewerkt)\b | \bin\ voorbereiding\b | \b(?:aanvullen|invullen|toevoegen|vastleggen)\b\W*$ | \bvolg(?:t|en)\ (?:nog|later|na|zodra|binnenkort)\b | \bgepland\b\W*$ | \bnog\ (?:te\ (?:doen|maken|schrijven|bepalen)|aan\ te\ maken)\b
        | \bser(?:a|ont)\ (?:ultérieurement\ )?(?:établi|complété|ajouté|rédigé|fourni|réalisé|effectué|mené|publié|défini|signé|précisé|décrit)e?s?(?:\W|$) | \ben\ cours\ de\ (?:rédaction|préparation|élaboration|finalisation)\b | (?:^|\W)à\ venir\b | \bprévue?s?\b\W*$ | ^\W*\w+\ prévue?s?\ (?:en|fin|mi-|d[ée]but|pour\ (?:le|la|fin|d[ée]but)?)\ ?[^.]*20\d\d\W*$
        ",
);

pub(super) static ABSENCE: Caseless = Caseless::of(
    &BANK,
    r"(?x)
        \bnot\ (?:\w+\ )?yet\b | \bnot\ (?:currently\ |formally\ )?(?:available|documented|defined|published|performed|conducted|provided|drawn\ up|started|established|in\ place|written|signed|issued|covered|found|present|ready|set\ up|included\ (?:in|here))\b
        | \bdo(?:es)?\ not\ (?:yet\ |currently\ )?(?:exist|have|include|contain|provide|publish|generate|produce)\b
        | \bthere\ (?:is|are)\ (?:currently\ |as\ yet\ )?no\b | \bno\ (?:formal\ |dedicated\ |separate\ |written\ |published\ )?(?:\w+\ ){0,3}(?:exists?|yet|available|has\ been|have\ been|is\ (?:documented|defined|published|available|in\ place)|found|provided)\b
        | \b(?:is|are)\ (?:still\ )?(?:missing|absent|outstanding|lacking)\b | ^\W*(?:missing|none(?:\ \w+){0,3}|gap|absent|outstanding|open|keine?\ (?:vorhanden|gefunden)|geen\ (?:gevonden|aanwezig)|aucune?(?:\ trouvée?)?|manquante?s?|faltan?|mancan(?:o|te|ti)|brak)\W*$ | \bhas\ not\ been\b | \bhave\ not\ been\b
        | \bnothing\b[^.;]*?\b(?:so\ far|yet)\b
        | \bnoch\ (?:nicht|kein|keine|keinen)\b | \bnicht\ (?:vorhanden|verfügbar|dokumentiert|erstellt|definiert|festgelegt)\b | \bliegt\ (?:noch\ )?nicht\ vor\b | \bfehl(?:t|en)\b | \bes\ gibt\ (?:noch\ |derzeit\ )?kein
        | \bnog\ (?:niet|geen)\b | \bniet\ (?:beschikbaar|aanwezig|gedocumenteerd|opgesteld|vastgelegd)\b | \bontbre(?:ekt|ken)\b | \ber\ (?:is|zijn)\ (?:nog\ |momenteel\ )?geen\b
        | \bn'est\ pas\ encore\b | \bn'existe\ pas\b | \bpas\ encore\ (?:disponible|rédigé|établi|publié|défini)e?s?(?:\W|$) | \bnon\ (?:disponible|documenté|rédigé|établi)e?s?(?:\W|$)
        | \bnobody\ has\ (?:\w+\ )?(?:bothered|made|written|done|started|drawn|produced|looked)\b
        | \bno\ evidence\b | \bkeine?\ (?:nachweise?|belege)\b | \bgeen\ bewijs\b
        | [❌✗✘]
        ",
);

pub(super) static NOT_APPLICABLE: Cased = Cased::of(
    &BANK,
    r"(?ix)
        \bnot\ applicable\b | (?:^|[^\p{L}\d])(?P<short>n\.?/a\.?|n\.\ ?a\.|n\.v\.t\.|nvt)(?:$|[^\p{L}\d]) | \b(?:does|do)\ not\ apply\b | \bnot\ relevant\b
        | \bnicht\ anwendbar\b | \bentfällt\b | \bnicht\ zutreffend\b | \btrifft\ nicht\ zu\b | \bnicht\ relevant\b
        | \bniet\ van\ toepassing\b | \bniet\ relevant\b
        | \bnon\ applicable\b | \bsans\ objet\b | \bno\ aplicable\b | \bnon\ applicabile\b | \bnão\ aplicável\b | \bnie\ dotyczy\b | \bej\ tillämplig\w*\b | \bikke\ relevant\b
        ",
);

pub(super) static PROMISE_ELSEWHERE: Phrases =
    Phrases::beginnings(&BANK, |language| language.promise);

pub(super) static ABSENCE_ELSEWHERE: Phrases =
    Phrases::beginnings(&BANK, |language| language.absence);

pub(super) static NOT_APPLICABLE_ELSEWHERE: Phrases =
    Phrases::whole(&BANK, |language| language.not_applicable);

pub(super) static LAW: Caseless = Caseless::of(
    &BANK,
    r"(?x)
        \b(?:manufacturers?|importers?|distributors?|products?\ with\ digital\ elements|the\ technical\ documentation|the\ (?:eu\ )?declaration\ of\ conformity|the\ cybersecurity\ risk\ assessment)\s+(?:referred\ to\ [^.]*?\s)?(?:shall|must\ (?:contain|include|ensure|draw\ up|be\ made))\b
        | \breferred\ to\ in\ (?:article|annex|point|paragraph|part)\b | \bpursuant\ to\ article\b | \bwithin\ the\ meaning\ of\ article\b
        | \bshall\ (?:contain|include)\ at\ least\b
        | \b(?:die\ )?hersteller\ (?:müssen|stellen\ sicher|haben|gewährleisten)\b | \b(?:gemäß|nach|im\ sinne\ (?:von|des))\ artikel\b | \bgenannten\ (?:grundlegenden|angaben|informationen|anforderungen)\b
        | \bfabrikanten\ (?:zorgen|moeten|stellen|dienen)\b | \b(?:overeenkomstig|als\ bedoeld\ in|bedoeld\ in)\ (?:artikel|bijlage)\b
        | \bles?\ fabricants?\ (?:veillent|doivent|établissent)\b | \bvisée?s?\ à\ l'(?:annexe|article)\b | \bconformément\ à\ l'article\b
        ",
);

/// A promise to write or do it later, in bytes of the text ("will be documented here", "wird ergänzt").
/// What a product will do for its users ("updates will be provided for five years") is none.
pub fn promise(text: &str) -> Option<Range<usize>> {
    PROMISE.find(text).or_else(|| PROMISE_ELSEWHERE.find(text))
}

/// A statement that something is not there, in bytes of the text ("not yet available", "ontbreekt").
pub fn absence(text: &str) -> Option<Range<usize>> {
    ABSENCE.find(text).or_else(|| ABSENCE_ELSEWHERE.find(text))
}

/// Whether any part of a text can be a promise or an absence: asked of the whole before its sentences are.
pub(crate) fn may_be_open(text: &str) -> bool {
    PROMISE.is_heard(text)
        || ABSENCE.is_heard(text)
        || PROMISE_ELSEWHERE.is_heard(text)
        || ABSENCE_ELSEWHERE.is_heard(text)
}

/// Words in the manner of the Regulation itself, in bytes of the text: what somebody has to do, not what was done.
pub fn law(text: &str) -> Option<Range<usize>> {
    LAW.find(text)
}

/// "Not applicable" found in a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct NotApplicable {
    /// The words themselves, in bytes of the text.
    pub range: Range<usize>,
    /// Why, as far as the text says so beside them.
    pub reason: Option<Range<usize>>,
}

/// A statement that something does not apply, with its reason where the text gives one.
///
/// ```
/// use cra_lint::document::statement::not_applicable;
/// assert!(not_applicable("Not applicable: the product is software only").unwrap().reason.is_some());
/// assert!(not_applicable("N/A").unwrap().reason.is_none());
/// assert!(not_applicable("applicable").is_none());
/// ```
pub fn not_applicable(text: &str) -> Option<NotApplicable> {
    let found = NOT_APPLICABLE
        .within(text)
        .and_then(|regex| regex.captures(text));
    let range = match found {
        Some(captures) => captures.name("short").or_else(|| captures.get(0))?.range(),
        None => NOT_APPLICABLE_ELSEWHERE.find(text)?,
    };
    let worded = |part: Range<usize>| {
        let value = text.get(part.clone()).unwrap_or_default();
        let lead = value.len()
            - value
                .trim_start_matches(|c: char| !c.is_alphanumeric())
                .len();
        let words = value
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 1)
            .count();
        let end = part.start + value.trim_end().len();
        (words >= 2).then(|| part.start + lead..end)
    };
    let reason = worded(range.end..text.len()).or_else(|| worded(0..range.start));
    Some(NotApplicable { range, reason })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn promises_are_told_from_commitments() {
        for text in [
            "The risk assessment will be documented here.",
            "Test reports will be provided before market release",
            "Wird noch ergänzt",
            "Fotos: noch aufzunehmen.",
            "Das Datum ist noch zu klären",
            "Dit wordt nog uitgewerkt",
            "Le rapport sera ajouté avant la vente",
            "We're writing our policy and will publish it here.",
            "Die Datei wird hier als Anlage eingefügt.",
            "Honza to write.",
            "Pending",
            "Coming soon",
        ] {
            assert!(promise(text).is_some(), "{text}");
        }
        for text in [
            "Security updates will be provided for five years",
            "The planned downtime is short",
            "Updates werden signiert",
            "Das Gerät ist auch noch zu Hause zu bedienen",
        ] {
            assert!(promise(text).is_none(), "{text}");
        }
    }

    #[test]
    fn absences_are_seen() {
        for text in [
            "SBOM: not yet available",
            "no SBOM has been generated",
            "Eine Risikobewertung liegt noch nicht vor",
            "SBOM ontbreekt",
            "❌",
        ] {
            assert!(absence(text).is_some(), "{text}");
        }
        for text in [
            "The SBOM is generated with every release",
            "Die Stückliste liegt bei",
        ] {
            assert!(absence(text).is_none(), "{text}");
        }
    }

    #[test]
    fn reasons_are_found_on_either_side() {
        let text = "Nicht anwendbar, da reine Software";
        let found = not_applicable(text).unwrap();
        assert_eq!(&text[found.reason.unwrap()], "da reine Software");
        let text = "Software only; n/a";
        assert_eq!(
            &text[not_applicable(text).unwrap().reason.unwrap()],
            "Software only;"
        );
        assert_eq!(not_applicable("n.v.t.").unwrap().reason, None);
        assert!(not_applicable("DNA n.av").is_none());
    }

    #[test]
    fn other_languages_have_their_own_words_for_not_applicable() {
        for (text, reason) in [
            (
                "Nie dotyczy, ponieważ produkt to wyłącznie oprogramowanie",
                true,
            ),
            ("NIE DOTYCZY", false),
            ("該当なし", false),
            ("δεν εφαρμόζεται", false),
        ] {
            let found = not_applicable(text).unwrap();
            assert_eq!(found.reason.is_some(), reason, "{text}");
        }
        assert!(not_applicable("niedotyczyć").is_none());
    }

    #[test]
    fn other_languages_have_their_own_words_for_what_is_open() {
        for text in [
            "La evaluación se completará más adelante",
            "Raport zostanie uzupełniony",
            "準備中",
        ] {
            assert!(promise(text).is_some(), "{text}");
        }
        for text in [
            "Raport nie istnieje",
            "La valutazione non è ancora disponibile: non disponibile",
            "Chybí",
        ] {
            assert!(absence(text).is_some(), "{text}");
        }
        assert!(absence("Nechybí nic").is_none());
    }

    #[test]
    fn words_of_the_law_are_told_from_ours() {
        assert!(law("Manufacturers shall draw it up").is_some());
        assert!(law("the measures referred to in Annex I").is_some());
        assert!(law("We draw it up for each release").is_none());
    }
}
