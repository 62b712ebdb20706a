//! Regulation (EU) 2024/2847: how its points are named.

/// The Regulation's number, the one safe marker that a text speaks of it.
pub const NUMBER: &str = "2024/2847";

/// Its European Legislation Identifier.
pub const ELI: &str = "http://data.europa.eu/eli/reg/2024/2847/oj";

/// The point with this id as people cite it: `annex-vii.2.b.cvd-policy` is "Annex VII(2)(b)",
/// `art-13.8` is "Art. 13(8)", `annex-i.part-ii.5` is "Annex I Part II(5)".
pub fn reference(id: &str) -> String {
    let mut parts = id.split('.');
    let head = parts.next().unwrap_or_default();
    let mut out = match head.split_once('-') {
        Some(("annex", number)) => format!("Annex {}", number.to_uppercase()),
        Some(("art", number)) => format!("Art. {number}"),
        _ => return id.to_string(),
    };
    for part in parts {
        if let Some(number) = part.strip_prefix("part-") {
            out += &format!(" Part {}", number.to_uppercase());
        } else if is_number_or_letter(part) {
            out += &format!("({part})");
        } else {
            // Words after a point name an editorial part of it, which has no number of its own.
            break;
        }
    }
    out
}

/// Whether the number of an act looks like a slip of the pen for the Regulation's: same length, two digits apart at
/// most. Real acts that near are not taken for it.
pub fn is_slip(number: &str) -> bool {
    const REAL: &[&str] = &["2023/2841"];
    let apart = number.bytes().zip(NUMBER.bytes()).filter(|(a, b)| a != b);
    number.len() == NUMBER.len() && (1..=2).contains(&apart.count()) && !REAL.contains(&number)
}

fn is_number_or_letter(part: &str) -> bool {
    let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    digits || (part.len() == 1 && part.bytes().all(|byte| byte.is_ascii_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::{is_slip, reference};

    #[test]
    fn points_are_cited_as_people_do() {
        assert_eq!(reference("annex-vii.2.b.cvd-policy"), "Annex VII(2)(b)");
        assert_eq!(reference("annex-i.part-ii.5"), "Annex I Part II(5)");
        assert_eq!(reference("art-13.8"), "Art. 13(8)");
        assert_eq!(reference("annex-v.signature"), "Annex V");
    }

    #[test]
    fn slips_are_near() {
        assert!(is_slip("2024/2874") && is_slip("2023/2847"));
        assert!(!is_slip("2014/53") && !is_slip("2022/2555") && !is_slip("2024/2847"));
    }
}
