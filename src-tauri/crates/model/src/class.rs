//! Classes of CIs.

use serde::{Deserialize, Serialize};

/// A class in the tree of classes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClassDefinition {
    /// The number under which CIs store it.
    #[serde(skip)]
    pub number: u16,
    /// Stable id, e.g. `virtual_machine`.
    pub id: String,
    /// Label, e.g. "Virtual machine".
    pub label: String,
    /// Id of the class it inherits from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<String>,
    /// No CI may be of an abstract class itself.
    #[serde(rename = "abstract", default)]
    pub is_abstract: bool,
    /// Ids of the attributes it adds to the inherited ones, in order of display.
    #[serde(default)]
    pub attributes: Vec<String>,
    /// What a made-up key of this class begins with, e.g. `VM`.
    pub key_prefix: String,
}
