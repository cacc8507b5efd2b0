//! `faultline show`

use std::io::{self, Write};

use faultline_core::records::{RecordOfCi, records_of_ci};
use faultline_core::show::{
    AttributeValue, Relationships, ShownCi, ShownRelationship, by_key, show,
};
use faultline_core::snapshot::GraphSnapshot;
use serde_json::{Map, Value, json};

use super::impact::named;
use super::list::class_id;
use crate::arguments::ShowArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::{harmless, moment};

/// Shows one CI with its attributes, relationships and history.
pub fn run(arguments: &ShowArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let ci = by_key(&snapshot, reader.view(), &arguments.key).map_err(Failure::work)?;
    let shown = show(&snapshot, reader.view(), ci.id).map_err(Failure::work)?;
    // It was found in the same moment of the file, so it is there.
    let Some(shown) = shown else { return Ok(()) };
    let records = records_of_ci(reader.view(), ci.id).map_err(Failure::work)?;
    if arguments.form.json {
        let mut document = document(&snapshot, &shown);
        document["records"] = records.iter().map(record_line).collect();
        json::write(out, &document)?;
        Ok(())
    } else {
        write_text(out, &snapshot, &shown)?;
        write_records(out, &records)
    }
}

/// A record that names the CI, in a document.
fn record_line(one: &RecordOfCi) -> Value {
    json!({
        "number": one.record.number.to_string(),
        "state": one.record.state.as_str(),
        "title": one.record.title,
        "role": one.link.role.as_str(),
        "ci_state": one.link.state.map(|state| state.as_str()),
    })
}

fn write_records(out: &mut impl Write, records: &[RecordOfCi]) -> Result<(), Failure> {
    if records.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nRecords {}", records.len())?;
    let mut table = Table::new(&[
        ("NUMBER", Alignment::Left),
        ("STATE", Alignment::Left),
        ("ROLE", Alignment::Left),
        ("TITLE", Alignment::Left),
    ]);
    for one in records {
        table.row([
            &one.record.number.to_string(),
            &one.record.state.as_str().replace('_', " "),
            &one.link.role.as_str().replace('_', " "),
            &one.record.title,
        ]);
    }
    table.write(out)?;
    Ok(())
}

fn type_id(snapshot: &GraphSnapshot, number: u16) -> &str {
    let kind = snapshot.model.relationship_type_by_number(number);
    kind.map_or("", |kind| kind.id.as_str())
}

/// The verb of a relationship, read from the CI that is shown.
fn verb<'s>(snapshot: &'s GraphSnapshot, one: &ShownRelationship) -> &'s str {
    let kind = snapshot
        .model
        .relationship_type_by_number(one.relationship.kind);
    kind.map_or("", |kind| match one.outgoing {
        true => &kind.label,
        false => &kind.inverse_label,
    })
}

/// A value as people read it: a number with its unit.
fn words(value: &AttributeValue) -> String {
    match (&value.value, &value.unit) {
        (None, _) => "missing".to_owned(),
        (Some(text), None) => text.clone(),
        (Some(text), Some(unit)) => format!("{text} {unit}"),
    }
}

fn document(snapshot: &GraphSnapshot, shown: &ShownCi) -> Value {
    let attributes: Map<String, Value> = shown
        .attributes
        .iter()
        .filter_map(|value| Some((value.id.clone(), value.value.clone()?.into())))
        .collect();
    // Over the others no failure travels, so that there is nothing to be strong.
    let list = |relationships: &[ShownRelationship], is_dependency: bool| -> Vec<Value> {
        relationships
            .iter()
            .map(|one| {
                let (source, target) = ends(shown, one);
                json!({
                    "source": source,
                    "type": type_id(snapshot, one.relationship.kind),
                    "target": target,
                    "strength": is_dependency.then(|| one.strength.as_str()),
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
        "needs": list(&shown.relationships.needs, true),
        "used_by": list(&shown.relationships.used_by, true),
        "others": list(&shown.relationships.others, false),
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
        let text = words(value);
        attributes.row([&format!("{}{mark}", value.id), &text]);
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
    let Relationships {
        needs,
        used_by,
        others,
    } = &shown.relationships;
    write_dependencies(out, snapshot, "Needs", needs)?;
    write_dependencies(out, snapshot, "Used by", used_by)?;
    write_others(out, snapshot, others)?;
    writeln!(
        out,
        "\nChanged in {} by {}",
        match shown.changed.number {
            0 => "the draft".to_owned(),
            number => format!("changeset {number}"),
        },
        harmless(&shown.changed.header.author)
    )?;
    for one in &shown.confirmations {
        let at = one.at.parse().map_or_else(|_| one.at.clone(), moment);
        writeln!(out, "Confirmed by {} at {at}", harmless(&one.source))?;
    }
    Ok(())
}

fn write_dependencies(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    heading: &str,
    relationships: &[ShownRelationship],
) -> io::Result<()> {
    if relationships.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{heading} {}", relationships.len())?;
    let mut table = Table::new(&[
        ("RELATIONSHIP", Alignment::Left),
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
        ("STRENGTH", Alignment::Left),
        ("GROUP", Alignment::Left),
    ]);
    for one in relationships {
        table.row([
            verb(snapshot, one),
            &one.other.key,
            &one.other.name,
            one.strength.as_str(),
            one.relationship.group.as_text().unwrap_or_default(),
        ]);
    }
    table.write(out)
}

/// Over these no failure travels: they have neither strength nor group.
fn write_others(
    out: &mut impl Write,
    snapshot: &GraphSnapshot,
    relationships: &[ShownRelationship],
) -> io::Result<()> {
    if relationships.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nOther relationships {}", relationships.len())?;
    let mut table = Table::new(&[
        ("RELATIONSHIP", Alignment::Left),
        ("KEY", Alignment::Left),
        ("NAME", Alignment::Left),
    ]);
    for one in relationships {
        table.row([verb(snapshot, one), &one.other.key, &one.other.name]);
    }
    table.write(out)
}
