//! The text of a first `cra-lint.toml`: facts with where they were read, and everything else as a comment that says
//! what it means.

use super::{Fact, Found, Options};
use crate::config::{Class, Kind, Procedure, Role};
use crate::report::text::harmless;
use std::fmt::Write;

/// The configuration for these products.
pub(super) fn text(products: &[Found], options: &Options) -> String {
    let mut out = String::from(
        "# What the folder cannot tell cra-lint. Everything is optional; a line that begins with # is not in force.\n\
         # `cra-lint schema config` prints the schema of this file, `cra-lint explain annex-vii.4` what an element asks for.\n",
    );
    let several = products.len() > 1;
    for product in products {
        out += "\n";
        out += if several {
            "[[product]]\n"
        } else {
            "[product]\n"
        };
        self::product(&mut out, product, several);
    }
    if products.is_empty() {
        out += "\n[product]\n";
    }
    out += "\n# Who places it on the market; documents that say otherwise are reported.\n\
            # [manufacturer]\n\
            # name = \"…\"\n\
            # address = \"…\"\n\
            # email = \"…\"\n\
            # website = \"https://…\"\n";
    let _ = write!(
        out,
        "\n# Which documents count, and which of two translations is the original.\n\
         # [documents]\n\
         # include = [\"docs/**\", \"SECURITY.md\"]\n\
         # languages = [\"{}\"]\n",
        options.language.code()
    );
    evidence(&mut out, products);
    sboms(&mut out, products);
    out += "\n# How loud a rule speaks: error, warning, info or off. `cra-lint rules` lists them.\n\
            # [rules]\n\
            # broken-link = \"error\"\n\
            \n# What is left out, with its reason and its last day.\n\
            # [[ignore]]\n\
            # rule = \"broken-link\"\n\
            # path = \"docs/archive/**\"\n\
            # reason = \"kept as delivered\"\n\
            # until = 2027-06-30\n";
    out
}

fn product(out: &mut String, product: &Found, several: bool) {
    match &product.name {
        Some(Fact { value, place }) => {
            let _ = writeln!(
                out,
                "name = {}  # {}; write the name it is sold under",
                quoted(value),
                harmless(place)
            );
        }
        None => *out += "# name = \"…\"  # the name it is sold under\n",
    }
    match &product.version {
        Some(Fact { value, place }) => {
            let _ = writeln!(
                out,
                "# version = {}  # read from {} at each check; say it here where that is another one",
                quoted(value),
                harmless(place)
            );
        }
        None => *out += "# version = \"…\"  # the version that the documentation speaks of\n",
    }
    if several {
        let _ = writeln!(out, "path = {}", quoted(&product.path));
    }
    let device = product.device.as_ref().map_or(String::new(), |path| {
        format!(
            "; {} looks like a device, which is \"both\"",
            harmless(path)
        )
    });
    let _ = match product.kind {
        Some(kind) => writeln!(
            out,
            "kind = \"{}\"  # {}",
            kind.as_str(),
            others(Kind::WORDS)
        ),
        None => writeln!(
            out,
            "# kind = \"software\"  # {}: hardware is asked for photographs{device}",
            others(Kind::WORDS)
        ),
    };
    let _ = write!(
        out,
        "# class = \"default\"  # {} (Annexes III and IV)\n\
         # procedure = \"module-a\"  # {} (Art. 32)\n\
         # role = \"manufacturer\"  # {}\n\
         # placed-on-market = 2027-12-11  # the first day on which it is supplied\n\
         # support-end = \"2032-12\"  # the month or day on which support ends\n\
         # markets = [\"DE\", \"NL\"]  # where it is sold: the declaration is wanted in their languages\n",
        others(Class::WORDS),
        others(Procedure::WORDS),
        others(Role::WORDS),
    );
    let licence = product.licence.as_ref().map_or(String::new(), |licence| {
        format!(
            "; {} gives the licence {}",
            harmless(&licence.place),
            quoted(&licence.value)
        )
    });
    let _ = writeln!(
        out,
        "# foss = true  # free and open-source software in the sense of Art. 3(48){licence}"
    );
}

/// "or b, c": the words beside the first.
fn others(words: &[&str]) -> String {
    let others = words.get(1..).unwrap_or_default();
    format!("or {}", others.join(", "))
}

fn evidence(out: &mut String, products: &[Found]) {
    *out += "\n# Where the evidence for an element is, where it was not recognised, or why there is none.\n# [evidence]\n";
    for (element, found) in products.iter().flat_map(|product| &product.evidence) {
        let _ = writeln!(
            out,
            "# {} = {}  # found: {}",
            quoted(element.id()),
            quoted(&found.value),
            harmless(&found.place)
        );
    }
    *out += "# \"annex-vii.1.c\" = { not-applicable = \"software only\" }\n";
}

fn sboms(out: &mut String, products: &[Found]) {
    *out += "\n# Which SBOMs count, and which standards they are held against beside the Regulation.\n# [sbom]\n";
    let found: Vec<_> = products.iter().flat_map(|product| &product.sboms).collect();
    let files = match found.is_empty() {
        true => quoted("sbom/*.cdx.json"),
        false => found
            .iter()
            .map(|path| quoted(path))
            .collect::<Vec<_>>()
            .join(", "),
    };
    let note = if found.is_empty() { "" } else { "  # found" };
    let _ = writeln!(
        out,
        "# files = [{files}]{note}\n# profile = [\"bsi\", \"cisa\"]"
    );
}

/// A text as a TOML string on one line.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if crate::report::text::is_harmful(c) => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out + "\""
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn strings_stay_on_their_line() {
        assert_eq!(quoted("a\"b\\c"), r#""a\"b\\c""#);
        assert_eq!(quoted("a\nb"), r#""a\U0000000Ab""#);
        assert_eq!(quoted("Größe"), "\"Größe\"");
    }
}
