//! A reason as a sentence, for people without a window.

use faultline_graph::{Node, Strength};
use jiff::Timestamp;

use super::{GroupName, Reason};
use crate::confidence::NormalRelationship;
use crate::snapshot::GraphSnapshot;

/// Why a check found a CI, with keys and labels.
#[must_use]
pub fn sentence(reason: &Reason, snapshot: &GraphSnapshot) -> String {
    let words = Words { snapshot };
    match reason {
        Reason::Missing { attributes } => {
            let labels = attributes.iter().map(|&number| words.attribute(number));
            format!("has no {}", labels.collect::<Vec<_>>().join(", no "))
        }
        Reason::Orphan => "needs nothing, and nothing needs it".to_owned(),
        Reason::Stale { last } => format!("last altered or confirmed on {}", day(*last)),
        Reason::Same {
            value,
            total,
            others,
        } => format!("{value:?}, as {}", words.list(others, *total)),
        Reason::NeedsAboveMembers {
            group,
            needs,
            members,
        } => format!(
            "{} needs {needs} and has {members} in service",
            words.group(group)
        ),
        Reason::NoMember { group, members } => format!(
            "none of the {members} members of {} is in service, so that it counts as up",
            words.group(group)
        ),
        Reason::StrengthDisagrees { group, stated } => {
            let (stated, members) = match stated {
                Strength::Hard => ("hard", "soft"),
                Strength::Soft => ("soft", "hard"),
            };
            format!(
                "{} is stated to be {stated}, and all its relationships are {members}",
                words.group(group)
            )
        }
        Reason::NoRelationship { group } => format!(
            "something is stated of {}, to which no relationship belongs",
            words.group(group)
        ),
        Reason::Assumed {
            kind,
            needs,
            members,
        } => format!(
            "needs {needs} of {members} by {}, which nobody stated",
            words.kind(*kind)
        ),
        Reason::RetiredEnd {
            kind,
            other,
            outgoing,
        } => {
            let verb = if *outgoing {
                words.kind(*kind)
            } else {
                words.inverse(*kind)
            };
            format!("{verb} {}, which is retired", words.key(*other))
        }
        Reason::NotAllowed { kind, other } => format!(
            "{} {}, which is of a class that the model does not allow there",
            words.kind(*kind),
            words.key(*other)
        ),
        Reason::Circle { total, others } => format!(
            "needs {} in a circle of hard dependencies",
            words.list(others, *total)
        ),
        Reason::Old {
            kind,
            other,
            confirmed,
        } => format!(
            "{}: last confirmed on {}",
            words.link(*kind, *other),
            day(*confirmed)
        ),
        Reason::Dropped {
            kind,
            other,
            source,
            confirmed,
        } => format!(
            "{}: {source} listed it last on {} and no longer does",
            words.link(*kind, *other),
            day(*confirmed)
        ),
        Reason::DroppedCi { source, confirmed } => format!(
            "{source} listed it last on {} and no longer does",
            day(*confirmed)
        ),
        Reason::LacksNeeds { normal } => {
            let lacks = normal.iter().map(|one| words.lacked(one, false));
            lacks.collect::<Vec<_>>().join("; ")
        }
        Reason::LacksDependents { normal } => {
            let lacks = normal.iter().map(|one| words.lacked(one, true));
            lacks.collect::<Vec<_>>().join("; ")
        }
    }
}

struct Words<'s> {
    snapshot: &'s GraphSnapshot,
}

impl Words<'_> {
    fn key(&self, node: Node) -> &str {
        self.snapshot.graph.key(node)
    }

    fn attribute(&self, number: u16) -> String {
        let mut attributes = self.snapshot.model.attributes().iter();
        let found = attributes.find(|one| one.number == number);
        found.map_or_else(String::new, |one| one.label.to_lowercase())
    }

    fn kind(&self, number: u16) -> String {
        let kind = self.snapshot.model.relationship_type_by_number(number);
        kind.map_or_else(String::new, |kind| kind.label.clone())
    }

    fn inverse(&self, number: u16) -> String {
        let kind = self.snapshot.model.relationship_type_by_number(number);
        kind.map_or_else(String::new, |kind| kind.inverse_label.clone())
    }

    /// "runs on host-1", read from the dependent.
    fn link(&self, number: u16, provider: Node) -> String {
        let kind = self.snapshot.model.relationship_type_by_number(number);
        let from_source = kind.is_none_or(|kind| kind.dependent_is_source());
        let verb = if from_source {
            self.kind(number)
        } else {
            self.inverse(number)
        };
        format!("{verb} {}", self.key(provider))
    }

    fn group(&self, group: &GroupName) -> String {
        match group {
            GroupName::Named(name) => format!("the group {name:?}"),
            GroupName::DefaultOf(kind) => format!("the default group of {}", self.kind(*kind)),
        }
    }

    fn list(&self, named: &[Node], total: u32) -> String {
        let keys: Vec<&str> = named.iter().map(|&node| self.key(node)).collect();
        match total.saturating_sub(named.len() as u32) {
            0 => keys.join(", "),
            more => format!("{} and {more} more", keys.join(", ")),
        }
    }

    /// "runs on: nothing, unlike 4 of 5 of its class", from the side of the dependent, or of what is needed.
    fn lacked(&self, normal: &NormalRelationship, needed: bool) -> String {
        let NormalRelationship {
            kind, having, of, ..
        } = *normal;
        let model = &self.snapshot.model;
        let definition = model.relationship_type_by_number(kind);
        let from_source = definition.is_none_or(|kind| kind.dependent_is_source());
        let verb = if from_source == needed {
            self.inverse(kind)
        } else {
            self.kind(kind)
        };
        format!("{verb}: nothing, unlike {having} of {of} of its class")
    }
}

fn day(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d").to_string()
}
