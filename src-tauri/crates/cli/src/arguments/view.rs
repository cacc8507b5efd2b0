//! Arguments of the commands about saved views.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use faultline_core::saved_view::SavedViewKind;

use super::{Authorship, Form};

/// The commands about saved views.
#[derive(Debug, Subcommand)]
pub enum ViewCommand {
    /// List saved views.
    List(ListViewsArguments),
    /// Show what a saved view holds.
    Show(ShowViewArguments),
    /// Give a saved view another name or note.
    Rename(RenameViewArguments),
    /// Delete a saved view; the CIs that it shows are left as they are.
    Delete(DeleteViewArguments),
}

/// What saved views show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ViewKind {
    /// Maps.
    Map,
    /// Lists of CIs.
    List,
}

impl From<ViewKind> for SavedViewKind {
    fn from(kind: ViewKind) -> Self {
        match kind {
            ViewKind::Map => Self::Map,
            ViewKind::List => Self::List,
        }
    }
}

/// Arguments of `view list`.
#[derive(Debug, Args)]
pub struct ListViewsArguments {
    /// The workspace.
    pub file: PathBuf,
    /// Only those of this kind.
    #[arg(long)]
    pub kind: Option<ViewKind>,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `view show`.
#[derive(Debug, Args)]
pub struct ShowViewArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the view.
    pub name: String,
    /// Its kind, where a map and a list have the name.
    #[arg(long)]
    pub kind: Option<ViewKind>,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `view rename`.
#[derive(Debug, Args)]
pub struct RenameViewArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the view.
    pub name: String,
    /// Its new name, which no other view of its kind has.
    pub new_name: String,
    /// Its kind, where a map and a list have the name.
    #[arg(long)]
    pub kind: Option<ViewKind>,
    /// What it is for, in place of what it says.
    #[arg(long, value_name = "TEXT")]
    pub note: Option<String>,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}

/// Arguments of `view delete`.
#[derive(Debug, Args)]
pub struct DeleteViewArguments {
    /// The workspace.
    pub file: PathBuf,
    /// The name of the view.
    pub name: String,
    /// Its kind, where a map and a list have the name.
    #[arg(long)]
    pub kind: Option<ViewKind>,
    /// Who writes and why.
    #[command(flatten)]
    pub authorship: Authorship,
    /// The form of the answer.
    #[command(flatten)]
    pub form: Form,
}
