//! CPE names: the formatted string of version 2.3 (NISTIR 7695, section 6.2) and the URI of version 2.2.

/// What is wrong with a CPE name: one clause, such as "it has 10 parts, not 11".
pub type CpeError = String;

/// Which forms a place takes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CpeForm {
    /// `cpe:/…` alone.
    V22,
    /// `cpe:2.3:…` alone.
    V23,
    /// Either.
    Any,
}

/// Checks a CPE name.
///
/// # Errors
/// What keeps it from being one, in words.
pub fn check(text: &str, form: CpeForm) -> Result<(), CpeError> {
    match (text.strip_prefix("cpe:2.3:"), form) {
        (Some(rest), CpeForm::V23 | CpeForm::Any) => return formatted(rest),
        (Some(_), CpeForm::V22) => return Err("it is of version 2.3, not 2.2".into()),
        (None, _) => {}
    }
    let is_uri = text
        .get(..5)
        .is_some_and(|head| head.eq_ignore_ascii_case("cpe:/"));
    match form {
        CpeForm::V22 | CpeForm::Any if is_uri => uri(text.get(5..).unwrap_or_default()),
        CpeForm::V23 if is_uri => Err("it is of version 2.2, not 2.3".into()),
        CpeForm::V22 => Err("it does not begin with `cpe:/`".into()),
        CpeForm::V23 => Err("it does not begin with `cpe:2.3:`".into()),
        CpeForm::Any => Err("it begins neither with `cpe:2.3:` nor with `cpe:/`".into()),
    }
}

const PARTS: [&str; 11] = [
    "part",
    "vendor",
    "product",
    "version",
    "update",
    "edition",
    "language",
    "sw_edition",
    "target_sw",
    "target_hw",
    "other",
];

fn formatted(rest: &str) -> Result<(), CpeError> {
    let parts = split_unescaped(rest);
    if parts.len() != PARTS.len() {
        let hint = if parts.len() > PARTS.len() && rest.contains("::") {
            ""
        } else if parts.len() > PARTS.len() {
            "; a colon in a part is written `\\:`"
        } else {
            ""
        };
        return Err(format!(
            "it has {} parts after `cpe:2.3:`, not {}{hint}",
            parts.len(),
            PARTS.len()
        ));
    }
    for (part, name) in parts.iter().zip(PARTS) {
        match name {
            "part" if !matches!(*part, "a" | "o" | "h" | "*" | "-") => {
                return Err(format!("its part is `{}`, not `a`, `o` or `h`", cut(part)));
            }
            "language" => language(part)?,
            _ => value(part, name)?,
        }
    }
    Ok(())
}

/// Splits at the colons that no backslash precedes.
fn split_unescaped(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut escaped) = (0, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b':' => {
                parts.push(text.get(start..at).unwrap_or_default());
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts
}

fn language(part: &str) -> Result<(), CpeError> {
    let (tongue, region) = part.split_once('-').unwrap_or((part, ""));
    let letters = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let tongue = (2..=3).contains(&tongue.len()) && letters(tongue);
    let region = match region.len() {
        0 => !part.ends_with('-'),
        2 => letters(region),
        3 => region.bytes().all(|byte| byte.is_ascii_digit()),
        _ => false,
    };
    if matches!(part, "*" | "-") || (tongue && region) {
        return Ok(());
    }
    Err(format!(
        "its language is `{}`, which is no language tag",
        cut(part)
    ))
}

fn value(part: &str, name: &str) -> Result<(), CpeError> {
    match part {
        "" => {
            return Err(format!(
                "its {name} is empty; write `*` for any, `-` for none"
            ));
        }
        "*" | "-" => return Ok(()),
        _ => {}
    }
    // Wildcards stand at the ends alone.
    let inner = part.trim_start_matches('?');
    let inner = if inner.len() == part.len() {
        part.strip_prefix('*').unwrap_or(part)
    } else {
        inner
    };
    let mut escaped = false;
    let mut rest = inner.chars().peekable();
    while let Some(char) = rest.next() {
        if escaped {
            escaped = false;
            if char.is_ascii_alphanumeric() || !char.is_ascii_graphic() {
                return Err(format!(
                    "a backslash in its {name} precedes `{}`",
                    char.escape_debug()
                ));
            }
            continue;
        }
        match char {
            '\\' => escaped = true,
            '*' if rest.peek().is_none() => {}
            '?' if rest.clone().all(|next| next == '?') => break,
            char if char.is_ascii_alphanumeric() || "-._".contains(char) => {}
            char if char.is_ascii_graphic() => {
                return Err(format!("`{char}` in its {name} is not written `\\{char}`"));
            }
            char => {
                return Err(format!(
                    "its {name} holds `{}`, which no CPE name can",
                    char.escape_debug()
                ));
            }
        }
    }
    if escaped {
        return Err(format!("its {name} ends with a backslash"));
    }
    Ok(())
}

fn uri(rest: &str) -> Result<(), CpeError> {
    let mut parts = rest.split(':');
    let part = parts.next().unwrap_or_default();
    if !["", "a", "o", "h"].contains(&part.to_ascii_lowercase().as_str()) {
        return Err(format!("its part is `{}`, not `a`, `o` or `h`", cut(part)));
    }
    let mut count = 1;
    for part in parts {
        count += 1;
        let bad = part
            .chars()
            .find(|char| !char.is_ascii_alphanumeric() && !"._-~%".contains(*char));
        if let Some(char) = bad {
            return Err(format!(
                "`{}` in it is not percent-encoded",
                char.escape_debug()
            ));
        }
    }
    if count > 7 {
        return Err(format!(
            "it has {count} parts after `cpe:/`, at most 7 are known"
        ));
    }
    Ok(())
}

fn cut(part: &str) -> std::borrow::Cow<'_, str> {
    crate::syntax::shorten(part, 40)
}

