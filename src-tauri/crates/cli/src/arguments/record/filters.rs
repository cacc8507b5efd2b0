//! Which records are meant, and arguments of `record filter`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use faultline_core::records::{RecordKind, RecordState};

use super::words::{kinds, states};
use super::{Form, Writing};

/// Which records are meant: those that fit every part that is given.
#[derive(Debug, Args)]
pub struct RecordFilterArguments {
    /// Only of this kind; several may be named.
    #[arg(value_parser = kinds())]
    pub kinds: Vec<RecordKind>,
    /// Only in this state.
    #[arg(long, value_name = "STATE", value_parser = states())]
    pub state: Vec<RecordState>,
    /// Only those that are not over.
    #[arg(long)]
    pub open: bool,
    /// Only those that this person owns or works on.
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// Only of this priority or more urgent.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u8).range(1..=5))]
    pub priority: Option<u8>,
    /// Only those that name this CI.
    #[arg(long, value_name = "KEY")]
    pub ci: Option<String>,
    /// With --ci: also those that name anything it needs, directly or not.
    #[arg(long, requires = "ci")]
    pub below: bool,
    /// Only those that are due before this time and not over.
    #[arg(long, value_name = "TIME")]
    pub due_before: Option<String>,
    /// Only those that have these words.
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
}

/// What to do with saved filters.
#[derive(Debug, Subcommand)]
pub enum FilterCommand {
    /// Save a filter under a name, or write it anew.
    Save(SaveFilterArguments),
    /// List saved filters.
    List(ListFiltersArguments),
    /// Delete a saved filter; records stay.
    Delete(DeleteFilterArguments),
}

/// Arguments of `record filter save`.
#[derive(Debug, Args)]
pub struct SaveFilterArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the filter.
    pub name: String,
    /// The records.
    #[command(flatten)]
    pub filter: RecordFilterArguments,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record filter list`.
#[derive(Debug, Args)]
pub struct ListFiltersArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record filter delete`.
#[derive(Debug, Args)]
pub struct DeleteFilterArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the filter.
    pub name: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}
