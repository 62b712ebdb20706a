//! `[documents]`, `[sbom]` and `[manifest]`: what is read, and how it is compared.

use super::{Entry, Reader};
use crate::config::{Config, DescribesConfig, Profile};
use crate::manifest::Scope;
use crate::source::Spanned;

impl Reader {
    pub(super) fn documents(&mut self, entry: &Entry<'_>, config: &mut Config) {
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            match entry.key {
                "include" => config.documents_include = self.globs(&entry),
                "languages" => config.languages = self.texts(&entry),
                _ => self.unknown(&entry, "[documents]", &["include", "languages"]),
            }
        }
    }

    pub(super) fn sbom(&mut self, entry: &Entry<'_>, config: &mut Config) {
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            match entry.key {
                "files" => config.sbom_files = self.globs(&entry),
                "profile" => config.sbom_profiles = self.profiles(&entry),
                "describes" => self.describes(&entry, config),
                _ => self.unknown(&entry, "[sbom]", &["files", "profile", "describes"]),
            }
        }
    }

    fn profiles(&mut self, entry: &Entry<'_>) -> Vec<Spanned<Profile>> {
        let words = self.texts(entry).into_iter();
        let profiles =
            words.filter_map(|word| self.known(entry, word, Profile::WORDS, Profile::from_word));
        profiles.collect()
    }

    fn describes(&mut self, entry: &Entry<'_>, config: &mut Config) {
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            let sbom = Spanned::new(entry.key.to_string(), entry.span);
            self.check_glob(&sbom);
            let manifests = self.globs(&entry);
            config
                .sbom_describes
                .retain(|old| old.sbom.value != sbom.value);
            config
                .sbom_describes
                .push(DescribesConfig { sbom, manifests });
        }
    }

    pub(super) fn manifest(&mut self, entry: &Entry<'_>, config: &mut Config) {
        let Some(table) = self.table(entry) else {
            return;
        };
        for entry in self.entries(table) {
            match entry.key {
                "include" => {
                    let words = self.texts(&entry);
                    let kinds = words.into_iter().filter_map(|word| {
                        self.known(&entry, word, Scope::WORDS, Scope::from_word)
                    });
                    config.manifest_include = kinds.collect();
                }
                _ => self.unknown(&entry, "[manifest]", &["include"]),
            }
        }
    }
}
