//! The report of a problem.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_graph::State;
use faultline_model::{AnalysisKind, CiRole, EntryBody, HypothesisState, RecordKind};
use serde_json::Value;

use super::picture::drawing;
use super::subject::{Subject, head, tail};
use super::timeline::timeline;
use super::{ReportFault, cis, frozen, said};
use crate::impact::{ask, worth_drawing};

/// CIs that are drawn at most, before folding.
const DRAWN: usize = 40;
/// The questions of the five whys.
const WHYS: [&str; 5] = ["why_1", "why_2", "why_3", "why_4", "why_5"];

/// Everything known of a problem.
pub fn problem(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let words = subject.words;
    head(blocks, subject, words.problem_report());
    blocks.push(Block::heading(2, words.statement()));
    let stated = subject
        .value("statement")
        .or_else(|| subject.value("description"));
    blocks.push(Block::Paragraph(
        stated.unwrap_or_else(|| words.none_written_yet().to_owned()),
    ));
    blocks.push(Block::heading(2, "CIs"));
    cis::cis(blocks, subject);
    let answers = frozen::of(subject)?;
    timeline(blocks, subject, &answers)?;
    blocks.push(Block::heading(2, words.ranked_candidates()));
    let latest = answers.iter().rev();
    let latest = latest.filter(|one| one.question.analysis() == AnalysisKind::RootCause);
    match latest.clone().next() {
        Some(one) => {
            blocks.push(Block::paragraph(
                words.analysis_of(&words.time(one.entry.at), &one.hash),
            ));
            let document: Value = serde_json::from_str(&one.answer).unwrap_or_default();
            frozen::candidates(blocks, words, &document);
        }
        None => blocks.push(Block::paragraph(words.no_root_cause_analysis())),
    }
    hypotheses(blocks, subject)?;
    whys(blocks, subject);
    root_cause(blocks, subject)?;
    section(
        blocks,
        subject,
        words.workaround(),
        "workaround",
        words.none_known(),
    );
    section(
        blocks,
        subject,
        words.fix(),
        "fix",
        words.none_written_yet(),
    );
    let changes = subject.shown.links.iter().map(|one| &one.record);
    let changes: Vec<_> = changes
        .filter(|one| one.kind() == RecordKind::Change)
        .collect();
    if !changes.is_empty() {
        blocks.push(said::list_of(words, changes.into_iter()));
    }
    if let Some(notes) = subject.value("review_notes") {
        blocks.push(Block::heading(2, words.review()));
        blocks.push(Block::Paragraph(notes));
    }
    tail(blocks, subject)
}

fn section(blocks: &mut Vec<Block>, subject: &Subject<'_>, title: &str, field: &str, none: &str) {
    blocks.push(Block::heading(2, title));
    let text = subject.value(field).unwrap_or_else(|| none.to_owned());
    blocks.push(Block::Paragraph(text));
}

fn hypotheses(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let words = subject.words;
    blocks.push(Block::heading(2, words.hypotheses()));
    let mut table = Table::new(&[
        (words.state_label(), 1.8),
        (words.hypothesis(), 4.5),
        ("CI", 2.5),
        (words.check(), 4.0),
    ]);
    for entry in &subject.shown.entries {
        let EntryBody::Hypothesis {
            statement,
            ci,
            state,
            check,
        } = &entry.body
        else {
            continue;
        };
        let ci = ci
            .map(|id| subject.view.ci_as_of(id, entry.since))
            .transpose()?
            .flatten();
        let sign = match state {
            HypothesisState::Open => "? ",
            HypothesisState::Confirmed => "✓ ",
            HypothesisState::RuledOut => "× ",
        };
        table.rows.push(vec![
            Cell::from(format!("{sign}{}", words.hypothesis_state(*state))),
            Cell::from(statement.clone()),
            Cell::from(ci.map_or_else(String::new, |ci| ci.key)),
            Cell::from(check.clone()),
        ]);
    }
    match table.rows.is_empty() {
        true => blocks.push(Block::paragraph(words.none_written())),
        false => blocks.push(Block::Table(table)),
    }
    Ok(())
}

fn whys(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    let words = subject.words;
    blocks.push(Block::heading(2, words.five_whys()));
    let answered = WHYS.iter().zip(1..).filter_map(|(&field, number)| {
        let question = match number {
            1 => words.why_did_it_happen(),
            _ => words.why_was_that(),
        };
        let label = format!("{number}. {question}?");
        subject.value(field).map(|answer| (label, answer))
    });
    let answered: Vec<(String, String)> = answered.collect();
    blocks.push(match answered.is_empty() {
        true => Block::paragraph(words.not_asked_yet()),
        false => Block::Facts(answered),
    });
}

/// The cause in words, and what it reaches.
fn root_cause(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let words = subject.words;
    section(
        blocks,
        subject,
        words.root_cause(),
        "root_cause",
        words.not_written_yet(),
    );
    let snapshot = subject.workspace.snapshot()?;
    let causes = subject.shown.cis.iter();
    let causes = causes.filter(|one| one.link.role == CiRole::RootCause);
    let forced: Vec<_> = causes
        .filter_map(|one| snapshot.graph.node_of(one.link.ci))
        .filter(|&node| snapshot.graph.in_service(node))
        .map(|node| (node, State::Down))
        .collect();
    if forced.is_empty() {
        return Ok(());
    }
    let answer = ask(snapshot, &forced);
    let nodes = worth_drawing(&answer, DRAWN);
    blocks.push(Block::heading(3, words.what_it_reaches()));
    let title = words.cause_reaches(&subject.shown.record.number.to_string());
    blocks.push(Block::Picture(drawing(
        words,
        &title,
        &answer,
        subject.view,
        &nodes,
    )?));
    Ok(())
}
