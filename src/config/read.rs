//! Reads `cra-lint.toml`. Every unknown key and wrong type is a problem at its place; what can be read is read.

use super::{Config, EvidenceConfig, EvidenceTarget, IgnoreConfig};
use crate::diagnostic::Severity;
use crate::law::Element;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span, Spanned};
use jiff::civil::Date;
use toml_edit::{Document, Item, Key, TableLike, Value};

mod inputs;
mod product;

/// Reads one configuration file into `config`, on top of what an extended file put there. Returns the file's
/// `extends`, if it has one.
pub fn read(file: FileId, sources: &Sources, config: &mut Config) -> Option<Spanned<String>> {
    let start = sources.file(file).text_start();
    let Some(text) = sources.file(file).text().and_then(|text| text.get(start..)) else {
        let at = sources.file(file).invalid_utf8().unwrap_or_default() as usize;
        config.problems.push(Problem::new(
            Span::new(file, at..at),
            "the configuration is not UTF-8 text",
        ));
        return None;
    };
    let mut reader = Reader {
        file,
        start,
        problems: Vec::new(),
    };
    let mut extends = None;
    match Document::parse(text) {
        Ok(document) => extends = reader.root(document.as_table(), config),
        Err(error) => {
            let range = error.span().unwrap_or(0..0);
            let message = error.message().trim().replace('\n', ", ");
            reader.problems.push(Problem::new(
                reader.span(range),
                format!("not valid TOML: {message}"),
            ));
        }
    }
    config.problems.append(&mut reader.problems);
    extends
}

struct Reader {
    file: FileId,
    start: usize,
    problems: Vec<Problem>,
}

/// A key of a table with its place and its value.
struct Entry<'a> {
    key: &'a str,
    span: Span,
    item: &'a Item,
}

impl Reader {
    fn span(&self, range: std::ops::Range<usize>) -> Span {
        Span::new(self.file, range.start + self.start..range.end + self.start)
    }

