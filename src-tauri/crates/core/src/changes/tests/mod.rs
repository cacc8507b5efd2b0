//! Collisions against a naive reading of their definition, clock changes, risk and slots.

mod board;
mod hindsight;
mod pairwise;
mod planning;
mod windows;

use std::path::Path;

use faultline_model::{CiRole, RecordId, RecordKind};

use crate::edit::tests::{context, make, relate};
use crate::records::{CiStatement, FieldEdits, NewRecord, create_record};
use crate::workspace::Workspace;

/// `shop` leans on one of `web-1` and `web-2`, these on `host-1` and `host-2`; `desk` on `host-1`
/// and `mail`; `mail` on one of `web-1` and `spare`.
fn estate(folder: &Path) -> Workspace {
    let workspace = crate::edit::tests::workspace(folder);
    let keys = [
        "shop", "web-1", "web-2", "host-1", "host-2", "desk", "mail", "spare",
    ];
    let ids = keys.map(|key| make(&workspace, key));
    let id = |key: &str| ids[keys.iter().position(|one| *one == key).expect("a key")];
    for (source, target, group) in [
        ("shop", "web-1", Some("web")),
        ("shop", "web-2", Some("web")),
        ("web-1", "host-1", None),
        ("web-2", "host-2", None),
        ("desk", "host-1", None),
        ("desk", "mail", None),
        ("mail", "web-1", Some("any")),
        ("mail", "spare", Some("any")),
    ] {
        relate(&workspace, id(source), id(target), group);
    }
    for key in ["shop", "desk"] {
        let change = crate::edit::CiChange {
            class: Some("business_service".to_owned()),
            ..crate::edit::CiChange::default()
        };
        let reader = workspace.read().expect("readable");
        let since = reader
            .view()
            .ci(id(key))
            .expect("readable")
            .expect("there")
            .since;
        drop(reader);
        crate::edit::change_ci(&workspace, &context(), id(key), since, &change).expect("changed");
    }
    workspace
}

/// A change of these CIs ("key" or "key=degraded") over these times.
fn change(
    workspace: &Workspace,
    cis: &[&str],
    times: (&str, &str),
    fields: &[(&str, &str)],
) -> RecordId {
    let mut edits = FieldEdits::of(fields);
    for (field, value) in [
        ("title", "A change"),
        ("planned_start", times.0),
        ("planned_end", times.1),
    ] {
        edits
            .values
            .insert(field.to_owned(), Some(value.to_owned()));
    }
    let reader = workspace.read().expect("readable");
    let cis = cis.iter().map(|text| {
        let (key, state) = text.split_once('=').unwrap_or((text, "down"));
        let ci = reader
            .view()
            .ci_by_key(key)
            .expect("readable")
            .expect("there");
        CiStatement {
            ci: ci.id,
            role: CiRole::Affected,
            state: state.parse().ok(),
            minutes: None,
            note: String::new(),
        }
    });
    let new = NewRecord {
        kind: RecordKind::Change,
        edits,
        cis: cis.collect(),
        template: None,
    };
    drop(reader);
    create_record(workspace, &context(), &new)
        .expect("made")
        .output
        .0
}
