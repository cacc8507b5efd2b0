//! What a draft itself says of a row that it alters again after live has moved on.

use std::collections::BTreeMap;

use faultline_model::{Attributes, DraftId};
use rusqlite::types::Value as Cell;
use rusqlite::{Connection, OptionalExtension};

use crate::value::Value;
use crate::{StoreError, Table};

/// The values to keep of a row that is shown as `shown`: what the draft had left alone and shows as
/// live has it now is kept as it was in the version that the draft's row was taken from, so that it
/// goes on following live. None where live has not moved on, and `shown` is to be kept as it is.
pub(super) fn own_words(
    connection: &Connection,
    draft: DraftId,
    table: Table,
    id: u32,
    shown: &[Value<'_>],
) -> Result<Option<Vec<Cell>>, StoreError> {
    let name = table.name();
    let columns: Vec<&str> = table.statements().column_names.split(", ").collect();
    let of = |version: &str| -> Vec<String> {
        let columns = columns.iter();
        columns
            .map(|column| format!("{version}.{column}"))
            .collect()
    };
    let sql = format!(
        "SELECT {} FROM main.draft_{name} d JOIN main.{name}_history b ON b.id = d.id AND b.since = d.base
         JOIN main.{name} l ON l.id = d.id WHERE d.draft = ?1 AND d.id = ?2 AND NOT d.deleted",
        [of("b"), of("l"), of("d")].concat().join(", ")
    );
    let cells: Option<Vec<Cell>> = connection
        .prepare_cached(&sql)?
        .query_row((draft, id), |row| {
            (0..3 * columns.len())
                .map(|position| row.get(position))
                .collect()
        })
        .optional()?;
    let Some(cells) = cells else {
        return Ok(None);
    };
    let (base, rest) = cells.split_at(columns.len());
    let (live, earlier) = rest.split_at(columns.len());
    let versions = base.iter().zip(live).zip(earlier);
    let words = columns.iter().zip(shown).zip(versions);
    let own = words.map(|((column, shown), ((base, live), earlier))| {
        match (column, base, live, earlier, shown) {
            (
                &"attributes",
                Cell::Text(base),
                Cell::Text(live),
                Cell::Text(earlier),
                Value::Text(shown),
            ) => Cell::Text(own_attributes(base, live, earlier, shown)),
            _ if earlier == base && cell(*shown) == *live => base.clone(),
            _ => cell(*shown),
        }
    });
    Ok(Some(own.collect()))
}

fn own_attributes(base: &str, live: &str, earlier: &str, shown: &str) -> String {
    let [base, live, earlier, mut own] = [base, live, earlier, shown]
        .map(|json| Attributes::from_canonical_json(json.to_owned()).to_map());
    let ids: Vec<String> = [&base, &live]
        .into_iter()
        .flat_map(BTreeMap::keys)
        .cloned()
        .collect();
    for id in ids {
        if earlier.get(&id) == base.get(&id) && own.get(&id) == live.get(&id) {
            match base.get(&id) {
                Some(value) => own.insert(id, value.clone()),
                None => own.remove(&id),
            };
        }
    }
    Attributes::from_map(&own).as_json().to_owned()
}

fn cell(value: Value<'_>) -> Cell {
    match value {
        Value::Null => Cell::Null,
        Value::Integer(number) => Cell::Integer(number),
        Value::Text(text) => Cell::Text(text.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::own_attributes;

    #[test]
    fn what_the_draft_left_alone_goes_on_following_live() {
        let cases = [
            // Base, live, the draft's before, shown; what is kept.
            (
                r#"{"a":"1"}"#,
                r#"{"a":"2"}"#,
                r#"{"a":"1"}"#,
                r#"{"a":"2","b":"1"}"#,
                r#"{"a":"1","b":"1"}"#,
            ),
            (
                r#"{"a":"1"}"#,
                r#"{"a":"2"}"#,
                r#"{"a":"3"}"#,
                r#"{"a":"2"}"#,
                r#"{"a":"2"}"#,
            ),
            (r#"{}"#, r#"{"a":"2"}"#, r#"{}"#, r#"{"a":"2"}"#, r#"{}"#),
            (
                r#"{"a":"1"}"#,
                r#"{}"#,
                r#"{"a":"1"}"#,
                r#"{}"#,
                r#"{"a":"1"}"#,
            ),
            (
                r#"{"a":"1"}"#,
                r#"{"a":"2"}"#,
                r#"{"a":"1"}"#,
                r#"{"a":"4"}"#,
                r#"{"a":"4"}"#,
            ),
        ];
        for (base, live, earlier, shown, expected) in cases {
            assert_eq!(own_attributes(base, live, earlier, shown), expected);
        }
    }
}
