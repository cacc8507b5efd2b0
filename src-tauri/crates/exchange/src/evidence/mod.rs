//! Evidence in whatever form it is at hand: the plain file, exports of alerts, pasted text.
//!
//! The form is found from the content. What comes out are statements in the words of the input;
//! which CI is meant is for those to find who know the estate.

mod alertmanager;
mod icinga;
mod lines;
mod read;
mod statement;
mod status_file;
mod table;
pub mod words;

pub use read::{Document, read, read_text};
pub use statement::{Format, Named, ObservedState, StatedState, Statement};
