//! Tables with a header: exports of problems and states, and parts of spreadsheets. Columns are
//! found by what they are called.

use super::words::state_of_cell;
use super::{Named, ObservedState, StatedState, Statement};
use crate::csv::formula;
use crate::issue::shorten;

/// Columns that may name the CI, the likeliest first.
const NAMES: &[&str] = &[
    "ci",
    "ci key",
    "key",
    "service description",
    "service",
    "service display name",
    "host",
    "hosts",
    "hostname",
    "host name",
    "host display name",
    "name",
    "display name",
    "node",
    "server",
    "device",
    "system",
    "instance",
    "pod",
    "object",
    "resource",
    "application",
    "address",
    "host address",
    "rechner",
    "dienst",
    "system name",
];
/// Columns that name the host where another one names what runs on it.
const HOSTS: &[&str] = &[
    "host",
    "hosts",
    "hostname",
    "host name",
    "host display name",
];
const SERVICES: &[&str] = &["service description", "service", "service display name"];
const STATES: &[&str] = &[
    "state",
    "status",
    "current state",
    "host state",
    "service state",
    "reported state",
    "zustand",
];
const SEVERITIES: &[&str] = &["severity", "trigger severity", "priority", "schweregrad"];
const TIMES: &[&str] = &[
    "at",
    "time",
    "problem time",
    "onset",
    "start",
    "start time",
    "started",
    "startsat",
    "since",
    "last state change",
    "host last state change",
    "service last state change",
    "last hard state change",
    "timestamp",
    "date",
    "zeit",
    "beginn",
    "seit",
];
const HEALED: &[&str] = &[
    "recovery time",
    "resolved at",
    "end time",
    "endsat",
    "recovered",
];
const CONFIDENCES: &[&str] = &["confidence"];
const DELIMITERS: [char; 4] = ['\t', ',', ';', '|'];

/// Where the columns stand.
#[derive(Debug)]
pub(super) struct Header {
    delimiter: char,
    titles: Vec<String>,
    names: Vec<usize>,
    state: Vec<usize>,
    severity: Option<usize>,
    at: Option<usize>,
    healed: Option<usize>,
    confidence: Option<usize>,
}

/// What the first row of a text is.
#[derive(Debug)]
pub(super) enum FirstRow {
    /// A header with a name and a state.
    Header(Header),
    /// A header with a name and without a state.
    HeaderWithoutState,
    /// Nothing of the kind.
    NoHeader,
}

/// What the first row of a text that is not blank is.
pub(super) fn first_row(text: &str) -> FirstRow {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let first = first.unwrap_or_default();
    let delimiter = DELIMITERS.into_iter().max_by_key(|&delimiter| {
        // Of as many the first of the list.
        let rank = DELIMITERS.iter().rev().position(|&one| one == delimiter);
        (first.matches(delimiter).count(), rank)
    });
    let delimiter = delimiter.unwrap_or('\t');
    let titles: Vec<String> = match reader(first, delimiter).records().next() {
        Some(Ok(record)) => record.iter().map(title).collect(),
        _ => return FirstRow::NoHeader,
    };
    if titles.len() < 2 {
        return FirstRow::NoHeader;
    }
    let one_of = |known: &[&str]| {
        known
            .iter()
            .find_map(|known| titles.iter().position(|title| title == known))
    };
    let names: Vec<usize> = NAMES
        .iter()
        .filter_map(|known| titles.iter().position(|title| title == known))
        .collect();
    let state: Vec<usize> = (0..titles.len())
        .filter(|&at| STATES.contains(&&*titles[at]))
        .collect();
    let header = Header {
        delimiter,
        severity: one_of(SEVERITIES),
        at: one_of(TIMES),
        healed: one_of(HEALED),
        confidence: one_of(CONFIDENCES),
        names,
        state,
        titles,
    };
    match header {
        header if header.names.is_empty() => FirstRow::NoHeader,
        header if header.state.is_empty() && header.severity.is_none() => {
            // A sentence with a comma in it may begin like a header.
            let is_title = |title: &String| (1..=3).contains(&title.split(' ').count());
            match header.titles.iter().all(is_title) && text.trim().lines().count() > 1 {
                true => FirstRow::HeaderWithoutState,
                false => FirstRow::NoHeader,
            }
        }
        header => FirstRow::Header(header),
    }
}

