//! Lines of what was said and done on a record.

use faultline_core::records::{RecordEntry, entry_words};
use faultline_core::report::Language;

use crate::text::moment;

/// "12  2026-11-20T09:00:00Z  Ann: …".
pub fn entry_line(entry: &RecordEntry) -> String {
    let at = moment(entry.at);
    let words = entry_words(Language::English, &entry.body);
    format!("{:>4}  {at}  {}: {words}", entry.id, entry.author)
}
