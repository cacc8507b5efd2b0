//! Tables put onto CIs: what is told of them, and that applying does exactly what was told.

mod faithful;

use faultline_model::LifecycleStatus;

use super::{Addressed, EditTable, Place, TableFault, TablePreview, edit_by_table, preview};
use crate::edit::tests::{context, make, workspace};
use crate::edit::{CiChange, NewCi, change_ci, create_ci};
use crate::inventory::Column;
use crate::task::{Cancellation, TaskContext};
use crate::undo::undo;
use crate::workspace::Workspace;

/// Lines of a table, or what is told of them.
type Lines = &'static [&'static str];

/// A table of lines whose cells are parted by "|".
fn table(lines: &[&str]) -> EditTable {
    let cells = |line: &&str| line.split('|').map(str::to_owned).collect();
    EditTable {
        lines: lines.iter().map(cells).collect(),
        place: None,
        create: false,
    }
}

fn placed(lines: &[&str], cis: &[u32], columns: &[&str], chosen: (usize, usize)) -> EditTable {
    let columns = columns.iter();
    EditTable {
        place: Some(Place {
            cis: cis.to_vec(),
            columns: columns
                .map(|id| Column::named(id).expect("a column"))
                .collect(),
            rows: chosen.0,
            width: chosen.1,
        }),
        ..table(lines)
    }
}

fn told(workspace: &Workspace, table: &EditTable) -> TablePreview {
    let reader = workspace.read().expect("readable");
    preview(&TaskContext::unattended(), reader.view(), table).expect("told")
}

/// "line key attribute: from > to" of each change.
fn changes(preview: &TablePreview) -> Vec<String> {
    let word = |value: &Option<String>| value.clone().unwrap_or("-".to_owned());
    let changes = preview.changes.iter();
    changes
        .map(|one| {
            let (from, to) = (word(&one.from), word(&one.to));
            format!("{} {} {}: {from} > {to}", one.line, one.key, one.attribute)
        })
        .collect()
}

/// "line column value: reason" of each refusal.
fn refusals(preview: &TablePreview) -> Vec<String> {
    let refusals = preview.refusals.iter();
    refusals
        .map(|one| {
            let column = one.column.as_deref().unwrap_or("*");
            format!("{} {column} {}: {}", one.line, one.value, one.reason)
        })
        .collect()
}

fn apply(
    workspace: &Workspace,
    table: &EditTable,
    seen: &str,
) -> Result<(Option<u32>, String), TableFault> {
    let task = TaskContext::unattended();
    let applied = edit_by_table(workspace, &context(), &task, table, seen)?;
    Ok((applied.changeset, applied.label))
}

fn three() -> (tempfile::TempDir, Workspace, [u32; 3]) {
    let folder = tempfile::tempdir().expect("a folder");
    let workspace = workspace(folder.path());
    let cis = ["a", "b", "c"].map(|key| make(&workspace, key));
    (folder, workspace, cis)
}

#[test]
fn a_head_with_a_key_says_which_cis_and_columns_are_meant() {
    let (_folder, workspace, _) = three();
    let table = table(&[
        "Name|KEY|Owner|Status",
        "First|a|Ann|Retired",
        "",
        "b|b||live|too much",
    ]);
    let told = told(&workspace, &table);
    assert_eq!(told.addressed, Addressed::ByKey);
    assert_eq!(
        changes(&told),
        [
            "2 a name: a > First",
            "2 a status: live > retired",
            "2 a owner: - > Ann"
        ]
    );
    assert_eq!(
        (told.changed, told.unchanged, told.refusals.len()),
        (1, 1, 0)
    );
    let (changeset, label) = apply(&workspace, &table, &told.seen).expect("applied");
    assert_eq!(label, "Change a");
    let reader = workspace.read().expect("readable");
    let ci = reader
        .view()
        .ci_by_key("a")
        .expect("readable")
        .expect("there");
    assert_eq!(
        (ci.name.as_str(), ci.status),
        ("First", LifecycleStatus::Retired)
    );
    drop(reader);
    undo(&workspace, &context(), changeset.expect("written")).expect("undone");
    assert_eq!(changes(&self::told(&workspace, &table)), changes(&told));
}

