//! Reports in German: no text of the English catalogue is left, and dates and numbers are German.

use faultline_exchange::document::{Block, Document, html};

use super::{demonstration, of, told};
use crate::report::{Language, ReportQuestion};

fn german(records: &[&str]) -> ReportQuestion {
    ReportQuestion {
        language: Language::German,
        ..of(records)
    }
}

/// What the report itself says: headings, labels and the heads of tables.
fn own_words(document: &Document) -> Vec<&str> {
    let mut words = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Heading { text, .. } => words.push(text.as_str()),
            Block::Paragraph(text) => words.push(text),
            Block::Facts(facts) => words.extend(facts.iter().map(|(label, _)| label.as_str())),
            Block::Table(table) => {
                words.extend(table.columns.iter().map(|column| column.head.as_str()));
            }
            Block::Picture(picture) => words.push(&picture.description),
        }
    }
    words
}

#[test]
fn no_english_text_is_left() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let document = told(&workspace, &german(&["CHG-65", "PRB-1"])).expect("told");
    let pairs = Language::English.texts().into_iter();
    let pairs = pairs.zip(Language::German.texts());
    let english: Vec<&str> = pairs
        .filter(|(english, german)| english != german)
        .map(|(english, _)| english)
        .collect();
    let words = own_words(&document);
    let left: Vec<&&str> = words.iter().filter(|text| english.contains(text)).collect();
    assert!(left.is_empty(), "{left:?}");
    assert!(words.contains(&"Wirkungsbereich"), "{words:?}");
}

#[test]
fn dates_states_and_numbers_are_written_as_in_german() {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = demonstration(folder.path());
    let document = told(&workspace, &german(&["CHG-65"])).expect("told");
    let page = html::html(&document);
    for expected in [
        "<html lang=\"de\">",
        "CAB-Unterlagen · Change",
        "gefährdet",
        "Plan-Beginn",
        "sehr hoch",
    ] {
        assert!(page.contains(expected), "{expected} in {page}");
    }
    let at = "2026-11-21T22:00:00Z".parse().expect("a time");
    assert_eq!(Language::German.time(at), "Sa 21. Nov. 2026 22:00 UTC");
    assert_eq!(Language::English.time(at), "Sat 21 Nov 2026 22:00 UTC");
    assert_eq!(Language::German.money("48000.5 EUR"), "48000,5 EUR");
    assert_eq!(Language::German.stated_number("24x7"), "24x7");
}
