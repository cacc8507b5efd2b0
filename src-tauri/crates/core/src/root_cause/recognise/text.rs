//! Lines of text: a chat, or cells without a header. The words that name a CI are found first, so
//! that a name may hold any word; then the time; and what is left says the state.

use std::collections::HashSet;
use std::ops::Range;

use faultline_exchange::evidence::Statement;
use faultline_exchange::evidence::words::{state_of, state_of_words};
use faultline_exchange::issue::shorten;
use faultline_graph::Reported;
use faultline_store::StoreError;
use jiff::Timestamp;

use super::estate::Wanted;
use super::matching::{Match, Matcher};
use super::times::time;
use super::tokens::Words;
use super::{Assumptions, Doubt, EvidenceLine, Finding, LeftOut, reported};

/// Words that join CIs of which the same is said.
const JOINING: &[&str] = &["and", "und", "&", "+", "/", "sowie", "both"];
/// Words that stand around names and states, and are never names themselves.
const PLAIN: &[&str] = &[
    "is",
    "are",
    "was",
    "the",
    "a",
    "an",
    "of",
    "to",
    "for",
    "on",
    "in",
    "at",
    "since",
    "still",
    "again",
    "now",
    "also",
    "be",
    "been",
    "has",
    "have",
    "very",
    "completely",
    "known",
    "reported",
    "it",
    "its",
    "seems",
    "everything",
    "all",
    "not",
    "no",
    "from",
    "ist",
    "sind",
    "war",
    "der",
    "die",
    "das",
    "ein",
    "eine",
    "seit",
    "ab",
    "um",
    "uhr",
    "noch",
    "wieder",
    "jetzt",
    "auch",
    "sehr",
    "ganz",
    "alles",
    "alle",
    "nicht",
    "von",
];
/// Words before the time at which something began, as against the time at which it was written.
const BEGINNING: &[&str] = &["since", "seit", "from", "ab", "at", "um", "onset"];

pub(super) fn lines(
    matcher: &mut Matcher<'_>,
    file: &str,
    statements: &[Statement],
    assumptions: &Assumptions,
) -> Result<Vec<EvidenceLine>, StoreError> {
    let mut wanted = Wanted::default();
    for statement in statements {
        let words = Words::of(&statement.text);
        for run in words.runs().filter(|run| may_name(&words, run)) {
            for text in words.texts(&run) {
                wanted.add(text);
            }
        }
    }
    matcher.look_up(&wanted)?;
    let mut heading = assumptions.state;
    let mut lines = Vec::new();
    for statement in statements {
        let mut reading = Reading::of(&Words::of(&statement.text), matcher, assumptions);
        if reading.named.is_empty() && reading.is_heading(&statement.text) {
            heading = reading.state.ok().flatten();
            let reason = LeftOut::Heading;
            let finding = Finding::LeftOut { ci: None, reason };
            lines.push(line(file, statement, finding, heading, None, assumptions));
            continue;
        }
        if reading.state == Ok(None) {
            reading.state = Ok(heading);
        }
        let at = reading.at;
        let state = reading.state.as_ref().ok().copied().flatten();
        for finding in reading.findings(matcher)? {
            lines.push(line(file, statement, finding, state, at, assumptions));
        }
    }
    Ok(lines)
}

fn line(
    file: &str,
    statement: &Statement,
    finding: Finding,
    state: Option<Reported>,
    at: Option<Timestamp>,
    assumptions: &Assumptions,
) -> EvidenceLine {
    EvidenceLine {
        file: file.to_owned(),
        line: statement.line,
        text: shorten(&statement.text),
        finding,
        state,
        at,
        confidence: assumptions.confidence,
    }
}

/// Whether a run may be a name: a word that only says a state or joins others is none by itself.
fn may_name(words: &Words<'_>, run: &Range<usize>) -> bool {
    let is_plain = |word: &str| {
        let folded = word.to_lowercase();
        state_of(word).is_some() || PLAIN.contains(&&*folded) || JOINING.contains(&&*folded)
    };
    run.clone().any(|at| !is_plain(words.word(at)))
}

/// What one line says.
struct Reading<'l> {
    /// The CIs named, from left to right, each with its words.
    named: Vec<(&'l str, Match)>,
    /// Whether nothing but joining words stands between them.
    are_joined: bool,
    state: Result<Option<Reported>, Doubt>,
    at: Option<Timestamp>,
    /// Words that say neither a CI nor a state nor a time.
    rest: Vec<&'l str>,
}

