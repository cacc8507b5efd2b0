//! Frozen answers: what was asked, of which changeset, what the answer was, and its hash.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_model::{AnalysisKind, EntryBody};
use serde_json::Value;

use super::subject::Subject;
use super::words::word_cell;
use super::{Language, ReportFault};
use crate::records::frozen::{FrozenAnswer, Question, frozen_answer};

/// Rows of an answer; the others are counted.
const ROWS: usize = 30;

/// Every frozen answer of the record, the oldest first.
pub fn of(subject: &Subject<'_>) -> Result<Vec<FrozenAnswer>, ReportFault> {
    let id = subject.shown.record.id;
    let entries = subject.shown.entries.iter();
    let frozen = entries.filter(|entry| matches!(entry.body, EntryBody::FrozenAnalysis { .. }));
    let mut answers = Vec::new();
    for entry in frozen {
        answers.push(frozen_answer(subject.view, id, entry.id)?);
    }
    Ok(answers)
}

/// The section.
pub fn answers(blocks: &mut Vec<Block>, subject: &Subject<'_>) -> Result<(), ReportFault> {
    let words = subject.words;
    blocks.push(Block::heading(2, words.frozen_answers()));
    let answers = of(subject)?;
    if answers.is_empty() {
        blocks.push(Block::paragraph(words.none_attached()));
    }
    for one in &answers {
        let analysis = one.question.analysis();
        let EntryBody::FrozenAnalysis {
            draft,
            changeset_hash,
            ..
        } = &one.entry.body
        else {
            continue;
        };
        let title = words.analysis(analysis);
        blocks.push(Block::heading(
            3,
            format!("{}, {}", capital(&title), words.time(one.entry.at)),
        ));
        let mut facts = vec![
            (
                words.question_label().to_owned(),
                words.question(&one.question),
            ),
            (words.asked_by().to_owned(), one.entry.author.clone()),
            (
                words.of_changeset().to_owned(),
                format!("#{}, {changeset_hash}", one.changeset),
            ),
            (words.hash_of_answer().to_owned(), one.hash.clone()),
        ];
        if let Some(name) = draft {
            facts.insert(3, (words.with_draft().to_owned(), name.clone()));
        }
        blocks.push(Block::Facts(facts));
        let document: Value = serde_json::from_str(&one.answer).unwrap_or_default();
        match analysis {
            AnalysisKind::Impact => impact(blocks, words, &document),
            AnalysisKind::RootCause => candidates(blocks, words, &document),
        }
    }
    Ok(())
}

fn capital(words: &str) -> String {
    let mut signs = words.chars();
    let first = signs.next().map(|sign| sign.to_uppercase().to_string());
    first.unwrap_or_default() + signs.as_str()
}

fn text(value: &Value, name: &str) -> String {
    value[name].as_str().unwrap_or("–").to_owned()
}

fn impact(blocks: &mut Vec<Block>, words: Language, document: &Value) {
    let counts = ["down", "degraded", "at_risk", "services"];
    let counts = counts.map(|name| document["summary"][name].as_u64().unwrap_or(0).to_string());
    blocks.push(Block::paragraph(words.states_and_services(
        &counts[0], &counts[1], &counts[2], &counts[3],
    )));
    let empty = Vec::new();
    let affected = document["affected"].as_array().unwrap_or(&empty);
    let mut table = Table::new(&[
        (words.ci_state_label(), 2.0),
        ("CI", 3.0),
        (words.name(), 3.0),
        (words.criticality_label(), 1.5),
        (words.hops(), 1.0),
        (words.through(), 3.0),
    ]);
    for one in affected.iter().take(ROWS) {
        table.rows.push(vec![
            word_cell(words, &text(one, "state")),
            Cell::from(text(one, "key")),
            Cell::from(text(one, "name")),
            Cell::from(words.criticality_word(&text(one, "criticality"))),
            Cell::from(one["hops"].as_u64().unwrap_or(0).to_string()),
            Cell::from(text(one, "via")),
        ]);
    }
    table_with_rest(blocks, words, table, affected.len());
}

/// The ranked candidates of an answer.
pub fn candidates(blocks: &mut Vec<Block>, words: Language, document: &Value) {
    let empty = Vec::new();
    let candidates = document["candidates"].as_array().unwrap_or(&empty);
    let mut table = Table::new(&[
        (words.rank(), 0.8),
        (words.candidate(), 3.0),
        (words.probability(), 1.9),
        (words.explains(), 3.5),
        (words.leaves_unexplained(), 3.0),
        (words.contradicted_by(), 3.0),
    ]);
    let keys = |one: &Value, name: &str| {
        let keys = one[name].as_array().map(Vec::as_slice).unwrap_or_default();
        let keys: Vec<&str> = keys.iter().filter_map(Value::as_str).collect();
        if keys.is_empty() {
            "–".to_owned()
        } else {
            keys.join(", ")
        }
    };
    for (rank, one) in (1..).zip(candidates.iter().take(ROWS)) {
        let alike = match keys(one, "alike") {
            alike if alike == "–" => String::new(),
            alike => format!("\n{}", words.not_told_apart(&alike)),
        };
        let probability = one["probability"].as_f64().unwrap_or(0.0) * 100.0;
        table.rows.push(vec![
            Cell::from(format!("{rank}")),
            Cell::from(format!("{}{alike}", text(one, "key"))),
            Cell::from(format!(
                "{} %",
                words.stated_number(&format!("{probability:.1}"))
            )),
            Cell::from(keys(one, "explained")),
            Cell::from(keys(one, "unexplained")),
            Cell::from(keys(one, "contradicted")),
        ]);
    }
    table_with_rest(blocks, words, table, candidates.len());
    if document["searched"]["complete"] == Value::Bool(false) {
        blocks.push(Block::paragraph(words.search_incomplete()));
    }
}

fn table_with_rest(blocks: &mut Vec<Block>, words: Language, table: Table, total: usize) {
    if total == 0 {
        blocks.push(Block::paragraph(words.answer_names_none()));
        return;
    }
    blocks.push(Block::Table(table));
    if total > ROWS {
        let more = words.further_rows(total - ROWS);
        blocks.push(Block::paragraph(words.and_more(&more)));
    }
}

/// The evidence of the questions about causes: when, which CI, its state, and how far it was trusted.
pub fn evidence(
    words: Language,
    answers: &[FrozenAnswer],
) -> Vec<(Option<jiff::Timestamp>, String, String, String)> {
    let mut rows = Vec::new();
    for one in answers {
        if let Question::RootCause { reports, .. } = &one.question {
            rows.extend(reports.iter().map(|report| {
                let at = report.at.as_deref().and_then(|at| at.parse().ok());
                let trust =
                    words.evidence_of_analysis(&format!("{:.0}", report.confidence * 100.0));
                (at, report.key.clone(), report.state.clone(), trust)
            }));
        }
    }
    rows
}
