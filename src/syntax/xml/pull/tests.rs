use super::*;

/// Everything a text holds, as written by hand in the assertions below: `<name ns attr=value>`, texts, `/`.
fn events(text: &str) -> std::result::Result<String, Broken> {
    let mut pull = Pull::new(text, 0);
    let mut out = String::new();
    while let Some(event) = pull.next()? {
        match event {
            Event::Open(tag) => {
                assert!(text[tag.start..tag.name_end].ends_with(tag.name));
                out += &format!("<{} {}", tag.name, pull.namespace(tag.namespace));
                for own in pull.attributes() {
                    assert!(text[own.key.clone()].ends_with(own.name));
                    out += &format!(
                        " {}{}={}",
                        pull.namespace(own.namespace),
                        own.name,
                        own.value
                    );
                }
                out.push('>');
            }
            Event::Text(piece) => out += &piece.text,
            Event::Close(range) => {
                assert!(text[range.clone()].starts_with('<') && text[range].ends_with('>'));
                out.push('/');
            }
        }
    }
    Ok(out)
}

#[test]
fn elements_attributes_and_texts_are_told() {
    let text = "<?xml version='1.0'?><!-- ü --><a:b xmlns:a=\"urn:a\" x = 'ä&amp;\n' a:y=\"\">\r\n<c xmlns='urn:c'><![CDATA[<&]]>d&#x41;</c><c/></a:b>\n";
    assert_eq!(
        events(text).unwrap(),
        "<b urn:a x=ä&  urn:ay=>\n<c urn:c><&dA/<c >//"
    );
}

#[test]
fn what_is_broken_has_its_place() {
    for (text, place, message) in [
        ("", "", "there is no element"),
        ("<a>ä", "<a", "the element `a` is never closed"),
        ("<a><b></a>", "</a", "`b` is open here, and `a` is closed"),
        ("<a/><b/>", "<b", "a second outermost element"),
        ("<a/>ü", "ü", "text after the outermost element"),
        (
            "<a>&b;</a>",
            "&b;",
            "`&b;` is an entity that is not declared",
        ),
        ("<a>x & y</a>", "&", "`&` begins no reference"),
        ("<a b='<'/>", "<", "`<` within an attribute's value"),
        ("<a b/>", "b", "the attribute `b` has no value"),
        ("<a b=c/>", "c", "expected a value in quotes here"),
        (
            "<a b='c'd='e'/>",
            "d",
            "expected white space, `>` or `/>` here",
        ),
        ("<a b='c", "'", "the value's quote is never closed"),
        ("<p:a/>", "p", "the prefix `p` is not declared"),
        ("<a>]]></a>", "]]>", "`]]>` ends no CDATA section"),
        ("<a><!-- -- --></a>", "--", "`--` within a comment"),
        ("<a><!-- ", "<!--", "the comment is never closed"),
        (
            "<a>\u{1}</a>",
            "\u{1}",
            "the character U+0001 is not allowed in XML",
        ),
        (
            "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
            "<!DOCTYPE",
            "a document type definition is not read",
        ),
        ("<a>< b</a>", "<", "`<` begins no tag"),
        (
            " <?xml version='1.0'?><a/>",
            "<?xml",
            "the XML declaration stands before everything else",
        ),
    ] {
        let broken = events(text).unwrap_err();
        assert!(
            broken.message.starts_with(message),
            "{text}: {}",
            broken.message
        );
        assert_eq!(&text[broken.range], place, "{text}");
    }
}

#[test]
fn attributes_given_twice_are_told_and_the_first_counts() {
    for many in [0, 40] {
        let others: String = (0..many).map(|at| format!(" n{at}='x'")).collect();
        let text =
            format!("<a xmlns:p='u' xmlns:q='u' b='1' c='2' p:c='3'{others} b='4' q:c='5'/>");
        let mut pull = Pull::new(&text, 0);
        assert!(matches!(pull.next(), Ok(Some(Event::Open(_)))));
        let values: Vec<_> = pull.attributes().iter().map(|own| &*own.value).collect();
        assert_eq!(values[..3], ["1", "2", "3"]);
        assert_eq!(values.len(), 3 + many);
        let told: Vec<_> = pull
            .repeated()
            .iter()
            .map(|(again, first)| (&text[again.clone()], first.start < again.start))
            .collect();
        assert_eq!(told, [("b", true), ("q:c", true)]);
    }
}

