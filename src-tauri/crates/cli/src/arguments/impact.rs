//! Arguments of impact analysis.

use std::path::PathBuf;

use clap::Args;

use super::{AsOf, Authorship, Form};
use crate::forced::ForcedArgument;

/// Arguments of `impact`.
#[derive(Debug, Args)]
pub struct ImpactArguments {
    /// The workspace.
    pub file: PathBuf,
    /// A CI that fails; STATE is down (unless given), degraded or at_risk.
    #[arg(long = "ci", required_unless_present = "current", num_args = 1.., value_name = "KEY[=STATE]")]
    pub roots: Vec<ForcedArgument>,
    /// With what is down already: CIs in maintenance, on open incidents and in running changes.
    #[arg(long)]
    pub current: bool,
    /// Tell why this CI is in its state.
    #[arg(long, value_name = "KEY")]
    pub explain: Option<String>,
    /// Attach the question and the whole answer to this record, such as CHG-12.
    #[arg(long, value_name = "NUMBER")]
    pub attach: Option<String>,
    /// Who writes and why, with --attach.
    #[command(flatten)]
    pub authorship: Authorship,
    /// Tell how sure the answer is: what rests on old relationships, where the map may end.
    #[arg(long)]
    pub confidence: bool,
    /// With --confidence: days a confirmation is trusted, in place of the workspace's rule.
    #[arg(long, value_name = "DAYS")]
    pub confirmed_within: Option<u32>,
    /// Ask it of the newest state with this draft's edits.
    #[arg(long, value_name = "NAME", conflicts_with = "as_of")]
    pub draft: Option<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
