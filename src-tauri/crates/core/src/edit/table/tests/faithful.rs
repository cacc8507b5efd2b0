//! Whatever is pasted: what changes in the file is what the preview told, value by value, and undo takes all of it back.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::context;
use crate::edit::table::{EditTable, Place, edit_by_table};
use crate::edit::tests::{make, workspace};
use crate::inventory::Column;
use crate::task::TaskContext;
use crate::undo::undo;
use crate::workspace::Workspace;

/// Every value of every CI, by internal id and field.
type Contents = BTreeMap<(u32, String), String>;

fn contents(workspace: &Workspace) -> Contents {
    let reader = workspace.read().expect("readable");
    let model = reader.view().model().expect("a model");
    let mut contents = Contents::new();
    for id in 1..100 {
        let Some(ci) = reader.view().ci(id).expect("readable") else {
            continue;
        };
        for change in crate::history::differences(None, Some(&ci), &model) {
            contents.insert((id, change.attribute), change.to.expect("a value"));
        }
    }
    contents
}

fn text() -> impl Strategy<Value = String> {
    let words = [
        "",
        "a",
        "b",
        "c",
        "new",
        "a2",
        "Ann",
        "7",
        "x7",
        "live",
        "Retired",
        "server",
        "Virtual machine",
        "high",
        "+x",
    ];
    prop::sample::select(words.to_vec()).prop_map(str::to_owned)
}

fn column() -> impl Strategy<Value = String> {
    let ids = [
        "key",
        "name",
        "class",
        "status",
        "owner",
        "ram_gb",
        "criticality",
        "hostname",
        "nothing",
    ];
    prop::sample::select(ids.to_vec()).prop_map(str::to_owned)
}

fn table() -> impl Strategy<Value = EditTable> {
    let lines = prop::collection::vec(prop::collection::vec(text(), 1..5), 1..6);
    let place = (
        prop::collection::vec(column(), 1..5),
        0..4_usize,
        1..4_usize,
        1..4_usize,
    );
    let heads = prop::option::of(prop::collection::vec(column(), 1..4));
    (lines, place, heads, any::<bool>()).prop_map(
        |(mut lines, (columns, from, rows, width), heads, create)| {
            if let Some(heads) = heads {
                lines.insert(0, [vec!["key".to_owned()], heads].concat());
            }
            let columns = columns
                .iter()
                .map(|id| Column::named(id).expect("a column"));
            let place = Place {
                cis: (1..4).skip(from).collect(),
                columns: columns.collect(),
                rows,
                width,
            };
            EditTable {
                lines,
                place: Some(place),
                create,
            }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, max_shrink_iters: 200, ..ProptestConfig::default() })]
    #[test]
    fn what_is_told_is_what_happens(table in table()) {
        let folder = tempfile::tempdir().expect("a folder");
        let workspace = workspace(folder.path());
        let ids = ["a", "b", "c"].map(|key| make(&workspace, key));
        prop_assert_eq!(ids, [1, 2, 3]);
        let before = contents(&workspace);
        let reader = workspace.read().expect("readable");
        let told_or_refused = crate::edit::table::preview(&TaskContext::unattended(), reader.view(), &table);
        drop(reader);
        let Ok(preview) = told_or_refused else { return Ok(()); };
        prop_assert_eq!(&contents(&workspace), &before, "a preview writes nothing");
        let applied = edit_by_table(&workspace, &context(), &TaskContext::unattended(), &table, &preview.seen);
        let applied = applied.expect("nothing was altered since");
        prop_assert_eq!(&applied.output, &preview);
        let after = contents(&workspace);

        // The values before, with what was told carried out by hand.
        let mut expected = before.clone();
        let id_of = |key: &str| before.iter().find(|((_, field), value)| field == "key" && *value == key).map(|((id, _), _)| *id);
        for change in &preview.changes {
            let id = id_of(&change.key).expect("a CI that was there");
            let place = (id, change.attribute.clone());
            prop_assert_eq!(expected.get(&place), change.from.as_ref());
            match &change.to {
                Some(value) => expected.insert(place, value.clone()),
                None => expected.remove(&place),
            };
        }
        let old: Contents = after.iter().filter(|((id, _), _)| *id <= 3).map(|(place, value)| (place.clone(), value.clone())).collect();
        prop_assert_eq!(old, expected);
        let made: Vec<&String> = after.iter().filter(|((id, field), _)| *id > 3 && field == "key").map(|(_, value)| value).collect();
        let offered: Vec<&String> = preview.new.iter().filter(|_| table.create).map(|new| &new.key).collect();
        prop_assert_eq!(made, offered);

        match applied.changeset {
            None => prop_assert_eq!(&contents(&workspace), &before),
            Some(number) => {
                undo(&workspace, &context(), number).expect("nothing came after");
                prop_assert_eq!(&contents(&workspace), &before);
            }
        }
    }
}
