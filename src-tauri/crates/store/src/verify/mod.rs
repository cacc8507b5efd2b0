//! Checks a whole workspace: the file, every row against the hash chain, and the look-ups derived
//! from rows.

mod chain;
mod derived;
mod fault;
mod schema;
mod subject;
mod versions;

use faultline_model::Hash;

use crate::{Store, StoreError, View};

pub use fault::{Fault, Problem};

/// What a check found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verification {
    /// How many changesets were walked.
    pub changesets: u32,
    /// The hash of the newest one, as recorded.
    pub head: Hash,
    /// What is wrong; empty where nothing is.
    pub faults: Vec<Fault>,
}

/// Checks the file with its indexes, every version of every row against the hashes of the changesets, the hashes
/// against each other, and what is derived from rows: the schema, ids, old keys, search words.
/// Reads everything once. `step` is told how many of how many versions are done, and ends the check by answering false.
///
/// # Errors
/// The check was ended, or the file cannot be read at all.
pub fn verify(
    store: &Store,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verification, StoreError> {
    check(store.read()?.view(), step)
}

/// As [`verify`], of what a view sees.
pub(crate) fn check(
    view: View<'_>,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verification, StoreError> {
    let mut faults = derived::check_file(view)?;
    let walked = walk(view, step, &mut faults);
    match walked {
        Ok((changesets, head)) => Ok(Verification {
            changesets,
            head,
            faults,
        }),
        // What SQLite found explains why nothing more can be read.
        Err(StoreError::File(_)) if !faults.is_empty() => Ok(Verification {
            changesets: 0,
            head: Hash([0; 32]),
            faults,
        }),
        Err(fault) => Err(fault),
    }
}

fn walk(
    view: View<'_>,
    step: &mut dyn FnMut(u64, u64) -> bool,
    faults: &mut Vec<Fault>,
) -> Result<(u32, Hash), StoreError> {
    schema::check_schema(view, faults)?;
    let contents = versions::check_versions(view, step, faults)?;
    let chain = chain::check_chain(view, &contents, faults)?;
    derived::check_ends(view, faults)?;
    derived::check_lookups(view, faults)?;
    derived::check_ids(view, faults)?;
    Ok(chain)
}
