//! Arguments of `record`: incidents, problems, changes and releases.

mod entries;
mod filters;
mod settings;
mod words;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use faultline_core::records::{LinkedState, RecordKind, RecordState};

use super::cab::ReviewArguments;
use super::changes::{BlastRadiusArguments, RiskArguments, SlotsArguments};
use super::{AsOf, Authorship, Form};

pub use entries::{
    ApproveArguments, AttachArguments, AttachmentArguments, ChecklistArguments, CommentArguments,
    HypothesisArguments, RerunArguments,
};
pub use filters::{FilterCommand, RecordFilterArguments};
pub use settings::{FieldsArguments, ImportRecordsArguments, TemplateCommand};
use words::{assignment, ci_argument, kinds, link_words, linked_states, states};

/// What to do with records.
#[derive(Debug, Subcommand)]
pub enum RecordCommand {
    /// Make an incident, problem, change or release.
    Create(CreateRecordArguments),
    /// List records.
    List(ListRecordsArguments),
    /// Show one record with everything about it.
    Show(ShowRecordArguments),
    /// Move a record into another state.
    #[command(visible_alias = "move")]
    Transition(MoveRecordArguments),
    /// Alter fields of a record.
    Edit(EditRecordArguments),
    /// Put a CI on a record, or link it to another record.
    Link(LinkRecordArguments),
    /// Take a CI off a record, or a link to another record away.
    Unlink(UnlinkRecordArguments),
    /// Say something on a record.
    Comment(CommentArguments),
    /// Approve, reject or defer a change.
    Approve(ApproveArguments),
    /// Attach a file to a record.
    Attach(AttachArguments),
    /// Write an attached file of a record to a file.
    Attachment(AttachmentArguments),
    /// Write, tick and take away items of a release's go/no-go list.
    Checklist(ChecklistArguments),
    /// Write and decide hypotheses of a problem.
    Hypothesis(HypothesisArguments),
    /// Ask the question of a frozen analysis again, and tell what differs.
    Rerun(RerunArguments),
    /// Find records by words in numbers, fields and comments.
    Search(SearchRecordsArguments),
    /// List the records of a kind by state.
    Board(BoardArguments),
    /// Import incidents, problems, changes or releases from a CSV file or a workbook
    Import(ImportRecordsArguments),
    /// List the fields that records of a kind have.
    Fields(FieldsArguments),
    /// Tell what a change or release hits, how surely, and whom that concerns.
    BlastRadius(BlastRadiusArguments),
    /// Tell how risky a change is and why, or write its risk into it.
    Risk(RiskArguments),
    /// Tell what was predicted of a change against what incidents report.
    Review(ReviewArguments),
    /// Tell when a change is best done.
    Slots(SlotsArguments),
    /// Save, list and delete templates of standard changes.
    #[command(subcommand)]
    Template(TemplateCommand),
    /// Save, list and delete filters of lists of records.
    #[command(subcommand)]
    Filter(FilterCommand),
}

/// The record that is meant.
#[derive(Debug, Args)]
pub struct RecordPlace {
    /// The workspace.
    pub file: PathBuf,
    /// The number of the record, such as CHG-12.
    pub number: String,
}

/// Who writes, and the form of the answer.
#[derive(Debug, Args)]
pub struct Writing {
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Fields that are set or cleared.
#[derive(Debug, Args)]
pub struct Fields {
    /// Give a field this value; local times unless they have an offset.
    #[arg(long, value_name = "FIELD=VALUE", value_parser = assignment)]
    pub set: Vec<(String, String)>,
    /// Clear a field.
    #[arg(long, value_name = "FIELD")]
    pub clear: Vec<String>,
}

/// A CI with the state it is put in, or was reported in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CiArgument {
    /// Its key.
    pub key: String,
    /// The state.
    pub state: Option<LinkedState>,
}

/// Arguments of `record create`.
#[derive(Debug, Args)]
pub struct CreateRecordArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The kind of record.
    #[arg(value_parser = kinds())]
    pub kind: RecordKind,
    /// In one line what it is about.
    #[arg(long, value_name = "TEXT")]
    pub title: Option<String>,
    /// Of a change: normal (unless given), standard or emergency.
    #[arg(long = "type", value_name = "TYPE", value_parser = ["normal", "standard", "emergency"])]
    pub change_type: Option<String>,
    /// Make a standard change from this template.
    #[arg(long, value_name = "NAME")]
    pub template: Option<String>,
    /// Make a problem of this incident, such as INC-4.
    #[arg(long = "incident", value_name = "NUMBER")]
    pub incidents: Vec<String>,
    /// A CI that it is about; STATE is the one it is put in.
    #[arg(long, value_name = "KEY[=STATE]", value_parser = ci_argument)]
    pub affected: Vec<CiArgument>,
    /// A CI whose state was reported: down (unless given), degraded or up.
    #[arg(long, value_name = "KEY[=STATE]", value_parser = ci_argument)]
    pub reported: Vec<CiArgument>,
    /// Its other fields.
    #[command(flatten)]
    pub fields: Fields,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record list`.
#[derive(Debug, Args)]
pub struct ListRecordsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The records; what is given here replaces that part of a saved filter.
    #[command(flatten)]
    pub records: RecordFilterArguments,
    /// Begin with the filter that was saved under this name.
    #[arg(long, value_name = "NAME")]
    pub filter: Option<String>,
    /// Write them with all their fields to this file, as csv or xlsx by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record show`.
#[derive(Debug, Args)]
pub struct ShowRecordArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record transition`.
#[derive(Debug, Args)]
pub struct MoveRecordArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The state.
    #[arg(value_parser = states())]
    pub state: RecordState,
    /// Why it moves.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub reason: String,
    /// Fields that are set with it.
    #[command(flatten)]
    pub fields: Fields,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record edit`.
#[derive(Debug, Args)]
pub struct EditRecordArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The fields.
    #[command(flatten)]
    pub fields: Fields,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record link`.
#[derive(Debug, Args)]
pub struct LinkRecordArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The key of a CI, or the number of another record.
    pub target: String,
    /// A CI's role or a record's link; affected or relates_to unless given.
    #[arg(long = "as", value_name = "WORD", value_parser = link_words())]
    pub word: Option<String>,
    /// The state that the CI is put in, or was reported in.
    #[arg(long, value_name = "STATE", value_parser = linked_states())]
    pub state: Option<LinkedState>,
    /// For how long, in minutes.
    #[arg(long, value_name = "N")]
    pub minutes: Option<u32>,
    /// Anything else about the CI; an excluded one needs to have it said why.
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

/// Arguments of `record unlink`.
#[derive(Debug, Args)]
pub struct UnlinkRecordArguments {
    /// The record.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The key of a CI, or the number of another record.
    pub target: String,
    /// A CI's role or a record's link; affected or relates_to unless given.
    #[arg(long = "as", value_name = "WORD", value_parser = link_words())]
    pub word: Option<String>,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record search`.
#[derive(Debug, Args)]
pub struct SearchRecordsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Beginnings of words that all have to occur.
    #[arg(required = true)]
    pub words: Vec<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record board`.
#[derive(Debug, Args)]
pub struct BoardArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The kind of records.
    #[arg(value_parser = kinds())]
    pub kind: RecordKind,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
