//! CIs in the order they were added.

use crate::CiId;

/// CIs collected for a build, their keys in one string.
#[derive(Clone, Debug, Default)]
pub(crate) struct CiRows {
    keys: String,
    key_ends: Vec<u32>,
    pub ids: Vec<CiId>,
    pub classes: Vec<u16>,
    pub in_service: Vec<bool>,
}

impl CiRows {
    pub fn with_capacity(cis: usize) -> Self {
        Self {
            keys: String::with_capacity(cis * 12),
            key_ends: Vec::with_capacity(cis),
            ids: Vec::with_capacity(cis),
            classes: Vec::with_capacity(cis),
            in_service: Vec::with_capacity(cis),
        }
    }

    pub fn push(&mut self, id: CiId, key: &str, in_service: bool, class: u16) {
        self.keys.push_str(key);
        let end = u32::try_from(self.keys.len()).expect("all keys together stay below 4 GiB");
        self.key_ends.push(end);
        self.ids.push(id);
        self.classes.push(class);
        self.in_service.push(in_service);
    }

    pub fn len(&self) -> usize {
        self.ids.len()
    }

    pub fn total_key_bytes(&self) -> usize {
        self.keys.len()
    }

    pub fn key(&self, row: usize) -> &str {
        let start = if row == 0 { 0 } else { self.key_ends[row - 1] };
        &self.keys[start as usize..self.key_ends[row] as usize]
    }
}
