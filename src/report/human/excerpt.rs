//! The lines a finding shows, as a source miette can draw: a harmless copy of those lines alone, cut to the width
//! of the terminal, with the labels moved into it. The file itself is never copied, however large.

use crate::report::cut_line::CutLine;
use crate::source::{FileId, Sources, Span};
use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};
use std::ops::Range;
use textwrap::core::display_width;

/// Lines shown before and after the labelled one.
const AROUND: u32 = 1;
/// Lines shown after the first of a place that goes over several.
const AFTER_LONG: u32 = 3;

/// Columns a label is never wrapped below, and those its bracket takes.
const LABEL: usize = 24;
const BRACKET: usize = 4;

/// A place to show.
pub(super) struct Place {
    pub(super) span: Span,
    pub(super) label: Option<String>,
}

/// Windows of lines, one after the other in one text.
#[derive(Debug, Default)]
pub(super) struct Excerpt {
    text: String,
    windows: Vec<Window>,
    /// Where labels start: in the text, and as line and column of the file (both from 0).
    starts: Vec<(usize, usize, usize)>,
}

/// Lines of one file that are shown together.
#[derive(Debug)]
struct Window {
    path: String,
    /// Its place in the text.
    range: Range<usize>,
    /// Its first line in the file, from 0.
    line: usize,
    lines: usize,
}

/// Lines of one file to be shown, with the places on them.
struct Plan {
    file: FileId,
    lines: Range<u32>,
    places: Vec<usize>,
}

impl Excerpt {
    /// The excerpt that shows `places` (the first is the primary one) in `width` columns, and their labels in it.
    pub(super) fn new(
        sources: &Sources,
        places: &[Place],
        width: usize,
    ) -> (Self, Vec<LabeledSpan>) {
        let mut excerpt = Self::default();
        let mut labels = Vec::new();
        for plan in plan(sources, places, width) {
            excerpt.add(sources, places, &plan, width, &mut labels);
        }
        (excerpt, labels)
    }

    fn add(
        &mut self,
        sources: &Sources,
        places: &[Place],
        plan: &Plan,
        width: usize,
        labels: &mut Vec<LabeledSpan>,
    ) {
        let file = sources.file(plan.file);
        let start = self.text.len();
        for number in plan.lines.clone() {
            let line = file.line_range(number);
            let on_line = || {
                plan.places
                    .iter()
                    .filter_map(|at| Some((*at, places.get(*at)?)))
                    .filter(|(_, place)| sources.positions(place.span).0.line == number)
            };
            // Where the line is too long, what is shown lies around its first label.
            let focus = on_line().map(|(_, place)| place.span.start as usize).min();
            let cut = CutLine::new(
                file.bytes(),
                line.clone(),
                focus.unwrap_or(line.start),
                width,
            );
            let base = self.text.len();
            for (at, place) in on_line() {
                let range = cut.locate(place.span.range());
                let (position, _) = sources.positions(place.span);
                self.starts.push((
                    base + range.start,
                    number as usize - 1,
                    position.column as usize - 1,
                ));
                let middle = range.start + range.len() / 2;
                let label = place.label.as_ref().map(|label| {
                    // Labels stand behind the middle of what they label.
                    let before = cut.text.char_indices().take_while(|(at, _)| *at < middle);
                    let left: String = before.map(|(_, c)| c).collect();
                    let room = width.saturating_sub(display_width(&left) + BRACKET);
                    textwrap::fill(label, room.max(LABEL))
                });
                let span = (base + range.start, range.len());
                labels.push(match at {
                    0 => LabeledSpan::new_primary_with_span(label, span),
                    _ => LabeledSpan::new_with_span(label, span),
                });
            }
            self.text.push_str(&cut.text);
            self.text.push('\n');
        }
        let mut path = crate::report::text::harmless(file.path());
        // The lines are not those of the file on disk.
        if file.is_unpacked() {
            path += " (unpacked)";
        }
        self.windows.push(Window {
            path,
            range: start..self.text.len(),
            line: plan.lines.start as usize - 1,
            lines: plan.lines.len(),
        });
    }
}

