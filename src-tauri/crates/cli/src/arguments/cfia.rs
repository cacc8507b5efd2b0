//! Arguments of the failure impact matrix.

use std::path::PathBuf;

use clap::Args;

use super::{AsOf, Form};

/// Arguments of `cfia`.
#[derive(Debug, Args)]
pub struct CfiaArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Only CIs of this query, as of list; all but services, people and agreements unless given.
    #[arg(long, value_name = "QUERY")]
    pub among: Option<String>,
    /// Only services of this query; all services unless given.
    #[arg(long, value_name = "QUERY")]
    pub services: Option<String>,
    /// Write the matrix to a file, xlsx or csv by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
