//! Checks a whole workspace: the file, every row against the hash chain, and the look-ups derived
//! from rows.

mod chain;
mod derived;
mod fault;
mod records;
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
/// against each other, and what is derived from rows: the schema, ids, old keys, search words,
/// and what entries of records hold.
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
    let mut faults = Vec::new();
    let found = derived::check_file(view, &mut faults);
    went_on(found, "the file", &mut faults)?;
    let found = schema::check_schema(view, &mut faults);
    went_on(found, "the schema", &mut faults)?;
    let contents = versions::check_versions(view, step, &mut faults)?;
    let chain = chain::check_chain(view, &contents, &mut faults);
    let chain = went_on(chain, "the changesets", &mut faults)?;
    let ends = derived::check_ends(view, &mut faults);
    went_on(ends, "the ends of relationships", &mut faults)?;
    let lookups = derived::check_lookups(view, &mut faults);
    went_on(lookups, "old keys and the search index", &mut faults)?;
    let records = records::check_records(view, &mut faults);
    went_on(records, "what belongs to records", &mut faults)?;
    let ids = derived::check_ids(view, &mut faults);
    went_on(ids, "the next ids", &mut faults)?;
    let (changesets, head) = chain.unwrap_or((0, Hash([0; 32])));
    Ok(Verification {
        changesets,
        head,
        faults,
    })
}

/// What a part of the check gives. Where its rows cannot even be read, that is a fault of the file like any other, and
/// the other parts are still checked.
fn went_on<T>(
    found: Result<T, StoreError>,
    part: &str,
    faults: &mut Vec<Fault>,
) -> Result<Option<T>, StoreError> {
    match found {
        Ok(found) => Ok(Some(found)),
        Err(fault) if fault.is_damage() => {
            faults.push(Fault::of(None, Some(part.to_owned()), Problem::Unreadable));
            Ok(None)
        }
        Err(fault) => Err(fault),
    }
}
