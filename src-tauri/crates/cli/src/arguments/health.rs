//! Arguments of the commands about the quality of the data.

use std::path::PathBuf;

use clap::Args;
use faultline_core::health::policy::HELP;
use faultline_core::health::{Check, STALE_AFTER_DAYS, UnknownCheck};

use super::{AsOf, Authorship, Form};

/// Arguments of `health`.
#[derive(Debug, Args)]
pub struct HealthArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Tell the list behind a figure by the name that stands beside it, such as orphans.
    #[arg(long, value_name = "NAME", value_parser = check)]
    pub list: Option<Check>,
    /// List at most this many; 0 lists all.
    #[arg(long, default_value_t = 100, value_name = "N")]
    pub limit: u32,
    /// Days without alteration or confirmation after which a CI is stale.
    #[arg(long, default_value_t = STALE_AFTER_DAYS, value_name = "DAYS")]
    pub stale_after: u32,
    /// Tell the figures at up to this many earlier changesets, baselines first.
    #[arg(long, value_name = "N", conflicts_with = "list", value_parser = clap::value_parser!(u16).range(1..=100))]
    pub trend: Option<u16>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `check`.
#[derive(Debug, Args)]
#[command(after_help = HELP)]
pub struct CheckArguments {
    /// The workspace.
    pub file: PathBuf,
    /// A file of policies, as told below; those that the workspace keeps unless given.
    pub policies: Option<PathBuf>,
    /// Keep these policies in the workspace, in place of those it kept before.
    #[arg(long, requires = "policies")]
    pub keep: bool,
    /// Who writes and why, with --keep.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

fn check(name: &str) -> Result<Check, UnknownCheck> {
    name.parse()
}
