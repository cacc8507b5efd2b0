//! `faultline record blast-radius` of a release.

use std::collections::HashMap;
use std::io::Write;

use faultline_core::changes::release::{ReleaseCi, ReleaseRadius, release_radius};
use faultline_core::records::{Record, RecordId};
use faultline_core::task::TaskContext;
use faultline_core::workspace::Workspace;
use serde_json::{Value, json};

use crate::arguments::BlastRadiusArguments;
use crate::failure::Failure;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless, moment};
use crate::{interrupt, json};

/// Tells what the changes of a release hit together, and in which order they go out.
pub fn run(
    arguments: &BlastRadiusArguments,
    workspace: &Workspace,
    release: &Record,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let task = TaskContext::new(interrupt::cancellation(), &|_, _| {});
    let found = release_radius(&task, workspace, release.id).map_err(Failure::work)?;
    let numbers: HashMap<RecordId, String> = found
        .changes
        .iter()
        .map(|change| (change.id, change.number.to_string()))
        .collect();
    if arguments.form.json {
        json::write(out, &document(&found, &numbers))?;
        return Ok(());
    }
    tell(out, &found, &numbers)
}

fn named(ids: &[RecordId], numbers: &HashMap<RecordId, String>) -> Vec<String> {
    let numbers = ids.iter().filter_map(|id| numbers.get(id));
    numbers.cloned().collect()
}

fn document(found: &ReleaseRadius, numbers: &HashMap<RecordId, String>) -> Value {
    let cis = |cis: &[ReleaseCi]| -> Vec<Value> {
        cis.iter()
            .map(|one| {
                json!({
                    "key": one.key,
                    "name": one.name,
                    "service": one.is_service,
                    "criticality": one.criticality.map(|word| word.as_str()),
                    "state": one.together.as_str(),
                    "alone": one.alone.as_str(),
                    "by": named(&one.by, numbers),
                })
            })
            .collect()
    };
    let order = found.order.iter().map(|step| {
        json!({
            "number": numbers.get(&step.id),
            "after": named(&step.after, numbers),
            "circle": step.is_in_circle,
        })
    });
    json!({
        "release": found.release.number.to_string(),
        "drafts": found.drafts,
        "order": order.collect::<Vec<Value>>(),
        "services": cis(&found.services),
        "joint": cis(&found.joint),
    })
}

fn tell(
    out: &mut impl Write,
    found: &ReleaseRadius,
    numbers: &HashMap<RecordId, String>,
) -> Result<(), Failure> {
    let number = found.release.number;
    writeln!(
        out,
        "{number} deploys {} and hits {}; {} worse with all of them at once than with any alone.\n",
        counted(found.changes.len() as u64, "change"),
        counted(found.services.len() as u64, "service"),
        match found.joint.len() {
            0 => "nothing is".to_owned(),
            1 => "1 CI is".to_owned(),
            count => format!("{count} CIs are"),
        },
    )?;
    let mut order = Table::new(&[
        ("ORDER", Alignment::Right),
        ("CHANGE", Alignment::Left),
        ("PLANNED", Alignment::Left),
        ("TITLE", Alignment::Left),
        ("WHY HERE", Alignment::Left),
    ]);
    for (position, step) in (1..).zip(&found.order) {
        let Some(change) = found.changes.iter().find(|one| one.id == step.id) else {
            continue;
        };
        let why = match (step.is_in_circle, step.after.as_slice()) {
            (true, _) => "they need each other: by planned start".to_owned(),
            (false, []) => String::new(),
            (false, after) => format!("after {}", named(after, numbers).join(", ")),
        };
        order.row([
            &u32::to_string(&position),
            &change.number.to_string(),
            &change.planned_start.map(moment).unwrap_or_default(),
            &change.title,
            &why,
        ]);
    }
    order.write(out)?;
    let mut services = Table::new(&[
        ("TOGETHER", Alignment::Left),
        ("ALONE", Alignment::Left),
        ("SERVICE", Alignment::Left),
        ("CRITICALITY", Alignment::Left),
        ("BY", Alignment::Left),
    ]);
    for one in &found.services {
        services.row([
            &one.together.as_str().replace('_', " "),
            &one.alone.as_str().replace('_', " "),
            &one.name,
            one.criticality.map_or("", |word| word.as_str()),
            &named(&one.by, numbers).join(", "),
        ]);
    }
    if !found.services.is_empty() {
        writeln!(out)?;
        services.write(out)?;
    }
    for one in &found.joint {
        let (state, alone) = (one.together.as_str(), one.alone.as_str());
        let line = format!(
            "{} is {} together, {} by any alone",
            one.name,
            state.replace('_', " "),
            alone.replace('_', " ")
        );
        writeln!(out, "\nJoint outage: {}.", harmless(&line))?;
    }
    for name in &found.drafts {
        writeln!(out, "\nAsked with the draft {}.", harmless(name))?;
    }
    Ok(())
}
