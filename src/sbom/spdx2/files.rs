//! What the files of a package need, the package needs: SPDX 2 relates files as well as packages.

use super::super::values::list;
use super::super::{Edge, EdgeKind, End, Format};
use super::Reader;
use crate::syntax::json::Value;
use rustc_hash::FxHashMap;

impl<'t> Reader<'_, 't> {
    /// Adds the edges of files to the packages that hold them.
    pub(super) fn through_files(&mut self, root: Value<'t>) {
        let edges = &self.sbom.graph.edges;
        let of_file = |edge: &&Edge| edge.from.other().is_some() && edge.to.component().is_some();
        let of_files: Vec<Edge> = edges.iter().filter(of_file).copied().collect();
        if of_files.is_empty() {
            return;
        }
        let holders = self.holders(root);
        for edge in of_files {
            let file = edge.from.other();
            let holder = file.and_then(|file| holders.get(&file)).copied();
            // A file that needs its own package says nothing of the package.
            if let Some(from) = holder.map(End::Component).filter(|from| *from != edge.to) {
                self.sbom.graph.edges.push(Edge { from, ..edge });
            }
        }
    }

    /// The package that holds each file, by the file's number: as `CONTAINS` and `hasFiles` say, and in tag-value the
    /// package before it (SPDX 2.3, clause 8).
    fn holders(&self, root: Value<'t>) -> FxHashMap<u32, u32> {
        let mut holders = FxHashMap::default();
        if self.sbom.format == Format::SpdxTagValue {
            let starts = self
                .sbom
                .components
                .iter()
                .map(|package| package.span.start);
            let starts: Vec<u32> = starts.collect();
            for file in list(root, "files") {
                let before = starts.partition_point(|start| (*start as usize) < file.range().start);
                let number = self.number(file.get("SPDXID"));
                if let (Some(number), Some(package)) = (number, before.checked_sub(1)) {
                    holders.insert(number, package as u32);
                }
            }
        }
        let packages = list(root, "packages").filter(|package| package.is_object());
        for (index, package) in packages.enumerate() {
            for file in list(package, "hasFiles") {
                holders.extend(self.number(Some(file)).map(|file| (file, index as u32)));
            }
        }
        for edge in &self.sbom.graph.edges {
            if let (EdgeKind::Contains, End::Component(package), End::Other(file)) =
                (edge.kind, edge.from, edge.to)
            {
                holders.insert(file, package);
            }
        }
        holders
    }

    /// The number of the file with an id.
    fn number(&self, id: Option<Value<'t>>) -> Option<u32> {
        self.resolve(&id?.as_str()?).other()
    }
}
