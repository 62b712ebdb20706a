//! The catalogue hangs together: rules, their files, their texts, the law they cite, schemas and README.
//!
//! `UPDATE_SCHEMAS=1` rewrites the generated parts of `schemas/` and the list of cited legal points,
//! `UPDATE_README=1` the table of rules in README.md.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on fails"
)]

use crate::common::{entries_in, folders_in, name_of, root};
use cra_lint::cli::rules::pages;
use cra_lint::config::{Class, Kind, Procedure, Profile, Role};
use cra_lint::diagnostic::Basis;
use cra_lint::init::words;
use cra_lint::law::Element;
use cra_lint::law::element::Status;
use cra_lint::manifest::Scope;
use cra_lint::manifest::pairing::Tie;
use cra_lint::rules::{self, TOPICS};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

fn update(variable: &str) -> bool {
    std::env::var(variable).is_ok_and(|value| value == "1")
}

fn assert_none(wrong: Vec<String>) {
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}

#[test]
fn ids_are_kebab_case_and_unique() {
    let mut seen = BTreeSet::new();
    for id in rules::all()
        .map(|rule| rule.id)
        .chain(TOPICS.iter().map(|topic| topic.id))
    {
        let parts = id.split('-').all(|part| {
            !part.is_empty()
                && part
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        });
        assert!(parts, "`{id}` is not kebab-case");
        assert!(seen.insert(id), "`{id}` is taken twice");
    }
}

/// Rule id by file, as the files in `src/rules/<topic>/` declare them.
fn declared() -> BTreeMap<String, (String, String)> {
    let mut declared = BTreeMap::new();
    for folder in folders_in(&root().join("src/rules")) {
        for path in entries_in(&folder)
            .into_iter()
            .filter(|path| path.is_file())
        {
            let text = std::fs::read_to_string(&path).unwrap();
            let Some((_, rule)) = text.split_once("rule! {") else {
                continue;
            };
            let id = rule
                .lines()
                .find_map(|line| line.trim().strip_prefix("id: \"")?.strip_suffix("\","))
                .unwrap();
            let stem = path.file_stem().unwrap().to_string_lossy().into_owned();
            declared.insert(id.to_string(), (name_of(&folder), stem));
        }
    }
    declared
}

#[test]
fn every_rule_stands_in_the_file_of_its_name_and_is_registered() {
    let declared = declared();
    let mut wrong = Vec::new();
    for (id, (folder, stem)) in &declared {
        if *stem != id.replace('-', "_") {
            wrong.push(format!("src/rules/{folder}/{stem}.rs declares `{id}`"));
        }
        match rules::find(id) {
            None => wrong.push(format!("`{id}` is in no list of rules")),
            Some(rule) if rules::topic_of(rule) != folder.replace('_', "-") => {
                wrong.push(format!("`{id}` is listed in another topic"))
            }
            Some(_) => {}
        }
    }
    wrong.extend(
        rules::all()
            .filter(|rule| !declared.contains_key(rule.id))
            .map(|rule| format!("`{}` has no file", rule.id)),
    );
    assert_none(wrong);
}

#[test]
fn every_rule_explains_itself() {
    let mut wrong = Vec::new();
    for rule in rules::all() {
        if rule.title() == rule.id || rule.title().ends_with('.') {
            wrong.push(format!("{}: needs a title without a full stop", rule.id));
        }
        for heading in ["What it checks", "Why", "How to close it", "Limits"] {
            if rule.section(heading).len() < 10 {
                wrong.push(format!("{}: `## {heading}` says nothing", rule.id));
            }
        }
        if rule.basis == Basis::Law && rule.legal.is_empty() {
            wrong.push(format!("{}: rests on law and cites none", rule.id));
        }
    }
    assert_none(wrong);
}

#[test]
fn nothing_is_called_compliant() {
    let mut texts: Vec<(String, String)> = rules::all()
        .map(|rule| (rule.id.into(), rule.docs.into()))
        .collect();
    texts.extend(Element::ALL.map(|element| (element.id().into(), element.facts().expects.into())));
    if let Ok(readme) = std::fs::read_to_string(root().join("README.md")) {
        texts.push(("README.md".into(), readme));
    }
    let says = |text: &str| {
        text.to_lowercase()
            .split(|c: char| !c.is_alphanumeric())
            .any(|word| word == "compliant")
    };
    assert_none(
        texts
            .into_iter()
            .filter(|(_, text)| says(text))
            .map(|(name, _)| name)
            .collect(),
    );
}

/// Every legal point the rules and elements name.
fn cited() -> BTreeSet<&'static str> {
    rules::all()
        .flat_map(|rule| rule.legal.iter().copied())
        .chain(Element::ALL.map(Element::id))
        .chain(Element::ALL.into_iter().flat_map(touched))
        .chain(
            Element::ALL
                .into_iter()
                .flat_map(|element| words::references(element).to_vec()),
        )
        .chain(words::DECLARATION)
        .collect()
}

