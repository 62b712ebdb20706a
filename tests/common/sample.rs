//! Reports made by hand, so that outputs can be tested with what no fixture would hold.

use super::TODAY;
use cra_lint::config::Class;
use cra_lint::diagnostic::{Basis, Diagnostic, Outcome, Related, Severity};
use cra_lint::discover::Skipped;
use cra_lint::dossier::{ElementState, Evidence, EvidenceKind, Nature, Product, ProductFacts};
use cra_lint::engine::{Check, Findings};
use cra_lint::ignore::{Ignore, Scope};
use cra_lint::law::Element;
use cra_lint::law::element::Status;
use cra_lint::report::Report;
use cra_lint::rules::{Context, Rule};
use cra_lint::source::{FileId, Sources, Span, Spanned};

fn nothing(_: &Context<'_>, _: &mut Findings<'_>) -> Outcome {
    Outcome::Checked(0)
}

const DOCS: &str = "# A sample\n\n## What it checks\n\nThat *samples* are `right`.\n\n## Why\n\nFor tests.\n\n\
    ## How to close it\n\n- Mend it.\n\n## Limits\n\nNone known.\n";

pub static LAW: Rule = Rule {
    id: "sample-of-law",
    severity: Severity::Error,
    basis: Basis::Law,
    legal: &["annex-vii.4", "art-13.8"],
    docs: DOCS,
    check: nothing,
};

pub static PRACTICE: Rule = Rule {
    id: "sample-of-practice",
    severity: Severity::Warning,
    basis: Basis::Practice,
    legal: &["annex-vii.2.b.sbom"],
    docs: DOCS,
    check: nothing,
};

/// A finding on the first occurrence of `word` in a file.
pub fn finding(
    sources: &Sources,
    rule: &'static Rule,
    file: FileId,
    word: &str,
    message: &str,
) -> Diagnostic {
    Diagnostic {
        rule,
        severity: rule.severity,
        message: message.into(),
        help: "say what is true, or take the statement out".into(),
        legal: rule.legal.to_vec(),
        span: span_of(sources, file, word),
        pointer: None,
        related: Vec::new(),
        subject: message.into(),
        stands_for: 1,
    }
}

/// The first occurrence of `word` in a file.
pub fn span_of(sources: &Sources, file: FileId, word: &str) -> Span {
    let bytes = sources.file(file).bytes();
    let start = (0..=bytes.len())
        .find(|at| bytes[*at..].starts_with(word.as_bytes()))
        .unwrap();
    Span::new(file, start..start + word.len())
}

/// A report without products and findings.
pub fn empty(sources: Sources) -> Report {
    Report {
        sources,
        today: TODAY,
        paths: vec![".".into()],
        config: None,
        baseline: None,
        products: Vec::new(),
        diagnostics: Vec::new(),
        checks: Vec::new(),
        skipped: Vec::new(),
        ignores: Vec::new(),
        suppressed: 0,
        baselined: 0,
        baselined_twins: Default::default(),
        failure: None,
    }
}

/// A product in which each status occurs, with evidence in `file`.
pub fn product(sources: &Sources, file: FileId) -> Product {
    let statuses = [
        Status::Present,
        Status::Placeholder,
        Status::Missing,
        Status::NotApplicable,
        Status::NotAssessable,
    ];
    let states = Element::ALL
        .into_iter()
        .zip(statuses.into_iter().cycle())
        .map(|(element, status)| ElementState {
            element,
            status,
            reason: format!("{} for the sample", status.as_str()),
            justified: true,
            evidence: match status {
                Status::Missing => Vec::new(),
                _ => vec![Evidence {
                    span: sources.first_line(file),
                    kind: EvidenceKind::Section,
                }],
            },
        });
    let name = Spanned::new("Acme Gateway".to_string(), sources.first_line(file));
    let class = Spanned::new(Class::Important1, sources.first_line(file));
    Product {
        told: cra_lint::dossier::History::default().into(),
        comparison: Default::default(),
        path: ".".into(),
        facts: ProductFacts {
            name: Some(name),
            class: Some(class),
            ..ProductFacts::default()
        },
        documents: Vec::new(),
        sboms: Vec::new(),
        manifests: Vec::new(),
        files: Default::default(),
        unreadable: Vec::new(),
        nature: Nature::TechnicalFile,
        anchor: None,
        elements: states.collect(),
        places: Vec::new(),
        own: Vec::new(),
        readings: Default::default(),
        mentions: Default::default(),
        reporting: Default::default(),
        statements: Default::default(),
        declarations: Vec::new(),
        coverage: Default::default(),
        foreign: Default::default(),
        test_outputs: Vec::new(),
        route: cra_lint::dossier::Route::default(),
    }
}

/// An ignore for the files `pattern` names, said on the first occurrence of `word` in a file.
fn ignore(sources: &Sources, file: FileId, word: &str, pattern: &str, reason: &str) -> Ignore {
    let span = span_of(sources, file, word);
    let all = globset::Glob::new("**").unwrap().compile_matcher();
    Ignore {
        rule: Spanned::new(LAW.id.into(), span),
        reason: Spanned::new(reason.into(), span),
        until: Some(Spanned::new(TODAY, span)),
        in_force: true,
        scope: Scope::Files(pattern.into(), all),
        silenced: 2,
    }
}

