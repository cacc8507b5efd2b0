//! How SQLite goes about reading the past: by indexes, and in order without sorting what is current.

use super::create;
use crate::moment::changeset;
use crate::{Moment, Table};

/// The steps of SQLite's plan for a statement at an earlier changeset.
fn plan(sql: &str) -> Vec<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    let reader = store.read_at(Moment::Changeset(1)).expect("readable");
    let mut statement = reader
        .view()
        .connection()
        .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))
        .expect("a statement");
    // Parameters that are not bound are null, which changes no plan.
    let mut rows = statement.raw_query();
    let mut steps = Vec::new();
    while let Some(row) = rows.next().expect("a plan") {
        steps.push(row.get("detail").expect("a step"));
    }
    steps
}

const CI: &str = "SELECT id, key, name, class, status, attributes, aliases, since FROM ci";
const RELATIONSHIP: &str =
    "SELECT id, source, type, target, group_name, strength, probability, since FROM relationship";
const GROUP: &str =
    "SELECT id, dependent, name, type, needs, strength, since FROM redundancy_group";

#[test]
fn a_look_up_reads_no_whole_table() {
    let look_ups = [
        format!("{CI} WHERE id = ?1"),
        format!("{CI} WHERE key = ?1"),
        "SELECT ci FROM ci_alias WHERE key = ?1".to_owned(),
        "SELECT id, key FROM ci WHERE key >= ?1 AND key < ?2 ORDER BY key LIMIT ?3".to_owned(),
        "SELECT id, since FROM ci_history WHERE id = ?1 UNION ALL SELECT id, since FROM ci WHERE id = ?1".to_owned(),
        format!("{RELATIONSHIP} WHERE id = ?1"),
        format!("{RELATIONSHIP} WHERE source = ?1 UNION {RELATIONSHIP} WHERE target = ?1 ORDER BY 1"),
        format!("{RELATIONSHIP} WHERE source = ?1 AND type = ?2 AND target = ?3 AND group_name = ?4"),
        format!("{GROUP} WHERE dependent = ?1 AND name IS NOT NULL UNION ALL {GROUP} WHERE dependent = ?1 AND type IS NOT NULL ORDER BY id"),
        "SELECT id FROM ci WHERE since = ?1 UNION SELECT id FROM ci_history WHERE until = ?1".to_owned(),
        "SELECT number FROM changeset ORDER BY number DESC LIMIT 1".to_owned(),
        "SELECT id, key, name, attributes FROM temp.other_ci".to_owned(),
    ];
    for sql in look_ups {
        let plan = plan(&sql);
        let whole = plan.iter().find(|step| step.starts_with("SCAN main."));
        assert_eq!(whole, None, "{sql}: {plan:#?}");
    }
}

#[test]
fn counting_reads_an_index_alone() {
    for table in [Table::Ci, Table::Relationship] {
        let plan = plan(&changeset::count(table, 1));
        let whole = plan
            .iter()
            .find(|step| step.starts_with("SCAN main.") && !step.contains("COVERING INDEX"));
        assert_eq!(whole, None, "{plan:#?}");
    }
}

#[test]
fn an_ordered_read_of_everything_sorts_nothing() {
    let reads = [
        format!("{CI} ORDER BY id"),
        format!("{CI} ORDER BY key"),
        "SELECT id, key, class, status FROM ci ORDER BY id".to_owned(),
        format!("{RELATIONSHIP} ORDER BY id"),
        format!("{GROUP} ORDER BY id"),
    ];
    for sql in reads {
        let plan = plan(&sql);
        assert!(
            plan.iter().any(|step| step.starts_with("SCAN main.")),
            "{plan:#?}"
        );
        let sorted = plan.iter().find(|step| step.contains("TEMP B-TREE"));
        assert_eq!(sorted, None, "{sql}: {plan:#?}");
    }
}
