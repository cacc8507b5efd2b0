//! Arguments of the overview.

use std::path::PathBuf;

use clap::Args;

use super::{AsOf, Form};

/// Arguments of `overview`.
#[derive(Debug, Args)]
pub struct OverviewArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Tell at most this many communities, the largest first; 0 tells all.
    #[arg(long, default_value_t = 40, value_name = "N")]
    pub limit: usize,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
