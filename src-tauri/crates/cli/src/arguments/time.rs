//! Arguments that name moments, and those of the commands about the history.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use faultline_core::time::When;

use super::{Authorship, Form};

/// The moment that is read.
#[derive(Debug, Clone, Args)]
pub struct AsOf {
    /// Read the estate as recorded by then: now, date, time, #N, draft:NAME or baseline.
    #[arg(
        long,
        default_value = "now",
        hide_default_value = true,
        value_name = "WHEN"
    )]
    pub as_of: When,
}

/// The commands about baselines.
#[derive(Debug, Subcommand)]
pub enum BaselineCommand {
    /// Name a changeset.
    Create(BaselineCreateArguments),
    /// List baselines.
    List(BaselineListArguments),
}

/// Arguments of `baseline create`.
#[derive(Debug, Args)]
pub struct BaselineCreateArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name; it may not look like a date, a changeset, a draft or now.
    pub name: String,
    /// What it stands for.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub note: String,
    /// What it names: now (unless given), a date, a time, #N or another baseline.
    #[arg(
        long,
        default_value = "now",
        hide_default_value = true,
        value_name = "WHEN"
    )]
    pub at: When,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `baseline list`.
#[derive(Debug, Args)]
pub struct BaselineListArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `undo`.
#[derive(Debug, Args)]
pub struct UndoArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The number of the changeset to reverse, as history lists it.
    #[arg(value_name = "N", value_parser = changeset_number)]
    pub changeset: u32,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// A number with or without the sign that moments have.
fn changeset_number(text: &str) -> Result<u32, String> {
    let number = text.strip_prefix('#').unwrap_or(text);
    let number = number.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| "give the number of a changeset, as in 12".to_owned())
}
