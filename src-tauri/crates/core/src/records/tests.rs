//! Life cycles over every state and move, numbers, the chain, and what is refused.

mod filters;
mod frozen;
mod hypotheses;
mod import;
mod life;
mod links;
mod properties;

use std::path::Path;

use faultline_model::{RecordId, RecordKind};

use super::{FieldEdits, NewRecord, create_record};
use crate::context::Context;
use crate::workspace::Workspace;

/// What somebody does on a later day than the one the workspace was made.
fn by(author: &str) -> Context {
    Context {
        author: author.to_owned(),
        ..crate::edit::tests::context()
    }
}

fn workspace(folder: &Path) -> Workspace {
    crate::edit::tests::workspace(folder)
}

fn make(workspace: &Workspace, kind: RecordKind, fields: &[(&str, &str)]) -> RecordId {
    let mut edits = FieldEdits::of(fields);
    edits
        .values
        .entry("title".to_owned())
        .or_insert(Some("A title".to_owned()));
    let new = NewRecord {
        kind,
        edits,
        cis: Vec::new(),
        template: None,
    };
    let made = create_record(workspace, &by("Ann"), &new).expect("made");
    made.output.0
}

fn save_patch_template(workspace: &Workspace) {
    let nothing = FieldEdits::default();
    super::save_template(workspace, &by("Ann"), "Patch", &nothing).expect("saved");
}

fn record(workspace: &Workspace, id: RecordId) -> faultline_model::Record {
    let reader = workspace.read().expect("readable");
    reader.view().record(id).expect("readable").expect("there")
}

fn faults(workspace: &Workspace) -> Vec<faultline_store::Fault> {
    faultline_store::verify(workspace.store(), &mut |_, _| true)
        .expect("checked")
        .faults
}
