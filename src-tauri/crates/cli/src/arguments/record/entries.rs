//! Arguments of what is said and done on a record.

use std::path::PathBuf;

use clap::Args;
use faultline_core::records::Decision;

use super::words::decisions;
use super::{Form, RecordPlace, Writing};

/// Arguments of `record comment`.
#[derive(Debug, Args)]
pub struct CommentArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// What is said.
    pub text: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record approve`.
#[derive(Debug, Args)]
pub struct ApproveArguments {
    /// The change.
    #[command(flatten)]
    pub place: RecordPlace,
    /// What the author decides.
    #[arg(long, default_value = "approve", value_name = "WORD", value_parser = decisions())]
    pub decision: Decision,
    /// Why.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub note: String,
    /// Who decides, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record attach`.
#[derive(Debug, Args)]
pub struct AttachArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The file to attach.
    pub input: PathBuf,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record attachment`.
#[derive(Debug, Args)]
pub struct AttachmentArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The number of the entry, as show tells it.
    pub entry: u32,
    /// The file to write; there must be no such file yet.
    pub out: PathBuf,
}

/// Arguments of `record checklist`.
#[derive(Debug, Args)]
pub struct ChecklistArguments {
    /// The release.
    #[command(flatten)]
    pub place: RecordPlace,
    /// Add an open item.
    #[arg(long, value_name = "TEXT", group = "act")]
    pub add: Option<String>,
    /// Tick the item of this number.
    #[arg(long, value_name = "ENTRY", group = "act")]
    pub done: Option<u32>,
    /// Take the tick of this item away.
    #[arg(long, value_name = "ENTRY", group = "act")]
    pub reopen: Option<u32>,
    /// Take this item away.
    #[arg(long, value_name = "ENTRY", group = "act")]
    pub remove: Option<u32>,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record hypothesis`.
#[derive(Debug, Args)]
pub struct HypothesisArguments {
    /// The problem.
    #[command(flatten)]
    pub place: RecordPlace,
    /// Add an open hypothesis.
    #[arg(long, value_name = "TEXT", group = "act")]
    pub add: Option<String>,
    /// The hypothesis of this number was so.
    #[arg(long, value_name = "ENTRY", group = "act")]
    pub confirm: Option<u32>,
    /// The hypothesis of this number was not so.
    #[arg(long, value_name = "ENTRY", group = "act")]
    pub rule_out: Option<u32>,
    /// The hypothesis of this number is open again.
    #[arg(long, value_name = "ENTRY", group = "act")]
    pub reopen: Option<u32>,
    /// With --add: the CI that it suspects.
    #[arg(long, value_name = "KEY", requires = "add")]
    pub ci: Option<String>,
    /// The check that decides it.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub check: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record rerun`.
#[derive(Debug, Args)]
pub struct RerunArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The number of the entry; the latest frozen analysis unless given.
    pub entry: Option<u32>,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
