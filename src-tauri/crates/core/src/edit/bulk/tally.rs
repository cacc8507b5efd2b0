//! Counting what an edit of many CIs does.

use std::collections::HashMap;

use faultline_model::{Ci, Model};

use crate::edit::EditFault;
use crate::history::differences;

/// Keys named for each reason.
const NAMED: usize = 20;
/// Reasons told at most; further ones are only counted.
const REASONS: usize = 100;

/// What an edit of many CIs would do, or did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BulkPreview {
    /// CIs that change.
    pub changed: u32,
    /// CIs that have all the values already.
    pub unchanged: u32,
    /// CIs that cannot be changed.
    pub refused: u32,
    /// Which value becomes which, by attribute, the most frequent first.
    pub transitions: Vec<Transition>,
    /// Why CIs are refused, the most frequent first, at most 100.
    pub refusals: Vec<Refusal>,
    /// Stands for the versions of the CIs that were read.
    pub seen: String,
    /// The one CI that changes, by key, where it is only one.
    pub only: Option<String>,
}

/// CIs of which the same value becomes the same other one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transition {
    /// Id of the attribute, or `name`, `status`.
    pub attribute: String,
    /// The value until then.
    pub from: Option<String>,
    /// The value from then on.
    pub to: Option<String>,
    /// How many CIs.
    pub cis: u32,
}

/// CIs that are refused for the same reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// A sentence.
    pub reason: String,
    /// How many CIs.
    pub cis: u32,
    /// Keys of the first ones, at most 20.
    pub keys: Vec<String>,
}

/// The count so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    changed: u32,
    unchanged: u32,
    refused: u32,
    transitions: HashMap<(String, Option<String>, Option<String>), u32>,
    refusals: HashMap<String, (u32, Vec<String>)>,
    seen: blake3::Hasher,
    only: Option<String>,
}

impl Tally {
    /// Takes note of which version of a CI was read.
    pub(super) fn read(&mut self, id: u32, since: u32) {
        self.seen.update(&id.to_le_bytes());
        self.seen.update(&since.to_le_bytes());
    }

    /// Counts a CI that can become `after`; tells whether it differs.
    pub(super) fn becomes(&mut self, before: &Ci, after: &Ci, model: &Model) -> bool {
        let changes = differences(Some(before), Some(after), model);
        if changes.is_empty() {
            self.unchanged += 1;
            return false;
        }
        self.changed += 1;
        self.only = (self.changed == 1).then(|| before.key.clone());
        for change in changes {
            let transition = (change.attribute, change.from, change.to);
            *self.transitions.entry(transition).or_default() += 1;
        }
        true
    }

    /// Counts a CI that cannot be changed.
    pub(super) fn refuse(&mut self, key: &str, fault: &EditFault) {
        self.refused += 1;
        let reason = fault.to_string();
        if self.refusals.len() >= REASONS && !self.refusals.contains_key(&reason) {
            return;
        }
        let (cis, keys) = self.refusals.entry(reason).or_default();
        *cis += 1;
        if keys.len() < NAMED {
            keys.push(key.to_owned());
        }
    }

    pub(super) fn finish(self) -> BulkPreview {
        let transitions = self.transitions.into_iter();
        let mut transitions: Vec<Transition> = transitions
            .map(|((attribute, from, to), cis)| Transition {
                attribute,
                from,
                to,
                cis,
            })
            .collect();
        transitions.sort_by(|left, right| {
            let by_attribute = left.attribute.cmp(&right.attribute);
            let by_count = || right.cis.cmp(&left.cis);
            let by_value = || (&left.from, &left.to).cmp(&(&right.from, &right.to));
            by_attribute.then_with(by_count).then_with(by_value)
        });
        let refusals = self.refusals.into_iter();
        let mut refusals: Vec<Refusal> = refusals
            .map(|(reason, (cis, keys))| Refusal { reason, cis, keys })
            .collect();
        refusals.sort_by(|left, right| {
            let by_count = right.cis.cmp(&left.cis);
            by_count.then_with(|| left.reason.cmp(&right.reason))
        });
        BulkPreview {
            changed: self.changed,
            unchanged: self.unchanged,
            refused: self.refused,
            transitions,
            refusals,
            seen: self.seen.finalize().to_hex().to_string(),
            only: self.only,
        }
    }
}
