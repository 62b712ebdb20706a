//! Places, kinds, aliases and limits.

use super::*;

fn sources(text: impl Into<Vec<u8>>) -> (Sources, FileId) {
    let mut sources = Sources::default();
    let file = sources.add("a.yaml", text.into());
    (sources, file)
}

const TEXT: &str = "# Gerät ü\nname: gerät   # x\n'über': \"a\\u0062\"\nlist:\n- &a !t eins\n- *a\n- [ x, 'ÿ' , ]\nmap: {k: 1, l: , }\nfold: >\n  ä b\n  c\n\nend: ~\n";

#[test]
fn keys_and_values_have_their_places() {
    for text in [
        TEXT.to_string(),
        format!("\u{feff}{}", TEXT.replace('\n', "\r\n")),
    ] {
        let (sources, file) = sources(text);
        let document = Document::parse(file, &sources).unwrap();
        let root = document.root().unwrap();
        let shown = |node: Node<'_>| sources.text(node.span()).replace('\r', "");
        let keys: Vec<_> = root.entries().map(|(key, _)| shown(key)).collect();
        assert_eq!(keys, ["name", "'über'", "list", "map", "fold", "end"]);
        assert_eq!(shown(root.get("name").unwrap()), "gerät");
        assert_eq!(root.get("über").unwrap().text(), Some("ab"));
        assert_eq!(shown(root.get("über").unwrap()), "\"a\\u0062\"");
        let list: Vec<_> = root.get("list").unwrap().elements().collect();
        assert_eq!(shown(list[0]), "eins");
        assert_eq!(
            (list[1].text(), shown(list[1]).as_str()),
            (Some("eins"), "*a")
        );
        assert_eq!(shown(list[2]), "[ x, 'ÿ' , ]");
        assert_eq!(shown(list[2].elements().nth(1).unwrap()), "'ÿ'");
        assert_eq!(shown(root.get("map").unwrap()), "{k: 1, l: , }");
        assert!(root.path(&["map", "l"]).unwrap().is_null());
        assert_eq!(root.get("fold").unwrap().text(), Some("ä b c\n"));
        assert!(shown(root.get("list").unwrap()).ends_with(", ]"));
        assert!(root.get("end").unwrap().is_null());
    }
}

#[test]
fn json_with_trailing_commas_is_read() {
    let (sources, file) = sources("{\n  \"a\": [\"ü\", { \"b\": true, }, ],\n}\n");
    let document = Document::parse(file, &sources).unwrap();
    let a = document.root().unwrap().get("a").unwrap();
    let b = a.elements().nth(1).unwrap().get("b").unwrap();
    assert_eq!(b.boolean(), Some(true));
    assert_eq!(sources.text(b.span()), "true");
}

#[track_caller]
fn problem(text: impl Into<Vec<u8>>) -> (String, String) {
    let (sources, file) = sources(text);
    let problem = Document::parse(file, &sources).unwrap_err();
    assert!(problem.span.range().end <= sources.file(file).bytes().len());
    (sources.text(problem.span).to_string(), problem.message)
}

#[test]
fn what_is_not_yaml_has_a_place() {
    assert!(
        problem("ä: 1\nb: [1, 2\n")
            .1
            .starts_with("this is not YAML: ")
    );
    assert_eq!(problem("a: 1\nb: *no\n").0, "*");
    assert_eq!(
        problem("a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> x\n").0,
        "<<<<<<< HEAD"
    );
    assert_eq!(problem(&b"a: \xFF\n"[..]).1, "byte 0xFF is not UTF-8 text");
    assert_eq!(problem("a: &x [1, *x]\n").0, "*");
}

#[test]
fn documents_beyond_the_limits_are_refused() {
    problem("[".repeat(100_000));
    problem("{a: ".repeat(100_000));
    problem("- ".repeat(100_000));
    problem(
        (0..1_000)
            .map(|n| format!("{}a:\n", " ".repeat(n)))
            .collect::<String>(),
    );
    let mut laughs = String::from("a0: &a0 [x]\n");
    for n in 1..20 {
        let list = vec![format!("*a{}", n - 1); 10].join(", ");
        laughs += &format!("a{n}: &a{n} [{list}]\n");
    }
    assert!(problem(laughs).1.contains("aliases"));
}

#[test]
fn nothing_is_a_document_too() {
    for text in ["", "\n", "# only words\n", "\u{feff}"] {
        let (sources, file) = sources(text);
        assert!(Document::parse(file, &sources).unwrap().root().is_none());
    }
}
