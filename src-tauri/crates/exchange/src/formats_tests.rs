//! The formats for other programs keep hostile texts as text.

use proptest::prelude::*;
use quick_xml::events::Event;

use crate::dot::DotWriter;
use crate::graphml::GraphmlWriter;
use crate::json::JsonWriter;
use crate::record::{CiRecord, RelationshipRecord};

fn ci<'a>(id: u32, key: &'a str, owner: &'a str) -> CiRecord<'a> {
    CiRecord {
        id,
        key,
        name: "Name",
        class: "server",
        status: "live",
        attributes: vec![("owner", owner)],
    }
}

fn relationship<'a>(source: &'a str, target: &'a str, group: &'a str) -> RelationshipRecord<'a> {
    RelationshipRecord {
        source_id: 1,
        target_id: 2,
        source,
        relationship_type: "runs_on",
        target,
        strength: Some("soft"),
        group: Some(group),
        needs: None,
        group_strength: None,
        probability: Some("0.10"),
    }
}

#[test]
fn json_is_one_document_with_documented_keys() {
    let mut writer = JsonWriter::new(Vec::new(), 7).expect("begun");
    writer.write_ci(&ci(1, "a\"", "=x\n")).expect("written");
    writer.write_ci(&ci(2, "b", "")).expect("written");
    writer
        .write_relationship(&relationship("a\"", "b", "g"))
        .expect("written");
    let text = writer.finish().expect("ended");
    let document: serde_json::Value = serde_json::from_slice(&text).expect("a document");
    assert_eq!(
        document,
        serde_json::json!({
            "format": "faultline", "version": 1, "changeset": 7,
            "cis": [
                {"key": "a\"", "name": "Name", "class": "server", "status": "live", "attributes": {"owner": "=x\n"}},
                {"key": "b", "name": "Name", "class": "server", "status": "live", "attributes": {"owner": ""}},
            ],
            "relations": [{"source": "a\"", "type": "runs_on", "target": "b", "strength": "soft", "group": "g", "probability": "0.10"}],
        })
    );
}

#[test]
fn an_empty_json_document_is_whole() {
    let text = JsonWriter::new(Vec::new(), 1)
        .and_then(JsonWriter::finish)
        .expect("ended");
    let document: serde_json::Value = serde_json::from_slice(&text).expect("a document");
    assert_eq!(document["cis"], serde_json::json!([]));
    assert_eq!(document["relations"], serde_json::json!([]));
}

#[test]
fn dot_escapes_what_would_end_a_label() {
    let mut writer = DotWriter::new(Vec::new()).expect("begun");
    writer
        .write_ci(&ci(1, "a\"; evil -> b [label=\"\\", ""))
        .expect("written");
    writer
        .write_relationship(&relationship("a", "b", "g\n&lt;"))
        .expect("written");
    let text = String::from_utf8(writer.finish().expect("ended")).expect("text");
    assert_eq!(
        text,
        "digraph estate {\n  n1 [label=\"a\\\"; evil -> b [label=\\\"\\\\\\nName\", class=\"server live\"];\n  \
         n1 -> n2 [label=\"runs_on [g\\n&amp;lt;]\", style=dashed];\n}\n"
    );
}

/// The texts of all `data` elements of a document that is well-formed.
fn data(document: &[u8]) -> Vec<String> {
    let mut reader = quick_xml::Reader::from_reader(document);
    let mut buffer = Vec::new();
    let (mut texts, mut inside) = (Vec::new(), false);
    loop {
        match reader.read_event_into(&mut buffer).expect("well-formed") {
            Event::Start(element) if element.name().as_ref() == "data" => {
                inside = true;
                texts.push(String::new());
            }
            Event::End(_) => inside = false,
            Event::Text(text) if inside => {
                let text: &str = text.as_ref();
                texts.last_mut().expect("begun").push_str(text.as_ref());
            }
            Event::GeneralRef(reference) if inside => {
                let name: &str = reference.as_ref();
                let text = match reference.resolve_char_ref().expect("a character") {
                    Some(character) => character.to_string(),
                    None => quick_xml::escape::resolve_predefined_entity(name)
                        .expect("known")
                        .to_owned(),
                };
                texts.last_mut().expect("begun").push_str(text.as_ref());
            }
            Event::Eof => return texts,
            _ => {}
        }
        buffer.clear();
    }
}

