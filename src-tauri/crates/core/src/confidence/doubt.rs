//! Which relationships are doubtful: confirmed too long ago, or no longer by anyone.

use std::collections::HashMap;

use faultline_store::{StoreError, View};
use jiff::{SignedDuration, Timestamp};

use super::ConfidenceRule;
use super::last_words::{LastWord, LastWords};

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
pub(crate) struct Judge<'v> {
    view: View<'v>,
    trusted_since: Timestamp,
    words: LastWords,
    /// Changesets that a person wrote, by number.
    by_hand: HashMap<u32, Timestamp>,
}

impl<'v> Judge<'v> {
    pub fn new(view: View<'v>, rule: &ConfidenceRule, now: Timestamp) -> Result<Self, StoreError> {
        let trusted = SignedDuration::from_hours(24 * i64::from(rule.confirmed_within_days));
        let by_hand = view
            .changesets()?
            .into_iter()
            .filter(|changeset| !changeset.header.origin.starts_with("import "))
            .map(|changeset| (changeset.number, changeset.header.at))
            .collect();
        Ok(Self {
            view,
            trusted_since: now.checked_sub(trusted).unwrap_or(Timestamp::MIN),
            words: LastWords::of(view.relationship_words()?),
            by_hand,
        })
    }

    /// Why a relationship is doubted; none where it is not.
    pub fn doubt(&self, relationship: u32) -> Result<Option<Doubt>, StoreError> {
        let word = self.words.on(relationship);
        if word.confirmed.is_some_and(|at| at >= self.trusted_since) {
            return Ok(None);
        }
        let version = self.view.relationship(relationship)?;
        Ok(self.weigh(&word, version.map(|row| row.since)))
    }

    /// As [`Judge::doubt`], of a version that passes by in a stream.
    pub fn doubt_of_version(&self, relationship: u32, since: u32) -> Option<Doubt> {
        self.weigh(&self.words.on(relationship), Some(since))
    }

    fn weigh(&self, word: &LastWord<'_>, since: Option<u32>) -> Option<Doubt> {
        let stated = since.and_then(|since| self.by_hand.get(&since).copied());
        match (word.confirmed.max(stated), word.gone) {
            (Some(at), _) if at >= self.trusted_since => None,
            (Some(confirmed), _) => Some(Doubt::Old { confirmed }),
            (None, Some((confirmed, source))) => Some(Doubt::Gone {
                source: source.to_owned(),
                confirmed,
            }),
            (None, None) => None,
        }
    }
}
