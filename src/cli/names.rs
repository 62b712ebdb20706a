//! Names people type: rules, groups, elements, and what they may have meant.

/// The known name nearest to `name`, if one is near enough to be a slip of the fingers.
pub fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let name = name.to_lowercase();
    let scored = known.into_iter().map(|candidate| {
        let contains = name.len() >= 4 && (candidate.contains(&name) || name.contains(candidate));
        let mut likeness = strsim::jaro_winkler(&name, candidate);
        if contains {
            likeness = likeness.max(0.9);
        }
        // What was broken off is meant rather than a name that looks like it.
        if contains && candidate.starts_with(&name) {
            likeness += 1.0;
        }
        (likeness, candidate)
    });
    let best = scored.max_by(|a, b| a.0.total_cmp(&b.0));
    best.filter(|(likeness, _)| *likeness >= 0.8)
        .map(|(_, candidate)| candidate)
}

/// "unknown rule `x`; did you mean `y`?", or where to look when nothing is near.
pub fn unknown<'a>(
    what: &str,
    name: &str,
    known: impl IntoIterator<Item = &'a str>,
    look: &str,
) -> String {
    match nearest(name, known) {
        Some(near) => format!("unknown {what} `{name}`; did you mean `{near}`?"),
        None => format!("unknown {what} `{name}`; {look}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_strangers_are_not() {
        let known = ["broken-link", "element-missing", "annex-vii.3"];
        assert_eq!(nearest("broken-lnk", known), Some("broken-link"));
        assert_eq!(nearest("Element-Missing", known), Some("element-missing"));
        assert_eq!(nearest("missing", known), Some("element-missing"));
        assert_eq!(nearest("zzz", known), None);
        let elements = [
            "annex-vii.2.b.cvd-policy",
            "annex-vii.2.b.contact",
            "annex-vii.2.c",
        ];
        assert_eq!(nearest("annex-vii.2.b.cvd", elements), Some(elements[0]));
        assert_eq!(nearest("annex-vii.2.b.con", elements), Some(elements[1]));
        assert_eq!(nearest("annex-vii.2.d", elements), Some(elements[2]));
    }
}
