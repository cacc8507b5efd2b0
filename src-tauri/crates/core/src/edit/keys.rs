//! Keys: free, or made up.

use faultline_model::{CiId, ClassDefinition, validate_key};
use faultline_store::{StoreError, View};

use super::EditFault;

/// Checks that a key is one and that no other CI has it or had it.
pub(super) fn check_key(view: View<'_>, key: &str, of: Option<CiId>) -> Result<(), EditFault> {
    validate_key(key).map_err(|fault| EditFault::InvalidKey {
        key: key.to_owned(),
        fault,
    })?;
    let current = view.ci_by_key(key)?.map(|ci| ci.id);
    let former = view.ci_of_alias(key)?;
    let other = current
        .into_iter()
        .chain(former)
        .any(|owner| Some(owner) != of);
    if other {
        Err(EditFault::KeyTaken {
            key: key.to_owned(),
        })
    } else {
        Ok(())
    }
}

/// A free key for a class: its prefix and a number, such as `VM-7`. Tries numbers from the count
/// of such keys on, so that few are tried.
pub(super) fn made_up_key(view: View<'_>, class: &ClassDefinition) -> Result<String, StoreError> {
    let mut number = view.greatest_number_of_keys(&class.key_prefix)?;
    loop {
        number += 1;
        let key = format!("{}-{number}", class.key_prefix);
        if view.ci_by_key(&key)?.is_none() && view.ci_of_alias(&key)?.is_none() {
            return Ok(key);
        }
    }
}

/// A key that stands in for one that is made up when the draft is applied, such as `VM-new-1`.
pub(super) fn stand_in_key(view: View<'_>, class: &ClassDefinition) -> Result<String, StoreError> {
    let prefix = format!("{}-new", class.key_prefix);
    Ok(format!(
        "{prefix}-{}",
        view.greatest_number_of_keys(&prefix)? + 1
    ))
}
