//! Words for states, in English and German.

use super::{ObservedState, StatedState};

const UP: &[&str] = &[
    "up",
    "ok",
    "okay",
    "fine",
    "good",
    "healthy",
    "works",
    "working",
    "running",
    "online",
    "available",
    "normal",
    "green",
    "resolved",
    "recovered",
    "cleared",
    "operational",
    "alive",
    "reachable",
    "gut",
    "läuft",
    "funktioniert",
    "erreichbar",
    "geht",
    "gesund",
    "behoben",
    "grün",
    "verfügbar",
    "✓",
    "✔",
    "✅",
    "🟢",
];
const DEGRADED: &[&str] = &[
    "degraded",
    "slow",
    "slowly",
    "sluggish",
    "warning",
    "warn",
    "partial",
    "partially",
    "flaky",
    "intermittent",
    "unstable",
    "impaired",
    "limping",
    "lagging",
    "yellow",
    "amber",
    "langsam",
    "träge",
    "eingeschränkt",
    "beeinträchtigt",
    "teilweise",
    "warnung",
    "instabil",
    "hängt",
    "gelb",
    "🟡",
    "🟠",
    "⚠",
];
const DOWN: &[&str] = &[
    "down",
    "broken",
    "dead",
    "failed",
    "fails",
    "failing",
    "failure",
    "offline",
    "outage",
    "unavailable",
    "unreachable",
    "unresponsive",
    "crashed",
    "critical",
    "crit",
    "disaster",
    "fatal",
    "stopped",
    "red",
    "ausgefallen",
    "ausfall",
    "kaputt",
    "defekt",
    "tot",
    "unerreichbar",
    "abgestürzt",
    "störung",
    "gestört",
    "kritisch",
    "rot",
    "✗",
    "✘",
    "❌",
    "🔴",
];
const NOT: &[&str] = &[
    "not", "no", "isn't", "isnt", "doesn't", "nicht", "kein", "keine", "never",
];
/// Words that may stand between "not" and what it negates.
const FILLING: &[&str] = &["longer", "more", "mehr", "yet", "really", "responding"];

/// What a word says of a state by itself.
#[must_use]
pub fn state_of(word: &str) -> Option<ObservedState> {
    let word = word.to_lowercase();
    let word = word.trim_end_matches('\u{fe0f}');
    [
        (UP, ObservedState::Up),
        (DEGRADED, ObservedState::Degraded),
        (DOWN, ObservedState::Down),
    ]
    .into_iter()
    .find_map(|(words, state)| words.contains(&word).then_some(state))
}

/// What words in a row say: "not working" is down and "no longer slow" is up. Of several broken
/// states the worst; none where healthy and broken stand side by side.
pub fn state_of_words(words: &[&str]) -> Result<Option<ObservedState>, Contradiction> {
    let mut is_negated = false;
    let mut found: Option<ObservedState> = None;
    for word in words {
        let word = word.to_lowercase();
        if NOT.contains(&&*word) {
            is_negated = true;
            continue;
        }
        let Some(said) = state_of(&word) else {
            is_negated &= FILLING.contains(&&*word);
            continue;
        };
        let said = match (is_negated, said) {
            (false, said) => said,
            (true, ObservedState::Up) => ObservedState::Down,
            (true, _) => ObservedState::Up,
        };
        is_negated = false;
        found = match found {
            Some(before) if (before == ObservedState::Up) != (said == ObservedState::Up) => {
                return Err(Contradiction);
            }
            before => before.max(Some(said)),
        };
    }
    Ok(found)
}

/// Something is said to be healthy and broken at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Contradiction;

const SEVERE: &[&str] = &[
    "critical",
    "crit",
    "disaster",
    "high",
    "fatal",
    "emergency",
    "emerg",
    "page",
    "error",
    "err",
    "severe",
    "blocker",
    "p1",
    "s1",
    "sev1",
    "sev-1",
];
const HARMLESS: &[&str] = &[
    "info",
    "information",
    "informational",
    "none",
    "not classified",
    "debug",
    "notice",
    "unknown",
    "pending",
    "n/a",
];
const FIRES: &[&str] = &[
    "firing",
    "active",
    "problem",
    "triggered",
    "open",
    "alerting",
    "suppressed",
    "unprocessed",
];

/// What the severity of something that fires says; a severity that nobody knows still says that
/// not all is well.
#[must_use]
pub fn state_of_severity(severity: &str) -> StatedState {
    let word = severity.trim().to_lowercase();
    if SEVERE.contains(&&*word) {
        StatedState::Known(ObservedState::Down)
    } else if HARMLESS.contains(&&*word) {
        StatedState::Harmless(severity.trim().to_owned())
    } else {
        StatedState::Known(ObservedState::Degraded)
    }
}

/// What a column of states says, with the severity beside it where there is one.
#[must_use]
pub fn state_of_cell(state: &str, severity: Option<&str>) -> StatedState {
    let word = state.trim().to_lowercase();
    if word.is_empty() && severity.is_none() {
        return StatedState::Missing;
    }
    if word.is_empty() || FIRES.contains(&&*word) {
        return state_of_severity(severity.unwrap_or_default());
    }
    if HARMLESS.contains(&&*word) {
        return StatedState::Harmless(state.trim().to_owned());
    }
    let words: Vec<&str> = word.split_whitespace().collect();
    match state_of_words(&words) {
        Ok(Some(state)) => StatedState::Known(state),
        _ => StatedState::Unknown(state.trim().to_owned()),
    }
}