/// Every legal point that a gap in an element touches.
fn touched(element: Element) -> Vec<&'static str> {
    let formal = [Status::Missing, Status::Placeholder, Status::NotAssessable]
        .into_iter()
        .flat_map(move |status| element.formal_points(status).iter().copied());
    let duties = element.duties().iter();
    formal
        .chain(duties.flat_map(|duty| [duty.id, duty.tier.id]))
        .collect()
}

/// The list was held against the Act when it was written, so that a slip in an id is noticed without the Act at
/// hand.
#[test]
fn every_citation_is_on_the_list_of_points_that_were_looked_up() {
    let path = root().join("tests/common/legal_points.txt");
    let list: String = cited().into_iter().map(|id| format!("{id}\n")).collect();
    if update("UPDATE_SCHEMAS") {
        std::fs::write(&path, &list).unwrap();
    }
    let known = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(known, list, "look the point up, then UPDATE_SCHEMAS=1");
}

/// The figures of the Act's own words.
#[test]
fn fines_are_those_of_the_act() {
    let path = root().join("../shared/law/annexes.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("SKIPPED: the text of the Act is not beside this checkout");
        return;
    };
    let act: Value = serde_json::from_str(&text).unwrap();
    for duty in Element::ALL.iter().flat_map(|element| element.duties()) {
        let tier = duty.tier;
        let words = act[tier.id]["text"].as_str().unwrap();
        let share = match tier.per_mille % 10 {
            0 => format!("{} %", tier.per_mille / 10),
            tenth => format!("{},{tenth} %", tier.per_mille / 10),
        };
        let euros = format!("EUR {} 000 000", tier.euros / 1_000_000);
        let says = |figure: &str| words.replace('\u{a0}', " ").contains(figure);
        assert!(says(&euros) && says(&share), "{tier:?}: {words}");
    }
}

#[test]
fn every_citation_resolves_in_the_act() {
    let path = root().join("../shared/law/annexes.json");
    let Ok(text) = std::fs::read_to_string(path) else {
        println!("SKIPPED: the text of the Act is not beside this checkout");
        return;
    };
    let act: Value = serde_json::from_str(&text).unwrap();
    // Elements can be finer than the Act's points: then the point around them is what is cited.
    let resolves = |id: &str| {
        let around = id.rsplit_once('.').map_or(id, |(around, _)| around);
        act.get(id).is_some() || (Element::from_id(id).is_some() && act.get(around).is_some())
    };
    let wrong = cited().into_iter().filter(|id| !resolves(id));
    assert_none(
        wrong
            .map(|id| format!("`{id}` is no point of the Act"))
            .collect(),
    );
}

/// A schema with its generated lists filled in, as text.
fn filled(file: &str, lists: &[(&str, Value)]) -> String {
    let text = std::fs::read_to_string(root().join("schemas").join(file)).unwrap();
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    for (pointer, list) in lists {
        *schema
            .pointer_mut(pointer)
            .unwrap_or_else(|| panic!("{file} has no {pointer}")) = list.clone();
    }
    serde_json::to_string_pretty(&schema).unwrap() + "\n"
}

fn nullable(words: &[&str]) -> Value {
    words
        .iter()
        .map(|word| json!(word))
        .chain([Value::Null])
        .collect()
}

#[test]
fn schemas_name_what_the_code_knows() {
    let mut ids: Vec<_> = rules::all().map(|rule| rule.id).collect();
    ids.sort_unstable();
    let elements = json!(Element::ALL.map(Element::id));
    let product = "/definitions/product/properties";
    let config = filled(
        "config.schema.json",
        &[
            ("/properties/evidence/propertyNames/enum", elements.clone()),
            (
                "/properties/sbom/properties/profile/items/enum",
                json!(Profile::WORDS),
            ),
            (
                "/properties/manifest/properties/include/items/enum",
                json!(Scope::WORDS),
            ),
            ("/definitions/rule/enum", json!(ids)),
            (&format!("{product}/kind/enum"), json!(Kind::WORDS)),
            (&format!("{product}/class/enum"), json!(Class::WORDS)),
            (
                &format!("{product}/procedure/enum"),
                json!(Procedure::WORDS),
            ),
            (&format!("{product}/role/enum"), json!(Role::WORDS)),
        ],
    );
    let report = filled(
        "report.schema.json",
        &[
            ("/definitions/element/enum", elements),
            (&format!("{product}/class/enum"), nullable(Class::WORDS)),
            (&format!("{product}/role/enum"), nullable(Role::WORDS)),
            (
                &format!("{product}/comparisons/items/properties/by/enum"),
                json!(Tie::ALL.map(Tie::as_str)),
            ),
        ],
    );
    for (file, text) in [
        ("config.schema.json", config),
        ("report.schema.json", report),
    ] {
        let path = root().join("schemas").join(file);
        if update("UPDATE_SCHEMAS") {
            std::fs::write(&path, &text).unwrap();
        }
        let current = std::fs::read_to_string(&path).unwrap();
        assert!(
            current == text,
            "schemas/{file} lags behind the code; UPDATE_SCHEMAS=1 rewrites it"
        );
    }
}

