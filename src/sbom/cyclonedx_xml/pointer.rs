//! From the JSON Pointer of a value to its path in the XML form.

/// The path in the XML form of what stands at a JSON Pointer in the JSON form: `/components/2/hashes/0/content` is
/// `/bom/components/component[3]/hashes/hash[1]`. A path of the XML form stays as it is.
pub(in crate::sbom) fn xpath(pointer: &str) -> String {
    if pointer == "/bom" || pointer.starts_with("/bom/") {
        return pointer.to_string();
    }
    let mut path = String::from("/bom");
    let mut outer = "bom";
    let mut tokens = pointer.split('/').skip(1).peekable();
    while let Some(token) = tokens.next() {
        let index = tokens
            .next_if(|next| !next.is_empty() && next.bytes().all(|byte| byte.is_ascii_digit()));
        let Some(index) = index.and_then(|index| index.parse::<u64>().ok()) else {
            outer = member(&mut path, outer, token);
            continue;
        };
        let one = match token {
            "dependsOn" => "dependency",
            "provides" => "provides",
            list => {
                path.push('/');
                path.push_str(list);
                entry(list)
            }
        };
        // A licence entry is the licence or the expression itself.
        let one = match (one, tokens.peek()) {
            ("license", Some(&("license" | "expression"))) => tokens.next().unwrap_or(one),
            _ => one,
        };
        path.push_str(&format!("/{one}[{}]", index + 1));
        outer = one;
    }
    path
}

/// Adds a member that is no list; gives the element it is in.
fn member<'p>(path: &mut String, outer: &str, name: &'p str) -> &'p str {
    let is_text = matches!(
        (outer, name),
        ("hash" | "text", "content") | ("property", "value")
    );
    if is_text {
        return name;
    }
    let is_attribute = matches!(
        (outer, name),
        (_, "bom-ref" | "mime-type" | "alg" | "encoding" | "tagId")
            | ("component" | "reference" | "patch" | "issue", "type")
            | ("property", "name")
            | ("dependency" | "provides", "ref")
            | ("bom", "serialNumber" | "version")
    );
    path.push_str(if is_attribute { "/@" } else { "/" });
    path.push_str(name);
    name
}

/// The element that a list holds.
fn entry(list: &str) -> &str {
    match list {
        "hashes" => "hash",
        "externalReferences" => "reference",
        "properties" => "property",
        "dependencies" => "dependency",
        "vulnerabilities" => "vulnerability",
        "assemblies" => "assembly",
        "affects" => "target",
        "ancestors" | "descendants" | "variants" => "component",
        _ => list.strip_suffix('s').unwrap_or(list),
    }
}

#[cfg(test)]
mod tests {
    use super::xpath;

    #[test]
    fn pointers_become_paths() {
        for (pointer, path) in [
            ("", "/bom"),
            ("/metadata/component", "/bom/metadata/component"),
            (
                "/components/2/components/0/version",
                "/bom/components/component[3]/components/component[1]/version",
            ),
            (
                "/components/0/hashes/1/content",
                "/bom/components/component[1]/hashes/hash[2]",
            ),
            (
                "/components/0/licenses/0/license/id",
                "/bom/components/component[1]/licenses/license[1]/id",
            ),
            (
                "/components/0/licenses/0/expression",
                "/bom/components/component[1]/licenses/expression[1]",
            ),
            (
                "/dependencies/4/dependsOn/0",
                "/bom/dependencies/dependency[5]/dependency[1]",
            ),
            (
                "/dependencies/4/ref",
                "/bom/dependencies/dependency[5]/@ref",
            ),
            (
                "/components/0/bom-ref",
                "/bom/components/component[1]/@bom-ref",
            ),
            ("/bom/components", "/bom/components"),
        ] {
            assert_eq!(xpath(pointer), path);
        }
    }
}
