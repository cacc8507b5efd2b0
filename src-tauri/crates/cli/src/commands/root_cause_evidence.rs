//! Evidence from files and standard input; what does not count is told on stderr, with the reason.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use faultline_core::View;
use faultline_core::graph::Report;
use faultline_core::root_cause::{
    Assumptions, Document, EvidenceLine, Finding, LeftOut, Recognised, read, read_source, recognise,
};
use faultline_core::snapshot::GraphSnapshot;
use jiff::Timestamp;
use jiff::tz::TimeZone;

use crate::failure::Failure;
use crate::text::{counted, harmless};

/// Rows that are told of on stderr; the rest is counted.
const ROWS_TOLD: usize = 100;
/// What standard input is called, as an argument and in messages.
const STANDARD_INPUT: (&str, &str) = ("-", "standard input");

/// Reads every input, each with what messages call it.
pub fn read_all(paths: &[PathBuf]) -> Result<Vec<(String, Document)>, Failure> {
    let standard = paths
        .iter()
        .filter(|path| path.as_os_str() == STANDARD_INPUT.0)
        .count();
    if standard > 1 {
        let sentence = "Standard input can be read only once. Name - once.";
        return Err(Failure::WrongUsage(sentence.to_owned()));
    }
    paths.iter().map(|path| read_one(path)).collect()
}

fn read_one(path: &Path) -> Result<(String, Document), Failure> {
    if path.as_os_str() == STANDARD_INPUT.0 {
        let name = STANDARD_INPUT.1.to_owned();
        let document = read_source(&name, io::stdin().lock()).map_err(Failure::work)?;
        return Ok((name, document));
    }
    let document = read(path).map_err(Failure::work)?;
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    Ok((name.into_owned(), document))
}

/// The reports of all inputs; tells of everything else.
pub fn reports(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    documents: &[(String, Document)],
    now: Timestamp,
    confidence: f64,
) -> Result<Vec<Report>, Failure> {
    let assumptions = Assumptions {
        zone: TimeZone::system(),
        now,
        confidence,
        state: None,
    };
    let mut reports = Vec::new();
    let mut to_mend = 0;
    for (name, document) in documents {
        let found =
            recognise(snapshot, view, name, document, &assumptions).map_err(Failure::work)?;
        let faults: Vec<String> = found.faults.iter().map(ToString::to_string).collect();
        tell(&faults)?;
        if matches!(document, Document::Evidence(_)) {
            to_mend += faults.len();
        }
        tell(&doubts(snapshot, &found))?;
        reports.extend(found.reports(snapshot));
    }
    if to_mend == 0 {
        return Ok(reports);
    }
    Err(Failure::FaultsFound(format!(
        "{to_mend} rows of the evidence cannot be read. Mend them first."
    )))
}

/// Every line that does not count, with the reason.
fn doubts(snapshot: &GraphSnapshot, found: &Recognised) -> Vec<String> {
    let told = found.lines.iter().filter(|line| {
        // Headings have done their work.
        !matches!(
            line.finding,
            Finding::Recognised { .. }
                | Finding::LeftOut {
                    reason: LeftOut::Heading,
                    ..
                }
        )
    });
    told.map(|line| words(snapshot, line)).collect()
}

fn words(snapshot: &GraphSnapshot, line: &EvidenceLine) -> String {
    if let Finding::LeftOut {
        reason: LeftOut::Issue(issue),
        ..
    } = &line.finding
    {
        return issue.to_string();
    }
    let kind = match line.finding {
        Finding::Recognised { .. } => "",
        Finding::Doubtful { .. } => "doubtful: ",
        Finding::Unknown => "unknown: ",
        Finding::LeftOut { .. } => "left out: ",
    };
    let reason = line.reason().unwrap_or_default();
    let mut words = format!(
        "{}, line {}: {kind}“{}”. {reason}",
        line.file, line.line, line.text
    );
    if let Finding::Doubtful { candidates, .. } = &line.finding {
        let graph = &snapshot.graph;
        let keys: Vec<&str> = candidates
            .iter()
            .filter_map(|&ci| graph.node_of(ci))
            .map(|node| graph.key(node))
            .collect();
        words.push_str(&format!(" It may be {}.", keys.join(", ")));
    }
    words
}

fn tell(sentences: &[String]) -> io::Result<()> {
    let mut errors = anstream::stderr().lock();
    for sentence in sentences.iter().take(ROWS_TOLD) {
        writeln!(errors, "{}", harmless(sentence))?;
    }
    if sentences.len() > ROWS_TOLD {
        let more = counted((sentences.len() - ROWS_TOLD) as u64, "line");
        writeln!(errors, "and {more} more")?;
    }
    Ok(())
}