/// Whether a header is that of the plain file of evidence.
pub(super) fn is_plain(header: &Header) -> bool {
    let has = |title: &str| header.titles.iter().any(|known| known == title);
    has("ci") && has("state")
}

/// The statements of a table, one for each row, and the lines that cannot be read.
pub(super) fn statements(text: &str, header: &Header) -> (Vec<Statement>, Vec<u64>) {
    let mut statements = Vec::new();
    let mut unreadable = Vec::new();
    for record in reader(text, header.delimiter).records().skip(1) {
        match record {
            Ok(row) if row.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(row) => statements.push(statement(header, &row)),
            Err(error) => unreadable.push(error.position().map_or(0, ::csv::Position::line)),
        }
    }
    (statements, unreadable)
}

fn reader(text: &str, delimiter: char) -> ::csv::Reader<&[u8]> {
    ::csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter as u8)
        .from_reader(text.trim_start_matches(['\r', '\n']).as_bytes())
}

/// A title in small letters with blanks between its words.
fn title(cell: &str) -> String {
    let words = cell.trim().to_lowercase().replace(['_', '-', '.'], " ");
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn statement(header: &Header, row: &::csv::StringRecord) -> Statement {
    let cell = |column: usize| formula::restore(row.get(column).unwrap_or_default()).trim();
    let optional = |column: Option<usize>| column.map(cell).filter(|text| !text.is_empty());
    let named = |column: usize| Named {
        label: header.titles[column].clone(),
        value: cell(column).to_owned(),
    };
    let names: Vec<Named> = header
        .names
        .iter()
        .map(|&column| named(column))
        .filter(|named| !named.value.is_empty())
        .collect();
    let is_service = names.iter().any(|one| SERVICES.contains(&&*one.label));
    let severity = header.severity.map(cell);
    let state = state(header, is_service, &cell, severity);
    let healed = optional(header.healed);
    let is_up = state == StatedState::Known(ObservedState::Up);
    let (state, at) = match healed {
        Some(healed) => (StatedState::Known(ObservedState::Up), Some(healed)),
        // When a problem began says nothing of when it ended.
        None if is_up && header.healed.is_some() => (state, None),
        None => (state, optional(header.at)),
    };
    let host = names.iter().find(|one| HOSTS.contains(&&*one.label));
    let whole: Vec<&str> = row.iter().map(str::trim).collect();
    Statement {
        line: row.position().map_or(0, ::csv::Position::line),
        text: shorten(&whole.join(" | ")),
        runs_on: host.filter(|_| is_service).map(|host| host.label.clone()),
        names,
        state,
        at: at.map(str::to_owned),
        confidence: optional(header.confidence).map(str::to_owned),
    }
}

/// What a row says of the state; where hosts and services have a column each, that of the service.
fn state<'r>(
    header: &Header,
    is_service: bool,
    cell: &impl Fn(usize) -> &'r str,
    severity: Option<&str>,
) -> StatedState {
    let of_service = |column: &&usize| header.titles[**column] == "service state";
    let of_host = |column: &&usize| header.titles[**column] == "host state";
    let column = match is_service {
        true => header.state.iter().find(of_service),
        false => header.state.iter().find(of_host),
    };
    let column = column.or(header.state.first());
    let text = column.map_or("", |&column| cell(column));
    if severity.is_none()
        && let Ok(code) = text.parse::<i64>()
    {
        return super::icinga::result(code, is_service);
    }
    state_of_cell(text, severity)
}