#[test]
fn a_table_goes_onto_the_place_and_is_repeated_where_it_fits() {
    let (_folder, workspace, cis) = three();
    let columns = ["owner", "location", "status"];
    let cases: [(Lines, (usize, usize), Lines); 5] = [
        (
            &["Ann|HAM", "Eve"],
            (1, 1),
            &[
                "1 a location: - > HAM",
                "1 a owner: - > Ann",
                "2 b owner: - > Eve",
            ],
        ),
        (
            &["Ann"],
            (3, 1),
            &[
                "1 a owner: - > Ann",
                "1 b owner: - > Ann",
                "1 c owner: - > Ann",
            ],
        ),
        (
            &["Ann"],
            (1, 2),
            &["1 a location: - > Ann", "1 a owner: - > Ann"],
        ),
        (
            &["Ann", "Eve"],
            (3, 1),
            &["1 a owner: - > Ann", "2 b owner: - > Eve"],
        ),
        (&["key"], (1, 1), &["1 a owner: - > key"]),
    ];
    for (lines, chosen, expected) in cases {
        let told = told(&workspace, &placed(lines, &cis, &columns, chosen));
        assert_eq!(changes(&told), expected, "{lines:?} onto {chosen:?}");
        assert_eq!(told.addressed, Addressed::ByPlace);
    }
}

#[test]
fn what_does_not_fit_is_refused_cell_by_cell_and_the_rest_is_applied() {
    let (_folder, workspace, cis) = three();
    let lines = ["0|gone||Ann", "3|live|New name|Eve", "x"];
    let table = placed(&lines, &cis[..2], &["ram_gb", "status", "name"], (1, 1));
    let told = told(&workspace, &table);
    assert_eq!(
        refusals(&told),
        [
            "1 4 Ann: The list has no column here. Show more columns, or choose one further to the left.",
            "1 status gone: \"gone\" is no status. Use one of planned, live, maintenance, retired.",
            "1 name : Every CI has a name. Give it a value.",
            "3 * x: The list ends before this line. Choose a row further up.",
        ]
    );
    assert_eq!(
        changes(&told),
        [
            "1 a ram_gb: - > 0",
            "2 b name: b > New name",
            "2 b ram_gb: - > 3"
        ]
    );
    let (_, label) = apply(&workspace, &table, &told.seen).expect("the rest");
    assert_eq!(label, "Change 2 CIs");
}

#[test]
fn every_refusal_names_line_column_value_and_remedy() {
    let (_folder, workspace, _) = three();
    let cases: [(&[&str], &str); 10] = [
        (
            &["key|owner", "x|Ann"],
            "2 * x: There is no CI with the key \"x\". Correct the key, or add a Class column to make new CIs.",
        ),
        (
            &["key|owner", "|Ann"],
            "2 key Ann: The line has no key. Write the key of its CI, or take the line out.",
        ),
        (
            &["key|owner", "a|Ann", "a|Eve"],
            "3 * a: a is in line 2 already. Name every CI once.",
        ),
        (
            &["key|ownr|name", "a|Ann|a"],
            "1 ownr ownr: No column is called \"ownr\". Did you mean owner?",
        ),
        (
            &["key|owner|Owner", "a|Ann|Eve"],
            "1 Owner Owner: The column \"Owner\" is there twice. Name every column once.",
        ),
        (
            &["key|ram_gb", "a|much"],
            "2 ram_gb much: \"much\" is no value of ram_gb: ",
        ),
        (
            &["key|class", "a|servr"],
            "2 class servr: There is no class \"servr\". Choose an existing one.",
        ),
        (&["key|name|class", "new|n|configuration_item"], "2 class "),
        (&["key|class|ram_gb", "new|server|much"], "2 ram_gb much: "),
        (
            &["key|class|name", " spaced key \u{7}|server|n"],
            "2 * spaced key \u{7}: ",
        ),
    ];
    for (lines, expected) in cases {
        let told = told(&workspace, &table(lines));
        let refusals = refusals(&told);
        let [refusal] = refusals.as_slice() else {
            panic!("{lines:?}: {refusals:?}");
        };
        assert!(refusal.starts_with(expected), "{lines:?}: {refusal}");
    }
}

