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
    #[arg(required = true)]
    pub query: Vec<String>,
    /// A field and its value: name, status or an attribute; no value clears.
    #[arg(long, required = true, value_name = "FIELD=VALUE", value_parser = setting)]
    pub set: Vec<(String, Option<String>)>,
    /// Propose it in this draft, instead of changing live.
    #[arg(long, value_name = "NAME")]
    pub draft: Option<String>,
    /// Tell what would be done and change nothing.
    #[arg(long)]
    pub dry_run: bool,
    /// Leave out CIs that cannot be changed, instead of changing nothing.
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
