//! Root cause: which few faults explain what is reported, and what to look at next.

mod drawing;
mod evidence;
mod question;
mod tell;
mod views;

pub use drawing::drawing;
pub use question::root_cause;
pub use views::*;
