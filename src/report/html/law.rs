//! The legal points the page names, and what they mean.

use crate::dossier::Nature;
use crate::law::gap::{LISTED_DUTIES, REQUIREMENTS};
use crate::law::{Element, cra, status};
use crate::report::Report;
use std::fmt::Write;

pub(super) fn write(out: &mut String, report: &Report) {
    let judged = report
        .products
        .iter()
        .filter(|product| product.nature == Nature::TechnicalFile);
    let mut states = judged.flat_map(|product| &product.elements);
    let has_gap = states.any(|state| Element::is_gap(state.status));
    let _ = writeln!(
        out,
        "<section id=\"law\">\n<h2>Legal references</h2>\n<p>Points without another name are those of Regulation (EU) {}, \
         the Cyber Resilience Act: <a href=\"{eli}\">{eli}</a>. It applies from {}; the duty to report (Art. 14) from {}. \
         Facts of law as of {}.</p>",
        cra::NUMBER,
        status::APPLIES_FROM,
        status::REPORTING_FROM,
        status::AS_OF,
        eli = cra::ELI
    );
    out.push_str(
        "<p>Each finding names its basis: <em>law</em> is the wording of the Regulation, <em>standard</em> a standard or \
         the format a file claims to follow, <em>practice</em> consistency and plausibility.</p>\n",
    );
    if has_gap {
        let _ = writeln!(
            out,
            "<h3>What a gap touches</h3>\n<ul>\n<li>Art. 58(1)(f): documentation that is not available or not complete is \
             formal non-compliance, which an authority asks to end; so is a declaration that was not drawn up (c) or not \
             drawn up correctly (d).</li>\n<li>{}: fines for requirements of Annex I and duties of Articles 13 and 14, \
             {}.</li>\n<li>{}: fines for the duties it lists, those on the documentation (Art. 31) and the declaration \
             (Art. 28) among them, {}.</li>\n</ul>\n<p>Authorities decide which duty is breached, and weigh each case \
             (Art. 64(5)). Open-source software stewards are not fined (Art. 64(10)(b)). This page is no legal advice.</p>",
            cra::reference(REQUIREMENTS.id),
            REQUIREMENTS.words(),
            cra::reference(LISTED_DUTIES.id),
            LISTED_DUTIES.words()
        );
    }
    out.push_str("</section>\n");
}