/// Which lines are shown together: places near each other in one file share a window, but a line too long for the
/// terminal is shown anew for each place on it.
fn plan(sources: &Sources, places: &[Place], width: usize) -> Vec<Plan> {
    let mut plans: Vec<Plan> = Vec::new();
    for (at, place) in places.iter().enumerate() {
        let file = sources.file(place.span.file);
        let (start, end) = sources.positions(place.span);
        let last = u32::try_from(file.line_count()).unwrap_or(u32::MAX).max(1);
        let first = start.line.min(last);
        let after = if end.line > start.line {
            AFTER_LONG.min(end.line - start.line + 1)
        } else {
            AROUND
        };
        let lines = first.saturating_sub(AROUND).max(1)..(first + after).min(last) + 1;
        let long = file.line_range(first).len() > width;
        let near = |plan: &&mut Plan| {
            let touches = plan.lines.start <= lines.end && lines.start <= plan.lines.end;
            !long && plan.file == place.span.file && touches
        };
        match plans.iter_mut().find(near) {
            Some(plan) => {
                plan.lines = plan.lines.start.min(lines.start)..plan.lines.end.max(lines.end);
                plan.places.push(at);
            }
            None => plans.push(Plan {
                file: place.span.file,
                lines,
                places: vec![at],
            }),
        }
    }
    plans
        .iter_mut()
        .for_each(|plan| trim(sources, places, plan));
    plans
}

/// Leaves out blank lines before the first and after the last place.
fn trim(sources: &Sources, places: &[Place], plan: &mut Plan) {
    let file = sources.file(plan.file);
    let blank = |line: u32| {
        // A long line is not looked through: it is not blank for our purpose.
        let bytes = file.bytes().get(file.line_range(line)).unwrap_or_default();
        bytes.len() < 200 && bytes.iter().all(u8::is_ascii_whitespace)
    };
    let on = || {
        plan.places
            .iter()
            .filter_map(|at| places.get(*at))
            .map(|place| sources.positions(place.span).0.line)
    };
    let (first, last) = (on().min().unwrap_or(1), on().max().unwrap_or(1));
    let mut lines = plan.lines.clone();
    while lines.start < first && blank(lines.start) {
        lines.start += 1;
    }
    while lines.end > last + 1 && blank(lines.end - 1) {
        lines.end -= 1;
    }
    plan.lines = lines;
}

impl SourceCode for Excerpt {
    /// The window that holds `span`. Windows are the context already, so `before` and `after` only tell whether
    /// the place itself (both 0) or its surroundings are asked for.
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        let window = self
            .windows
            .iter()
            .find(|window| window.range.contains(&start) && end <= window.range.end);
        let window = window.ok_or(MietteError::OutOfBounds)?;
        let data = self
            .text
            .as_bytes()
            .get(window.range.clone())
            .unwrap_or_default();
        let whole = SourceSpan::from((window.range.start, window.range.len()));
        let label = self
            .starts
            .iter()
            .find(|(at, ..)| before + after == 0 && *at == start);
        let (line, column) = label.map_or((window.line, 0), |(_, line, column)| (*line, *column));
        let path = window.path.clone();
        Ok(Box::new(MietteSpanContents::new_named(
            path,
            data,
            whole,
            line,
            column,
            window.lines,
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distant_places_get_windows_of_their_own() {
        let mut sources = Sources::default();
        let text: String = (1..=50).map(|number| format!("line {number}\n")).collect();
        let file = sources.add("a.md", text.clone());
        let other = sources.add("b.md", "x\ny\n");
        let at = |word: &str| text.find(word).unwrap();
        let place = |span| Place { span, label: None };
        let places = [
            place(Span::new(file, at("line 40")..at("line 40") + 7)),
            place(Span::new(file, at("line 5")..at("line 5") + 6)),
            place(Span::new(file, at("line 41")..at("line 41") + 7)),
            place(Span::new(other, 2..3)),
        ];
        let (excerpt, labels) = Excerpt::new(&sources, &places, 80);
        assert_eq!(
            excerpt.text,
            "line 39\nline 40\nline 41\nline 42\nline 4\nline 5\nline 6\nx\ny\n"
        );
        assert_eq!(labels.len(), 4);
        assert_eq!(excerpt.windows.len(), 3);
        let contents = excerpt.read_span(labels[0].inner(), 0, 0).unwrap();
        assert_eq!((contents.line(), contents.column()), (39, 0));
    }
}