/// The configuration of the documentation, and what is wrong with it when changed.
#[test]
fn the_configuration_schema_takes_what_the_reader_takes() {
    let validator = crate::common::schema::validator(cra_lint::cli::schema::CONFIG);
    let good = json!({
        "extends": "../base.toml",
        "product": {"name": "Acme Gateway", "kind": "software", "class": "important-1", "procedure": "module-b+c",
            "placed-on-market": "2028-02-01", "support-end": "2033-03", "foss": true,
            "docs-public-url": "https://acme.example/cra", "markets": ["DE", "NL"]},
        "manufacturer": {"name": "Acme GmbH"},
        "notified-body": {"name": "Acme Cert", "number": "0987", "certificate": "AC-1", "languages": ["de"]},
        "evidence": {"annex-vii.3": "docs/risk.md#assessment", "annex-vii.1.c": {"not-applicable": "software only"}},
        "sbom": {"files": ["sbom/*.cdx.json"], "profile": ["cra", "bsi"], "describes": {"sbom/web.cdx.json": ["web/package.json"]}},
        "manifest": {"include": ["optional", "build", "development"]},
        "rules": {"element-missing": "off"},
        "ignore": [{"rule": "element-missing", "path": "docs/**", "reason": "kept as delivered", "until": "2027-06-30"}]
    });
    let errors: Vec<_> = validator
        .iter_errors(&good)
        .map(|error| error.to_string())
        .collect();
    assert_eq!(errors, Vec::<String>::new());
    let several = json!({"product": [{"name": "a", "sboms": ["sbom/a*.json"]}, {"name": "b"}]});
    assert!(validator.is_valid(&several));
    for bad in [
        json!({"produkt": {}}),
        json!({"product": {"class": "important"}}),
        json!({"evidence": {"annex-vii.99": "x"}}),
        json!({"evidence": {"annex-vii.3": {"not-applicable": ""}}}),
        json!({"rules": {"element-missing": "fatal"}}),
        json!({"manifest": {"include": ["dev"]}}),
        json!({"sbom": {"describes": {"a.json": "package.json"}}}),
        json!({"ignore": [{"rule": "element-missing"}]}),
        json!({"product": {"support-end": "soon"}}),
    ] {
        assert!(!validator.is_valid(&bad), "{bad}");
    }
}

#[test]
fn the_readme_counts_the_rules() {
    const BEGIN: &str = "<!-- rules:begin -->";
    const END: &str = "<!-- rules:end -->";
    let path = root().join("README.md");
    let Ok(readme) = std::fs::read_to_string(&path) else {
        println!("SKIPPED: there is no README.md yet");
        return;
    };
    let parts = readme
        .split_once(BEGIN)
        .and_then(|(before, rest)| Some((before, rest.split_once(END)?.1)));
    let (before, after) =
        parts.unwrap_or_else(|| panic!("README.md needs the lines {BEGIN} and {END}"));
    let wanted = format!("{before}{BEGIN}\n{}{END}{after}", pages::topics());
    if update("UPDATE_README") {
        std::fs::write(&path, &wanted).unwrap();
        return;
    }
    assert!(
        readme == wanted,
        "the table of rules in README.md lags behind; UPDATE_README=1 rewrites it"
    );
}

/// One page a rule and an index; a page whose rule is gone goes too.
#[test]
fn every_rule_has_its_page() {
    let folder = root().join(pages::FOLDER);
    let mut wanted: BTreeMap<String, String> = rules::all()
        .map(|rule| (format!("{}.md", rule.id), pages::page(rule)))
        .collect();
    wanted.insert("README.md".into(), pages::index());
    let there = || -> BTreeMap<String, String> {
        let files = entries_in(&folder).into_iter();
        files
            .map(|path| (name_of(&path), std::fs::read_to_string(&path).unwrap()))
            .collect()
    };
    if update("UPDATE_README") {
        std::fs::create_dir_all(&folder).unwrap();
        for name in there().keys().filter(|name| !wanted.contains_key(*name)) {
            std::fs::remove_file(folder.join(name)).unwrap();
        }
        for (name, text) in &wanted {
            std::fs::write(folder.join(name), text).unwrap();
        }
    }
    let there = there();
    let names = there.keys().chain(wanted.keys()).collect::<BTreeSet<_>>();
    let lag: Vec<_> = names
        .into_iter()
        .filter(|name| there.get(*name) != wanted.get(*name))
        .cloned()
        .collect();
    assert!(
        lag.is_empty(),
        "{} lags behind the code; UPDATE_README=1 rewrites it: {lag:?}",
        pages::FOLDER
    );
}