#[cfg(test)]
mod tests {
    use super::{CpeForm, check};

    #[test]
    fn names_are_accepted() {
        for name in [
            "cpe:2.3:a:acme:meter:2.4.0:*:*:*:*:*:*:*",
            "cpe:2.3:o:acme:meter_firmware:-:*:*:en-us:*:*:*:*",
            "cpe:2.3:a:acme:a\\:b\\/c:1.0\\+5:rc1:*:*:*:node.js:*:*",
            "cpe:2.3:h:*:me?er:1.*:*:*:*:*:*:*:*"
                .replace("me?er", "meter??")
                .as_str(),
            "cpe:/a:acme:meter:2.4.0",
            "cpe:/o:acme:a%2fb:::~~~node.js~~",
            "cpe:/",
        ] {
            assert_eq!(check(name, CpeForm::Any), Ok(()), "{name}");
        }
    }

    #[test]
    fn what_is_wrong_is_said() {
        for (name, form, word) in [
            ("", CpeForm::Any, "neither"),
            ("acme:meter", CpeForm::V22, "cpe:/"),
            ("cpe:2.3:a:acme:meter:1", CpeForm::Any, "4 parts"),
            (
                "cpe:2.3:x:acme:meter:1:*:*:*:*:*:*:*",
                CpeForm::Any,
                "part is `x`",
            ),
            (
                "cpe:2.3:a::meter:1:*:*:*:*:*:*:*",
                CpeForm::Any,
                "vendor is empty",
            ),
            (
                "cpe:2.3:a:acme:me ter:1:*:*:*:*:*:*:*",
                CpeForm::Any,
                "holds ` `",
            ),
            (
                "cpe:2.3:a:acme:m:1+5:*:*:*:*:*:*:*",
                CpeForm::Any,
                "`+` in its version",
            ),
            (
                "cpe:2.3:a:acme:m*r:1:*:*:*:*:*:*:*",
                CpeForm::Any,
                "`*` in its product",
            ),
            (
                "cpe:2.3:a:acme:m:1:*:*:english:*:*:*:*",
                CpeForm::Any,
                "language",
            ),
            (
                "cpe:2.3:a:acme:m:1:*:*:*:*:*:*:x\\",
                CpeForm::Any,
                "backslash",
            ),
            (
                "cpe:2.3:a:ac\\me:m:1:*:*:*:*:*:*:*",
                CpeForm::Any,
                "precedes `m`",
            ),
            ("cpe:/a:acme:m", CpeForm::V23, "2.2, not 2.3"),
            (
                "cpe:2.3:a:acme:m:1:*:*:*:*:*:*:*",
                CpeForm::V22,
                "2.3, not 2.2",
            ),
            ("cpe:/x:acme", CpeForm::Any, "part is `x`"),
            ("cpe:/a:a b", CpeForm::Any, "percent-encoded"),
            ("cpe:/a:b:c:d:e:f:g:h", CpeForm::Any, "at most 7"),
            ("cpe:2.3:a:ä:m:1:*:*:*:*:*:*:*", CpeForm::Any, "holds `ä`"),
        ] {
            let error = check(name, form).unwrap_err();
            assert!(error.contains(word), "{name}: {error}");
        }
    }
}
