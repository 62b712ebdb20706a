//! Manifests that lead back to themselves: by their path dependencies, modules, or project references.

use super::Manifest;
use crate::problem::Problem;
use crate::source::{FileId, Sources, Span};
use rustc_hash::{FxHashMap, FxHashSet};

/// From a manifest to those it names, each with the place where it does.
pub(super) type Edges = FxHashMap<FileId, Vec<(FileId, Span)>>;

/// Adds a problem for each place that closes a circle, to the manifest that holds it.
pub(super) fn report(manifests: &mut [Manifest], edges: &Edges, sources: &Sources) {
    let files = manifests.iter().map(|manifest| manifest.file);
    let closing = closing(edges, files.collect());
    for manifest in manifests {
        for (_, to, place) in closing.iter().filter(|(from, ..)| *from == manifest.file) {
            let message = format!(
                "`{}` leads back to itself by way of this",
                sources.path(*to)
            );
            let problem = Problem::new(*place, message);
            manifest
                .problems
                .push(problem.help("break the circle: the package manager refuses it"));
        }
    }
}

/// The edges that lead to a file whose own edges led there, in the order of the files.
fn closing(edges: &Edges, files: Vec<FileId>) -> Vec<(FileId, FileId, Span)> {
    let mut out = Vec::new();
    let mut done: FxHashSet<FileId> = FxHashSet::default();
    for start in files {
        // Files that are being followed, with the number of edges that were.
        let mut path: Vec<(FileId, usize)> = Vec::new();
        let mut on_path: FxHashSet<FileId> = FxHashSet::default();
        if done.insert(start) {
            path.push((start, 0));
            on_path.insert(start);
        }
        while let Some((file, next)) = path.last_mut() {
            let from = *file;
            let Some((to, place)) = edges.get(&from).and_then(|edges| edges.get(*next)) else {
                on_path.remove(&from);
                path.pop();
                continue;
            };
            *next += 1;
            if on_path.contains(to) {
                out.push((from, *to, *place));
            } else if done.insert(*to) {
                path.push((*to, 0));
                on_path.insert(*to);
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_circle_is_told_once() {
        let mut sources = Sources::default();
        let files: Vec<FileId> = (0..5).map(|at| sources.add(format!("{at}"), "x")).collect();
        let mut edges = Edges::default();
        for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 2), (3, 3), (4, 0)] {
            let place = Span::new(files[from], 0..1);
            edges
                .entry(files[from])
                .or_default()
                .push((files[to], place));
        }
        let found = closing(&edges, files.clone());
        let ends: Vec<_> = found.iter().map(|(from, to, _)| (*from, *to)).collect();
        assert_eq!(ends, [(files[2], files[0]), (files[3], files[3])]);
    }
}