    fn entries<'a>(&self, table: &'a dyn TableLike) -> Vec<Entry<'a>> {
        let place = |key: &Key, item: &Item| key.span().or_else(|| item.span()).unwrap_or(0..0);
        let entries = table
            .iter()
            .filter_map(|(name, _)| table.get_key_value(name));
        entries
            .map(|(key, item)| Entry {
                key: key.get(),
                span: self.span(place(key, item)),
                item,
            })
            .collect()
    }

    fn unknown(&mut self, entry: &Entry<'_>, place: &str, known: &[&str]) {
        let problem = Problem::new(
            entry.span,
            format!("unknown key `{}` in {place}", entry.key),
        );
        let near = suggestion(entry.key, known);
        let help = if near.is_empty() {
            format!("known here: {}", known.join(", "))
        } else {
            near
        };
        self.problems.push(problem.help(help));
    }

    fn wrong(&mut self, entry: &Entry<'_>, wanted: &str) {
        let span = entry
            .item
            .span()
            .map_or(entry.span, |range| self.span(range));
        let found = entry.item.type_name();
        self.problems.push(Problem::new(
            span,
            format!("`{}` must be {wanted}, found {found}", entry.key),
        ));
    }

    fn table<'a>(&mut self, entry: &Entry<'a>) -> Option<&'a dyn TableLike> {
        let table = entry.item.as_table_like();
        if table.is_none() {
            self.wrong(entry, "a table");
        }
        table
    }

    fn value_span(&self, value: &Value) -> Span {
        self.span(value.span().unwrap_or(0..0))
    }

    fn text(&mut self, entry: &Entry<'_>) -> Option<Spanned<String>> {
        match entry.item.as_value() {
            Some(value @ Value::String(text)) => {
                Some(Spanned::new(text.value().clone(), self.value_span(value)))
            }
            _ => {
                self.wrong(entry, "a string");
                None
            }
        }
    }

    fn flag(&mut self, entry: &Entry<'_>) -> Option<Spanned<bool>> {
        match entry.item.as_value() {
            Some(value @ Value::Boolean(flag)) => {
                Some(Spanned::new(*flag.value(), self.value_span(value)))
            }
            _ => {
                self.wrong(entry, "true or false");
                None
            }
        }
    }

    fn texts(&mut self, entry: &Entry<'_>) -> Vec<Spanned<String>> {
        let Some(array) = entry.item.as_array() else {
            self.wrong(entry, "an array of strings");
            return Vec::new();
        };
        let mut out = Vec::new();
        for value in array {
            match value.as_str() {
                Some(text) => out.push(Spanned::new(text.to_string(), self.value_span(value))),
                None => {
                    let message = format!(
                        "`{}` must hold strings, found {}",
                        entry.key,
                        value.type_name()
                    );
                    self.problems
                        .push(Problem::new(self.value_span(value), message));
                }
            }
        }
        out
    }

    fn globs(&mut self, entry: &Entry<'_>) -> Vec<Spanned<String>> {
        let globs = self.texts(entry);
        for glob in &globs {
            self.check_glob(glob);
        }
        globs
    }

    fn check_glob(&mut self, glob: &Spanned<String>) {
        if let Err(error) = globset::Glob::new(&glob.value) {
            self.problems.push(Problem::new(
                glob.span,
                format!("not a valid pattern: {}", error.kind()),
            ));
        }
    }

    fn word<T>(
        &mut self,
        entry: &Entry<'_>,
        words: &[&str],
        from: fn(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let text = self.text(entry)?;
        self.known(entry, text, words, from)
    }

    /// The value behind one of the words a key knows.
    fn known<T>(
        &mut self,
        entry: &Entry<'_>,
        text: Spanned<String>,
        words: &[&str],
        from: fn(&str) -> Option<T>,
    ) -> Option<Spanned<T>> {
        let value = from(&text.value);
        if value.is_none() {
            let message = format!("`{}` has no meaning for `{}`", text.value, entry.key);
            let help = format!(
                "{} one of: {}",
                suggestion(&text.value, words),
                words.join(", ")
            );
            let help = help.trim_start().to_string();
            self.problems
                .push(Problem::new(text.span, message).help(help));
        }
        Some(Spanned::new(value?, text.span))
    }

    /// A date, as TOML date or string; a month (`"2033-03"`) stands for its last day.
    fn date(&mut self, entry: &Entry<'_>) -> Option<Spanned<Date>> {
        let value = entry.item.as_value();
        let (text, span) = match value {
            Some(value @ Value::String(text)) => (text.value().clone(), self.value_span(value)),
            Some(value @ Value::Datetime(date)) => {
                (date.value().to_string(), self.value_span(value))
            }
            _ => {
                self.wrong(entry, "a date (2033-03-31) or a month (\"2033-03\")");
                return None;
            }
        };
        // A TOML date may be followed by a time of day.
        let date = last_day(&text).or_else(|| last_day(text.get(..10)?));
        if date.is_none() {
            let message = format!("`{text}` is not a date");
            self.problems
                .push(Problem::new(span, message).help("write 2033-03-31 or \"2033-03\""));
        }
        Some(Spanned::new(date?, span))
    }

    fn root(&mut self, table: &dyn TableLike, config: &mut Config) -> Option<Spanned<String>> {
        const KEYS: &[&str] = &[
            "extends",
            "product",
            "manufacturer",
            "notified-body",
            "documents",
            "evidence",
            "sbom",
            "manifest",
            "rules",
            "ignore",
        ];
        let mut extends = None;
        for entry in self.entries(table) {
            match entry.key {
                "extends" => extends = self.text(&entry),
                "product" => self.products(&entry, config),
                "manufacturer" => self.manufacturer(&entry, &mut config.manufacturer),
                "notified-body" => self.notified_body(&entry, &mut config.notified_body),
                "documents" => self.documents(&entry, config),
                "evidence" => self.evidence(&entry, config),
                "sbom" => self.sbom(&entry, config),
                "manifest" => self.manifest(&entry, config),
                "rules" => self.rules(&entry, config),
                "ignore" => self.ignores(&entry, config),
                _ => self.unknown(&entry, "the configuration", KEYS),
            }
        }
        extends
    }

    /// The tables of `[[name]]`, or the one of `[name]`.
    fn tables<'a>(&mut self, entry: &Entry<'a>) -> Vec<&'a dyn TableLike> {
        if let Some(tables) = entry.item.as_array_of_tables() {
            return tables.iter().map(|table| table as &dyn TableLike).collect();
        }
        if let Some(array) = entry.item.as_array()
            && array.iter().all(Value::is_inline_table)
        {
            return array
                .iter()
                .filter_map(|value| value.as_inline_table().map(|table| table as _))
                .collect();
        }
        self.table(entry).into_iter().collect()
    }

    fn evidence(&mut self, entry: &Entry<'_>, config: &mut Config) {
        let ids: Vec<_> = Element::ALL.iter().map(|element| element.id()).collect();
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            let Some(element) = Element::from_id(entry.key) else {
                self.unknown(&entry, "[evidence]", &ids);
                continue;
            };
            let target = match entry.item.as_table_like() {
                Some(table) => self.not_applicable(table),
                None => self.text(&entry).map(EvidenceTarget::File),
            };
            if let Some(target) = target {
                config.evidence.retain(|old| old.element.value != element);
                config.evidence.push(EvidenceConfig {
                    element: Spanned::new(element, entry.span),
                    target,
                });
            }
        }
    }

    fn not_applicable(&mut self, table: &dyn TableLike) -> Option<EvidenceTarget> {
        let mut target = None;
        for entry in self.entries(table) {
            if entry.key != "not-applicable" {
                self.unknown(&entry, "[evidence]", &["not-applicable"]);
                continue;
            }
            let Some(reason) = self.text(&entry) else {
                continue;
            };
            if reason.value.trim().is_empty() {
                let problem = Problem::new(reason.span, "`not-applicable` needs a reason");
                self.problems.push(
                    problem
                        .help("say in a few words why the element does not apply to the product"),
                );
            }
            target = Some(EvidenceTarget::NotApplicable(reason));
        }
        target
    }

    fn rules(&mut self, entry: &Entry<'_>, config: &mut Config) {
        let Some(table) = self.table(entry) else {
            return;
        };
        let ids: Vec<_> = crate::rules::all().map(|rule| rule.id).collect();
        for entry in self.entries(table) {
            if !ids.contains(&entry.key) {
                self.unknown(&entry, "[rules]", &ids);
                continue;
            }
            const WORDS: &[&str] = &["error", "warning", "info", "off"];
            let severity = self.word(&entry, WORDS, |word| match word {
                "error" => Some(Some(Severity::Error)),
                "warning" => Some(Some(Severity::Warning)),
                "info" => Some(Some(Severity::Info)),
                "off" => Some(None),
                _ => None,
            });
            if let Some(severity) = severity {
                config.rules.push((
                    Spanned::new(entry.key.to_string(), entry.span),
                    severity.value,
                ));
            }
        }
    }

    fn ignores(&mut self, entry: &Entry<'_>, config: &mut Config) {
        const KEYS: &[&str] = &["rule", "path", "reason", "until"];
        let ids: Vec<_> = crate::rules::all().map(|rule| rule.id).collect();
        for table in self.tables(entry) {
            let (mut rule, mut path, mut reason, mut until) = (None, None, None, None);
            for entry in self.entries(table) {
                match entry.key {
                    "rule" => rule = self.text(&entry),
                    "path" => path = self.text(&entry),
                    "reason" => reason = self.text(&entry),
                    "until" => until = self.date(&entry),
                    _ => self.unknown(&entry, "[[ignore]]", KEYS),
                }
            }
            if let Some(rule) = rule
                .as_ref()
                .filter(|rule| !ids.contains(&rule.value.as_str()))
            {
                let problem = Problem::new(rule.span, format!("unknown rule `{}`", rule.value));
                self.problems
                    .push(problem.help(suggestion(&rule.value, &ids)));
            }
            if let Some(path) = &path {
                self.check_glob(path);
            }
            match (rule, reason) {
                (Some(rule), Some(reason)) if !reason.value.trim().is_empty() => {
                    config.ignores.push(IgnoreConfig {
                        rule,
                        path,
                        reason,
                        until,
                    });
                }
                (rule, reason) => {
                    let lacking = if rule.is_none() { "rule" } else { "reason" };
                    let at = rule.or(reason).map_or(entry.span, |text| text.span);
                    self.problems.push(Problem::new(
                        at,
                        format!("an [[ignore]] needs a `{lacking}`"),
                    ));
                }
            }
        }
    }
}

/// The last day of what is written: a day (`2033-03-31`), or a month (`2033-03`), which stands for its last day.
pub fn last_day(text: &str) -> Option<Date> {
    if text.len() == "2033-03-31".len() {
        return text.parse().ok();
    }
    let month = text.len() == "2033-03".len();
    let first = month.then(|| format!("{text}-01").parse::<Date>().ok());
    first.flatten().map(|date| date.last_of_month())
}

/// "did you mean `x`?" for the nearest known word, or nothing.
pub fn suggestion(word: &str, known: &[&str]) -> String {
    let near = known
        .iter()
        .map(|candidate| (strsim::jaro_winkler(word, candidate), candidate));
    let best = near
        .filter(|(score, _)| *score > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or_else(String::new, |(_, candidate)| {
        format!("did you mean `{candidate}`?")
    })
}
