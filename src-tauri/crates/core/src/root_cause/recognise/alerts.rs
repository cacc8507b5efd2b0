//! Alerts and tables: each statement has labels or columns, one of which names the CI.

use std::collections::HashMap;

use faultline_exchange::evidence::{Named, ObservedState, StatedState, Statement};
use faultline_graph::Reported;
use faultline_model::CiId;
use faultline_store::StoreError;
use jiff::Timestamp;

use super::estate::Wanted;
use super::matching::{Match, Matcher};
use super::times::time;
use super::{Assumptions, Doubt, EvidenceLine, Finding, LeftOut, reported};

/// Labels that are compared with similar keys where none names a CI.
const NEAR_LABELS: usize = 2;

pub(super) fn lines(
    matcher: &mut Matcher<'_>,
    file: &str,
    statements: &[Statement],
    assumptions: &Assumptions,
) -> Result<Vec<EvidenceLine>, StoreError> {
    let mut wanted = Wanted::default();
    for named in statements.iter().flat_map(|statement| &statement.names) {
        wanted.add(&named.value);
    }
    matcher.look_up(&wanted)?;
    let mut lines = Vec::with_capacity(statements.len());
    for statement in statements {
        lines.push(line(matcher, file, statement, assumptions)?);
    }
    settle(&mut lines);
    Ok(lines)
}

fn line(
    matcher: &mut Matcher<'_>,
    file: &str,
    statement: &Statement,
    assumptions: &Assumptions,
) -> Result<EvidenceLine, StoreError> {
    let (named, found) = named(matcher, &statement.names);
    let mut state = match &statement.state {
        StatedState::Known(state) => Some(*state),
        _ => None,
    };
    // What runs on a host has failed; the host itself works in part.
    let of_host = named.is_some_and(|one| statement.runs_on.as_ref() == Some(&one.label));
    if of_host && state == Some(ObservedState::Down) {
        state = Some(ObservedState::Degraded);
    }
    let state = state.map(reported).or(match statement.state {
        StatedState::Missing => assumptions.state,
        _ => None,
    });
    let written_at = statement.at.as_deref();
    let at = written_at.and_then(|text| time(text, assumptions));
    let written_confidence = statement.confidence.as_deref();
    let confidence = written_confidence.map(|text| text.parse::<f64>().ok());
    let confidence = confidence.map(|one| one.filter(|one| (0.0..=1.0).contains(one)));
    let doubt = match (&statement.state, state) {
        (StatedState::Unknown(word), _) => Some(Doubt::StateUnknown { word: word.clone() }),
        (_, None) => Some(Doubt::StateMissing),
        _ => None,
    };
    let doubt = doubt
        .or_else(|| match (written_at, at) {
            (Some(text), None) => Some(Doubt::TimeUnknown {
                text: text.to_owned(),
            }),
            _ => None,
        })
        .or_else(|| match (written_confidence, confidence) {
            (Some(text), Some(None)) => Some(Doubt::ConfidenceInvalid {
                text: text.to_owned(),
            }),
            _ => None,
        });
    let name = named.map(|one| one.value.clone()).unwrap_or_default();
    let finding = match (found, &statement.state, doubt) {
        (Match::NotInService(ci), ..) => Finding::LeftOut {
            ci: Some(ci),
            reason: LeftOut::NotInService,
        },
        (Match::One(ci), StatedState::Harmless(word), _) => Finding::LeftOut {
            ci: Some(ci),
            reason: LeftOut::Harmless { word: word.clone() },
        },
        (Match::One(ci), _, None) => Finding::Recognised { ci },
        (Match::One(ci), _, Some(doubt)) => Finding::Doubtful {
            candidates: vec![ci],
            doubt,
        },
        (Match::Several(candidates), ..) => Finding::Doubtful {
            candidates,
            doubt: Doubt::SeveralOfThatName { name },
        },
        (Match::None, ..) => near(matcher, &statement.names)?,
    };
    Ok(EvidenceLine {
        file: file.to_owned(),
        line: statement.line,
        text: statement.text.clone(),
        finding,
        state,
        at,
        confidence: confidence.flatten().unwrap_or(assumptions.confidence),
    })
}

/// The label that names the CI: the likeliest that names one, else one of several, else one that
/// takes no part.
fn named<'n>(matcher: &Matcher<'_>, names: &'n [Named]) -> (Option<&'n Named>, Match) {
    let order = |found: &Match| match found {
        Match::One(_) => 0,
        Match::Several(_) => 1,
        Match::NotInService(_) => 2,
        Match::None => 3,
    };
    names
        .iter()
        .map(|one| (Some(one), matcher.find(&one.value)))
        .min_by_key(|(_, found)| order(found))
        .unwrap_or((None, Match::None))
}

fn near(matcher: &mut Matcher<'_>, names: &[Named]) -> Result<Finding, StoreError> {
    for named in names.iter().take(NEAR_LABELS) {
        let candidates = matcher.near(&named.value)?;
        if !candidates.is_empty() {
            let name = named.value.clone();
            let doubt = Doubt::OnlyNear { name };
            return Ok(Finding::Doubtful { candidates, doubt });
        }
    }
    Ok(Finding::Unknown)
}

/// Alerts of one CI stand side by side: while any fires it is not up, and what adds nothing to a
/// worse one that began no later is left out. So the latest of what stays is the state of the CI.
fn settle(lines: &mut [EvidenceLine]) {
    let mut firing: HashMap<CiId, Vec<(usize, Reported, Option<Timestamp>)>> = HashMap::new();
    for (at, line) in lines.iter().enumerate() {
        if let (Finding::Recognised { ci }, Some(state)) = (&line.finding, line.state)
            && state.is_broken()
        {
            firing.entry(*ci).or_default().push((at, state, line.at));
        }
    }
    for (at, line) in lines.iter_mut().enumerate() {
        let (Finding::Recognised { ci }, Some(state)) = (&line.finding, line.state) else {
            continue;
        };
        let Some(others) = firing.get(ci) else {
            continue;
        };
        // Without a time nothing can be told of the order.
        let began_no_later = |other: Option<Timestamp>| match (other, line.at) {
            (Some(other), Some(own)) => other <= own,
            _ => true,
        };
        let is_worse = |&(other, than, since): &(usize, Reported, Option<Timestamp>)| {
            other != at && than > state && began_no_later(since)
        };
        let reason = match state {
            Reported::Up => LeftOut::StillFires,
            _ if others.iter().any(is_worse) => LeftOut::WorseAlert,
            _ => continue,
        };
        let ci = Some(*ci);
        line.finding = Finding::LeftOut { ci, reason };
    }
}
