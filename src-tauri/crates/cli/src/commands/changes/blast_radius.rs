//! `faultline record blast-radius`

use std::io::Write;

use faultline_core::changes::{BlastRadius, blast_radius};
use faultline_core::graph::Affected;
use faultline_core::records::RecordKind;
use jiff::Timestamp;
use serde_json::{Value, json};

use crate::arguments::BlastRadiusArguments;
use crate::commands::record::open_record;
use crate::failure::Failure;
use crate::json;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

/// Tells what a change hits, how surely, and whom that concerns.
pub fn run(arguments: &BlastRadiusArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, change) = open_record(&arguments.place)?;
    if change.kind() == RecordKind::Release {
        return super::release::run(arguments, &workspace, &change, out);
    }
    let found = blast_radius(&workspace, change.id, Timestamp::now()).map_err(Failure::work)?;
    if arguments.form.json {
        json::write(out, &document(&found))?;
        return Ok(());
    }
    write_text(out, &found)
}

fn split(found: &BlastRadius) -> (Vec<&Affected>, Vec<&Affected>) {
    found
        .affected()
        .partition(|one| found.confidence.is_certain(one))
}

fn document(found: &BlastRadius) -> Value {
    let graph = &found.answer.snapshot.graph;
    let (certain, likely) = split(found);
    let cis = |affected: &[&Affected]| -> Vec<Value> {
        affected
            .iter()
            .map(|one| {
                json!({
                    "key": graph.key(one.node),
                    "state": one.state.as_str(),
                    "hops": one.hops,
                    "via": one.via.map(|node| graph.key(node)),
                    "assumed": one.assumed,
                })
            })
            .collect()
    };
    let model = &found.answer.snapshot.model;
    let frontier = found.confidence.frontier.iter().map(|one| {
        let kinds = one.missing.iter();
        let kinds = kinds.filter_map(|kind| model.relationship_type_by_number(kind.kind));
        let missing: Vec<&str> = kinds.map(|kind| kind.id.as_str()).collect();
        json!({"key": graph.key(one.node), "missing": missing})
    });
    let services = found.services.iter().map(|one| {
        json!({
            "key": one.key,
            "name": one.name,
            "state": one.state.as_str(),
            "certain": one.is_certain,
            "criticality": one.criticality.map(|word| word.as_str()),
            "availability_target": one.availability_target,
            "rto": one.rto,
            "support_hours": one.support_hours,
            "agreements": one.agreements,
            "owner": one.owner,
            "team": one.team,
            "outage_cost": one.outage_cost,
        })
    });
    let contacts = found.concerned.contacts.iter().map(|one| {
        json!({"team": one.team, "owners": one.owners, "cis": one.cis, "services": one.services})
    });
    let places = found.concerned.locations.iter();
    let excluded = found
        .excluded
        .iter()
        .map(|one| json!({"key": one.key, "state": one.state.as_str(), "note": one.note}));
    let cost = found.cost.iter();
    json!({
        "change": found.change.number.to_string(),
        "draft": found.draft,
        "certain": cis(&certain),
        "likely": cis(&likely),
        "frontier": frontier.collect::<Vec<Value>>(),
        "services": services.collect::<Vec<Value>>(),
        "teams": contacts.collect::<Vec<Value>>(),
        "sites": places.map(|(name, cis)| json!({"name": name, "cis": cis})).collect::<Vec<Value>>(),
        "cost_per_hour": cost.map(|one| json!({"amount": one.amount.normalize().to_string(), "currency": one.currency})).collect::<Vec<Value>>(),
        "excluded": excluded.collect::<Vec<Value>>(),
        "without_part": found.without_part,
    })
}

fn write_text(out: &mut impl Write, found: &BlastRadius) -> Result<(), Failure> {
    let number = found.change.number;
    let (certain, likely) = split(found);
    let draft = found.draft.as_deref();
    let of_draft = draft.map_or(String::new(), |name| {
        format!(" with draft {}", harmless(name))
    });
    writeln!(
        out,
        "{number}{of_draft} hits {} for certain and {} likely; beyond {} the map may end.\n",
        counted(certain.len() as u64, "CI"),
        likely.len(),
        counted(found.confidence.frontier.len() as u64, "CI"),
    )?;
    let mut services = Table::new(&[
        ("STATE", Alignment::Left),
        ("SERVICE", Alignment::Left),
        ("CRITICALITY", Alignment::Left),
        ("TARGET", Alignment::Right),
        ("RTO H", Alignment::Right),
        ("TEAM", Alignment::Left),
        ("OWNER", Alignment::Left),
    ]);
    for one in &found.services {
        let doubt = if one.is_certain { "" } else { " (likely)" };
        services.row([
            &format!("{}{doubt}", one.state.as_str().replace('_', " ")),
            &one.name,
            one.criticality.map_or("", |word| word.as_str()),
            one.availability_target.as_deref().unwrap_or_default(),
            one.rto.as_deref().unwrap_or_default(),
            one.team.as_deref().unwrap_or_default(),
            one.owner.as_deref().unwrap_or_default(),
        ]);
    }
    services.write(out)?;
    for one in &found.cost {
        let amount = one.amount.normalize();
        writeln!(
            out,
            "\nIt costs {amount} {} per hour.",
            harmless(&one.currency)
        )?;
    }
    let mut teams = Table::new(&[
        ("TEAM", Alignment::Left),
        ("CIS", Alignment::Right),
        ("SERVICES", Alignment::Right),
        ("OWNERS", Alignment::Left),
    ]);
    for one in &found.concerned.contacts {
        let team = one.team.as_deref().unwrap_or("(none)");
        let (cis, services) = (one.cis.to_string(), one.services.to_string());
        teams.row([team, &cis, &services, &one.owners.join(", ")]);
    }
    writeln!(out)?;
    teams.write(out)?;
    for one in &found.excluded {
        let state = one.state.as_str().replace('_', " ");
        let (key, note) = (harmless(&one.key), harmless(&one.note));
        writeln!(
            out,
            "\nLeft out: {key}, {state} by the calculation ({note})"
        )?;
    }
    for key in &found.without_part {
        writeln!(
            out,
            "\n{} is not in service and takes no part.",
            harmless(key)
        )?;
    }
    Ok(())
}