proptest! {
    #[test]
    fn graphml_is_well_formed_and_keeps_texts(key in "[a-c<>&'\"\\]\u{0}\u{b}\u{202e}\n]{0,9}", owner in ".{0,9}") {
        let mut writer = GraphmlWriter::new(Vec::new(), vec!["owner".to_owned()]).expect("begun");
        writer.write_ci(&ci(1, &key, &owner)).expect("written");
        writer.write_relationship(&relationship("a", "b", &key)).expect("written");
        let document = writer.finish().expect("ended");
        let shown = |text: &str| -> String {
            let forbidden = |one: char| (one < ' ' && one != '\n' && one != '\t') || one == '\u{fffe}' || one == '\u{ffff}';
            text.chars().map(|one| if forbidden(one) { '\u{fffd}' } else { one }).collect()
        };
        let texts = data(&document);
        prop_assert_eq!(&texts[0], &shown(&key));
        prop_assert_eq!(&texts[4], &shown(&owner));
        prop_assert_eq!(&texts[7], &shown(&key));
    }
}

#[test]
fn a_workbook_keeps_texts_as_texts_and_numbers_as_numbers() {
    use crate::csv::write::{AttributeColumn, ColumnContent};
    use calamine::{Data, Reader, Xlsx};

    let column = |name: &str, content| AttributeColumn {
        name: name.to_owned(),
        content,
    };
    let columns = vec![
        column("mttr", ColumnContent::Number),
        column("owner", ColumnContent::Text),
    ];
    let mut writer = crate::xlsx::XlsxWriter::new(columns).expect("begun");
    let mut first = ci(1, "a", "=1+1");
    first.attributes.insert(0, ("mttr", "2.5"));
    let mut second = ci(2, "007", "");
    second.attributes.insert(0, ("mttr", "0.10"));
    writer.write_ci(&first).expect("written");
    writer.write_ci(&second).expect("written");
    writer
        .write_relationship(&relationship("a", "007", "g"))
        .expect("written");
    let file = writer.finish(std::io::Cursor::new(Vec::new()));
    let mut workbook: Xlsx<_> =
        calamine::open_workbook_from_rs(file.expect("ended")).expect("read");
    let text = |text: &str| Data::String(text.to_owned());
    let cis = workbook.worksheet_range("cis").expect("a sheet");
    let heads = ["key", "name", "class", "status", "mttr", "owner"];
    assert_eq!(cis.rows().next(), Some(&heads.map(text)[..]));
    assert_eq!(cis.get((1, 4)), Some(&Data::Float(2.5)));
    assert_eq!(cis.get((1, 5)), Some(&text("=1+1")));
    assert_eq!(cis.get((2, 0)), Some(&text("007")));
    assert_eq!(cis.get((2, 4)), Some(&text("0.10")), "all digits are kept");
    assert_eq!(cis.get((2, 5)), Some(&Data::Empty));
    let relations = workbook.worksheet_range("relations").expect("a sheet");
    assert_eq!(relations.get((1, 1)), Some(&text("runs_on")));
    assert_eq!(relations.get_size(), (2, 8));
}

#[test]
fn a_text_too_long_for_a_cell_is_refused_with_its_place() {
    use crate::workbook::{SheetColumn, WorkbookWriter};

    let mut workbook = WorkbookWriter::new().expect("begun");
    let columns = vec![("note".to_owned(), SheetColumn::Text)];
    workbook.sheet("notes", columns).expect("begun");
    workbook.row(["short"]).expect("written");
    let fault = workbook
        .row(["x".repeat(32_768).as_str()])
        .expect_err("too long");
    assert_eq!(
        fault.to_string(),
        "Row 3 of the sheet notes has more than 32,767 characters in the column note, and no cell of a workbook may. Shorten it, or export to csv."
    );
}
