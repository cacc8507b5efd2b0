//! Arguments of the commands that tell what was changed.

use std::path::PathBuf;

use clap::Args;
use faultline_core::time::When;

use super::{AsOf, Form};
use crate::forced::ForcedArgument;

/// Arguments of `diff`.
#[derive(Debug, Args)]
pub struct DiffArguments {
    /// The workspace.
    pub file: PathBuf,
    /// What is compared: now, a date, a time, #N, draft:NAME or a baseline.
    #[arg(value_name = "A")]
    pub from: When,
    /// What it is compared with; now unless given.
    #[arg(value_name = "B", default_value = "now", hide_default_value = true)]
    pub to: When,
    /// Tell, too, what changed between and changed back, or came and went.
    #[arg(long)]
    pub through: bool,
    /// Tell, too, what fails otherwise in B when this CI fails, and which redundancy went.
    #[arg(long, num_args = 1.., value_name = "KEY[=STATE]")]
    pub impact: Vec<ForcedArgument>,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `history`.
#[derive(Debug, Args)]
pub struct HistoryArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of a CI, be it deleted since; the whole workspace unless given.
    pub key: Option<String>,
    /// The relationship from A to B instead of a CI, be it deleted since.
    #[arg(long, num_args = 3, value_names = ["A", "TYPE", "B"], conflicts_with = "key")]
    pub relationship: Option<Vec<String>>,
    /// Its group, where several relationships differ by it.
    #[arg(long, value_name = "GROUP", requires = "relationship")]
    pub group: Option<String>,
    /// Only changesets of authors with this text in their name.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub author: String,
    /// Only changesets with this text in their origin, as manual, import or undo.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub origin: String,
    /// Only changesets from this moment on; a date counts from its beginning.
    #[arg(long, value_name = "WHEN")]
    pub since: Option<When>,
    /// Only changesets up to this moment; a date counts to its end.
    #[arg(long, value_name = "WHEN")]
    pub until: Option<When>,
    /// Only changesets that touch a CI of this class or below.
    #[arg(long, value_name = "CLASS", conflicts_with_all = ["key", "relationship"])]
    pub class: Option<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
