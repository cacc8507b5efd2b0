//! Arguments of the commands about what redundancy leaves.

use std::path::PathBuf;

use clap::Args;

use super::{AsOf, Form};
use crate::forced::ForcedArgument;

/// Arguments of `cut-sets`.
#[derive(Debug, Args)]
pub struct CutSetsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of the CI that is taken down.
    #[arg(long, value_name = "KEY")]
    pub of: String,
    /// The most CIs of one set.
    #[arg(long, default_value_t = 2, value_name = "K", value_parser = clap::value_parser!(u8).range(1..))]
    pub order: u8,
    /// Only CIs of this query, as of list.
    #[arg(long, value_name = "QUERY")]
    pub among: Option<String>,
    /// Count the CI itself among those that may fail.
    #[arg(long)]
    pub include_self: bool,
    /// Answer with what was found after so many seconds.
    #[arg(long, default_value_t = 10, value_name = "SECONDS")]
    pub time_limit: u32,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `spof`.
#[derive(Debug, Args)]
pub struct SpofArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The key of a CI; every service of criticality critical unless given.
    #[arg(long, value_name = "KEY")]
    pub of: Option<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `joint`.
#[derive(Debug, Args)]
pub struct JointArguments {
    /// The workspace.
    pub file: PathBuf,
    /// A CI of the first selection; STATE is down (unless given), degraded or at_risk.
    #[arg(long, required = true, num_args = 1.., value_name = "KEY[=STATE]")]
    pub first: Vec<ForcedArgument>,
    /// A CI of the second selection, in the same form.
    #[arg(long, required = true, num_args = 1.., value_name = "KEY[=STATE]")]
    pub second: Vec<ForcedArgument>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `fate-sharing`.
#[derive(Debug, Args)]
pub struct FateSharingArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
