//! The calendar of changes as iCalendar: out with everything, and freezes in.

mod export;
mod freezes;
mod freezes_of_event;

pub use export::{calendar_file, write_calendar};
pub use freezes::{CalendarImportFault, FreezeImport, import_freezes};
