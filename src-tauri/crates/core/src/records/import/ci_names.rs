//! CIs by what files call them.

use std::collections::HashMap;

use faultline_model::{Ci, CiId};
use faultline_store::{CiWords, StoreError, View};

/// CIs looked at for a name.
const NAMES_LOOKED_AT: u32 = 200;

/// What names turned out to mean: files name the same CI on many rows.
#[derive(Debug, Default)]
pub(super) struct CiNames {
    known: HashMap<String, Option<CiId>>,
}

impl CiNames {
    /// The CI of a key, an old key, or a name that one CI alone has (without regard to case).
    pub fn find(&mut self, view: View<'_>, name: &str) -> Result<Option<CiId>, StoreError> {
        if let Some(&found) = self.known.get(name) {
            return Ok(found);
        }
        let found = look_up(view, name)?;
        self.known.insert(name.to_owned(), found);
        Ok(found)
    }
}

fn look_up(view: View<'_>, name: &str) -> Result<Option<CiId>, StoreError> {
    if let Some(ci) = view.ci_by_key(name)? {
        return Ok(Some(ci.id));
    }
    if let Some(ci) = view.ci_of_alias(name)? {
        return Ok(Some(ci));
    }
    let Some(words) = CiWords::of(name) else {
        return Ok(None);
    };
    let wanted = name.to_lowercase();
    let is_it = |ci: &Ci| ci.name.to_lowercase() == wanted;
    let mut found = None;
    for id in view.matches_in_names(&words, NAMES_LOOKED_AT)? {
        if view.ci(id)?.as_ref().is_some_and(is_it) && found.replace(id).is_some() {
            return Ok(None);
        }
    }
    Ok(found)
}
