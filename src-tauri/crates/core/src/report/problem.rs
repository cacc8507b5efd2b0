//! The report of a problem.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_graph::State;
use faultline_model::{AnalysisKind, CiRole, EntryBody, HypothesisState, RecordKind};
use serde_json::Value;

use super::picture::drawing;
use super::subject::{Subject, head, tail};
use super::timeline::timeline;
use super::words::{spaced, time};
use super::{ReportFault, cis, frozen, said};
use crate::impact::{ask, worth_drawing};

/// CIs that are drawn at most, before folding.
const DRAWN: usize = 40;
/// The questions of the five whys.
const WHYS: [(&str, &str); 5] = [
    ("why_1", "Why did it happen"),
    ("why_2", "Why was that"),
    ("why_3", "Why was that"),
    ("why_4", "Why was that"),
    ("why_5", "Why was that"),
];

/// Everything known of a problem.
pub fn problem(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    head(blocks, subject, "Problem report");
    blocks.push(Block::heading(2, "Statement"));
    let stated = subject
        .value("statement")
        .or_else(|| subject.value("description"));
    blocks.push(Block::Paragraph(
        stated.unwrap_or_else(|| "None is written yet.".to_owned()),
    ));
    blocks.push(Block::heading(2, "CIs"));
    cis::cis(blocks, subject);
    let answers = frozen::of(subject)?;
    timeline(blocks, subject, &answers)?;
    blocks.push(Block::heading(2, "Ranked candidates"));
    let latest = answers.iter().rev();
    let latest = latest.filter(|one| one.question.analysis() == AnalysisKind::RootCause);
    match latest.clone().next() {
        Some(one) => {
            blocks.push(Block::paragraph(format!(
                "By the analysis of {}, frozen under {}.",
                time(one.entry.at),
                one.hash
            )));
            let document: Value = serde_json::from_str(&one.answer).unwrap_or_default();
            frozen::candidates(blocks, &document);
        }
        None => blocks.push(Block::paragraph("No root-cause analysis is attached.")),
    }
    hypotheses(blocks, subject)?;
    whys(blocks, subject);
    root_cause(blocks, subject)?;
    section(
        blocks,
        subject,
        "Workaround",
        "workaround",
        "None is known.",
    );
    section(blocks, subject, "Fix", "fix", "None is written yet.");
    let changes = subject.shown.links.iter().map(|one| &one.record);
    let changes: Vec<_> = changes
        .filter(|one| one.kind() == RecordKind::Change)
        .collect();
    if !changes.is_empty() {
        blocks.push(said::list_of(changes.into_iter()));
    }
    if let Some(notes) = subject.value("review_notes") {
        blocks.push(Block::heading(2, "Review"));
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
    blocks.push(Block::heading(2, "Hypotheses"));
    let mut table = Table::new(&[
        ("State", 1.3),
        ("Hypothesis", 4.5),
        ("CI", 2.5),
        ("Check", 4.0),
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
            Cell::from(format!("{sign}{}", spaced(state.as_str()))),
            Cell::from(statement.clone()),
            Cell::from(ci.map_or_else(String::new, |ci| ci.key)),
            Cell::from(check.clone()),
        ]);
    }
    match table.rows.is_empty() {
        true => blocks.push(Block::paragraph("None is written.")),
        false => blocks.push(Block::Table(table)),
    }
    Ok(())
}

fn whys(blocks: &mut Vec<Block>, subject: &Subject<'_>) {
    blocks.push(Block::heading(2, "Five whys"));
    let answered = WHYS
        .iter()
        .zip(1..)
        .filter_map(|(&(field, question), number)| {
            let label = format!("{number}. {question}?");
            subject.value(field).map(|answer| (label, answer))
        });
    let answered: Vec<(String, String)> = answered.collect();
    blocks.push(match answered.is_empty() {
        true => Block::paragraph("Not asked yet."),
        false => Block::Facts(answered),
    });
}

/// The cause in words, and what it reaches.
fn root_cause(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    section(
        blocks,
        subject,
        "Root cause",
        "root_cause",
        "Not written yet.",
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
    blocks.push(Block::heading(3, "What it reaches when it is down"));
    let title = format!(
        "What the root cause of {} reaches",
        subject.shown.record.number
    );
    blocks.push(Block::Picture(drawing(
        &title,
        &answer,
        subject.view,
        &nodes,
    )?));
    Ok(())
}