/// What people meet: documents, an SBOM on one long line, places in two files, many findings of one kind.
pub fn typical() -> Report {
    let mut sources = Sources::default();
    let document = sources.add(
        "docs/cra/technische Doku.md",
        "\u{feff}# Technische Dokumentation – Größe\r\n\r\n## Support period\r\n\r\n\tUnterstützt bis 31.12.2025 (geprüft).\r\n",
    );
    let manifest = sources.add(
        "Cargo.toml",
        "[package]\nname = \"gateway\"\n\n[dependencies]\nserde = \"1\"\ntokio = \"1\"\n",
    );
    let components: Vec<_> = (1..=40)
        .map(|number| format!("{{\"name\":\"lib-{number:02}\",\"version\":\"\"}}"))
        .collect();
    let sbom = sources.add(
        "sbom/gateway.cdx.json",
        format!(
            "{{\"bomFormat\":\"CycloneDX\",\"components\":[{}]}}",
            components.join(",")
        ),
    );
    let pretty = sources.add("sbom/pretty.cdx.json", "{\n  \"components\": [\n    {\n      \"name\": \"a\",\n      \"version\": \"\"\n    }\n  ]\n}");

    let mut diagnostics = Vec::new();
    let mut missing = finding(
        &sources,
        &PRACTICE,
        manifest,
        "tokio",
        "the dependency `tokio` is not in the SBOM's top-level dependencies",
    );
    missing.related.push(Related {
        span: span_of(&sources, sbom, "components"),
        message: "the SBOM lists its components here".into(),
    });
    missing.related.push(Related {
        span: span_of(&sources, manifest, "gateway"),
        message: "the product".into(),
    });
    diagnostics.push(missing);
    let ended = "the support period ended on 2025-12-31, before the day of this check, so the product can no longer be placed on the market with it";
    diagnostics.push(finding(&sources, &LAW, document, "31.12.2025", ended));
    for number in 1..=40 {
        let mut found = finding(
            &sources,
            &LAW,
            sbom,
            &components[number - 1],
            &format!("component `lib-{number:02}` has no version"),
        );
        found.pointer = Some(format!("/components/{}/version", number - 1));
        diagnostics.push(found);
    }
    let start = sources
        .file(pretty)
        .bytes()
        .iter()
        .rposition(|byte| *byte == b'{')
        .unwrap();
    let mut long = finding(
        &sources,
        &PRACTICE,
        pretty,
        "\"version\": \"\"",
        "component `a` has no version",
    );
    long.span = Span::new(pretty, start..start + 50);
    long.severity = Severity::Info;
    diagnostics.push(long);

    let products = vec![product(&sources, document)];
    let checks = vec![
        Check {
            rule: &LAW,
            outcome: Outcome::Checked(41),
        },
        Check {
            rule: &PRACTICE,
            outcome: Outcome::NotAssessable("the SBOM cannot be read".into()),
        },
    ];
    let skipped = vec![Skipped {
        path: "photo.png".into(),
        reason: "not a text file".into(),
    }];
    Report {
        products,
        diagnostics,
        checks,
        skipped,
        ignores: vec![ignore(
            &sources,
            manifest,
            "gateway",
            "docs/archive/**",
            "kept as delivered",
        )],
        suppressed: 2,
        ..empty(sources)
    }
}

/// Text that tries to break out of every format.
pub const HOSTILE: &str = "x\u{1b}[31mred\u{1b}]0;title\u{7}\r\n::error file=a::b%0A,c:d\u{202e}evil\u{2066}\u{9b}2J<script>alert(1)</script>|`![a](http://b)\u{200b}\u{e0041}\"\\]]>--></pre></style></title>&amp;'@all #1 www.evil.example\u{ffff}";

/// A report in which everything a file can decide is hostile.
pub fn hostile() -> Report {
    let mut sources = Sources::default();
    let file = sources.add(
        format!("docs/{HOSTILE}.md"),
        format!("# Title\n{HOSTILE}\nlast"),
    );
    let broken = sources.add("broken.md", &b"ab\xff\xfe\x00\x1b[2Jcd\n"[..]);
    let empty_file = sources.add("empty.md", "");
    let mut first = finding(&sources, &LAW, file, "red", HOSTILE);
    first.help = HOSTILE.into();
    first.pointer = Some(format!("/{HOSTILE}"));
    first.related.push(Related {
        span: span_of(&sources, broken, "cd"),
        message: HOSTILE.into(),
    });
    let second = finding(
        &sources,
        &PRACTICE,
        broken,
        "cd",
        "after bytes that are no text",
    );
    let third = finding(&sources, &PRACTICE, empty_file, "", HOSTILE);
    let diagnostics = vec![first, second, third];
    let mut product = product(&sources, file);
    product.path = HOSTILE.into();
    product.facts.name = Some(Spanned::new(HOSTILE.into(), sources.first_line(file)));
    for state in &mut product.elements {
        state.reason = HOSTILE.into();
    }
    let checks = vec![Check {
        rule: &LAW,
        outcome: Outcome::NotApplicable(HOSTILE.into()),
    }];
    let skipped = vec![Skipped {
        path: HOSTILE.into(),
        reason: HOSTILE.into(),
    }];
    Report {
        products: vec![product],
        diagnostics,
        checks,
        skipped,
        ignores: vec![ignore(&sources, file, "red", HOSTILE, HOSTILE)],
        suppressed: 2,
        baseline: Some(file),
        baselined: 3,
        ..empty(sources)
    }
}

/// The same, in a run that could not check, for a hostile reason.
pub fn refused() -> Report {
    Report {
        failure: Some(HOSTILE.into()),
        ..hostile()
    }
}
