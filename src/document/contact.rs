//! Addresses for contact, and whether they can be real.

use super::{Document, Link};

/// Top-level and second-level names that are reserved and lead nowhere (RFC 2606, RFC 6761).
const RESERVED: &[&str] = &[
    "example",
    "invalid",
    "localhost",
    "test",
    "example.com",
    "example.net",
    "example.org",
    "example.edu",
];

/// Hosts people write when they mean "put yours here".
const STAND_INS: &[&str] = &[
    "your-company.com",
    "yourcompany.com",
    "your-domain.com",
    "yourdomain.com",
    "company.com",
    "domain.com",
    "mycompany.com",
    "acme.com",
    "vendor.com",
    "manufacturer.com",
    "yourproject.org",
    "email.com",
];

/// The host of an address: `a.org` for `https://a.org:8/x`, `mailto:me@a.org` and `me@a.org`.
pub fn host(address: &str) -> Option<&str> {
    let rest = match address.split_once("://") {
        Some((_, rest)) => rest.split(['/', '?', '#']).next()?,
        None => address
            .strip_prefix("mailto:")
            .unwrap_or(address)
            .split('?')
            .next()?,
    };
    let host = rest.rsplit('@').next()?;
    let host = host.split(':').next()?.trim_end_matches('.');
    (host.contains('.') || host == "localhost").then_some(host)
}

/// Hosts of programmes that take reports of vulnerabilities for a maker.
const PROGRAMMES: [&str; 5] = [
    "hackerone.com/",
    "bugcrowd.com/",
    "intigriti.com/",
    "yeswehack.com/",
    "huntr.com/",
];

/// Whether an address is that of a maker's own programme at one of those that run them.
pub fn is_programme(address: &str) -> bool {
    let mut own = PROGRAMMES
        .iter()
        .filter(|_| address.contains('/'))
        .filter_map(|host| address.split_once(host));
    own.any(|(_, own)| !own.is_empty())
}

/// Whether an address is one where reports of vulnerabilities are taken: the form of a repository's host, or the
/// maker's programme.
pub fn is_intake(address: &str) -> bool {
    address.contains("/security/advisories") || is_programme(address)
}

/// Whether the address is an e-mail address (`mailto:` or not).
pub fn is_email(address: &str) -> bool {
    let bare = address.strip_prefix("mailto:").unwrap_or(address);
    !bare.contains("://")
        && bare
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// Whether nothing can be reached at the address: a reserved name, or a stand-in for one's own.
pub fn is_reserved(address: &str) -> bool {
    let Some(host) = host(address) else {
        return false;
    };
    let host = host.to_ascii_lowercase();
    let below = |name: &str| {
        host == name
            || host
                .strip_suffix(name)
                .is_some_and(|rest| rest.ends_with('.'))
    };
    RESERVED.iter().any(|name| below(name)) || STAND_INS.iter().any(|name| host == *name)
}

/// Words in a name below `.example` that stand for anybody's own.
const ANYBODY: &[&str] = &[
    "acme",
    "azienda",
    "bar",
    "bedrijf",
    "company",
    "corp",
    "domain",
    "empresa",
    "entreprise",
    "example",
    "fabricant",
    "fabrikant",
    "firma",
    "foo",
    "hersteller",
    "manufacturer",
    "my",
    "org",
    "organisation",
    "organization",
    "product",
    "project",
    "unternehmen",
    "vendor",
    "your",
];

/// Whether an address was never filled in. A name of one's own below `.example` leads nowhere either, yet somebody wrote
/// it: a text about a product that is not real, or that hides whose it is.
pub fn is_stand_in(address: &str) -> bool {
    let own = host(address)
        .and_then(|host| {
            let host = host.to_ascii_lowercase();
            let name = host.strip_suffix(".example")?;
            let name = name.rsplit('.').next()?.to_string();
            (!name.is_empty()).then_some(name)
        })
        .is_some_and(|name| {
            let mut words = name.split('-');
            let anybody = |word: &str| ANYBODY.contains(&word) || word.starts_with("your");
            !words.any(anybody)
        });
    is_reserved(address) && !own
}

impl Document {
    /// E-mail addresses in the document, as links.
    pub fn emails(&self) -> impl Iterator<Item = &Link> {
        self.links
            .iter()
            .filter(|link| is_email(&link.target.value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_are_cut_out() {
        assert_eq!(host("https://u@a.org:8/x?y"), Some("a.org"));
        assert_eq!(host("mailto:me@a.org?subject=x"), Some("a.org"));
        assert_eq!(host("docs/a"), None);
        assert!(is_email("me@a.org") && !is_email("https://a.org/@me") && !is_email("@a.org"));
    }

    #[test]
    fn reserved_names_lead_nowhere() {
        for address in [
            "security@example.com",
            "https://acme.example/security",
            "me@sub.example.org",
            "x@yourcompany.com",
        ] {
            assert!(is_reserved(address), "{address}");
        }
        for address in ["a@examples.com", "https://myexample.com", "me@siemens.com"] {
            assert!(!is_reserved(address), "{address}");
        }
    }

    #[test]
    fn names_of_ones_own_are_no_stand_ins() {
        for address in [
            "psirt@nordlicht.example",
            "https://sec.lumo-works.example/cvd",
        ] {
            assert!(is_reserved(address) && !is_stand_in(address), "{address}");
        }
        for address in [
            "security@example.com",
            "a@your-company.example",
            "me@sec.yourfirm.example",
            "x@vendor.example",
            "a@nordlicht.invalid",
        ] {
            assert!(is_stand_in(address), "{address}");
        }
        assert!(!is_stand_in("me@siemens.com"));
    }
}
