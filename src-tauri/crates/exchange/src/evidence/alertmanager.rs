//! Alerts of Prometheus: the list of Alertmanager's API (v2 `GET /alerts`, and v1), the body it
//! sends to a webhook, and the list of Prometheus itself (`GET /api/v1/alerts`).

use serde_json::{Map, Value};

use super::words::state_of_severity;
use super::{Named, ObservedState, StatedState, Statement};
use crate::issue::shorten;

/// Labels that may name the CI, the likeliest first; others come after these.
const LIKELY: &[&str] = &[
    "ci",
    "ci_key",
    "key",
    "pod",
    "container",
    "deployment",
    "statefulset",
    "daemonset",
    "vm",
    "vm_name",
    "database",
    "db",
    "device",
    "application",
    "app",
    "service_name",
    "service",
    "host",
    "hostname",
    "host_name",
    "nodename",
    "node",
    "server",
    "exported_instance",
    "instance",
    "target",
    "cluster",
    "name",
];
/// Labels that name the rule and never a CI.
const NEVER: &[&str] = &[
    "alertname",
    "severity",
    "priority",
    "level",
    "job",
    "prometheus",
    "team",
];
const SEVERITY: &[&str] = &["severity", "priority", "level"];
/// What Go writes where there is no time.
const NO_TIME: &str = "0001-01-01T00:00:00Z";

/// The alerts in a document; none where it holds none of this kind.
pub(super) fn alerts(document: &Value) -> Option<&[Value]> {
    let is_alert = |value: &Value| value.get("labels").is_some();
    let list = match document {
        Value::Array(list) => list,
        Value::Object(object) => match (object.get("alerts"), object.get("data")) {
            (Some(Value::Array(list)), _) | (None, Some(Value::Array(list))) => list,
            (None, Some(Value::Object(data))) => data.get("alerts")?.as_array()?,
            _ => return None,
        },
        _ => return None,
    };
    (list.iter().any(is_alert) || list.is_empty()).then_some(list)
}

/// An alert as a statement; none where it has no labels.
pub(super) fn statement(number: u64, alert: &Value) -> Option<Statement> {
    let labels = alert.get("labels")?.as_object()?;
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let label = |name: &str| labels.get(name).and_then(text);
    let time = |name: &str| {
        let stated = alert.get(name).and_then(text);
        stated.filter(|time| !time.is_empty() && time != NO_TIME)
    };
    let status = match alert.get("status").or_else(|| alert.get("state")) {
        Some(Value::Object(status)) => status.get("state").and_then(text),
        Some(status) => text(status),
        None => None,
    };
    let status = status.unwrap_or_else(|| "firing".to_owned());
    let severity = SEVERITY.iter().find_map(|name| label(name));
    let (state, at) = match &*status {
        "resolved" | "inactive" => (
            StatedState::Known(ObservedState::Up),
            time("endsAt").or_else(|| time("updatedAt")),
        ),
        "pending" => (StatedState::Harmless(status), None),
        _ => (
            state_of_severity(severity.as_deref().unwrap_or_default()),
            time("startsAt").or_else(|| time("activeAt")),
        ),
    };
    Some(Statement {
        line: number,
        text: title(labels, severity.as_deref()),
        names: names(labels),
        state,
        at,
        confidence: None,
        runs_on: None,
    })
}

fn names(labels: &Map<String, Value>) -> Vec<Named> {
    let mut names: Vec<(usize, Named)> = labels
        .iter()
        .filter(|(label, _)| !NEVER.contains(&label.as_str()))
        .filter_map(|(label, value)| {
            let value = value.as_str().filter(|value| !value.trim().is_empty())?;
            let named = Named {
                label: label.clone(),
                value: value.trim().to_owned(),
            };
            let rank = LIKELY.iter().position(|likely| likely == label);
            Some((rank.unwrap_or(LIKELY.len()), named))
        })
        .collect();
    names.sort_by_key(|(rank, _)| *rank);
    names.into_iter().map(|(_, named)| named).collect()
}

/// "InstanceDown, critical: instance web-1:9100".
fn title(labels: &Map<String, Value>, severity: Option<&str>) -> String {
    let name = labels.get("alertname").and_then(Value::as_str);
    let mut title = name.unwrap_or("Alert").to_owned();
    if let Some(severity) = severity {
        title.push_str(&format!(", {severity}"));
    }
    if let Some(named) = names(labels).first() {
        title.push_str(&format!(": {} {}", named.label, named.value));
    }
    shorten(&title)
}
