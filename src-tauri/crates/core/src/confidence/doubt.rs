//! Which relationships are doubtful: confirmed too long ago, or no longer by anyone.

use std::collections::HashMap;

use faultline_store::{RelationshipWord, StoreError, View};
use jiff::{SignedDuration, Timestamp};

use super::ConfidenceRule;

/// Why a relationship is doubted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// Its last confirmation is older than the rule trusts.
    Old {
        /// When a source or a person last stated it.
        confirmed: Timestamp,
    },
    /// Every source that stated it has stopped to list it.
    Gone {
        /// The one that listed it last.
        source: String,
        /// When it did.
        confirmed: Timestamp,
    },
}

/// A relationship that is doubted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoubtfulRelationship {
    /// Its internal id.
    pub relationship: u32,
    /// Why.
    pub doubt: Doubt,
}

/// Judges relationships one by one.
pub(super) struct Judge<'v> {
    view: View<'v>,
    trusted_since: Timestamp,
    /// Ranges of one source each, by id.
    by_source: Vec<Vec<RelationshipWord>>,
    /// Changesets that a person wrote, by number.
    by_hand: HashMap<u32, Timestamp>,
}

impl<'v> Judge<'v> {
    pub fn new(view: View<'v>, rule: &ConfidenceRule, now: Timestamp) -> Result<Self, StoreError> {
        let trusted = SignedDuration::from_hours(24 * i64::from(rule.confirmed_within_days));
        let words = view.relationship_words()?;
        let by_hand = view
            .changesets()?
            .into_iter()
            .filter(|changeset| !changeset.header.origin.starts_with("import "))
            .map(|changeset| (changeset.number, changeset.header.at))
            .collect();
        Ok(Self {
            view,
            trusted_since: now.checked_sub(trusted).unwrap_or(Timestamp::MIN),
            by_source: words
                .chunk_by(|left, right| left.source == right.source)
                .map(<[RelationshipWord]>::to_vec)
                .collect(),
            by_hand,
        })
    }

    /// Why a relationship is doubted; none where it is not.
    pub fn doubt(&self, relationship: u32) -> Result<Option<Doubt>, StoreError> {
        let mut confirmed: Option<Timestamp> = None;
        let mut gone: Option<(Timestamp, &str)> = None;
        for ranges in &self.by_source {
            let after = ranges.partition_point(|range| range.first <= relationship);
            let Some(range) = after.checked_sub(1).map(|before| &ranges[before]) else {
                continue;
            };
            if range.last < relationship {
                continue;
            }
            let at: Option<Timestamp> = range.at.parse().ok();
            if range.gone {
                gone = gone.max(at.map(|at| (at, range.source.as_str())));
            } else {
                confirmed = confirmed.max(at);
            }
        }
        if confirmed.is_some_and(|at| at >= self.trusted_since) {
            return Ok(None);
        }
        let stated = self
            .view
            .relationship(relationship)?
            .and_then(|row| self.by_hand.get(&row.since).copied());
        Ok(match (confirmed.max(stated), gone) {
            (Some(at), _) if at >= self.trusted_since => None,
            (Some(confirmed), _) => Some(Doubt::Old { confirmed }),
            (None, Some((confirmed, source))) => Some(Doubt::Gone {
                source: source.to_owned(),
                confirmed,
            }),
            (None, None) => None,
        })
    }
}
