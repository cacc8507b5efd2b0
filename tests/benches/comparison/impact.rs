//! Impact, against a bare closure over the same rows and against SQLite.

use std::time::Duration;

use faultline_graph::{Graph, ImpactScratch, Node, State};
use faultline_testkit::layered::Layered;
use faultline_testkit::peers::PlainRows;
use fixedbitset::FixedBitSet;
use rusqlite::Connection;

use crate::measure::{median, ratio};
use crate::report::{Line, Target};

const RUNS: usize = 15;
const SQL_RUNS: usize = 3;

/// Everything that one changed thing reaches, as a person without Faultline would ask.
const RECURSIVE: &str = "WITH RECURSIVE hit(ci) AS (
        VALUES (?1)
        UNION
        SELECT dependent FROM dependency JOIN hit ON provider = ci
    )
    SELECT count(*) FROM hit";

/// Measures the failure of the core switch of the largest site.
pub fn compare(estate: &Layered) -> Vec<Line> {
    let graph = estate.builder().build();
    let root = graph
        .node_of_key(&estate.core_switch(0))
        .expect("the estate has a core switch");
    let (full, affected) = full_impact(&graph, root);
    let (bare, reached) = bare_closure(&graph, root);
    let (sql, rows) = recursive_query(&graph, root);
    let bytes = graph.memory_bytes() as f64 / estate.links().count() as f64;
    vec![
        Line {
            name: "impact against bare closure",
            value: ratio(full, bare),
            unit: "×",
            target: Target::AtMost(4.0),
            detail: format!("{full:.1?} for {affected} affected, {bare:.1?} for {reached} reached"),
        },
        Line {
            name: "SQLite recursive query against impact",
            value: ratio(sql, full),
            unit: "×",
            target: Target::AtLeast(10.0),
            detail: format!("{sql:.1?} for {rows} rows"),
        },
        Line {
            name: "memory of the graph",
            value: bytes,
            unit: "B/relation",
            target: Target::AtMost(60.0),
            detail: format!(
                "{:.1} MiB in all",
                graph.memory_bytes() as f64 / f64::from(1 << 20)
            ),
        },
    ]
}

fn full_impact(graph: &Graph, root: Node) -> (Duration, usize) {
    let mut scratch = ImpactScratch::default();
    median(RUNS, || {
        graph
            .impact_with(&[(root, State::Down)], &mut scratch, &mut || true)
            .map_or(0, |impact| impact.affected().len())
    })
}

fn bare_closure(graph: &Graph, root: Node) -> (Duration, usize) {
    let rows = PlainRows::of(graph);
    let mut seen = FixedBitSet::new();
    let mut queue = Vec::new();
    median(RUNS, || rows.closure(root, &mut seen, &mut queue))
}

fn recursive_query(graph: &Graph, root: Node) -> (Duration, i64) {
    let database = dependencies_in_sqlite(graph).expect("SQLite takes the dependencies");
    let mut query = database.prepare(RECURSIVE).expect("the query is sound");
    median(SQL_RUNS, || {
        query
            .query_row([root.index() as i64], |row| row.get(0))
            .expect("the query answers")
    })
}

fn dependencies_in_sqlite(graph: &Graph) -> rusqlite::Result<Connection> {
    let mut database = Connection::open_in_memory()?;
    database.execute_batch(
        "CREATE TABLE dependency (provider INTEGER NOT NULL, dependent INTEGER NOT NULL) STRICT",
    )?;
    let transaction = database.transaction()?;
    {
        let mut insert = transaction.prepare("INSERT INTO dependency VALUES (?1, ?2)")?;
        for node in graph.nodes() {
            for dependency in graph.providers(node) {
                insert.execute([dependency.provider.index() as i64, node.index() as i64])?;
            }
        }
    }
    transaction.execute_batch(
        "CREATE INDEX dependency_by_provider ON dependency (provider, dependent); ANALYZE;",
    )?;
    transaction.commit()?;
    Ok(database)
}
