//! Root cause: which few faults explain what is reported, and what to look at next.

mod causes;
mod drawing;
mod evidence;
mod question;
mod recognised;
mod settings;
mod tell;
mod views;

pub use causes::*;
pub use drawing::drawing;
pub(crate) use evidence::reports as evidence_reports;
pub use question::root_cause;
pub use recognised::*;
pub use settings::*;
pub use views::*;
