//! Importing the plain files.

mod report;
mod run;
mod views;

pub use run::{apply, preview};
pub use views::*;
