//! The command line, as clap reads it.

mod cab;
mod causes;
mod cfia;
mod changes;
mod draft;
mod edit;
mod export;
mod health;
mod history;
mod impact;
mod integrity;
mod list;
mod model;
mod overview;
mod query_help;
mod record;
mod redundancy;
mod reliability;
mod report;
mod root_cause;
mod service;
mod time;
mod view;

use std::path::PathBuf;

use clap::builder::NonEmptyStringValueParser;
use clap::{Args, Parser, Subcommand};

pub use cab::{
    CabCommand, DecideCabArguments, FillCabArguments, ListCabArguments, ReviewArguments,
    SaveCabArguments, ShowCabArguments, UnauthorizedArguments,
};
pub use causes::{
    AcceptRatesArguments, CauseCommand, ConfirmCauseArguments, ListCausesArguments,
    WithdrawCauseArguments,
};
pub use cfia::CfiaArguments;
pub use changes::{
    BlastRadiusArguments, CalendarArguments, CollisionsArguments, FreezeCommand, GateArguments,
    ImportFreezesArguments, ListWindowsArguments, RiskArguments, SaveWindowArguments,
    SlotsArguments, WindowCommand,
};
pub use draft::{
    DraftApplyArguments, DraftCommand, DraftCreateArguments, DraftDiscardArguments,
    DraftListArguments, DraftRenameArguments, DraftShowArguments, Taken,
};
pub use edit::EditArguments;
pub use export::ExportArguments;
pub use health::{CheckArguments, HealthArguments};
pub use history::{DiffArguments, HistoryArguments};
pub use impact::ImpactArguments;
pub use integrity::{BackupArguments, RestoreArguments, VerifyArguments};
pub use list::ListArguments;
pub use model::{
    AttributeFields, ClassFields, ModelAdoptArguments, ModelAttributeCommand, ModelCheckArguments,
    ModelClassCommand, ModelCommand, ModelExportArguments, ModelExtrasArguments,
    ModelImportArguments, ModelShowArguments, ModelTypeCommand, ModelWriting, TypeFields,
};
pub use overview::OverviewArguments;
pub use record::{
    ApproveArguments, AttachArguments, AttachmentArguments, BoardArguments, ChecklistArguments,
    CiArgument, CommentArguments, CreateRecordArguments, EditRecordArguments, Fields,
    FieldsArguments, FilterCommand, HypothesisArguments, ImportRecordsArguments,
    LinkRecordArguments, ListRecordsArguments, MoveRecordArguments, RecordCommand,
    RecordFilterArguments, RecordPlace, RerunArguments, SearchRecordsArguments,
    ShowRecordArguments, TemplateCommand, UnlinkRecordArguments, Writing,
};
pub use redundancy::{CutSetsArguments, FateSharingArguments, JointArguments, SpofArguments};
pub use reliability::{AvailabilityArguments, ImportanceArguments, RecoverArguments};
pub use report::ReportArguments;
pub use root_cause::{Method, RootCauseArguments, RootCauseSettingsArguments};
pub use service::{ChangesBy, MeasuresArguments, SearchArguments, ServiceArguments};
pub use time::{
    AsOf, BaselineCommand, BaselineCreateArguments, BaselineListArguments, UndoArguments,
};
pub use view::{
    DeleteViewArguments, ListViewsArguments, RenameViewArguments, ShowViewArguments, ViewCommand,
    ViewKind,
};

