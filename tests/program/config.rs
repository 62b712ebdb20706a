//! `cra-lint.toml`: what is read, and what is said about what cannot be.

use cra_lint::config::{Config, EvidenceTarget, Kind, Profile, read};
use cra_lint::diagnostic::Severity;
use cra_lint::source::Sources;

fn read_text(text: &str) -> (Config, Sources) {
    let mut sources = Sources::default();
    let file = sources.add("cra-lint.toml", text);
    let mut config = Config::default();
    read::read(file, &sources, &mut config);
    (config, sources)
}

/// Each problem as `text at its span: message (help)`.
fn problems(text: &str) -> Vec<String> {
    let (config, sources) = read_text(text);
    let show = |p: &cra_lint::problem::Problem| {
        format!(
            "{}: {} ({})",
            sources.text(p.span),
            p.message,
            p.help.trim()
        )
    };
    config.problems.iter().map(show).collect()
}

#[test]
fn the_whole_contract_is_read() {
    let text = r#"
[product]
name = "Acme Gateway"
version = "2.4.0"
path = "."
kind = "software"
class = "default"
procedure = "module-a"
role = "manufacturer"
placed-on-market = 2028-02-01
support-end = "2033-03"

[manufacturer]
name = "Acme GmbH"
address = "Beispielweg 1, 10115 Berlin, Germany"
email = "info@acme.example"
website = "https://acme.example"

[documents]
include = ["docs/cra/**"]
languages = ["en", "nl"]

[evidence]
"annex-vii.3" = "docs/risk.md#assessment"
"annex-vii.1.c" = { not-applicable = "software only" }

[sbom]
files = ["sbom/*.cdx.json"]
profile = ["cra", "bsi"]

[rules]
element-missing = "off"

[[ignore]]
rule = "element-missing"
path = "docs/archive/**"
reason = "kept as delivered in 2025"
until = 2027-06-30
"#;
    let (config, sources) = read_text(text);
    assert_eq!(config.problems, []);
    let product = &config.products[0];
    assert_eq!(product.kind.as_ref().unwrap().value, Kind::Software);
    assert_eq!(
        product.support_end.as_ref().unwrap().value.to_string(),
        "2033-03-31"
    );
    assert_eq!(
        product.placed_on_market.as_ref().unwrap().value.to_string(),
        "2028-02-01"
    );
    assert_eq!(
        sources.text(product.name.as_ref().unwrap().span),
        "\"Acme Gateway\""
    );
    assert_eq!(config.severity_of("element-missing"), Some(None));
    assert!(
        matches!(&config.evidence[1].target, EvidenceTarget::NotApplicable(why) if why.value == "software only")
    );
    assert_eq!(
        config.ignores[0].until.as_ref().unwrap().value.to_string(),
        "2027-06-30"
    );
    assert_eq!(config.sbom_files[0].value, "sbom/*.cdx.json");
}

#[test]
fn several_products_are_read() {
    let (config, _) =
        read_text("[[product]]\nname = \"A\"\n[[product]]\nname = \"B\"\npath = \"b\"\n");
    assert_eq!(config.problems, []);
    assert_eq!(config.products.len(), 2);
}

#[test]
fn unknown_keys_come_with_a_suggestion() {
    assert_eq!(
        problems("[product]\nnmae = \"x\"\n[prodct]\n"),
        [
            "nmae: unknown key `nmae` in [product] (did you mean `name`?)",
            "prodct: unknown key `prodct` in the configuration (did you mean `product`?)",
        ]
    );
}

#[test]
fn wrong_types_and_words_are_shown_at_their_place() {
    let text = "[product]\nname = 3\nkind = \"sofware\"\nsupport-end = \"soon\"\n[rules]\nelement-missing = \"of\"\n";
    let found = problems(text);
    assert_eq!(found[0], "3: `name` must be a string, found integer ()");
    assert!(
        found[1].starts_with(
            "\"sofware\": `sofware` has no meaning for `kind` (did you mean `software`?"
        ),
        "{found:?}"
    );
    assert_eq!(
        found[2],
        "\"soon\": `soon` is not a date (write 2033-03-31 or \"2033-03\")"
    );
    assert!(
        found[3].starts_with("\"of\": `of` has no meaning for `element-missing`"),
        "{found:?}"
    );
}

#[test]
fn a_broken_file_is_one_problem_at_its_place() {
    let (config, sources) = read_text("\u{feff}[product]\nname = \"ü\"\nversion = \n");
    assert_eq!(config.problems.len(), 1);
    let (start, _) = sources.positions(config.problems[0].span);
    assert_eq!(start.line, 3);
}

#[test]
fn a_reason_is_asked_for() {
    assert_eq!(
        problems("[[ignore]]\nrule = \"element-missing\"\n"),
        ["\"element-missing\": an [[ignore]] needs a `reason` ()"]
    );
    assert_eq!(
        problems("[evidence]\n\"annex-vii.1.c\" = { not-applicable = \" \" }\n").len(),
        1
    );
}

#[test]
fn a_severity_can_be_changed() {
    let (config, _) = read_text("[rules]\nelement-missing = \"info\"\n");
    assert_eq!(
        config.severity_of("element-missing"),
        Some(Some(Severity::Info))
    );
    assert_eq!(config.severity_of("no-technical-file"), None);
}

#[test]
fn profiles_are_known_by_their_words() {
    let (config, _) = read_text("[sbom]\nprofile = [\"bsi\", \"cra\"]\n");
    let profiles: Vec<_> = config.sbom_profiles.iter().map(|one| one.value).collect();
    assert_eq!(profiles, [Profile::Bsi, Profile::Cra]);
    assert_eq!(
        problems("[sbom]\nprofile = [\"cisaa\"]\n"),
        [
            "\"cisaa\": `cisaa` has no meaning for `profile` (did you mean `cisa`? one of: cra, bsi, cisa)"
        ]
    );
}
