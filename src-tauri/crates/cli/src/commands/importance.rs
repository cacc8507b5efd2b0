//! `faultline importance`

use std::io::Write;

use faultline_core::View;
use faultline_core::availability::Availability;
use faultline_core::graph::{AddedRedundancy, Importance};
use faultline_core::snapshot::GraphSnapshot;
use serde::Serialize;

use super::availability::{hours_a_year, of_key, scientific};
use super::impact::name_of;
use crate::arguments::ImportanceArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::harmless;

/// CIs that are shown; --json has them all.
const SHOWN: usize = 20;

/// The answer; where it is not exact the measures are those of the lower bound.
#[derive(Serialize)]
struct Document<'g> {
    of: &'g str,
    unavailability: f64,
    exact: bool,
    importance: Vec<Measured<'g>>,
    copies: Vec<Copy<'g>>,
}

/// A CI with its measures.
#[derive(Serialize)]
struct Measured<'g> {
    key: &'g str,
    unavailability: f64,
    birnbaum: f64,
    fussell_vesely: f64,
    risk_achievement_worth: f64,
}

/// The effect of a second copy.
#[derive(Serialize)]
struct Copy<'g> {
    key: &'g str,
    before: f64,
    after: f64,
}

/// Tells what a CI's unavailability comes from, and of which CI a second copy would help most.
pub fn run(arguments: &ImportanceArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let answer = of_key(&snapshot, view, &arguments.of)?;
    let importance = answer.structure.importance();
    let copies = answer
        .structure
        .added_redundancies(usize::from(arguments.copies));
    if arguments.form.json {
        write_json(out, &snapshot, &answer, &importance, &copies)
    } else {
        write_text(out, &snapshot, view, &answer, &importance, &copies)
    }
}

fn write_json(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    answer: &Availability,
    importance: &[Importance],
    copies: &[AddedRedundancy],
) -> Result<(), Failure> {
    let key = |node| snapshot.graph.key(node);
    let measured: Vec<Measured<'_>> = importance
        .iter()
        .map(|one| Measured {
            key: key(one.node),
            unavailability: one.unavailability,
            birnbaum: one.birnbaum,
            fussell_vesely: one.fussell_vesely,
            risk_achievement_worth: one.risk_achievement_worth,
        })
        .collect();
    let copies: Vec<Copy<'_>> = copies
        .iter()
        .map(|one| Copy {
            key: key(one.node),
            before: one.before.estimate(),
            after: one.after.estimate(),
        })
        .collect();
    let document = Document {
        of: key(answer.structure.of()),
        unavailability: answer.structure.unavailability().estimate(),
        exact: answer.structure.is_exact(),
        importance: measured,
        copies,
    };
    json::write(out, &document)?;
    Ok(())
}

fn write_text(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    answer: &Availability,
    importance: &[Importance],
    copies: &[AddedRedundancy],
) -> Result<(), Failure> {
    let of = harmless(snapshot.graph.key(answer.structure.of())).into_owned();
    if importance.is_empty() {
        writeln!(
            out,
            "Nothing that {of} needs states an availability below 1, so it never fails."
        )?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("SHARE", Alignment::Right),
        ("BIRNBAUM", Alignment::Right),
        ("TIMES IF DOWN", Alignment::Right),
        ("UNAVAILABLE", Alignment::Right),
        ("CI", Alignment::Left),
    ]);
    for one in importance.iter().take(SHOWN) {
        table.row([
            &share(one.fussell_vesely),
            &scientific(one.birnbaum),
            &format!("{:.1}", one.risk_achievement_worth),
            &scientific(one.unavailability),
            &name_of(snapshot, view, one.node)?,
        ]);
    }
    table.write(out)?;
    if importance.len() > SHOWN {
        writeln!(
            out,
            "and {} more; --json has them all",
            importance.len() - SHOWN
        )?;
    }
    writeln!(
        out,
        "SHARE of the failures of {of} that would be gone if the CI never failed (Fussell-Vesely)."
    )?;
    if !answer.structure.is_exact() {
        writeln!(
            out,
            "The decision diagram outgrew its limit: the measures are those of the lower bound."
        )?;
    }
    if !copies.is_empty() {
        writeln!(out, "\nA second copy would help most of:")?;
        let mut table = Table::new(&[
            ("NOW", Alignment::Right),
            ("WITH A COPY", Alignment::Right),
            ("SAVED A YEAR", Alignment::Right),
            ("CI", Alignment::Left),
        ]);
        for one in copies {
            let (before, after) = (one.before.estimate(), one.after.estimate());
            table.row([
                &scientific(before),
                &scientific(after),
                &hours_a_year(before - after),
                &name_of(snapshot, view, one.node)?,
            ]);
        }
        table.write(out)?;
    }
    Ok(())
}

/// A share in per cent; one too small for two places is not shown as none.
fn share(share: f64) -> String {
    let percent = share * 100.0;
    if percent > 0.0 && percent < 0.01 {
        "< 0.01 %".to_owned()
    } else {
        format!("{percent:.2} %")
    }
}