/// Answers which services fail when something fails, from one workspace file.
#[derive(Debug, Parser)]
#[command(name = "faultline", version, max_term_width = 100)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The commands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Make a workspace, empty or with the demonstration estate.
    New(NewArguments),
    /// Import CIs and relationships from CSV files.
    Import(ImportArguments),
    /// Export the estate.
    Export(ExportArguments),
    /// List CIs by words, classes, attributes, times and dependencies.
    List(ListArguments),
    /// Find CIs and records together.
    Search(SearchArguments),
    /// Set values of many CIs at once, as one changeset.
    Edit(EditArguments),
    /// Show one CI with its attributes, relationships and history.
    Show(ShowArguments),
    /// Tell which communities the estate falls into, and what is in them.
    Overview(OverviewArguments),
    /// Tell what fails when CIs fail.
    Impact(ImpactArguments),
    /// Tell why one CI depends on another.
    Path(PathArguments),
    /// Tell which few CIs together take a CI down.
    CutSets(CutSetsArguments),
    /// Tell which lone CIs take a critical service down.
    Spof(SpofArguments),
    /// Tell what two selections fail only together.
    Joint(JointArguments),
    /// Tell which CIs need each other in a circle.
    FateSharing(FateSharingArguments),
    /// Tell how probable it is that a CI is down, or which services can keep their targets.
    Availability(AvailabilityArguments),
    /// Tell what a CI's unavailability comes from, and what would help most.
    Importance(ImportanceArguments),
    /// Tell in which order what was lost comes back, and when.
    Recover(RecoverArguments),
    /// Tell which failures explain what is observed.
    RootCause(RootCauseArguments),
    /// List or change the constants of root cause.
    RootCauseSettings(RootCauseSettingsArguments),
    /// Confirm causes of incidents, and learn from them.
    #[command(subcommand)]
    Cause(CauseCommand),
    /// Tell what the failure of each CI alone does to each service (component failure impact
    /// analysis).
    Cfia(CfiaArguments),
    /// List changesets, of the workspace, of one CI or of one relationship.
    History(HistoryArguments),
    /// Tell what differs between two moments, and what fails otherwise.
    Diff(DiffArguments),
    /// Name changesets, and list the names.
    #[command(subcommand)]
    Baseline(BaselineCommand),
    /// Keep incidents, problems, changes and releases.
    #[command(subcommand)]
    Record(RecordCommand),
    /// Tell what is open on a service and below it, and what coming changes do to it.
    Service(ServiceArguments),
    /// Tell how changes end, how long incidents last, what comes back, how old problems are.
    Measures(MeasuresArguments),
    /// Show and alter classes, attributes and relationship types.
    #[command(subcommand)]
    Model(ModelCommand),
    /// Propose edits outside the history, and apply or discard them.
    #[command(subcommand)]
    Draft(DraftCommand),
    /// Keep saved views: maps and lists that somebody comes back to.
    #[command(subcommand)]
    View(ViewCommand),
    /// Tell which scheduled changes collide, with each other and with freezes and windows.
    Collisions(CollisionsArguments),
    /// Write the pack of a change or of a meeting, or the report of a problem, as HTML or PDF.
    Report(ReportArguments),
    /// Write changes, releases, freezes and maintenance windows as an iCalendar file.
    Calendar(CalendarArguments),
    /// Tell whether a change may pass; exit status 3 where it may not.
    Gate(GateArguments),
    /// Keep meetings of the change advisory board (CAB).
    #[command(subcommand)]
    Cab(CabCommand),
    /// List what imports altered without a change, accept it, or make a change of it.
    Unauthorized(UnauthorizedArguments),
    /// Keep freezes, in which nothing may be changed.
    #[command(subcommand)]
    Freeze(FreezeCommand),
    /// Keep maintenance windows, in which changes belong.
    #[command(subcommand)]
    Maintenance(WindowCommand),
    /// Reverse a changeset, unless later work stands on it.
    Undo(UndoArguments),
    /// Tell how complete, correct and fresh the data is, and what to ask first.
    Health(HealthArguments),
    /// Check the estate against policies; exit status 3 where one is not met.
    Check(CheckArguments),
    /// Check the file and its history for damage and forgery.
    Verify(VerifyArguments),
    /// Copy the workspace to a file, while it is in use, and check the copy.
    Backup(BackupArguments),
    /// Make a workspace of a backup, and check it.
    Restore(RestoreArguments),
}

/// Who writes and why.
#[derive(Debug, Args)]
pub struct Authorship {
    /// Why, for the changeset.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub message: String,
    /// Who, for the changeset; FAULTLINE_AUTHOR or else the user account unless given.
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub author: Option<String>,
}

/// The form of the answer.
#[derive(Debug, Clone, Copy, Args)]
pub struct Form {
    /// Write one JSON document instead of text for people.
    #[arg(long)]
    pub json: bool,
}

/// Arguments of `new`.
#[derive(Debug, Args)]
pub struct NewArguments {
    /// The workspace to make; there must be no such file yet.
    pub file: PathBuf,
    /// Fill it with the demonstration estate.
    #[arg(long)]
    pub demo: bool,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `import`.
#[derive(Debug, Args)]
pub struct ImportArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The files to import together, in any order.
    #[arg(required = true)]
    pub inputs: Vec<PathBuf>,
    /// Their format; found from their content unless given.
    #[arg(long, value_parser = ["csv"])]
    pub format: Option<String>,
    /// The source whose word the files are; the name of each file unless given.
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new())]
    pub source: Option<String>,
    /// Propose it in this draft, instead of changing live.
    #[arg(long, value_name = "NAME")]
    pub draft: Option<String>,
    /// Tell what would be done and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out rows that cannot be taken, instead of changing nothing.
    #[arg(long)]
    pub skip_bad_rows: bool,
    /// Make the classes that the model lacks.
    #[arg(long)]
    pub create_classes: bool,
    /// Refuse columns that a class lacks, instead of keeping them as extra.
    #[arg(long)]
    pub strict: bool,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `show`.
#[derive(Debug, Args)]
pub struct ShowArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the CI.
    pub key: String,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `path`.
#[derive(Debug, Args)]
pub struct PathArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the CI that depends.
    pub from: String,
    /// The key of the CI that it depends on.
    pub to: String,
    /// Tell up to this many ways, shortest first.
    #[arg(long, default_value_t = 1, value_name = "K", value_parser = clap::value_parser!(u32).range(1..=1000))]
    pub all: u32,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definition_is_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn help_has_one_line_for_each_option() {
        let program = Arguments::command().term_width(120);
        let commands = program.get_subcommands().map(clap::Command::get_name);
        for command in commands {
            let asked = ["faultline", command, "--help"];
            let told = program.clone().try_get_matches_from(asked);
            let help = told.expect_err("help is told instead").to_string();
            for line in help.lines().filter(|line| line.starts_with(' ')) {
                let (_, told) = line
                    .trim_start()
                    .split_once("  ")
                    .unwrap_or_else(|| panic!("{line:?} is told below itself in\n{help}"));
                assert!(line.chars().count() <= 120, "{line}");
                let first = told.trim_start().chars().next();
                assert!(first.is_some_and(char::is_uppercase), "{line}");
            }
        }
    }

    #[test]
    fn several_failed_cis_may_follow_one_flag_or_several() {
        for line in [
            ["faultline", "impact", "f", "--ci", "a=down", "b"].as_slice(),
            &["faultline", "impact", "f", "--ci", "a=down", "--ci", "b"],
        ] {
            let Command::Impact(impact) = Arguments::parse_from(line).command else {
                panic!("{line:?} is not read as impact");
            };
            assert_eq!(impact.roots.len(), 2, "{line:?}");
        }
    }
}
