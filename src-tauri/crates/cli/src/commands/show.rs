//! `faultline show`

use std::io::Write;

use faultline_core::show::{ShownCi, ShownRelationship, by_key, show};
use faultline_core::snapshot::GraphSnapshot;
use serde_json::{Map, Value, json};

use super::impact::named;
use super::list::class_id;
use crate::arguments::ShowArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::harmless;

/// Shows one CI with its attributes, relationships and history.
pub fn run(arguments: &ShowArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let snapshot = workspace.snapshot().map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let ci = by_key(&snapshot, reader.view(), &arguments.key).map_err(Failure::work)?;
    let shown = show(&snapshot, reader.view(), ci.id).map_err(Failure::work)?;
    // It was found in the same moment of the file, so it is there.
    let Some(shown) = shown else { return Ok(()) };
    if arguments.form.json {
        json::write(out, &document(&snapshot, &shown))?;
        Ok(())
    } else {
        write_text(out, &snapshot, &shown)
    }
}

fn type_id(snapshot: &GraphSnapshot, number: u16) -> &str {
    let kind = snapshot.model.relationship_type_by_number(number);
    kind.map_or("", |kind| kind.id.as_str())
}

fn document(snapshot: &GraphSnapshot, shown: &ShownCi) -> Value {
    let attributes: Map<String, Value> = shown
        .attributes
        .iter()
        .filter_map(|value| Some((value.id.clone(), value.value.clone()?.into())))
        .collect();
    let list = |relationships: &[ShownRelationship]| -> Vec<Value> {
        relationships
            .iter()
            .map(|one| {
                let (source, target) = ends(shown, one);
                json!({
                    "source": source,
                    "type": type_id(snapshot, one.relationship.kind),
                    "target": target,
                    "strength": one.strength.as_str(),
                    "group": one.relationship.group.as_text(),
                    "probability": one.relationship.probability.as_ref().map(ToString::to_string),
                })
            })
            .collect()
    };
    let groups: Vec<Value> = shown
        .groups
        .iter()
        .map(|group| {
            json!({
                "name": group_name(snapshot, group),
                "needs": group.needs, "members": group.members,
                "stated_needs": group.stated_needs.as_ref().map(ToString::to_string),
                "strength": group.strength.as_str(),
            })
        })
        .collect();
    let history: Vec<Value> = shown
        .history
        .iter()
        .rev()
        .map(|entry| json!({"changeset": entry.changeset.number, "at": entry.changeset.header.at.to_string(), "author": entry.changeset.header.author}))
        .collect();
    let confirmed: Vec<Value> = shown
        .confirmations
        .iter()
        .map(|one| json!({"source": one.source, "at": one.at.to_string()}))
        .collect();
    json!({
        "key": shown.ci.key, "name": shown.ci.name,
        "class": class_id(snapshot, shown.ci.class),
        "status": shown.ci.status.as_str(),
        "aliases": shown.ci.aliases,
        "attributes": attributes,
        "needs": list(&shown.relationships.needs),
        "used_by": list(&shown.relationships.used_by),
        "others": list(&shown.relationships.others),
        "groups": groups,
        "confirmed": confirmed,
        "history": history,
    })
}

/// The keys of source and target.
fn ends<'s>(shown: &'s ShownCi, one: &'s ShownRelationship) -> (&'s str, &'s str) {
    if one.outgoing {
        (&shown.ci.key, &one.other.key)
    } else {
        (&one.other.key, &shown.ci.key)
    }
}

fn group_name(snapshot: &GraphSnapshot, group: &faultline_core::show::ShownGroup) -> String {
    match (group.name(), group.default_of()) {
        (Some(name), _) => name.to_owned(),
        (None, Some(kind)) => format!("default of {}", type_id(snapshot, kind)),
        (None, None) => String::new(),
    }
}

fn write_text(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    shown: &ShownCi,
) -> Result<(), Failure> {
    let ci = &shown.ci;
    writeln!(out, "{}", named(&ci.key, &ci.name))?;
    writeln!(
        out,
        "{}, {}",
        class_id(snapshot, ci.class),
        ci.status.as_str()
    )?;
    let mut attributes = Table::new(&[("ATTRIBUTE", Alignment::Left), ("VALUE", Alignment::Left)]);
    for value in &shown.attributes {
        let mark = if value.extra { " (extra)" } else { "" };
        let text = value.value.as_deref().unwrap_or("missing");
        attributes.row([&format!("{}{mark}", value.id), text]);
    }
    writeln!(out)?;
    attributes.write(out)?;
    for group in &shown.groups {
        let name = group_name(snapshot, group);
        writeln!(
            out,
            "\nGroup {}: needs {} of {}",
            harmless(&name),
            group.needs,
            group.members
        )?;
    }
    for (heading, relationships) in [
        ("Needs", &shown.relationships.needs),
        ("Used by", &shown.relationships.used_by),
        ("Other relationships", &shown.relationships.others),
    ] {
        write_relationships(out, snapshot, heading, relationships)?;
    }
    writeln!(
        out,
        "\nChanged in changeset {} by {}",
        shown.changed.number,
        harmless(&shown.changed.header.author)
    )?;
    for one in &shown.confirmations {
        writeln!(out, "Confirmed by {} at {}", harmless(&one.source), one.at)?;
    }
    Ok(())
}

fn write_relationships(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    heading: &str,
    relationships: &[ShownRelationship],
) -> Result<(), Failure> {
    if relationships.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading} {}", relationships.len())?;
    let mut table = Table::new(&[
        ("TYPE", Alignment::Left),
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("STRENGTH", Alignment::Left),
        ("GROUP", Alignment::Left),
    ]);
    for one in relationships {
        table.row([
            type_id(snapshot, one.relationship.kind),
            &one.other.key,
            &one.other.name,
            one.strength.as_str(),
            one.relationship.group.as_text().unwrap_or_default(),
        ]);
    }
    table.write(out)?;
    Ok(())
}
