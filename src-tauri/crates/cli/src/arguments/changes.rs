//! Arguments of the commands about changes: collisions, the calendar, the gate, and windows.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Subcommand};
use faultline_core::changes::risk::RiskLevel;

use super::record::{RecordPlace, Writing};
use super::{Authorship, Form};

/// Arguments of `collisions`.
#[derive(Debug, Args)]
pub struct CollisionsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Only those of this change, such as CHG-12.
    #[arg(long, value_name = "NUMBER")]
    pub change: Option<String>,
    /// Only of changes that are not over by then; local unless it has an offset.
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Only of changes that begin before then.
    #[arg(long, value_name = "TIME")]
    pub to: Option<String>,
    /// As if the change named by --change began then; nothing is written.
    #[arg(long, value_name = "TIME", requires = "change")]
    pub moved_to: Option<String>,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `calendar`.
#[derive(Debug, Args)]
pub struct CalendarArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Where the iCalendar file is written.
    #[arg(long, value_name = "OUT")]
    pub ics: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `gate`.
#[derive(Debug, Args)]
#[command(group = clap::ArgGroup::new("conditions").required(true).multiple(true))]
pub struct GateArguments {
    /// The change.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The change may not be riskier than this.
    #[arg(long, value_name = "RISK", value_parser = risks(), group = "conditions")]
    pub max_risk: Option<RiskLevel>,
    /// The change may not collide with anything.
    #[arg(long, group = "conditions")]
    pub no_collisions: bool,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record blast-radius`.
#[derive(Debug, Args)]
pub struct BlastRadiusArguments {
    /// The change.
    #[command(flatten)]
    pub place: RecordPlace,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `record risk`.
#[derive(Debug, Args)]
pub struct RiskArguments {
    /// The change.
    #[command(flatten)]
    pub place: RecordPlace,
    /// Write the calculated risk into the change.
    #[arg(long, conflicts_with = "state")]
    pub accept: bool,
    /// Write another risk into the change; needs --reason where it differs.
    #[arg(long, value_name = "RISK", value_parser = risks())]
    pub state: Option<RiskLevel>,
    /// Why it is another one.
    #[arg(
        long,
        default_value = "",
        hide_default_value = true,
        value_name = "TEXT"
    )]
    pub reason: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `record slots`.
#[derive(Debug, Args)]
pub struct SlotsArguments {
    /// The change.
    #[command(flatten)]
    pub place: RecordPlace,
    /// Minutes it takes; as long as planned unless given.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=525_600))]
    pub minutes: Option<u32>,
    /// Not before then; now unless given.
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Within so many weeks.
    #[arg(long, default_value_t = 4, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=26))]
    pub weeks: u32,
    /// At most so many.
    #[arg(long, default_value_t = 10, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=50))]
    pub limit: u32,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// What to do with freezes, or with maintenance windows.
#[derive(Debug, Subcommand)]
pub enum WindowCommand {
    /// List them, with the times when they come next.
    List(ListWindowsArguments),
    /// Save one under its name, or write it anew.
    Save(Box<SaveWindowArguments>),
    /// Delete one.
    Delete(DeleteWindowArguments),
}

/// What to do with freezes.
#[derive(Debug, Subcommand)]
pub enum FreezeCommand {
    /// List, save and delete them.
    #[command(flatten)]
    Window(WindowCommand),
    /// Take the events of an iCalendar file over as freezes.
    Import(ImportFreezesArguments),
}

/// Arguments of `freeze list` and `maintenance list`.
#[derive(Debug, Args)]
pub struct ListWindowsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `freeze save` and `maintenance save`.
#[derive(Debug, Args)]
pub struct SaveWindowArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Its name.
    pub name: String,
    /// When it begins first, by the clock of its zone, such as 2026-12-19T18:00.
    #[arg(long, value_name = "TIME")]
    pub start: String,
    /// When it ends first, by the same clock.
    #[arg(long, value_name = "TIME")]
    pub end: String,
    /// Its time zone, such as Europe/Berlin; that of this machine unless given.
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// How often it comes: once, daily, weekly mon,wed, monthly 2 tue, monthly last sun, monthly 15, monthly last.
    #[arg(long, default_value = "once", value_name = "RULE")]
    pub repeat: String,
    /// The last day on which it begins.
    #[arg(long, value_name = "DAY")]
    pub until: Option<String>,
    /// Only the CIs that a query names; all CIs unless this, --ci or --site is given.
    #[arg(long, value_name = "QUERY", conflicts_with_all = ["ci", "site"])]
    pub query: Option<String>,
    /// Only this CI; several may be named.
    #[arg(long, value_name = "KEY", conflicts_with = "site")]
    pub ci: Vec<String>,
    /// Only what stands in this site, room or rack.
    #[arg(long, value_name = "KEY")]
    pub site: Option<String>,
    /// Why.
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

/// Arguments of `freeze delete` and `maintenance delete`.
#[derive(Debug, Args)]
pub struct DeleteWindowArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Its name.
    pub name: String,
    /// Who writes, and the form of the answer.
    #[command(flatten)]
    pub writing: Writing,
}

/// Arguments of `freeze import`.
#[derive(Debug, Args)]
pub struct ImportFreezesArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The iCalendar file.
    pub ics: PathBuf,
    /// The zone of times that have none; that of this machine unless given.
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    /// Leave events out that cannot be taken.
    #[arg(long)]
    pub skip_bad_events: bool,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

fn risks() -> impl TypedValueParser<Value = RiskLevel> {
    let words = RiskLevel::ALL.map(RiskLevel::as_str);
    PossibleValuesParser::new(words)
        .try_map(|word| RiskLevel::from_word(&word).ok_or("is no level of risk"))
}
