//! The same document twice, nasty texts, and pages.

use proptest::prelude::*;

use super::*;

fn document(blocks: Vec<Block>) -> Document {
    Document {
        language: "en",
        page_of: ["Page", "of"],
        title: "CHG-1 <b>&\"quoted\"</b>".to_owned(),
        footer: "Changeset #1".to_owned(),
        at: Timestamp::UNIX_EPOCH,
        blocks,
    }
}

fn table(rows: usize, text: &str) -> Block {
    let mut table = Table::new(&[("State", 1.0), ("A head of several words", 4.0)]);
    let row = |_| vec![Cell::marked(Mark::Degraded, "degraded"), Cell::from(text)];
    table.rows = (0..rows).map(row).collect();
    Block::Table(table)
}

/// Every kind of part and every kind of shape.
fn everything(text: &str) -> Document {
    let marks = [Mark::Up, Mark::AtRisk, Mark::Degraded, Mark::Down];
    let mut shapes: Vec<Shape> = marks
        .into_iter()
        .flat_map(|mark| mark_shapes(mark, 10.0, 10.0, 12.0, false))
        .collect();
    shapes.push(Shape::Text {
        at: (40.0, 40.0),
        anchor: Anchor::Middle,
        size: 9.0,
        weight: Weight::SemiBold,
        colour: palette::TEXT,
        text: text.to_owned(),
    });
    document(vec![
        Block::heading(1, text),
        Block::heading(2, text),
        Block::paragraph(text),
        Block::Facts(vec![(text.to_owned(), text.to_owned())]),
        table(3, text),
        Block::Picture(Picture {
            width: 900.0,
            height: 60.0,
            description: text.to_owned(),
            shapes,
        }),
    ])
}

/// How many pages the file says it has, by its tree of pages.
fn page_count(bytes: &[u8]) -> usize {
    let text = String::from_utf8_lossy(bytes);
    let tree = text.find("/Type /Pages").expect("a tree of pages");
    let count = &text[tree..][text[tree..].find("/Count ").expect("a count") + 7..];
    let digits: String = count.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().expect("a number")
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let one = everything("Zürich – Ελλάδα – Київ → ✓");
    assert_eq!(html::html(&one), html::html(&one.clone()));
    assert_eq!(pdf::pdf(&one), pdf::pdf(&one.clone()));
}

#[test]
fn html_says_what_was_written_and_loads_nothing() {
    let nasty = "<script>alert('x')</script><img src=x onerror=y> & \"quoted\" \u{202e}txt";
    let page = html::html(&everything(nasty));
    assert!(
        !page.contains("<script") && !page.contains("<img"),
        "{page}"
    );
    assert!(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"));
    assert!(!page.contains('\u{202e}') && page.contains("[U+202E]txt"));
    assert!(page.contains("default-src 'none'"));
    for loading in ["http:", "https:", "url(", "src=\"", "href=", "@import"] {
        assert!(!page.contains(loading), "{loading}");
    }
}

#[test]
fn nasty_texts_stay_on_the_page() {
    let long = "x".repeat(5_000);
    let emoji = "👩‍👩‍👧‍👦 🏳️‍🌈 漢字 עברית \u{0} \u{feff}";
    for text in [long.as_str(), emoji, "", "\n\n\n", "a\tb\r\nc"] {
        let bytes = pdf::pdf(&everything(text));
        assert!(
            bytes.starts_with(b"%PDF-") && bytes.ends_with(b"%%EOF"),
            "{text:?}"
        );
        assert!(page_count(&bytes) >= 1, "{text:?}");
    }
    // A picture may be scaled, everything else has to keep to the margins.
    for shape in pdf::shapes(&document(vec![Block::heading(1, &long), table(2, &long)])) {
        if let Shape::Text {
            at,
            size,
            weight,
            text,
            ..
        } = shape
        {
            let right = at.0 + text_width(&text, size, weight);
            assert!(right <= 595.28 - 47.0, "{right} {text:?}");
            assert!(at.1 < 841.89 - 20.0, "{}", at.1);
        }
    }
}

#[test]
fn long_tables_go_on_under_their_head() {
    let shapes = pdf::shapes(&document(vec![Block::heading(1, "A"), table(120, "row")]));
    let is =
        |shape: &&Shape, wanted: &str| matches!(shape, Shape::Text { text, .. } if text == wanted);
    let count = |wanted: &str| shapes.iter().filter(|shape| is(shape, wanted)).count();
    let pages = page_count(&pdf::pdf(&document(vec![
        Block::heading(1, "A"),
        table(120, "row"),
    ])));
    assert!(pages > 2, "{pages}");
    assert_eq!((count("row"), count("State")), (120, pages));
    for number in 1..=pages {
        assert_eq!(count(&format!("Page {number} of {pages}")), 1);
    }
}

#[test]
fn what_the_font_lacks_is_a_square_and_what_it_has_is_not() {
    let width = |text: &str| text_width(text, 10.0, Weight::Regular);
    assert_eq!(width("漢"), width("□"));
    assert_ne!(width("Ж"), width("□"));
    assert_eq!(width("a\u{200d}b\u{0}"), width("ab"));
}

#[test]
fn names_are_shortened_in_the_middle() {
    let name = "vm-claims-settlement-hamburg-01";
    let short = shortened(name, 90.0, 10.0, Weight::Regular);
    assert!(
        short.starts_with("vm-") && short.ends_with("-01") && short.contains('…'),
        "{short}"
    );
    assert!(text_width(&short, 10.0, Weight::Regular) <= 90.0);
    assert_eq!(shortened("db-1", 90.0, 10.0, Weight::Regular), "db-1");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    /// Lines fit, and together they say the whole text but for spaces at their ends.
    #[test]
    fn wrapping_loses_nothing(text in "[a-zA-Zßж .,/:0-9-]{0,200}", room in 20.0_f32..300.0) {
        let lines = pdf::wrapped(&text, room, 9.0, Weight::Regular);
        for line in &lines {
            prop_assert!(text_width(line, 9.0, Weight::Regular) <= room + 0.01 || line.chars().count() == 1);
        }
        let bare = |text: &str| text.replace(' ', "");
        prop_assert_eq!(bare(&lines.concat()), bare(&text));
    }
}
