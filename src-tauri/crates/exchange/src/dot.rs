//! The estate in the DOT language, for drawing with Graphviz. One way: it is not read back.

use std::io::Write;

use crate::record::{CiRecord, RelationshipRecord, WriteError};

/// Writes the graph: the CIs first, then the relationships.
pub struct DotWriter<W: Write> {
    target: W,
}

impl<W: Write> DotWriter<W> {
    /// Begins the graph.
    pub fn new(mut target: W) -> Result<Self, WriteError> {
        target.write_all(b"digraph estate {\n")?;
        Ok(Self { target })
    }

    /// Writes one CI as a node, labelled with its key, and its name where that differs.
    pub fn write_ci(&mut self, ci: &CiRecord<'_>) -> Result<(), WriteError> {
        let mut label = escaped(ci.key);
        if ci.name != ci.key {
            label.push_str("\\n");
            label.push_str(&escaped(ci.name));
        }
        let class = escaped(ci.class);
        let status = escaped(ci.status);
        writeln!(
            self.target,
            "  n{} [label=\"{label}\", class=\"{class} {status}\"];",
            ci.id
        )?;
        Ok(())
    }

    /// Writes one relationship as an edge from its source to its target, soft ones dashed.
    pub fn write_relationship(
        &mut self,
        relationship: &RelationshipRecord<'_>,
    ) -> Result<(), WriteError> {
        let mut label = escaped(relationship.relationship_type);
        if let Some(group) = relationship.group {
            label.push_str(&format!(" [{}]", escaped(group)));
        }
        let style = match relationship.strength {
            Some("soft") => ", style=dashed",
            _ => "",
        };
        writeln!(
            self.target,
            "  n{} -> n{} [label=\"{label}\"{style}];",
            relationship.source_id, relationship.target_id
        )?;
        Ok(())
    }

    /// Ends the graph and gives the target back.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.target.write_all(b"}\n")?;
        Ok(self.target)
    }
}

/// The text as it may stand between the quotes of a label: quotes and backslashes escaped, line ends as `\n`, other
/// control characters as U+FFFD, and `&` as an entity since labels are read for entities.
fn escaped(text: &str) -> String {
    let mut label = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '"' => label.push_str("\\\""),
            '\\' => label.push_str("\\\\"),
            '\n' => label.push_str("\\n"),
            '&' => label.push_str("&amp;"),
            character if character.is_control() => label.push('\u{fffd}'),
            character => label.push(character),
        }
    }
    label
}
