//! The answer of `faultline diff` as a document.

use faultline_core::compare::{ChangeKind, CiDifference, Difference, RelationshipDifference};
use serde::Serialize;

use super::diff_impact::ImpactDocument;
use super::diff_through::ThroughDocument;
use super::history::Change;

/// The answer.
#[derive(Serialize)]
pub struct Document<'d> {
    from: u32,
    to: u32,
    cis: Differences<&'d str, ChangedCi<'d>>,
    relations: Differences<Relation<'d>, ChangedRelation<'d>>,
    /// With `--through`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub through: Option<ThroughDocument>,
    /// With `--impact`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub impact: Option<ImpactDocument<'d>>,
}

/// What differs, of one kind.
#[derive(Serialize)]
struct Differences<T, C> {
    added: Vec<T>,
    removed: Vec<T>,
    changed: Vec<C>,
}

#[derive(Serialize)]
struct ChangedCi<'d> {
    key: &'d str,
    changes: Vec<Change>,
}

/// A relationship as the plain file names it.
#[derive(Serialize)]
struct Relation<'d> {
    source: &'d str,
    r#type: &'d str,
    target: &'d str,
    group: Option<&'d str>,
}

#[derive(Serialize)]
struct ChangedRelation<'d> {
    #[serde(flatten)]
    relation: Relation<'d>,
    changes: Vec<Change>,
}

impl<'d> Document<'d> {
    /// The document of what differs.
    pub fn of(difference: &'d Difference) -> Self {
        let Difference {
            from,
            to,
            cis,
            relationships,
        } = difference;
        let key = |one: &'d CiDifference| one.key.as_str();
        Self {
            from: *from,
            to: *to,
            cis: Differences {
                added: of_kind(cis, |one| one.kind, ChangeKind::Added, key),
                removed: of_kind(cis, |one| one.kind, ChangeKind::Removed, key),
                changed: of_kind(
                    cis,
                    |one| one.kind,
                    ChangeKind::Changed,
                    |one| ChangedCi {
                        key: &one.key,
                        changes: one.changes.iter().cloned().map(Change::of).collect(),
                    },
                ),
            },
            relations: Differences {
                added: of_kind(relationships, |one| one.kind, ChangeKind::Added, relation),
                removed: of_kind(relationships, |one| one.kind, ChangeKind::Removed, relation),
                changed: of_kind(
                    relationships,
                    |one| one.kind,
                    ChangeKind::Changed,
                    |one| ChangedRelation {
                        relation: relation(one),
                        changes: one.changes.iter().cloned().map(Change::of).collect(),
                    },
                ),
            },
            through: None,
            impact: None,
        }
    }
}

fn of_kind<'d, T, O>(
    all: &'d [T],
    kind: impl Fn(&T) -> ChangeKind,
    wanted: ChangeKind,
    tell: impl Fn(&'d T) -> O,
) -> Vec<O> {
    let wanted = all.iter().filter(|one| kind(one) == wanted);
    wanted.map(tell).collect()
}

fn relation(one: &RelationshipDifference) -> Relation<'_> {
    Relation {
        source: &one.source.key,
        r#type: &one.relationship_type,
        target: &one.target.key,
        group: one.group.as_deref(),
    }
}
