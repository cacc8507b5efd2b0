//! Checks a whole workspace: the file, every row against the hash chain, and the look-ups derived
//! from rows.

mod chain;
mod derived;
mod fault;
mod records;
mod subject;
mod versions;

use faultline_model::Hash;

use crate::{Store, StoreError};

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

/// Checks the file, every version of every row against the hashes of the changesets, the hashes
/// against each other, search words and aliases against the CIs, and kept contents against their hashes. Reads everything once.
/// `step` is told how many of how many versions are done, and ends the check by answering false.
///
/// # Errors
/// The check was ended, or the file cannot be read at all.
pub fn verify(
    store: &Store,
    step: &mut dyn FnMut(u64, u64) -> bool,
) -> Result<Verification, StoreError> {
    let reader = store.read()?;
    let view = reader.view();
    let mut faults = derived::check_file(view)?;
    let contents = versions::check_versions(view, step, &mut faults)?;
    let (changesets, head) = chain::check_chain(view, &contents, &mut faults)?;
    derived::check_ends(view, &mut faults)?;
    derived::check_lookups(view, &mut faults)?;
    records::check_records(view, &mut faults)?;
    drop(reader);
    if !store.is_search_sound()? {
        faults.push(Fault::of(None, None, Problem::SearchDamaged));
    }
    Ok(Verification {
        changesets,
        head,
        faults,
    })
}
