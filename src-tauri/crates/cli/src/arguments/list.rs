//! Arguments of `list`.

use std::path::PathBuf;

use clap::Args;

use super::query_help::query_help;
use super::{AsOf, Form};

/// Arguments of `list`.
#[derive(Debug, Args)]
#[command(after_help = query_help())]
pub struct ListArguments {
    /// The workspace.
    pub file: PathBuf,
    /// A query, as told below, such as class:server ram>64; all unless given.
    pub query: Vec<String>,
    /// List what was saved under this name in the window, in its order; --out writes its columns.
    #[arg(long, value_name = "NAME", conflicts_with = "query")]
    pub saved: Option<String>,
    /// List at most this many; 0 lists all.
    #[arg(long, default_value_t = 100, value_name = "N")]
    pub limit: u32,
    /// Write all of them to this file instead: xlsx or csv by its ending.
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
    /// Columns of that file: built-in or ids of attributes; key, name, class, status unless given.
    #[arg(
        long,
        requires = "out",
        value_delimiter = ',',
        value_name = "COLUMN,..."
    )]
    pub columns: Vec<String>,
    /// The moment that is read.
    #[command(flatten)]
    pub moment: AsOf,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
