//! From a number to its record.

use faultline_model::{Record, RecordNumber};
use faultline_store::View;

use super::RecordFault;

/// The record of a number such as `CHG-12`.
///
/// # Errors
/// The text is no number, no record has it, or the store cannot be read.
pub fn record_by_text(view: View<'_>, text: &str) -> Result<Record, RecordFault> {
    let number: RecordNumber = text.parse()?;
    match view.record_by_number(number)? {
        Some(record) => Ok(record),
        None => {
            let latest = view.latest_record(number.kind)?;
            let latest = latest.map(|record| record.number);
            Err(RecordFault::Unknown { number, latest })
        }
    }
}
