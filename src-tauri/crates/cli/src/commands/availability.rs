//! `faultline availability`

use std::io::Write;

use faultline_core::View;
use faultline_core::availability::{
    Availability, HOURS_A_YEAR, Promise, Targets, Verdict, against_targets, availability,
};
use faultline_core::graph::DiagramLimit;
use faultline_core::impact::root_of_key;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::task::TaskContext;
use serde::Serialize;
use serde_json::json;

use super::impact::name_of;
use crate::arguments::AvailabilityArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::opening::open_at;
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};
use crate::{json, unusable};

/// The answer for one CI; the bounds are there only where it is not exact.
#[derive(Serialize)]
struct Document<'g> {
    of: &'g str,
    unavailability: f64,
    #[serde(flatten)]
    bounds: Option<Bounds>,
    below: usize,
    stated: usize,
}

/// What the probability lies between, and why it is not known better.
#[derive(Serialize)]
pub struct Bounds {
    lower: f64,
    upper: f64,
    reason: &'static str,
}

/// Why there are bounds.
const TOO_LARGE: &str =
    "The decision diagram outgrew its limit, so the probability lies between these bounds.";

/// A service with a target.
#[derive(Serialize)]
struct TargetLine<'g> {
    key: &'g str,
    target: &'g str,
    allowed: f64,
    unavailability: f64,
    #[serde(flatten)]
    bounds: Option<Bounds>,
    verdict: &'static str,
}

/// Tells how probable it is that a CI is down, or which services can keep their targets.
pub fn run(arguments: &AvailabilityArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    match &arguments.of {
        Some(key) => {
            let answer = of_key(&snapshot, view, key)?;
            if arguments.form.json {
                write_json(out, &snapshot, &answer)
            } else {
                write_text(out, &snapshot, view, &answer)
            }
        }
        None => {
            let targets = targets(&snapshot, view)?;
            if arguments.form.json {
                write_targets_json(out, &snapshot, &targets)
            } else {
                write_targets(out, &snapshot, view, &targets)
            }
        }
    }
}

/// How available the CI of a key is; numbers that were left out are told on stderr.
pub fn of_key(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    key: &str,
) -> Result<Availability, Failure> {
    let of = root_of_key(snapshot, view, key).map_err(Failure::work)?;
    let answer = {
        let _progress = Progress::start("Weighing failures");
        let cancellation = interrupt::cancellation();
        let mut keep_going = || !cancellation.is_cancelled();
        let limit = DiagramLimit::default();
        availability(snapshot, view, of, limit, &mut keep_going).map_err(Failure::work)?
    };
    unusable::tell(&snapshot.graph, &answer.unusable)?;
    Ok(answer)
}

fn targets(snapshot: &GraphSnapshot, view: View<'_>) -> Result<Targets, Failure> {
    let targets = {
        let progress = Progress::start("Weighing failures");
        let report = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &report);
        against_targets(&task, snapshot, view, DiagramLimit::default()).map_err(Failure::work)?
    };
    unusable::tell(&snapshot.graph, &targets.unusable)?;
    Ok(targets)
}

/// The bounds of a probability that is not exact.
pub fn bounds(of: faultline_core::graph::Unavailability) -> Option<Bounds> {
    (of.lower < of.upper).then_some(Bounds {
        lower: of.lower,
        upper: of.upper,
        reason: TOO_LARGE,
    })
}

fn write_json(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    answer: &Availability,
) -> Result<(), Failure> {
    let unavailability = answer.structure.unavailability();
    let document = Document {
        of: snapshot.graph.key(answer.structure.of()),
        unavailability: unavailability.estimate(),
        bounds: bounds(unavailability),
        below: answer.below,
        stated: answer.stated,
    };
    json::write(out, &document)?;
    Ok(())
}

fn write_text(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    answer: &Availability,
) -> Result<(), Failure> {
    let unavailability = answer.structure.unavailability();
    writeln!(
        out,
        "{}",
        harmless(&name_of(snapshot, view, answer.structure.of())?)
    )?;
    writeln!(
        out,
        "  is down with probability {}, {} a year; available {}",
        scientific(unavailability.estimate()),
        hours_a_year(unavailability.estimate()),
        percent(unavailability.estimate())
    )?;
    if unavailability.lower < unavailability.upper {
        let (lower, upper) = (
            scientific(unavailability.lower),
            scientific(unavailability.upper),
        );
        writeln!(out, "  {TOO_LARGE} {lower} to {upper}")?;
    }
    let silent = answer.below - answer.stated;
    writeln!(
        out,
        "  rests on {} that can take it down; {silent} of them state neither availability nor MTBF and MTTR, and count as never failing",
        counted(answer.below as u64, "CI")
    )?;
    Ok(())
}

fn write_targets_json(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    targets: &Targets,
) -> Result<(), Failure> {
    let line = |promise: &Promise| {
        json!(TargetLine {
            key: snapshot.graph.key(promise.node),
            target: &promise.target,
            allowed: promise.allowed,
            unavailability: promise.unavailability.estimate(),
            bounds: bounds(promise.unavailability),
            verdict: verdict(promise),
        })
    };
    let lines: Vec<_> = targets.promises.iter().map(line).collect();
    json::write(out, &json!({ "services": lines }))?;
    Ok(())
}

fn write_targets(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    targets: &Targets,
) -> Result<(), Failure> {
    if targets.promises.is_empty() {
        writeln!(out, "No service in service states an availability target.")?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("TARGET", Alignment::Right),
        ("CAN GIVE", Alignment::Right),
        ("DOWN A YEAR", Alignment::Right),
        ("ALLOWED", Alignment::Right),
        ("TARGET IS", Alignment::Left),
        ("SERVICE", Alignment::Left),
    ]);
    for promise in &targets.promises {
        let unavailability = promise.unavailability.estimate();
        table.row([
            &format!("{} %", promise.target),
            &percent(unavailability),
            &hours_a_year(unavailability),
            &hours_a_year(promise.allowed),
            verdict(promise),
            &name_of(snapshot, view, promise.node)?,
        ]);
    }
    table.write(out)?;
    Ok(())
}

fn verdict(promise: &Promise) -> &'static str {
    match promise.verdict() {
        Verdict::Kept => "kept",
        Verdict::Broken => "missed",
        Verdict::Open => "open",
    }
}

/// A probability with enough digits for people.
pub fn scientific(probability: f64) -> String {
    format!("{probability:.4e}")
}

/// The availability that an unavailability leaves, with as many nines as it has.
fn percent(unavailability: f64) -> String {
    format!("{:.6} %", (1.0 - unavailability) * 100.0)
}

/// Expected hours down in a year.
pub fn hours_a_year(unavailability: f64) -> String {
    let hours = unavailability * HOURS_A_YEAR;
    if hours >= 1.0 {
        format!("{hours:.1} h")
    } else {
        format!("{:.1} min", hours * 60.0)
    }
}
