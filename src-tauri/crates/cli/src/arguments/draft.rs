//! Arguments of the commands about drafts.

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Subcommand, ValueEnum};

use super::{Authorship, Form};

/// The commands about drafts.
#[derive(Debug, Subcommand)]
pub enum DraftCommand {
    /// Begin a draft on the newest changeset.
    Create(DraftCreateArguments),
    /// List drafts with what is in them.
    List(DraftListArguments),
    /// Show what a draft would do, and where live has moved on.
    Show(DraftShowArguments),
    /// Give a draft another name or note.
    Rename(DraftRenameArguments),
    /// Delete a draft with everything in it; live is left as it is.
    Discard(DraftDiscardArguments),
    /// Make the edits of a draft live, as one changeset.
    Apply(DraftApplyArguments),
}

/// Whose word is taken in conflicts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Taken {
    /// Live's, as it is now.
    Live,
    /// The draft's.
    Draft,
}

/// Arguments of `draft create`.
#[derive(Debug, Args)]
pub struct DraftCreateArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name, which no other draft has.
    pub name: String,
    /// What it is for.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub note: String,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `draft list`.
#[derive(Debug, Args)]
pub struct DraftListArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `draft show`.
#[derive(Debug, Args)]
pub struct DraftShowArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the draft.
    pub name: String,
    /// Tell what each choice in a conflict changes in impact.
    #[arg(long)]
    pub effects: bool,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `draft rename`.
#[derive(Debug, Args)]
pub struct DraftRenameArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the draft.
    pub name: String,
    /// The new name, which no other draft has; the same to change the note alone.
    pub to: String,
    /// What it is for; without it the note stays.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `draft discard`.
#[derive(Debug, Args)]
pub struct DraftDiscardArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the draft.
    pub name: String,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `draft apply`.
#[derive(Debug, Args)]
pub struct DraftApplyArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the draft.
    pub name: String,
    /// Whose word to take in every conflict that is not named.
    #[arg(long, value_name = "SIDE")]
    pub take: Option<Taken>,
    /// Take live's word in this conflict, as draft show names it.
    #[arg(long, value_name = "CONFLICT", value_parser = NonEmptyStringValueParser::new())]
    pub take_live: Vec<String>,
    /// Take the draft's word in this conflict.
    #[arg(long, value_name = "CONFLICT", value_parser = NonEmptyStringValueParser::new())]
    pub take_draft: Vec<String>,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
