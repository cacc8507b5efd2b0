//! All keys of the estate, present and old, while an import runs.

use std::collections::HashMap;

use faultline_model::{CiId, nearest_one};

use super::estate::Estate;

/// How many unknown keys are compared with all others; a search in a large estate takes a noticeable time.
const NEAREST_SEARCHES: usize = 100;

/// What a key in a file leads to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum KeyMeaning {
    /// A CI of this key.
    Current(CiId),
    /// A CI that had this key before it was renamed.
    Old(CiId),
    /// A CI that was deleted by hand and that its source still lists.
    HeldBack(CiId),
}

/// All keys by which rows can name CIs.
#[derive(Default)]
pub(super) struct Keys {
    current: HashMap<Box<str>, CiId>,
    old: HashMap<Box<str>, CiId>,
    held_back: HashMap<Box<str>, CiId>,
    nearest: HashMap<Box<str>, Option<String>>,
}

impl Keys {
    /// Reads all keys. About 100 bytes a CI.
    pub(super) fn load<E: Estate>(estate: &mut E) -> Result<Self, E::Fault> {
        let mut keys = Self::default();
        estate.for_each_key(&mut |id, key| {
            keys.current.insert(key.into(), id);
        })?;
        estate.for_each_alias(&mut |id, key| {
            keys.old.insert(key.into(), id);
        })?;
        Ok(keys)
    }

    /// Whether the estate has no CI.
    pub(super) fn is_empty(&self) -> bool {
        self.current.is_empty()
    }

    /// What a key leads to.
    pub(super) fn find(&self, key: &str) -> Option<KeyMeaning> {
        if let Some(&id) = self.current.get(key) {
            return Some(KeyMeaning::Current(id));
        }
        if let Some(&id) = self.old.get(key) {
            return Some(KeyMeaning::Old(id));
        }
        self.held_back.get(key).map(|&id| KeyMeaning::HeldBack(id))
    }

    /// Adds the key of a CI that was made.
    pub(super) fn insert(&mut self, key: &str, id: CiId) {
        self.current.insert(key.into(), id);
    }

    /// Adds the key of a CI whose deletion by hand stands.
    pub(super) fn hold_back(&mut self, key: &str, id: CiId) {
        self.held_back.insert(key.into(), id);
    }

    /// The present key that is nearest to an unknown one. Only the first few unknown keys are looked for.
    pub(super) fn nearest(&mut self, key: &str) -> Option<String> {
        if let Some(known) = self.nearest.get(key) {
            return known.clone();
        }
        if self.nearest.len() >= NEAREST_SEARCHES {
            return None;
        }
        let found = nearest_one(key, self.current.keys().map(Box::as_ref)).map(str::to_owned);
        self.nearest.insert(key.into(), found.clone());
        found
    }
}
