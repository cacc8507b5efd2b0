//! The answer of `faultline root-cause --method` with a baseline.

use std::io::Write;

use faultline_core::View;
use faultline_core::graph::{Baseline, Graph, Node};
use faultline_core::snapshot::GraphSnapshot;
use serde::Serialize;

use super::impact::name_of;
use super::list::class_id;
use crate::failure::Failure;
use crate::json;
use crate::table::{Alignment, Table};

/// Candidates that are shown; --json has them all.
const CANDIDATES_SHOWN: usize = 20;

#[derive(Serialize)]
struct Document<'g> {
    method: &'static str,
    candidates: Vec<Candidate<'g>>,
}

#[derive(Serialize)]
struct Candidate<'g> {
    key: &'g str,
    score: f64,
}

/// Writes all scores as one document, the greatest first, then by key.
pub fn write_json(
    out: &mut impl Write,
    graph: &Graph,
    method: Baseline,
    scored: &[(Node, f64)],
) -> Result<(), Failure> {
    let candidate = |&(node, score): &(Node, f64)| Candidate {
        key: graph.key(node),
        score,
    };
    let document = Document {
        method: method.name(),
        candidates: scored.iter().map(candidate).collect(),
    };
    json::write(out, &document)?;
    Ok(())
}

/// Writes the greatest scores as a table.
pub fn write_text(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    method: Baseline,
    scored: &[(Node, f64)],
) -> Result<(), Failure> {
    if scored.is_empty() {
        writeln!(out, "Nothing in service can have caused what is reported.")?;
        return Ok(());
    }
    writeln!(
        out,
        "By {}, a baseline to compare with: the scores are no probabilities, and equal ones tell nothing apart.\n",
        method.name()
    )?;
    let mut table = Table::new(&[
        ("SCORE", Alignment::Right),
        ("CI", Alignment::Left),
        ("CLASS", Alignment::Left),
    ]);
    for &(node, score) in scored.iter().take(CANDIDATES_SHOWN) {
        table.row([
            &format!("{score:.4}"),
            &name_of(snapshot, view, node)?,
            &class_id(snapshot, snapshot.graph.class(node)),
        ]);
    }
    table.write(out)?;
    if scored.len() > CANDIDATES_SHOWN {
        writeln!(out, "and {} more", scored.len() - CANDIDATES_SHOWN)?;
    }
    Ok(())
}
