//! The attributes that a draft shows where live has moved on.

use std::collections::BTreeMap;

use faultline_model::Attributes;
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

/// Adds the SQL function `draft_attributes(base, live, draft)`.
pub(super) fn add_function(connection: &Connection) -> rusqlite::Result<()> {
    connection.create_scalar_function(
        "draft_attributes",
        3,
        FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC,
        |context| {
            let [base, live, draft] =
                [0, 1, 2].map(|position| context.get::<String>(position).map(values));
            Ok(merged(&base?, &live?, &draft?).as_json().to_owned())
        },
    )
}

fn values(json: String) -> BTreeMap<String, String> {
    Attributes::from_canonical_json(json).to_map()
}

/// What the draft altered is as the draft says, everything else as live says.
fn merged(
    base: &BTreeMap<String, String>,
    live: &BTreeMap<String, String>,
    draft: &BTreeMap<String, String>,
) -> Attributes {
    let mut merged = live.clone();
    for id in base.keys().chain(draft.keys()) {
        match draft.get(id) {
            value if value == base.get(id) => {}
            Some(value) => {
                merged.insert(id.clone(), value.clone());
            }
            None => {
                merged.remove(id);
            }
        }
    }
    Attributes::from_map(&merged)
}

#[cfg(test)]
mod tests {
    use super::{merged, values};

    #[test]
    fn what_the_draft_did_not_alter_follows_live() {
        let cases = [
            (
                r#"{"a":"1"}"#,
                r#"{"a":"2"}"#,
                r#"{"a":"1"}"#,
                r#"{"a":"2"}"#,
            ),
            (
                r#"{"a":"1"}"#,
                r#"{"a":"2"}"#,
                r#"{"a":"3"}"#,
                r#"{"a":"3"}"#,
            ),
            (
                r#"{"a":"1"}"#,
                r#"{}"#,
                r#"{"a":"1","b":"1"}"#,
                r#"{"b":"1"}"#,
            ),
            (
                r#"{"a":"1"}"#,
                r#"{"a":"2","c":"1"}"#,
                r#"{}"#,
                r#"{"c":"1"}"#,
            ),
        ];
        for (base, live, draft, expected) in cases {
            let [base, live, draft] = [base, live, draft].map(|json| values(json.to_owned()));
            assert_eq!(merged(&base, &live, &draft).as_json(), expected);
        }
    }
}
