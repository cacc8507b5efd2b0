//! Where facts come from: sources, their import runs, and what each of them said last. None of it is versioned: a
//! confirmation is no change.

mod groups;
mod run;
mod said;
mod source;

pub use run::ImportRun;
pub use said::{SaidKind, SaidRange};
