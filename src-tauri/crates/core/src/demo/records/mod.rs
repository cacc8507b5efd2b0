//! Half a year of records on the estate: incidents with their causes, problems, changes that were
//! done and changes around next week, two releases, freezes and maintenance windows.
//!
//! All times are told from the time at which the workspace is made, so that next week is always
//! next week; what happens is the same every time. Next week's changes hold a collision of each
//! kind, among them the joint outage that the estate was built for: a core switch and a rack's
//! power on the same evening.

mod clock;
mod finished;
mod incidents;
mod planned;
mod problems;
mod releases;
mod settings;
#[cfg(test)]
mod tests;
mod writer;

use faultline_store::{StoreError, WriteTransaction};

use crate::context::Context;
use writer::Writer;

/// Writes the records within a transaction on a workspace that holds the estate. Costs some tens
/// of milliseconds.
///
/// # Errors
/// The file cannot be written; nothing is kept then.
pub fn write(transaction: &mut WriteTransaction<'_>, context: &Context) -> Result<(), StoreError> {
    let mut writer = Writer::new(transaction, context)?;
    settings::write(&mut writer)?;
    finished::write(&mut writer)?;
    let planned = planned::write(&mut writer)?;
    let incidents = incidents::write(&mut writer)?;
    problems::write(&mut writer, &incidents)?;
    releases::write(&mut writer, &planned)
}
