//! A value of a versioned row: written and hashed from the same place.

use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};

/// A value of a column of a versioned table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'v> {
    Null,
    Integer(i64),
    Text(&'v str),
}

impl<'v> Value<'v> {
    /// The value of a stored cell; none where the cell holds what no versioned column may hold.
    pub fn of(cell: ValueRef<'v>) -> Option<Self> {
        match cell {
            ValueRef::Null => Some(Self::Null),
            ValueRef::Integer(number) => Some(Self::Integer(number)),
            ValueRef::Text(bytes) => std::str::from_utf8(bytes).ok().map(Self::Text),
            ValueRef::Real(_) | ValueRef::Blob(_) => None,
        }
    }

    pub fn optional(text: Option<&'v str>) -> Self {
        text.map_or(Self::Null, Self::Text)
    }

    pub fn optional_integer(number: Option<impl Into<i64>>) -> Self {
        number.map_or(Self::Null, |number| Self::Integer(number.into()))
    }
}

impl ToSql for Value<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match *self {
            Self::Null => ValueRef::Null,
            Self::Integer(number) => ValueRef::Integer(number),
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}
