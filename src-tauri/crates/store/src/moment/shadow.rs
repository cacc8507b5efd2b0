//! Puts views before the tables.

use rusqlite::Connection;

use super::{Moment, Rows, changeset, draft};
use crate::{StoreError, Table};

/// Makes the unqualified names of the tables mean the rows of `moment` on this connection, and takes away what was there
/// for another moment.
///
/// # Errors
/// The file cannot be read.
pub(crate) fn shadow(connection: &Connection, moment: Moment) -> Result<(), StoreError> {
    let former: Vec<String> = connection
        .prepare("SELECT name FROM temp.sqlite_schema WHERE type = 'view'")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let mut statements = String::new();
    for name in former {
        statements.push_str(&format!("DROP VIEW temp.{name};\n"));
    }
    for (name, query) in views(moment) {
        statements.push_str(&format!("CREATE TEMP VIEW {name} AS {query};\n"));
    }
    connection.execute_batch(&statements)?;
    Ok(())
}

/// Names and queries, each after those that it uses.
fn views(moment: Moment) -> Vec<(String, String)> {
    let mut views = Vec::new();
    for table in Table::ALL {
        let rows = match moment {
            Moment::Now => None,
            Moment::Changeset(number) => Some(changeset::rows(table, number)),
            Moment::Draft(id) => draft::rows(table, id),
        };
        let Some(Rows { kept, others }) = rows else {
            continue;
        };
        views.push((
            table.name().to_owned(),
            format!("{kept} UNION ALL {others}"),
        ));
        if table == Table::Ci {
            views.push(("kept_ci".to_owned(), kept));
            views.push(("other_ci".to_owned(), others));
            views.push(("ci_alias".to_owned(), aliases()));
        }
    }
    if let Moment::Changeset(number) = moment {
        for table in Table::ALL {
            let name = format!("{}_history", table.name());
            views.push((name, changeset::history(table, number)));
        }
        views.push(("changeset".to_owned(), changeset::changesets(number)));
        views.push(("import_run".to_owned(), changeset::import_runs(number)));
    }
    views
}

/// Old keys: of a CI that is as it is now they stand in the look-up, of another one in its row.
fn aliases() -> String {
    "SELECT key, ci FROM main.ci_alias WHERE EXISTS (SELECT 1 FROM temp.kept_ci WHERE id = ci)
     UNION ALL SELECT CAST(old.value AS TEXT), temp.other_ci.id FROM temp.other_ci, json_each(temp.other_ci.aliases) AS old
     WHERE temp.other_ci.aliases IS NOT NULL"
        .to_owned()
}
