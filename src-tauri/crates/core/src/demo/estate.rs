//! The rows being gathered, and the few ways in which generators add to them.

use std::collections::{BTreeMap, HashSet};

/// A CI of the demonstration estate, as plain text like a row of an import.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoCi {
    /// Its unique key.
    pub key: String,
    /// Its name.
    pub name: String,
    /// The id of its class.
    pub class: &'static str,
    /// The id of its life-cycle status.
    pub status: &'static str,
    /// Attribute values by attribute id.
    pub attributes: BTreeMap<&'static str, String>,
}

impl DemoCi {
    /// Sets an attribute.
    pub fn set(&mut self, attribute: &'static str, value: impl Into<String>) -> &mut Self {
        self.attributes.insert(attribute, value.into());
        self
    }

    /// Sets the life-cycle status.
    pub fn status(&mut self, status: &'static str) -> &mut Self {
        self.status = status;
        self
    }

    /// Sets who answers for it and who looks after it.
    pub fn looked_after(&mut self, owner: &str, team: &str) -> &mut Self {
        self.set("owner", owner).set("support_team", team)
    }
}

/// A relationship of the demonstration estate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DemoRelationship {
    /// The key of the source CI.
    pub source: String,
    /// The id of the relationship type.
    pub kind: &'static str,
    /// The key of the target CI.
    pub target: String,
    /// The redundancy group, as an import states it: a name, or "-" for none.
    pub group: Option<&'static str>,
    /// How many members of the group are needed: a count, or a percentage.
    pub needs: Option<&'static str>,
    /// Whether the dependency is soft where its type is hard.
    pub softened: bool,
}

/// All rows, in the order in which they were added.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Estate {
    /// The CIs.
    pub cis: Vec<DemoCi>,
    /// The relationships.
    pub relationships: Vec<DemoRelationship>,
    /// All keys, so that free ones are found quickly.
    keys: HashSet<String>,
}

impl Estate {
    /// Adds a live CI.
    pub(super) fn add(
        &mut self,
        class: &'static str,
        key: impl Into<String>,
        name: impl Into<String>,
    ) -> &mut DemoCi {
        let key = key.into();
        self.keys.insert(key.clone());
        self.cis.push(DemoCi {
            key,
            name: name.into(),
            class,
            status: "live",
            attributes: BTreeMap::new(),
        });
        let last = self.cis.len() - 1;
        &mut self.cis[last]
    }

    /// Adds a relationship outside any stated group.
    pub(super) fn relate(&mut self, source: &str, kind: &'static str, target: &str) {
        self.push(source, kind, target, None, None);
    }

    /// Adds a hard dependency where the type would make it part of its default group.
    pub(super) fn relate_alone(&mut self, source: &str, kind: &'static str, target: &str) {
        self.push(source, kind, target, Some("-"), None);
    }

    /// Adds a soft dependency by a type that is hard otherwise.
    pub(super) fn relate_softly(&mut self, source: &str, kind: &'static str, target: &str) {
        self.push(source, kind, target, None, None);
        let last = self.relationships.len() - 1;
        self.relationships[last].softened = true;
    }

    /// Adds a redundancy group of `source`: `needs` of `targets`.
    pub(super) fn relate_group<Key: AsRef<str>>(
        &mut self,
        source: &str,
        kind: &'static str,
        group: &'static str,
        needs: &'static str,
        targets: &[Key],
    ) {
        for target in targets {
            self.push(source, kind, target.as_ref(), Some(group), Some(needs));
        }
    }

    /// The keys of all CIs of a class, in the order of their making.
    pub(super) fn keys_of(&self, class: &str) -> Vec<String> {
        self.cis
            .iter()
            .filter(|ci| ci.class == class)
            .map(|ci| ci.key.clone())
            .collect()
    }

    /// How many CIs of a class there are so far.
    pub(super) fn count_of(&self, class: &str) -> u32 {
        self.cis.iter().filter(|ci| ci.class == class).count() as u32
    }

    /// `prefix-NNNN` with the first number from `first` on that is still free.
    pub(super) fn free_key(&self, prefix: &str, first: u32) -> String {
        let mut number = first;
        loop {
            let key = numbered(prefix, number);
            if !self.keys.contains(&key) {
                return key;
            }
            number += 1;
        }
    }

    fn push(
        &mut self,
        source: &str,
        kind: &'static str,
        target: &str,
        group: Option<&'static str>,
        needs: Option<&'static str>,
    ) {
        self.relationships.push(DemoRelationship {
            source: source.to_owned(),
            kind,
            target: target.to_owned(),
            group,
            needs,
            softened: false,
        });
    }
}

/// `prefix-NNNN`.
pub(super) fn numbered(prefix: &str, number: u32) -> String {
    format!("{prefix}-{number:04}")
}
