//! Running a query and taking its rows one by one, or the only one.

use rusqlite::{Params, Row};

use super::View;
use crate::StoreError;

impl View<'_> {
    /// Calls `visit` with each row.
    pub(crate) fn scan<E: From<StoreError>>(
        self,
        sql: &str,
        parameters: impl Params,
        mut visit: impl FnMut(&Row<'_>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut statement = self
            .connection
            .prepare_cached(sql)
            .map_err(StoreError::from)?;
        let mut rows = statement.query(parameters).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            visit(row)?;
        }
        Ok(())
    }

    /// What `convert` makes of the first row, if there is one.
    pub(crate) fn first<T>(
        self,
        sql: &str,
        parameters: impl Params,
        convert: impl FnOnce(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Option<T>, StoreError> {
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(parameters)?;
        rows.next()?.map(convert).transpose()
    }

    /// What `convert` makes of every row.
    pub(crate) fn all<T>(
        self,
        sql: &str,
        parameters: impl Params,
        mut convert: impl FnMut(&Row<'_>) -> Result<T, StoreError>,
    ) -> Result<Vec<T>, StoreError> {
        let mut found = Vec::new();
        self.scan(sql, parameters, |row| {
            found.push(convert(row)?);
            Ok::<_, StoreError>(())
        })?;
        Ok(found)
    }
}
