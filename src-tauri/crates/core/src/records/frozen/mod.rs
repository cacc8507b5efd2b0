//! Answers that stay as they were: the question, the moment it was asked of, the whole answer and
//! its hash. Asked again on today's estate, they tell what differs.

mod answer;
mod differences;
mod freeze;
mod question;
mod rerun;

pub use answer::{Asked, Patience};
pub use differences::AnswerDifference;
pub use freeze::freeze;
pub(super) use freeze::{Frozen, keep, prepare};
pub use question::{AskedReport, AskedRoot, Question, question_of_reports, question_of_roots};
pub use rerun::{FrozenAnswer, Rerun, frozen_answer, rerun};
