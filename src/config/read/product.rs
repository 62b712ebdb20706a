//! `[product]`, `[manufacturer]` and `[notified-body]`: who and what.

use super::{Entry, Reader};
use crate::config::{
    Class, Config, Kind, ManufacturerConfig, NotifiedBodyConfig, Procedure, ProductConfig, Role,
};
use crate::law::members;
use crate::problem::Problem;
use crate::source::Spanned;

impl Reader {
    pub(super) fn products(&mut self, entry: &Entry<'_>, config: &mut Config) {
        const KEYS: &[&str] = &[
            "name",
            "version",
            "path",
            "sboms",
            "kind",
            "class",
            "procedure",
            "role",
            "placed-on-market",
            "support-end",
            "foss",
            "docs-public-url",
            "markets",
        ];
        config.products.clear();
        for table in self.tables(entry) {
            let mut product = ProductConfig::default();
            for entry in self.entries(table) {
                match entry.key {
                    "name" => product.name = self.text(&entry),
                    "version" => product.version = self.text(&entry),
                    "path" => product.path = self.text(&entry),
                    "sboms" => product.sboms = self.globs(&entry),
                    "kind" => product.kind = self.word(&entry, Kind::WORDS, Kind::from_word),
                    "class" => product.class = self.word(&entry, Class::WORDS, Class::from_word),
                    "procedure" => {
                        product.procedure =
                            self.word(&entry, Procedure::WORDS, Procedure::from_word)
                    }
                    "role" => product.role = self.word(&entry, Role::WORDS, Role::from_word),
                    "placed-on-market" => product.placed_on_market = self.date(&entry),
                    "support-end" => product.support_end = self.date(&entry),
                    "foss" => product.foss = self.flag(&entry),
                    "docs-public-url" => product.docs_public_url = self.text(&entry),
                    "markets" => product.markets = self.markets(&entry),
                    _ => self.unknown(&entry, "[product]", KEYS),
                }
            }
            config.products.push(product);
        }
    }

    pub(super) fn manufacturer(&mut self, entry: &Entry<'_>, out: &mut ManufacturerConfig) {
        const KEYS: &[&str] = &["name", "address", "email", "website"];
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            match entry.key {
                "name" => out.name = self.text(&entry),
                "address" => out.address = self.text(&entry),
                "email" => out.email = self.text(&entry),
                "website" => out.website = self.text(&entry),
                _ => self.unknown(&entry, "[manufacturer]", KEYS),
            }
        }
    }

    pub(super) fn notified_body(&mut self, entry: &Entry<'_>, out: &mut NotifiedBodyConfig) {
        const KEYS: &[&str] = &["name", "number", "certificate", "languages"];
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            match entry.key {
                "name" => out.name = self.text(&entry),
                "number" => out.number = self.text(&entry),
                "certificate" => out.certificate = self.text(&entry),
                "languages" => out.languages = self.texts(&entry),
                _ => self.unknown(&entry, "[notified-body]", KEYS),
            }
        }
    }

    /// Member States by their codes.
    fn markets(&mut self, entry: &Entry<'_>) -> Vec<Spanned<String>> {
        let mut markets = self.texts(entry);
        markets.retain(|market| {
            let known = members::languages_of(&market.value).is_some();
            if !known {
                let problem = Problem::new(
                    market.span,
                    format!("`{}` is no Member State of the Union", market.value),
                );
                let help = "write the two letters of the country, as in `[\"DE\", \"NL\"]`";
                self.problems.push(problem.help(help));
            }
            known
        });
        markets
    }
}
