//! What the `sqlite3` library needs for the same rows, the same indexes and the same
//! search words, without anything of Faultline.

use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

/// Rows read ahead between two timed stretches of inserts.
const CHUNK: usize = 100_000;

/// Tables that an import fills.
const TABLES: [&str; 3] = ["ci", "relationship", "redundancy_group"];

/// Inserts the rows of a workspace into a new file of the same schema, and answers how
/// long the inserts, the indexes and the commit took.
pub fn insert_rows_of(workspace: &Path, plain: &Path) -> rusqlite::Result<Duration> {
    let source = open(workspace)?;
    let mut target = Connection::open(plain)?;
    let mut took = Duration::ZERO;
    let mut indexes = Vec::new();
    for table in TABLES.iter().chain(&["ci_search"]) {
        let mut statements = source.prepare(
            "SELECT sql FROM sqlite_schema WHERE tbl_name = ?1 AND sql IS NOT NULL ORDER BY type DESC",
        )?;
        for statement in statements.query_map([table], |row| row.get::<_, String>(0))? {
            let statement = statement?;
            if statement.contains(" INDEX ") {
                indexes.push(statement);
            } else {
                target.execute_batch(&statement)?;
            }
        }
    }
    let transaction = target.transaction()?;
    for table in TABLES {
        took += copy(
            &source,
            &transaction,
            &format!("SELECT * FROM {table}"),
            table,
        )?;
    }
    took += copy(
        &source,
        &transaction,
        "SELECT id, key, name, attributes FROM ci",
        "ci_search (rowid, key, name, attributes)",
    )?;
    let started = Instant::now();
    for index in indexes {
        transaction.execute_batch(&index)?;
    }
    transaction.commit()?;
    Ok(took + started.elapsed())
}

/// Inserts what a query gives; only the inserts are timed.
fn copy(
    source: &Connection,
    target: &Connection,
    query: &str,
    table: &str,
) -> rusqlite::Result<Duration> {
    let mut select = source.prepare(query)?;
    let columns = select.column_count();
    let places = vec!["?"; columns].join(", ");
    let mut insert = target.prepare(&format!("INSERT INTO {table} VALUES ({places})"))?;
    let mut rows = select.query([])?;
    let mut took = Duration::ZERO;
    loop {
        let mut chunk: Vec<Vec<Value>> = Vec::with_capacity(CHUNK);
        while chunk.len() < CHUNK
            && let Some(row) = rows.next()?
        {
            chunk.push(
                (0..columns)
                    .map(|column| row.get(column))
                    .collect::<Result<_, _>>()?,
            );
        }
        let started = Instant::now();
        for row in &chunk {
            insert.execute(params_from_iter(row))?;
        }
        took += started.elapsed();
        if chunk.len() < CHUNK {
            return Ok(took);
        }
    }
}

/// Reads the columns that the graph is made of, one after the other, and adds up what
/// they hold, so that nothing is left out.
pub fn read_graph_columns(workspace: &Path) -> rusqlite::Result<i64> {
    let database = open(workspace)?;
    let mut sum = 0;
    let mut cis = database.prepare("SELECT id, key, class, status FROM ci ORDER BY id")?;
    let mut rows = cis.query([])?;
    while let Some(row) = rows.next()? {
        let key = row.get_ref(1)?.as_bytes()?;
        sum += row.get::<_, i64>(0)? + key.len() as i64;
        sum += row.get::<_, i64>(2)? + row.get::<_, i64>(3)?;
    }
    let mut relationships = database.prepare(
        "SELECT id, source, type, target, group_name, strength, probability FROM relationship ORDER BY id",
    )?;
    let mut rows = relationships.query([])?;
    while let Some(row) = rows.next()? {
        for column in 0..4 {
            sum += row.get::<_, i64>(column)?;
        }
        sum += row.get_ref(4)?.as_bytes()?.len() as i64;
        sum += row.get::<_, Option<i64>>(5)?.unwrap_or_default();
        sum += i64::from(row.get_ref(6)? != rusqlite::types::ValueRef::Null);
    }
    Ok(sum)
}

fn open(workspace: &Path) -> rusqlite::Result<Connection> {
    Connection::open_with_flags(workspace, OpenFlags::SQLITE_OPEN_READ_ONLY)
}
