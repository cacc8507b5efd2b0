//! Root cause: which few faults explain what is observed.

mod ask;
pub mod causes;
mod change_records;
mod changes;
mod document;
mod drawing;
mod evidence;
mod fault;
mod localise;
mod options;
mod prior;
mod recognise;
pub mod settings;

pub use ask::{Answer, ask, classes_never_at_fault};
pub use changes::{ChangeBefore, LatestChange};
pub use document::{RootCauseDocument, document};
pub use drawing::{Drawing, Mark, worth_drawing};
pub use evidence::{Evidence, gather, instant, read, seconds};
pub use fault::RootCauseFault;
pub use localise::localise;
pub use options::{LearningTerms, Options};
pub use prior::{FaultRates, Prior, PriorTerms};
pub use recognise::{Assumptions, Doubt, EvidenceLine, Finding, LeftOut, Recognised, recognise};

pub use faultline_exchange::csv::evidence::{EvidenceFile, EvidenceRow};
pub use faultline_exchange::evidence::{Document, Format, read as read_source, read_text};