#[test]
fn limits_are_told() {
    let deep = events(&"<a>".repeat(300)).unwrap_err();
    assert_eq!(
        (deep.range, deep.message.as_str()),
        (256 * 3..256 * 3 + 2, "the nesting is deeper than 256")
    );
    let attributes: String = (0..20_000).map(|at| format!(" a{at}=''")).collect();
    assert!(
        events(&format!("<a{attributes}/>"))
            .unwrap_err()
            .message
            .starts_with("more than 10000 attributes")
    );
    let namespaces: String = (0..200).map(|at| format!(" xmlns:a{at}='u'")).collect();
    assert!(
        events(&format!("<a{namespaces}/>"))
            .unwrap_err()
            .message
            .starts_with("more than 100 namespaces")
    );
}

/// What roxmltree makes of a text, in the same words; `None` where it is no XML to it.
fn by_tree(text: &str) -> Option<String> {
    let document = roxmltree::Document::parse(text).ok()?;
    let mut out = String::new();
    walk(document.root_element(), &mut out);
    Some(out)
}

fn walk(node: roxmltree::Node<'_, '_>, out: &mut String) {
    if let Some(text) = node.text().filter(|_| node.is_text()) {
        *out += text;
    }
    if !node.is_element() {
        return;
    }
    *out += &format!(
        "<{} {}",
        node.tag_name().name(),
        node.tag_name().namespace().unwrap_or_default()
    );
    for own in node.attributes() {
        *out += &format!(
            " {}{}={}",
            own.namespace().unwrap_or_default(),
            own.name(),
            own.value()
        );
    }
    out.push('>');
    node.children().for_each(|child| walk(child, out));
    out.push('/');
}

/// Texts made of pieces of XML in any order: both parsers take the same ones, and read the same in them.
#[test]
fn reads_what_a_tree_parser_reads() {
    const PIECES: [&str; 36] = [
        "<a>",
        "</a>",
        "<b c='d'>",
        "</b>",
        "<e/>",
        "<p:a xmlns:p='u'>",
        "</p:a>",
        "<a xmlns='v' x=\"y\" >",
        "text",
        " ",
        "\r\n",
        "&amp;",
        "&#65;",
        "&#x10FFFF;",
        "&x;",
        "&",
        "<![CDATA[",
        "]]>",
        "<!-- c -->",
        "<!--",
        "-->",
        "--",
        "<?pi x?>",
        "<?",
        "?>",
        "<",
        ">",
        "/>",
        "'",
        "\"",
        "=",
        " f='g'",
        " f=\"h&lt;\"",
        "ü",
        "\u{FFFE}",
        "<a\tb\n=\r'c\td'/>",
    ];
    let mut state = 1u64;
    let mut random = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut accepted = 0;
    for _ in 0..60_000 {
        let mut text = String::from("<a>");
        for _ in 0..random(7) {
            text += PIECES[random(PIECES.len())];
        }
        text += "</a>";
        let mut pull = Pull::new(&text, 0);
        while let Ok(Some(_)) = pull.next() {}
        let ours = events(&text);
        // The name of a processing instruction ends at white space (XML 1.0, section 2.6), which the tree lets pass.
        if ours
            .as_ref()
            .is_err_and(|broken| broken.message.contains("processing instruction"))
        {
            continue;
        }
        let ours = ours.ok().filter(|_| pull.repeated().is_empty());
        let theirs = by_tree(&text);
        // A tree parser joins texts around what is no text; ours tells each piece, which reads the same in a row.
        assert_eq!(ours, theirs, "{text:?}");
        accepted += usize::from(theirs.is_some());
    }
    assert!(accepted > 2_000, "{accepted}");
}
