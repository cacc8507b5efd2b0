//! `faultline recover`

use std::io::Write;

use faultline_core::View;
use faultline_core::graph::Node;
use faultline_core::impact::root_of_key;
use faultline_core::recovery::{Recovery, RecoveryOptions, ServiceRecovery, recover};
use faultline_core::snapshot::GraphSnapshot;
use serde::Serialize;

use super::impact::name_of;
use crate::arguments::RecoverArguments;
use crate::failure::Failure;
use crate::interrupt;
use crate::opening::open_at;
use crate::progress::Progress;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};
use crate::{json, unusable};

/// The answer; times are in hours from the loss.
#[derive(Serialize)]
struct Document<'g> {
    waves: Vec<Vec<&'g str>>,
    cycles: Vec<Vec<&'g str>>,
    duration: f64,
    schedule: Vec<Time<'g>>,
    services: Vec<Service<'g>>,
}

/// When a CI is worked on.
#[derive(Serialize)]
struct Time<'g> {
    key: &'g str,
    begins: f64,
    hours: f64,
    back: f64,
    assumed: bool,
}

/// When a service is back; `in_time` is null without an objective.
#[derive(Serialize)]
struct Service<'g> {
    key: &'g str,
    back: f64,
    earliest: f64,
    rto: Option<f64>,
    in_time: Option<bool>,
    infeasible: bool,
}

/// Tells in which order what was lost comes back, and when.
pub fn run(arguments: &RecoverArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let lost = arguments
        .lost
        .iter()
        .map(|key| root_of_key(&snapshot, view, key).map_err(Failure::work))
        .collect::<Result<Vec<Node>, Failure>>()?;
    let options = RecoveryOptions {
        at_once: arguments.at_once,
        assumed_hours: arguments.assume,
    };
    let recovery = {
        let _progress = Progress::start("Planning the recovery");
        let cancellation = interrupt::cancellation();
        let mut keep_going = || !cancellation.is_cancelled();
        recover(&snapshot, view, &lost, options, &mut keep_going).map_err(Failure::work)?
    };
    unusable::tell(&snapshot.graph, &recovery.unusable)?;
    if arguments.form.json {
        write_json(out, &snapshot, &recovery)
    } else {
        write_text(out, &snapshot, view, &recovery, arguments.assume)
    }
}

fn write_json(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    recovery: &Recovery,
) -> Result<(), Failure> {
    let key = |node: Node| snapshot.graph.key(node);
    let keys = |nodes: &[Node]| -> Vec<&str> { nodes.iter().map(|&node| key(node)).collect() };
    let waves: Vec<Vec<&str>> = recovery
        .order
        .waves()
        .iter()
        .map(|wave| keys(wave))
        .collect();
    let cycles: Vec<Vec<&str>> = cycles(recovery).map(keys).collect();
    let schedule: Vec<Time<'_>> = recovery
        .schedule
        .times
        .iter()
        .map(|time| Time {
            key: key(time.node),
            begins: time.begins,
            hours: recovery.hours[&time.node],
            back: time.back,
            assumed: recovery.assumed.contains(&time.node),
        })
        .collect();
    let services: Vec<Service<'_>> = recovery
        .services
        .iter()
        .map(|one| Service {
            key: key(one.node),
            back: one.back,
            earliest: one.earliest,
            rto: one.objective,
            in_time: one.in_time(),
            infeasible: one.is_infeasible(),
        })
        .collect();
    let document = Document {
        waves,
        cycles,
        duration: recovery.duration,
        schedule,
        services,
    };
    json::write(out, &document)?;
    Ok(())
}

/// The CIs of each step with several.
fn cycles(recovery: &Recovery) -> impl Iterator<Item = &[Node]> {
    let steps = recovery.order.steps.iter();
    steps
        .map(|step| step.members.as_slice())
        .filter(|members| members.len() > 1)
}

fn write_text(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    recovery: &Recovery,
    assumed_hours: f64,
) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("WAVE", Alignment::Right),
        ("BEGINS", Alignment::Right),
        ("TAKES", Alignment::Right),
        ("BACK", Alignment::Right),
        ("CI", Alignment::Left),
    ]);
    let waves = recovery.order.waves();
    let mut times: Vec<(usize, _)> = Vec::with_capacity(recovery.schedule.times.len());
    for time in &recovery.schedule.times {
        let wave = waves
            .iter()
            .position(|wave| wave.binary_search(&time.node).is_ok());
        times.push((wave.unwrap_or(0), time));
    }
    // Within a wave the order of the schedule, the most urgent first.
    times.sort_by_key(|&(wave, _)| wave);
    for (wave, time) in times {
        let is_assumed = recovery.assumed.contains(&time.node);
        let sign = if is_assumed { "~" } else { "" };
        table.row([
            &(wave + 1).to_string(),
            &hours(time.begins),
            &format!("{sign}{}", hours(recovery.hours[&time.node])),
            &hours(time.back),
            &name_of(snapshot, view, time.node)?,
        ]);
    }
    table.write(out)?;
    for cycle in cycles(recovery) {
        let keys: Vec<_> = cycle
            .iter()
            .map(|&node| harmless(snapshot.graph.key(node)))
            .collect();
        writeln!(
            out,
            "{} need each other and come back together.",
            keys.join(", ")
        )?;
    }
    if !recovery.assumed.is_empty() {
        let lost = counted(recovery.assumed.len() as u64, "lost CI");
        let hours = hours(assumed_hours);
        writeln!(
            out,
            "~ {hours} assumed for {lost} without a mean time to repair (--assume)."
        )?;
    }
    if !recovery.services.is_empty() {
        writeln!(out)?;
        write_services(out, snapshot, view, &recovery.services)?;
    }
    Ok(())
}

fn write_services(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    view: View<'_>,
    services: &[ServiceRecovery],
) -> Result<(), Failure> {
    let mut table = Table::new(&[
        ("BACK", Alignment::Right),
        ("RTO", Alignment::Right),
        ("IN TIME", Alignment::Left),
        ("SERVICE", Alignment::Left),
    ]);
    for service in services {
        table.row([
            &hours(service.back),
            &service.objective.map_or(String::new(), hours),
            in_time(service),
            &name_of(snapshot, view, service.node)?,
        ]);
    }
    table.write(out)?;
    Ok(())
}

fn in_time(service: &ServiceRecovery) -> &'static str {
    match service.in_time() {
        None => "",
        Some(true) => "yes",
        Some(false) if service.is_infeasible() => "no, and not feasible",
        Some(false) => "only with more hands",
    }
}

fn hours(hours: f64) -> String {
    format!("{} h", (hours * 100.0).round() / 100.0)
}
