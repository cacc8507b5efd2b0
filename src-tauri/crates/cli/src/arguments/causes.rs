//! Arguments of the commands about confirmed causes.

use std::path::PathBuf;

use clap::{Args, Subcommand};

use super::{Authorship, Form};

/// What to do with confirmed causes.
#[derive(Debug, Subcommand)]
pub enum CauseCommand {
    /// Confirm that a CI was the cause of an incident.
    Confirm(ConfirmCauseArguments),
    /// Take back a confirmed cause.
    Withdraw(WithdrawCauseArguments),
    /// List confirmed causes, the latest first.
    List(ListCausesArguments),
    /// Propose fault rates by class from the confirmed causes; changes nothing.
    ProposeRates(ListCausesArguments),
    /// Accept the fault rates proposed for some classes.
    AcceptRates(AcceptRatesArguments),
}

/// Arguments of `cause confirm`.
#[derive(Debug, Args)]
pub struct ConfirmCauseArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the CI.
    pub key: String,
    /// How it had failed.
    #[arg(long, default_value = "down", value_parser = ["down", "degraded"])]
    pub state: String,
    /// When the incident began, such as 2026-11-20T09:16:00; local unless it has an offset.
    #[arg(long, value_name = "TIME")]
    pub onset: Option<String>,
    /// What several causes of one incident share, such as its number.
    #[arg(long, value_name = "NAME")]
    pub incident: Option<String>,
    /// How it is known.
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

/// Arguments of `cause withdraw`.
#[derive(Debug, Args)]
pub struct WithdrawCauseArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The number of the confirmed cause, as the list tells it.
    pub number: u32,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `cause list` and `cause propose-rates`.
#[derive(Debug, Args)]
pub struct ListCausesArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `cause accept-rates`.
#[derive(Debug, Args)]
pub struct AcceptRatesArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The classes whose proposed rate is taken over.
    #[arg(required = true, value_name = "CLASS")]
    pub classes: Vec<String>,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
