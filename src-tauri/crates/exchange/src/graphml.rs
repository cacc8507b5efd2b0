//! The estate as GraphML, for graph tools. One way: it is not read back.

use std::io::{self, Write};

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};

use crate::record::{CiRecord, RelationshipRecord, WriteError};

const NODE_KEYS: [&str; 4] = ["key", "name", "class", "status"];
const EDGE_KEYS: [&str; 6] = [
    "type",
    "strength",
    "group",
    "needs",
    "group_strength",
    "probability",
];

/// Writes the document: the CIs first, then the relationships.
pub struct GraphmlWriter<W: Write> {
    writer: Writer<W>,
    attributes: Vec<String>,
}

impl<W: Write> GraphmlWriter<W> {
    /// Begins the document. `attributes` are the names of all attributes that any CI has, sorted.
    pub fn new(target: W, attributes: Vec<String>) -> Result<Self, WriteError> {
        let mut writer = Writer::new(target);
        writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
        writer
            .get_mut()
            .write_all(b"\n<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">\n")?;
        for (id, name) in node_keys(&attributes) {
            declare(&mut writer, &id, "node", name)?;
        }
        for name in EDGE_KEYS {
            declare(&mut writer, &format!("e_{name}"), "edge", name)?;
        }
        writer
            .get_mut()
            .write_all(b"<graph id=\"estate\" edgedefault=\"directed\">\n")?;
        Ok(Self { writer, attributes })
    }

    /// Writes one CI. Its attributes are sorted by name.
    pub fn write_ci(&mut self, ci: &CiRecord<'_>) -> Result<(), WriteError> {
        write!(self.writer.get_mut(), "<node id=\"n{}\">", ci.id)?;
        for (name, text) in NODE_KEYS.iter().zip([ci.key, ci.name, ci.class, ci.status]) {
            datum(&mut self.writer, &format!("n_{name}"), text)?;
        }
        for (name, text) in &ci.attributes {
            if let Ok(index) = self
                .attributes
                .binary_search_by(|known| known.as_str().cmp(name))
            {
                datum(&mut self.writer, &format!("a{index}"), text)?;
            }
        }
        Ok(self.writer.get_mut().write_all(b"</node>\n")?)
    }

    /// Writes one relationship, from its source to its target.
    pub fn write_relationship(
        &mut self,
        relationship: &RelationshipRecord<'_>,
    ) -> Result<(), WriteError> {
        write!(
            self.writer.get_mut(),
            "<edge source=\"n{}\" target=\"n{}\">",
            relationship.source_id,
            relationship.target_id
        )?;
        let values = [
            Some(relationship.relationship_type),
            relationship.strength,
            relationship.group,
            relationship.needs,
            relationship.group_strength,
            relationship.probability,
        ];
        for (name, value) in EDGE_KEYS.iter().zip(values) {
            if let Some(text) = value {
                datum(&mut self.writer, &format!("e_{name}"), text)?;
            }
        }
        Ok(self.writer.get_mut().write_all(b"</edge>\n")?)
    }

    /// Ends the document and gives the target back.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.writer.get_mut().write_all(b"</graph>\n</graphml>\n")?;
        Ok(self.writer.into_inner())
    }
}

fn node_keys(attributes: &[String]) -> impl Iterator<Item = (String, &str)> {
    let fixed = NODE_KEYS.iter().map(|name| (format!("n_{name}"), *name));
    let further = attributes
        .iter()
        .enumerate()
        .map(|(index, name)| (format!("a{index}"), name.as_str()));
    fixed.chain(further)
}

fn declare<W: Write>(writer: &mut Writer<W>, id: &str, of: &str, name: &str) -> io::Result<()> {
    writer
        .create_element("key")
        .with_attribute(("id", id))
        .with_attribute(("for", of))
        .with_attribute(("attr.name", printable(name).as_str()))
        .with_attribute(("attr.type", "string"))
        .write_empty()?;
    writer.get_mut().write_all(b"\n")
}

fn datum<W: Write>(writer: &mut Writer<W>, key: &str, text: &str) -> io::Result<()> {
    writer
        .create_element("data")
        .with_attribute(("key", key))
        .write_text_content(BytesText::new(&printable(text)))?;
    Ok(())
}

/// The text with every character that XML 1.0 cannot hold, even escaped, shown as U+FFFD. A carriage return is one of
/// them here, since a reader would make a line feed of it.
fn printable(text: &str) -> String {
    text.chars()
        .map(|character| match character {
            '\t' | '\n' => character,
            '\u{0}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => '\u{fffd}',
            _ => character,
        })
        .collect()
}
