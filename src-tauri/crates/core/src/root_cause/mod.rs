//! Root cause: which few faults explain what is observed.

mod ask;
mod changes;
mod evidence;
mod fault;
mod localise;
mod prior;

pub use ask::{Answer, Options, ask, classes_never_at_fault};
pub use changes::LatestChange;
pub use evidence::{Evidence, gather, read};
pub use fault::RootCauseFault;
pub use localise::localise;
pub use prior::{FaultRates, Prior};

pub use faultline_exchange::csv::evidence::{EvidenceFile, EvidenceRow};
