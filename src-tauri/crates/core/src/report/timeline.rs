//! What was observed in the course of a problem, by time.

use faultline_exchange::document::{Block, Cell, Table};
use faultline_model::{CiRole, RecordKind};

use super::ReportFault;
use super::frozen::evidence;
use super::subject::Subject;
use super::words::word_cell;
use crate::records::frozen::FrozenAnswer;

/// The timeline as it was written, and what the incidents and the analyses report.
pub fn timeline(
    blocks: &mut Vec<Block>,
    subject: &Subject<'_>,
    answers: &[FrozenAnswer],
) -> Result<(), ReportFault> {
    let words = subject.words;
    blocks.push(Block::heading(2, words.evidence_timeline()));
    let written = subject.value("timeline");
    let is_written = written.is_some();
    blocks.extend(written.map(Block::Paragraph));
    let mut rows = evidence(words, answers);
    for one in &subject.shown.links {
        let incident = &one.record;
        if incident.kind() != RecordKind::Incident {
            continue;
        }
        let onset = incident.value("onset").and_then(|at| at.parse().ok());
        for link in subject.view.cis_of_record(incident.id)? {
            if link.role != CiRole::Reported {
                continue;
            }
            let ci = subject.view.ci_as_of(link.ci, link.since)?;
            let key = ci.map_or_else(|| format!("CI {}", link.ci), |ci| ci.key);
            let state = link.state.map_or("down", |state| state.as_str());
            let source = format!("{} {}", incident.number, incident.title);
            rows.push((
                onset.or(Some(incident.created_at)),
                key,
                state.to_owned(),
                source,
            ));
        }
    }
    // Times that nobody stated come last.
    rows.sort_by(|left, right| {
        let rank =
            |row: &(Option<jiff::Timestamp>, String, String, String)| (row.0.is_none(), row.0);
        rank(left)
            .cmp(&rank(right))
            .then_with(|| (&left.1, &left.3).cmp(&(&right.1, &right.3)))
    });
    rows.dedup();
    if rows.is_empty() {
        if !is_written {
            blocks.push(Block::paragraph(words.nothing_reported()));
        }
        return Ok(());
    }
    let mut table = Table::new(&[
        (words.when(), 2.7),
        ("CI", 3.0),
        (words.ci_state_label(), 2.0),
        (words.reported_by(), 5.0),
    ]);
    for (at, key, state, source) in rows {
        table.rows.push(vec![
            Cell::from(at.map_or_else(|| words.not_stated().to_owned(), |at| words.time(at))),
            Cell::from(key),
            word_cell(words, &state),
            Cell::from(source),
        ]);
    }
    blocks.push(Block::Table(table));
    Ok(())
}
