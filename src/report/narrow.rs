//! A report of everything, narrowed to what concerns some of the files: what a commit changes.

use super::Report;
use crate::diagnostic::Diagnostic;
use crate::dossier::Nature;
use crate::source::Span;

impl Report {
    /// Leaves the findings that stand in one of these files or folders, or point into one. What a folder holds as a
    /// whole is no longer told. `named` are paths as reports show them; false where none of them was read.
    pub fn narrow(&mut self, named: Vec<String>) -> bool {
        let sources = &self.sources;
        let is_named = |path: &str| {
            named.iter().any(|named| match path.strip_prefix(named) {
                Some(rest) => rest.is_empty() || rest.starts_with('/') || named.ends_with('/'),
                None => named == ".",
            })
        };
        let concerns = |span: Span| is_named(sources.path(span.file));
        self.diagnostics.retain(|found: &Diagnostic| {
            concerns(found.span) || found.related.iter().any(|place| concerns(place.span))
        });
        for product in &mut self.products {
            product.nature = Nature::SingleFiles;
        }
        let was_read = sources.iter().any(|(_, source)| is_named(source.path()));
        self.paths = named;
        was_read
    }
}
