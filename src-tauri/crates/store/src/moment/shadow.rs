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
    if let Moment::Changeset(number) = moment {
        for (name, query) in views(number) {
            statements.push_str(&format!("CREATE TEMP VIEW {name} AS {query};\n"));
        }
    }
    connection.execute_batch(&statements)?;
    match moment {
        Moment::Draft(id) => draft::show(connection, id),
        Moment::Now | Moment::Changeset(_) => Ok(()),
    }
}

/// Names and queries of the views of the past, each after those that it uses.
fn views(changeset: u32) -> Vec<(String, String)> {
    let mut views = Vec::new();
    for table in Table::ALL {
        let Rows { kept, others } = changeset::rows(table, changeset);
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
    for table in Table::ALL {
        let name = format!("{}_history", table.name());
        views.push((name, changeset::history(table, changeset)));
    }
    views.push(("changeset".to_owned(), changeset::changesets(changeset)));
    views.push(("import_run".to_owned(), changeset::import_runs(changeset)));
    views
}

/// Old keys: of a CI that is as it is now they stand in the look-up, of another one in its row.
fn aliases() -> String {
    "SELECT key, ci FROM main.ci_alias WHERE EXISTS (SELECT 1 FROM temp.kept_ci WHERE id = ci)
     UNION ALL SELECT CAST(old.value AS TEXT), temp.other_ci.id FROM temp.other_ci, json_each(temp.other_ci.aliases) AS old
     WHERE temp.other_ci.aliases IS NOT NULL"
        .to_owned()
}