impl<'l> Reading<'l> {
    fn of(words: &Words<'l>, matcher: &Matcher<'_>, assumptions: &Assumptions) -> Self {
        let mut taken = vec![false; words.len()];
        let mut named: Vec<(Range<usize>, &str, Match)> = Vec::new();
        for run in words.runs().filter(|run| may_name(words, run)) {
            if run.clone().any(|at| taken[at]) {
                continue;
            }
            let texts = words.texts(&run).into_iter();
            let found = texts.map(|text| (text, matcher.find(text)));
            if let Some((text, found)) = found.into_iter().find(|(_, one)| *one != Match::None) {
                taken[run.clone()].fill(true);
                named.push((run, text, found));
            }
        }
        named.sort_by_key(|(run, ..)| run.start);
        let are_joined = named.windows(2).all(|pair| {
            let between = pair[0].0.end..pair[1].0.start;
            between
                .into_iter()
                .all(|at| JOINING.contains(&words.word(at)))
        });
        let at = take_time(words, &mut taken, assumptions);
        let left: Vec<&str> = (0..words.len())
            .filter(|&at| !taken[at])
            .map(|at| words.word(at))
            .collect();
        let state = match state_of_words(&left) {
            Ok(state) => Ok(state.map(reported)),
            Err(_) => Err(Doubt::Contradiction),
        };
        let is_plain = |word: &&&str| {
            let folded = word.to_lowercase();
            state_of(word).is_none() && !PLAIN.contains(&&*folded) && !JOINING.contains(&&*folded)
        };
        Self {
            named: named
                .into_iter()
                .map(|(_, text, one)| (text, one))
                .collect(),
            are_joined,
            state,
            at,
            rest: left.iter().filter(is_plain).copied().collect(),
        }
    }

    /// Whether the line only says what the lines below it tell of: "Broken:".
    fn is_heading(&self, text: &str) -> bool {
        let says_state = matches!(self.state, Ok(Some(_)));
        says_state && self.rest.is_empty() && text.trim_end().ends_with(':')
    }

    fn findings(self, matcher: &mut Matcher<'_>) -> Result<Vec<Finding>, StoreError> {
        let doubt = match &self.state {
            Err(doubt) => Some(doubt.clone()),
            Ok(None) => Some(Doubt::StateMissing),
            Ok(Some(_)) => None,
        };
        let known: HashSet<u32> = self.named.iter().flat_map(|(_, one)| cis(one)).collect();
        if self.named.is_empty() {
            return Ok(vec![near(matcher, &self.rest)?]);
        }
        if !self.are_joined && known.len() > 1 {
            let mut candidates = Vec::new();
            for ci in self.named.iter().flat_map(|(_, one)| cis(one)) {
                if !candidates.contains(&ci) {
                    candidates.push(ci);
                }
            }
            let doubt = Doubt::SeveralCis;
            return Ok(vec![Finding::Doubtful { candidates, doubt }]);
        }
        let mut told = HashSet::new();
        let named = self.named.into_iter();
        let findings = named.filter_map(|(text, one)| {
            let first = cis(&one).first().copied();
            first.is_none_or(|ci| told.insert(ci)).then(|| match one {
                Match::One(ci) => match doubt.clone() {
                    None => Finding::Recognised { ci },
                    Some(doubt) => Finding::Doubtful {
                        candidates: vec![ci],
                        doubt,
                    },
                },
                Match::Several(candidates) => Finding::Doubtful {
                    candidates,
                    doubt: Doubt::SeveralOfThatName {
                        name: text.to_owned(),
                    },
                },
                Match::NotInService(ci) => Finding::LeftOut {
                    ci: Some(ci),
                    reason: LeftOut::NotInService,
                },
                Match::None => Finding::Unknown,
            })
        });
        Ok(findings.collect())
    }
}

fn cis(one: &Match) -> Vec<u32> {
    match one {
        Match::One(ci) | Match::NotInService(ci) => vec![*ci],
        Match::Several(cis) => cis.clone(),
        Match::None => Vec::new(),
    }
}

/// CIs near the words that are left of a line: near the words that look like keys, else those
/// whose names have all of them.
fn near(matcher: &mut Matcher<'_>, rest: &[&str]) -> Result<Finding, StoreError> {
    let is_key =
        |word: &&&str| word.contains(|sign: char| sign.is_ascii_digit() || "-_".contains(sign));
    let whole = rest.join(" ");
    let texts = rest.iter().filter(is_key).copied();
    for text in texts.chain([&*whole]) {
        let candidates = match text.is_empty() {
            true => Vec::new(),
            false => matcher.near(text)?,
        };
        if !candidates.is_empty() {
            let name = text.to_owned();
            let doubt = Doubt::OnlyNear { name };
            return Ok(Finding::Doubtful { candidates, doubt });
        }
    }
    Ok(Finding::Unknown)
}

/// The time of a line: the one after "since" or "at", else the first.
fn take_time(
    words: &Words<'_>,
    taken: &mut [bool],
    assumptions: &Assumptions,
) -> Option<Timestamp> {
    let mut found: Option<(bool, Timestamp)> = None;
    for at in 0..words.len() {
        if taken[at] || !words.word(at).contains([':', '-', '.']) {
            continue;
        }
        let pair = words.word(at).to_owned() + " " + words.word((at + 1).min(words.len() - 1));
        let of_pair = (at + 1 < words.len())
            .then(|| time(&pair, assumptions))
            .flatten();
        let read = of_pair.or_else(|| time(words.word(at), assumptions));
        let Some(read) = read else { continue };
        let before = at
            .checked_sub(1)
            .map(|before| words.word(before).to_lowercase());
        let begins = before.is_some_and(|before| BEGINNING.contains(&&*before));
        taken[at] = true;
        if of_pair.is_some() {
            taken[at + 1] = true;
        }
        if found.is_none_or(|(known, _)| begins && !known) {
            found = Some((begins, read));
        }
    }
    found.map(|(_, at)| at)
}