#[test]
fn unknown_keys_with_a_class_become_cis_only_where_that_is_wanted() {
    let (_folder, workspace, _) = three();
    let mut table = table(&[
        "key|class|name|owner",
        "n1|Server|First|Ann",
        "a|||Eve",
        "n2|server||",
    ]);
    // A class or a name left empty is refused for the CI that is there, and taken as not stated for a new one.
    let told = told(&workspace, &table);
    assert_eq!(changes(&told), ["3 a owner: - > Eve"]);
    let new: Vec<_> = told
        .new
        .iter()
        .map(|one| {
            (
                one.line,
                one.key.as_str(),
                one.name.as_str(),
                one.class.as_str(),
            )
        })
        .collect();
    assert_eq!(
        new,
        [(2, "n1", "First", "server"), (4, "n2", "n2", "server")]
    );
    assert_eq!(told.refusals.len(), 2);
    assert_eq!(
        apply(&workspace, &table, &told.seen).expect("applied").1,
        "Change a"
    );
    let reader = workspace.read().expect("readable");
    assert_eq!(reader.view().ci_by_key("n1").expect("readable"), None);
    drop(reader);
    table.create = true;
    let told = self::told(&workspace, &table);
    assert_eq!(
        apply(&workspace, &table, &told.seen).expect("made").1,
        "Create 2 CIs"
    );
    let reader = workspace.read().expect("readable");
    let made = reader
        .view()
        .ci_by_key("n1")
        .expect("readable")
        .expect("made");
    assert_eq!(made.attributes.get("owner").as_deref(), Some("Ann"));
}

#[test]
fn a_key_is_given_anew_and_the_old_one_still_finds_the_ci() {
    let (_folder, workspace, cis) = three();
    let renaming = placed(&["a2", "c"], &cis[..2], &["key"], (1, 1));
    let seen = told(&workspace, &renaming);
    assert_eq!(changes(&seen), ["1 a key: a > a2"]);
    assert_eq!(seen.refusals.len(), 1, "{:?}", seen.refusals);
    assert_eq!(
        apply(&workspace, &renaming, &seen.seen).expect("renamed").1,
        "Rename a to a2"
    );
    let by_old_key = told(&workspace, &table(&["key|owner", "a|Ann"]));
    assert_eq!(changes(&by_old_key), ["2 a2 owner: - > Ann"]);
    let both = placed(&["same", "same"], &cis, &["key"], (1, 1));
    let both = told(&workspace, &both);
    assert_eq!((both.changed, both.refusals.len()), (1, 1));
}

#[test]
fn a_preview_that_is_no_longer_true_is_not_applied() {
    let (_folder, workspace, cis) = three();
    let table = table(&["key|owner", "a|Ann", "b|Eve"]);
    let seen = told(&workspace, &table).seen;
    let change = CiChange {
        name: Some("Other".to_owned()),
        ..CiChange::default()
    };
    let since = {
        let reader = workspace.read().expect("readable");
        reader
            .view()
            .ci(cis[0])
            .expect("readable")
            .expect("there")
            .since
    };
    change_ci(&workspace, &context(), cis[0], since, &change).expect("changed");
    let stale = apply(&workspace, &table, &seen);
    assert!(matches!(stale, Err(TableFault::AlteredSince)), "{stale:?}");
    let seen = told(&workspace, &table).seen;
    let new = NewCi {
        key: Some("x".to_owned()),
        class: "server".to_owned(),
        ..NewCi::default()
    };
    create_ci(&workspace, &context(), &new).expect("made");
    apply(&workspace, &table, &seen).expect("another CI does not matter");
}

#[test]
fn a_table_that_means_nothing_is_refused_as_a_whole() {
    let (_folder, workspace, _) = three();
    let reader = workspace.read().expect("readable");
    let tell = |table: &EditTable| preview(&TaskContext::unattended(), reader.view(), table);
    let large = vec!["a|b"; 10_001];
    let cases: [(&[&str], &str); 4] = [
        (&[], "There is nothing to paste"),
        (&["", "|"], "There is nothing to paste"),
        (&["a|Ann"], "The first line names no key column"),
        (&large, "The table has 10001 lines; at most 10000"),
    ];
    for (lines, words) in cases {
        let fault = tell(&table(lines)).expect_err(words).to_string();
        assert!(fault.starts_with(words), "{fault}");
    }
}

#[test]
fn a_cancelled_table_leaves_no_trace() {
    let (_folder, workspace, _) = three();
    let table = table(&["key|owner", "a|Ann"]);
    let seen = told(&workspace, &table).seen;
    let cancellation = Cancellation::default();
    cancellation.cancel();
    let task = TaskContext::new(cancellation, &|_, _| {});
    let stopped = edit_by_table(&workspace, &context(), &task, &table, &seen);
    assert!(
        matches!(stopped, Err(TableFault::Cancelled(_))),
        "{stopped:?}"
    );
    assert_eq!(changes(&told(&workspace, &table)), ["2 a owner: - > Ann"]);
}
