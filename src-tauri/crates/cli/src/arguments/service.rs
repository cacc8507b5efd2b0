//! Arguments of `service`, `measures` and `search`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{AsOf, Form};

/// Arguments of `service`.
#[derive(Debug, Args)]
pub struct ServiceArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the service, or of any other CI.
    pub key: String,
    /// Changes that are not over by then; now unless given, local unless it has an offset.
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Changes that begin before then; a week later unless given.
    #[arg(long, value_name = "TIME")]
    pub to: Option<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// What changes are told apart by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub enum ChangesBy {
    /// Their team.
    #[default]
    Team,
    /// The class of the CIs they affect.
    Class,
    /// The template they were made from.
    Template,
}

/// Arguments of `measures`.
#[derive(Debug, Args)]
pub struct MeasuresArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Only what ended or began no earlier than this; local unless it has an offset.
    #[arg(long, value_name = "TIME")]
    pub from: Option<String>,
    /// Only what ended or began before this.
    #[arg(long, value_name = "TIME")]
    pub to: Option<String>,
    /// Tell changes apart by team (unless given), class or template.
    #[arg(
        long,
        value_enum,
        default_value_t,
        hide_default_value = true,
        hide_possible_values = true,
        value_name = "WHAT"
    )]
    pub by: ChangesBy,
    /// Tell by quarters instead of months.
    #[arg(long)]
    pub quarters: bool,
    /// Days within which an incident that comes again is a repeat.
    #[arg(long, default_value_t = 30, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=3650))]
    pub repeat_days: u32,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `search`.
#[derive(Debug, Args)]
pub struct SearchArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Beginnings of words that all have to occur; for CIs also a query.
    #[arg(required = true)]
    pub words: Vec<String>,
    /// Tell at most this many CIs and this many records; 0 tells all.
    #[arg(long, default_value_t = 20, value_name = "N")]
    pub limit: u32,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
