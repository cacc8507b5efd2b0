//! Explanation: the whole tree of carriers that brought a CI to its state, down to the roots.

mod carriers;
mod lines;
mod tree;

pub use lines::{CiLine, Explanation, ExplanationLine, GroupLine, LineContent, Mention, Through};
