//! Impact: what fails when some CIs are forced to a state, and why.
//!
//! The rule itself is the graph's; here the question is put in the user's words and the answer is
//! joined with what the store knows of each CI.

mod ask;
mod contacts;
mod cost;
mod current;
mod document;
mod explain;
mod fault;
mod selection;
mod summary;

pub(crate) use ask::unknown_key;
pub use ask::{Answer, ask, root_of_id, root_of_key};
pub use contacts::{Concerned, Contact, concerned};
pub use cost::{Cost, cost_per_hour};
pub use current::current;
pub use document::{
    AffectedDocument, ImpactDocument, RootDocument, SummaryDocument, affected_document, document,
    summary_document,
};
pub use explain::{Explanation, ExplanationLine, GroupReason, Link, explain};
pub use fault::AnalysisFault;
pub use selection::worth_drawing;
pub use summary::{Summary, summary};
