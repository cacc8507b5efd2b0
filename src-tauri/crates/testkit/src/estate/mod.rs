//! Small estates written as text, for tests that read like the question they ask.
//!
//! ```text
//! # anything behind a hash is a remark
//! shop -> app -> db              needs, hard
//! app ~> cache                   needs, soft
//! lb -> [1 of n1 n2]             a redundancy group; `n1..n4` stands for n1 n2 n3 n4
//! web -> [50% of n1..n4]         a share of the members
//! web ~> [2 of n1 ~n2 n3]        a soft group, one member's relationship soft
//! web -> [n1 n2]                 a group of which nothing is stated
//! kind powered_by: target_to_source hard default 1
//! rack powered_by feed           a relationship of that type, here in its default group
//! rack powered_by feed in -      in no group
//! rack powered_by feed soft in a p 0.9
//! group rack a: 2 soft           states needs and strength of a group
//! default rack powered_by: 60.5% states them of a default group
//! n3 is retired                  planned, live, maintenance, retired
//! ```
//!
//! A CI is there as soon as it is named, and live unless said otherwise.

mod feed;
mod parse;

use std::collections::BTreeMap;

pub use feed::{Fed, feed, forced, parse_needs};

/// An estate as plain rows, by key and name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Estate {
    /// Life-cycle status by key.
    pub cis: BTreeMap<String, Status>,
    /// Relationship types by name.
    pub kinds: BTreeMap<String, Kind>,
    /// What is stated of groups, by dependent and name.
    pub groups: BTreeMap<(String, String), Statement>,
    /// What is stated of default groups, by dependent and type.
    pub default_groups: BTreeMap<(String, String), Statement>,
    /// Relationships in the order in which they were written.
    pub relationships: Vec<Relation>,
}

/// Life-cycle status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Not yet there.
    Planned,
    /// In service.
    Live,
    /// In service, being worked on.
    Maintenance,
    /// Gone.
    Retired,
}

/// A relationship type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kind {
    /// `target_to_source`, `source_to_target`, `both` or `none`.
    pub impact: String,
    /// Whether its relationships are soft unless they say otherwise.
    pub soft: bool,
    /// Needs of its default group, as in [`Statement`].
    pub default_group: Option<String>,
}

/// What is stated of a group.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Statement {
    /// "2" or "33.3%".
    pub needs: Option<String>,
    /// Whether it is soft.
    pub soft: Option<bool>,
}

/// A relationship.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// Key of the CI it starts from.
    pub source: String,
    /// Name of its type.
    pub kind: String,
    /// Key of the CI it points to.
    pub target: String,
    /// Whether it is soft, where it says so.
    pub soft: Option<bool>,
    /// Its group by name, `-` for none.
    pub group: Option<String>,
    /// Stated propagation probability.
    pub probability: Option<f64>,
}

impl Estate {
    /// Reads an estate from text.
    ///
    /// # Panics
    /// On a line it cannot read, naming it.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        parse::parse(text)
    }

    /// Adds a CI unless it is there.
    pub fn mention(&mut self, key: &str) {
        self.cis.entry(key.to_owned()).or_insert(Status::Live);
    }
}
