//! The status file of Nagios (`status.dat`): blocks `hoststatus { name=value … }`.

use super::icinga::result;
use super::{Named, StatedState, Statement};

/// A block that is being read: its first line, whether it is of a service, and its values.
type Block<'a> = (u64, bool, Vec<(&'a str, &'a str)>);

/// Whether a text looks like a status file.
pub(super) fn is_status_file(text: &str) -> bool {
    text.lines().any(|line| block(line).is_some())
}

/// The statements of a status file, one for each host and each service.
pub(super) fn statements(text: &str) -> Vec<Statement> {
    let mut statements = Vec::new();
    let mut open: Option<Block<'_>> = None;
    for (line, content) in (1..).zip(text.lines()) {
        let content = content.trim();
        if let Some(is_service) = block(content) {
            open = Some((line, is_service, Vec::new()));
        } else if content == "}" {
            if let Some((line, is_service, values)) = open.take() {
                statements.extend(statement(line, is_service, &values));
            }
        } else if let Some((_, _, values)) = &mut open {
            values.extend(content.split_once('='));
        }
    }
    statements
}

/// Whether a line begins the status of a service, or of a host; none where it begins neither.
fn block(line: &str) -> Option<bool> {
    let (name, rest) = line.trim().split_once('{')?;
    match (name.trim(), rest) {
        ("hoststatus", "") => Some(false),
        ("servicestatus", "") => Some(true),
        _ => None,
    }
}

fn statement(line: u64, is_service: bool, values: &[(&str, &str)]) -> Option<Statement> {
    let value = |name: &str| {
        let found = values.iter().find(|(key, _)| *key == name);
        found
            .map(|&(_, value)| value)
            .filter(|value| !value.is_empty())
    };
    let host = value("host_name")?;
    let service = value("service_description");
    let has_been_checked = value("has_been_checked") != Some("0");
    let code = value("current_state").and_then(|code| code.parse().ok());
    let state = match code {
        _ if !has_been_checked => StatedState::Harmless("not checked yet".to_owned()),
        Some(code) => result(code, is_service),
        None => StatedState::Missing,
    };
    let since = value("last_hard_state_change").or_else(|| value("last_state_change"));
    let names = [("service_description", service), ("host_name", Some(host))];
    Some(Statement {
        line,
        text: service.map_or_else(|| host.to_owned(), |service| format!("{service} on {host}")),
        names: names
            .into_iter()
            .filter_map(|(label, value)| {
                let value = value?.to_owned();
                let label = label.to_owned();
                Some(Named { label, value })
            })
            .collect(),
        state,
        at: since.filter(|&since| since != "0").map(str::to_owned),
        confidence: None,
        runs_on: is_service.then(|| "host_name".to_owned()),
    })
}
