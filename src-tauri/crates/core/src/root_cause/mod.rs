//! Root cause: which few faults explain what is observed.

mod ask;
mod changes;
mod drawing;
mod evidence;
mod fault;
mod prior;

pub use ask::{Answer, Options, ask};
pub use changes::LatestChange;
pub use drawing::{Drawing, Mark, worth_drawing};
pub use evidence::{Evidence, gather, instant, read, seconds};
pub use fault::RootCauseFault;
pub use prior::{FaultRates, Prior};

pub use faultline_exchange::csv::evidence::{EvidenceFile, EvidenceRow};
