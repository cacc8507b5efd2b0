//! Arguments of the commands that check and copy whole workspaces.

use std::path::PathBuf;

use clap::Args;

use super::Form;

/// Arguments of `verify`.
#[derive(Debug, Args)]
pub struct VerifyArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The hash that the history must hold, as an earlier verify gave it.
    #[arg(long, value_name = "HASH")]
    pub expect: Option<String>,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `backup`.
#[derive(Debug, Args)]
pub struct BackupArguments {
    /// The workspace; it may be in use.
    pub file: PathBuf,
    /// The file to write the backup to.
    pub out: PathBuf,
    /// Replace a file that is there already, once the backup is whole and sound.
    #[arg(long)]
    pub replace: bool,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `restore`.
#[derive(Debug, Args)]
pub struct RestoreArguments {
    /// The backup; it stays as it is.
    pub backup: PathBuf,
    /// The workspace to make of it.
    pub file: PathBuf,
    /// Replace a workspace that is there already and not in use.
    #[arg(long)]
    pub replace: bool,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
