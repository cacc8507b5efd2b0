//! `faultline unauthorized`

use std::io::Write;

use faultline_core::changes::unauthorized::{
    AlterationId, Unauthorized, accept_alterations, change_of_alterations, unauthorized,
};
use faultline_core::impact::AnalysisFault;
use faultline_core::workspace::Workspace;
use serde_json::{Value, json};

use super::windows::tell;
use crate::arguments::UnauthorizedArguments;
use crate::failure::Failure;
use crate::json;
use crate::local_time::local_time;
use crate::opening::open;
use crate::text::{counted, harmless, moment};

/// Lists alterations by imports without a change, accepts one, or makes a change of one.
pub fn run(arguments: &UnauthorizedArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let since = arguments.since.as_deref().map(local_time).transpose()?;
    let snapshot = workspace.snapshot().map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let found = unauthorized(&snapshot, reader.view(), since, usize::MAX).map_err(Failure::work)?;
    drop(reader);
    let (found, is_cut_short) = (found.alterations, found.is_cut_short);
    if arguments.accept.is_some() || arguments.to_change.is_some() {
        return answer(arguments, &workspace, &found, out);
    }
    if arguments.writing.form.json {
        let all: Vec<Value> = found.iter().map(document).collect();
        json::write(
            out,
            &json!({"total": all.len(), "cut_short": is_cut_short, "alterations": all}),
        )?;
        return Ok(());
    }
    if found.is_empty() {
        writeln!(
            out,
            "Every alteration by an import is covered by a change or accepted."
        )?;
        return Ok(());
    }
    writeln!(
        out,
        "{} without a change",
        counted(found.len() as u64, "alteration")
    )?;
    for one in &found {
        let header = &one.changeset.header;
        let (number, at) = (one.changeset.number, moment(header.at));
        let (key, origin) = (harmless(&one.key), harmless(&header.origin));
        writeln!(out, "{key}  changeset {number}, {at}, {origin}")?;
        if one.alterations.is_empty() {
            writeln!(out, "    deleted")?;
        }
        for alteration in &one.alterations {
            let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "(none)".into());
            let (from, to) = (value(&alteration.from), value(&alteration.to));
            let line = format!("{}: {from} → {to}", alteration.attribute);
            writeln!(out, "    {}", harmless(&line))?;
        }
    }
    if is_cut_short {
        writeln!(
            out,
            "There may be more further back: answer these, or name a time with --since."
        )?;
    }
    Ok(())
}

fn answer(
    arguments: &UnauthorizedArguments,
    workspace: &Workspace,
    found: &[Unauthorized],
    out: &mut impl Write,
) -> Result<(), Failure> {
    let key = arguments.ci.clone().unwrap_or_default();
    let number = arguments.accept.or(arguments.to_change).unwrap_or_default();
    // The CI is known by the key it had then, since it may be gone by now.
    let listed = found.iter().find(|one| one.key == key);
    let ci = listed.map(|one| one.ci).ok_or_else(|| {
        let near = found.iter().map(|one| one.key.clone()).take(3);
        Failure::work(AnalysisFault::UnknownCi {
            key,
            nearest: near.collect(),
        })
    })?;
    let context = arguments.writing.authorship.context();
    let answered = [AlterationId {
        changeset: number,
        ci,
    }];
    if arguments.accept.is_some() {
        let accepted = accept_alterations(workspace, &context, &answered, &arguments.note);
        return tell(out, &arguments.writing, &accepted.map_err(Failure::work)?);
    }
    let made = change_of_alterations(workspace, &context, &answered).map_err(Failure::work)?;
    let change = made.output.to_string();
    if arguments.writing.form.json {
        json::write(out, &json!({"number": change, "changeset": made.changeset}))?;
    } else {
        writeln!(out, "Made {change} of it.")?;
    }
    Ok(())
}

fn document(one: &Unauthorized) -> Value {
    let alterations = one.alterations.iter().map(|alteration| {
        json!({"attribute": alteration.attribute, "from": alteration.from, "to": alteration.to})
    });
    json!({
        "changeset": one.changeset.number,
        "at": one.changeset.header.at.to_string(),
        "origin": one.changeset.header.origin,
        "key": one.key,
        "deleted": one.alterations.is_empty(),
        "alterations": alterations.collect::<Vec<Value>>(),
    })
}
