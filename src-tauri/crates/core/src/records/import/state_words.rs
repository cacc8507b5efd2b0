//! What the states of ticket tools mean here.

use std::collections::BTreeMap;

use faultline_model::{RecordKind, RecordState};

use super::mapping::plain;
use crate::records::RecordFault;
use RecordKind::{Change, Incident, Problem, Release};
use RecordState as S;

/// Words by kind and state, beside the states' own; `|` stands between.
const WORDS: &[(RecordKind, RecordState, &str)] = &[
    (
        Incident,
        S::New,
        "open|opened|registered|logged|to do|neu|offen",
    ),
    (
        Incident,
        S::InProgress,
        "work in progress|active|assigned|investigating|in bearbeitung|zugewiesen",
    ),
    (
        Incident,
        S::OnHold,
        "pending|waiting|awaiting|suspended|wartend|pausiert",
    ),
    (Incident, S::Resolved, "solved|done|fixed|gelöst|behoben"),
    (Incident, S::Closed, "complete|completed|geschlossen"),
    (
        Incident,
        S::Cancelled,
        "canceled|rejected|abgebrochen|storniert",
    ),
    (Problem, S::New, "open|opened|draft|to do|neu|offen"),
    (
        Problem,
        S::Assess,
        "assessment|under review|assigned|bewertung",
    ),
    (
        Problem,
        S::RootCauseAnalysis,
        "rca|under investigation|investigation|work in progress|in progress|ursachenanalyse|in bearbeitung",
    ),
    (
        Problem,
        S::FixInProgress,
        "fix|pending change|behebung|fehlerbehebung",
    ),
    (Problem, S::Resolved, "solved|fixed|done|gelöst|behoben"),
    (
        Problem,
        S::Closed,
        "complete|completed|cancelled|canceled|rejected|geschlossen",
    ),
    (
        Change,
        S::New,
        "open|draft|request for change|to do|neu|entwurf",
    ),
    (
        Change,
        S::Assess,
        "assessment|planning|planning in progress|under review|bewertung",
    ),
    (
        Change,
        S::Authorize,
        "authorization|awaiting approval|waiting for approval|scheduled for approval|request for authorization|cab approval|genehmigung",
    ),
    (
        Change,
        S::Scheduled,
        "approved|authorized|awaiting implementation|genehmigt|eingeplant",
    ),
    (
        Change,
        S::Implement,
        "implementing|implementation|implementation in progress|work in progress|in progress|umsetzung|in umsetzung",
    ),
    (
        Change,
        S::Review,
        "implemented|completed|post implementation review|done|umgesetzt",
    ),
    (
        Change,
        S::Closed,
        "complete|closed complete|geschlossen|abgeschlossen",
    ),
    (
        Change,
        S::Cancelled,
        "canceled|rejected|withdrawn|abgebrochen|abgelehnt|storniert",
    ),
    (
        Release,
        S::Draft,
        "new|open|registered|unreleased|neu|entwurf",
    ),
    (Release, S::Planned, "plan|planning|scope|geplant"),
    (
        Release,
        S::Building,
        "build|in progress|work in progress|in entwicklung",
    ),
    (Release, S::Testing, "test|qa|im test"),
    (
        Release,
        S::Ready,
        "approved|awaiting deployment|bereit|freigegeben",
    ),
    (
        Release,
        S::Deploying,
        "deploy|deployment|rollout|in verteilung",
    ),
    (Release, S::Deployed, "released|live|ausgeliefert"),
    (Release, S::RolledBack, "backed out|rollback|zurückgerollt"),
    (
        Release,
        S::Closed,
        "complete|completed|closed complete|archived|geschlossen",
    ),
    (Release, S::Cancelled, "canceled|rejected|abgebrochen"),
];

/// The state of a kind that a tool's word means; `own` says what words mean that are no usual names.
///
/// # Errors
/// The word is no known one, or means a state that the kind lacks.
pub(super) fn state_of(
    kind: RecordKind,
    word: &str,
    own: &BTreeMap<String, RecordState>,
) -> Result<RecordState, RecordFault> {
    let states = RecordState::all_of(kind);
    let meant = plain(word);
    let stated = own.iter().find(|(word, _)| plain(word) == meant);
    let named = || word.parse::<RecordState>().ok();
    let usual = || {
        let mut words = WORDS.iter().filter(|(of, ..)| *of == kind);
        words.find(|(.., words)| words.split('|').any(|word| word == meant))
    };
    let state = stated
        .map(|(_, &state)| state)
        .or_else(|| named().filter(|state| states.contains(state)))
        .or_else(|| usual().map(|&(_, state, _)| state));
    state
        .filter(|state| states.contains(state))
        .ok_or_else(|| RecordFault::UnknownSetting {
            what: match kind {
                Incident => "state of incidents",
                Problem => "state of problems",
                Change => "state of changes",
                Release => "state of releases",
            },
            name: word.to_owned(),
            known: states.iter().map(ToString::to_string).collect(),
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_means_one_state_of_its_kind() {
        let none = BTreeMap::new();
        for (kind, state, words) in WORDS {
            assert!(RecordState::all_of(*kind).contains(state), "{kind} {state}");
            for word in words.split('|') {
                assert_eq!(
                    state_of(*kind, word, &none).ok(),
                    Some(*state),
                    "{kind} {word}"
                );
            }
        }
        for &kind in RecordKind::ALL {
            for state in RecordState::all_of(kind) {
                let spoken = state.as_str().replace('_', " ").to_uppercase();
                assert_eq!(state_of(kind, &spoken, &none).ok(), Some(*state), "{kind}");
            }
        }
    }

    #[test]
    fn what_the_mapping_says_goes_first() {
        let own = BTreeMap::from([("Vendor Review".to_owned(), S::OnHold)]);
        assert_eq!(
            state_of(Incident, "vendor review", &own).ok(),
            Some(S::OnHold)
        );
        assert!(
            state_of(Change, "vendor review", &own).is_err(),
            "no state of changes"
        );
    }
}
