//! Hosts and services of Icinga 2 as its API lists them (`/v1/objects/hosts`, `/v1/objects/services`).

use serde_json::Value;

use super::{Named, ObservedState, StatedState, Statement};
use crate::issue::shorten;

/// The objects in a document; none where it holds none of this kind.
pub(super) fn objects(document: &Value) -> Option<&[Value]> {
    let results = document.get("results")?.as_array()?;
    let is_object = |value: &Value| value.get("attrs").is_some();
    (results.iter().any(is_object) || results.is_empty()).then_some(results)
}

/// An object as a statement; none where it has no attributes.
pub(super) fn statement(number: u64, object: &Value) -> Option<Statement> {
    let attributes = object.get("attrs")?.as_object()?;
    let text = |name: &str| {
        let value = attributes.get(name).and_then(Value::as_str)?;
        (!value.is_empty()).then(|| value.to_owned())
    };
    let name = text("name").or_else(|| Some(object.get("name")?.as_str()?.to_owned()))?;
    let host = text("host_name");
    let code = attributes.get("state").and_then(Value::as_f64);
    let since = attributes.get("last_hard_state_change");
    let since = since.or_else(|| attributes.get("last_state_change"));
    let mut names = Vec::new();
    let mut add = |label: &str, value: Option<String>| {
        names.extend(value.map(|value| Named {
            label: label.to_owned(),
            value,
        }));
    };
    add("name", Some(name.clone()));
    add("display_name", text("display_name"));
    add("host_name", host.clone());
    add("address", text("address"));
    let title = match &host {
        Some(host) => format!("{name} on {host}"),
        None => name,
    };
    Some(Statement {
        line: number,
        text: shorten(&title),
        names,
        state: code.map_or(StatedState::Missing, |code| {
            result(code as i64, host.is_some())
        }),
        at: since
            .and_then(Value::as_f64)
            .filter(|&since| since > 0.0)
            .map(|since| format!("{since:.0}")),
        confidence: None,
        runs_on: host.map(|_| "host_name".to_owned()),
    })
}

/// What the result of a check says: of hosts 0 is up; of services 0 ok, 1 warning, 2 critical, 3 unknown.
pub(super) fn result(code: i64, is_service: bool) -> StatedState {
    match (code, is_service) {
        (0, _) => StatedState::Known(ObservedState::Up),
        (1, true) => StatedState::Known(ObservedState::Degraded),
        (2, true) | (1 | 2, false) => StatedState::Known(ObservedState::Down),
        (3, true) => StatedState::Harmless("unknown".to_owned()),
        (other, _) => StatedState::Unknown(other.to_string()),
    }
}
