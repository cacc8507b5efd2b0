//! Arguments of `edit`.

use std::path::PathBuf;

use clap::Args;

use super::{Authorship, Form};

/// Arguments of `edit`.
#[derive(Debug, Args)]
pub struct EditArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Which CIs, as in list; key:* means all.
    #[arg(required_unless_present = "table")]
    pub query: Vec<String>,
    /// A field and its value: name, status or an attribute; no value clears.
    #[arg(long, required_unless_present = "table", value_name = "FIELD=VALUE", value_parser = setting)]
    pub set: Vec<(String, Option<String>)>,
    /// Take the values from a table, CSV or Excel: a Key column says which CI, an empty cell clears.
    #[arg(long, value_name = "TABLE", conflicts_with_all = ["query", "set"])]
    pub table: Option<PathBuf>,
    /// With --table: make CIs of keys that nobody has, where a Class column says of which class.
    #[arg(long, requires = "table")]
    pub create: bool,
    /// Propose it in this draft, instead of changing live.
    #[arg(long, value_name = "NAME")]
    pub draft: Option<String>,
    /// Tell what would be done and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out what cannot be changed, instead of changing nothing.
    #[arg(long)]
    pub skip_refused: bool,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

fn setting(text: &str) -> Result<(String, Option<String>), String> {
    let (field, value) = text
        .split_once('=')
        .ok_or("a field and its value are expected, such as owner=Ann")?;
    let value = Some(value.to_owned()).filter(|value| !value.is_empty());
    Ok((field.trim().to_owned(), value))
}
