//! Arguments of `cab`, `record review` and `unauthorized`.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use faultline_core::records::Decision;

use super::Form;
use super::record::{RecordPlace, Writing};

/// What to do with meetings of the change advisory board.
#[derive(Debug, Subcommand)]
pub enum CabCommand {
    /// List meetings.
    List(ListCabArguments),
    /// Show a meeting with its agenda, decisions and minutes.
    Show(ShowCabArguments),
    /// Save a meeting under its name; what is not given stays as it was.
    Save(SaveCabArguments),
    /// Add the changes that wait for a decision to the agenda.
    Fill(FillCabArguments),
    /// Approve, reject or defer a change on the agenda, and move it along.
    Decide(DecideCabArguments),
    /// Delete a meeting; what it decided stays with the changes.
    Delete(DeleteCabArguments),
}

/// Arguments of `cab list`.
#[derive(Debug, Args)]
pub struct ListCabArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `cab show`.
#[derive(Debug, Args)]
pub struct ShowCabArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the meeting.
    pub name: String,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `cab save`.
#[derive(Debug, Args)]
pub struct SaveCabArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the meeting.
    pub name: String,
    /// What it is to be called from now on; changes that name it follow.
    #[arg(long, value_name = "NAME")]
    pub rename: Option<String>,
    /// When it is held; needed for a new meeting.
    #[arg(long, value_name = "TIME")]
    pub at: Option<String>,
    /// Who is there; several may be named.
    #[arg(long, value_name = "NAME")]
    pub attendee: Vec<String>,
    /// A change to be decided about; several may be named, in order.
    #[arg(long, value_name = "NUMBER")]
    pub agenda: Vec<String>,
    /// What was said.
    #[arg(long, value_name = "TEXT")]
    pub notes: Option<String>,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `cab fill`.
#[derive(Debug, Args)]
pub struct FillCabArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the meeting.
    pub name: String,
    /// Leave out what begins later.
    #[arg(long, value_name = "TIME")]
    pub until: Option<String>,
    /// Only those that this person owns or has to do.
    #[arg(long, value_name = "NAME")]
    pub owner: Option<String>,
    /// Only those that have all these words.
    #[arg(long, value_name = "WORDS")]
    pub text: Option<String>,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `cab decide`.
#[derive(Debug, Args)]
pub struct DecideCabArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the meeting.
    pub name: String,
    /// The change.
    pub number: String,
    /// What was decided.
    #[arg(value_parser = decisions())]
    pub decision: Decision,
    /// Why; needed to reject or defer.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub note: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `cab delete`.
#[derive(Debug, Args)]
pub struct DeleteCabArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the meeting.
    pub name: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record review`.
#[derive(Debug, Args)]
pub struct ReviewArguments {
    /// The change.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `unauthorized`.
#[derive(Debug, Args)]
pub struct UnauthorizedArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Only those of imports since then.
    #[arg(long, value_name = "TIME")]
    pub since: Option<String>,
    /// Accept the alteration of --ci by this changeset.
    #[arg(long, value_name = "N", requires = "ci", conflicts_with = "to_change")]
    pub accept: Option<u32>,
    /// Make an emergency change of the alteration of --ci by this changeset.
    #[arg(long, value_name = "N", requires = "ci")]
    pub to_change: Option<u32>,
    /// The CI that was altered.
    #[arg(long, value_name = "KEY")]
    pub ci: Option<String>,
    /// Why it is accepted.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub note: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

fn decisions() -> impl TypedValueParser<Value = Decision> {
    PossibleValuesParser::new(Decision::WORDS).try_map(|word| word.parse::<Decision>())
}
