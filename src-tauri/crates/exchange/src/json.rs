//! The whole estate as one JSON document:
//!
//! ```json
//! {"format": "faultline", "version": 1, "changeset": 12,
//!  "cis": [{"key": "vm-1", "name": "vm-1", "class": "virtual_machine", "status": "live", "attributes": {"owner": "x"}}],
//!  "relations": [{"source": "app", "type": "runs_on", "target": "vm-1", "group": "web", "needs": "1"}]}
//! ```
//!
//! All values are texts in their canonical form; what nobody stated is left out.

use std::io::Write;

use serde::ser::{Serialize, SerializeMap, SerializeStruct, Serializer};

use crate::record::{CiRecord, RelationshipRecord, WriteError};

/// Writes the document: the CIs first, then the relationships, each in canonical order.
pub struct JsonWriter<W: Write> {
    target: W,
    part: Part,
    first: bool,
}

#[derive(PartialEq, Eq)]
enum Part {
    Cis,
    Relationships,
}

impl<W: Write> JsonWriter<W> {
    /// Begins the document. `changeset` is the state that is exported.
    pub fn new(mut target: W, changeset: u32) -> Result<Self, WriteError> {
        write!(
            target,
            "{{\"format\":\"faultline\",\"version\":1,\"changeset\":{changeset},\n\"cis\":["
        )?;
        Ok(Self {
            target,
            part: Part::Cis,
            first: true,
        })
    }

    /// Writes one CI.
    pub fn write_ci(&mut self, ci: &CiRecord<'_>) -> Result<(), WriteError> {
        self.separate()?;
        Ok(serde_json::to_writer(&mut self.target, ci)?)
    }

    /// Writes one relationship; no CI may follow.
    pub fn write_relationship(
        &mut self,
        relationship: &RelationshipRecord<'_>,
    ) -> Result<(), WriteError> {
        self.begin_relationships()?;
        self.separate()?;
        Ok(serde_json::to_writer(&mut self.target, relationship)?)
    }

    /// Ends the document and gives the target back.
    pub fn finish(mut self) -> Result<W, WriteError> {
        self.begin_relationships()?;
        self.target.write_all(b"]}\n")?;
        Ok(self.target)
    }

    fn begin_relationships(&mut self) -> Result<(), WriteError> {
        if self.part == Part::Cis {
            self.target.write_all(b"],\n\"relations\":[")?;
            self.part = Part::Relationships;
            self.first = true;
        }
        Ok(())
    }

    fn separate(&mut self) -> Result<(), WriteError> {
        let separator: &[u8] = if self.first { b"\n" } else { b",\n" };
        self.first = false;
        Ok(self.target.write_all(separator)?)
    }
}

impl Serialize for CiRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_struct("CiRecord", 5)?;
        object.serialize_field("key", self.key)?;
        object.serialize_field("name", self.name)?;
        object.serialize_field("class", self.class)?;
        object.serialize_field("status", self.status)?;
        object.serialize_field("attributes", &Attributes(&self.attributes))?;
        object.end()
    }
}

/// Attribute values as one object.
struct Attributes<'a>(&'a [(&'a str, &'a str)]);

impl Serialize for Attributes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = serializer.serialize_map(Some(self.0.len()))?;
        for (name, text) in self.0 {
            object.serialize_entry(name, text)?;
        }
        object.end()
    }
}
