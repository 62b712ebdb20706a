use super::pictures;
use crate::diagnostic::Outcome;
use crate::engine::Findings;
use crate::rules::{Context, rule};
use rustc_hash::FxHashMap;

rule! {
    /// # Photograph nobody can use
    ///
    /// ## What it checks
    /// Each picture of the device is a picture (PNG, JPEG, GIF, WebP or SVG by its content, whatever its name), at least
    /// 200 pixels wide or high, and not the same file as another one under a different name.
    ///
    /// ## Why
    /// The pictures show what the device looks like. A thumbnail, an error page saved as `.jpg` or one picture in place
    /// of three shows nothing.
    ///
    /// ## How to close it
    /// Put the real photograph in its place, large enough to read the type plate.
    ///
    /// ## Limits
    /// Reads the head of the file: format and size; the picture itself is not looked at. Files that are missing or empty
    /// are reported as broken links.
    id: "photograph-unusable",
    severity: Warning,
    basis: Practice,
    legal: ["annex-vii.1.c"],
    check: check,
}

/// The longer side of a picture that shows anything, in pixels.
const SMALLEST: u32 = 200;

fn check(context: &Context<'_>, findings: &mut Findings<'_>) -> Outcome {
    let mut known: FxHashMap<u64, &crate::document::Link> = FxHashMap::default();
    let mut subjects = 0;
    for shown in pictures::shown(context) {
        let Some(file) = shown.file else { continue };
        subjects += 1;
        let target = &shown.link.target;
        let name = target.value.as_str();
        let Some(head) = file.head else {
            findings
                .report(
                    target.span,
                    format!("`{name}` is shown as a picture and is none"),
                )
                .help("put the real photograph in its place")
                .subject(name);
            continue;
        };
        if let Some((width, height)) = head.size
            && width.max(height) < SMALLEST
        {
            findings
                .report(
                    target.span,
                    format!("`{name}` has {width} × {height} pixels, too few to show the device"),
                )
                .help("put a larger photograph in its place")
                .subject(name);
        }
        match known.get(&file.fingerprint) {
            Some(other) if other.target.value != target.value => {
                findings
                    .report(
                        target.span,
                        format!("`{name}` is the same picture as `{}`", other.target.value),
                    )
                    .related(other.target.span, "the same picture")
                    .help("put the photograph that the description names in its place")
                    .subject(name);
            }
            Some(_) => {}
            None => {
                known.insert(file.fingerprint, shown.link);
            }
        }
    }
    Outcome::checked_or(subjects, "no document shows pictures of the device")
}
