//! Makes or previews a change of the model, and tells what it does to CIs.

use std::io::Write;

use faultline_core::model_edit::{
    Acceptance, Findings, ModelChange, ModelEditFault, ModelEffect, change_model, preview,
};
use faultline_core::workspace::{Operation, Workspace};
use serde_json::{Value, json};

use crate::arguments::ModelWriting;
use crate::failure::Failure;
use crate::json;
use crate::text::harmless;

/// Previews a change, or makes it as one changeset.
pub fn carry_out(
    workspace: &Workspace,
    change: &ModelChange,
    operation: &Operation,
    writing: &ModelWriting,
    out: &mut impl Write,
) -> Result<(), Failure> {
    let limit = writing.limit;
    if writing.dry_run {
        let effect = preview(workspace, change, limit).map_err(Failure::work)?;
        return tell(change, &effect, None, writing, out);
    }
    let acceptance = match writing.accept {
        true => Acceptance::Unsatisfied,
        false => Acceptance::OnlySatisfied,
    };
    let context = writing.authorship.context();
    match change_model(workspace, &context, operation, change, acceptance, limit) {
        Ok(applied) => tell(change, &applied.output, applied.changeset, writing, out),
        Err(ModelEditFault::Refused(effect)) => {
            tell(change, &effect, None, writing, out)?;
            let sentence = "It cannot be done while that stands against it; nothing was changed.";
            Err(Failure::FaultsFound(sentence.to_owned()))
        }
        Err(ModelEditFault::Unsatisfied(effect)) => {
            tell(change, &effect, None, writing, out)?;
            let sentence = "What is there does not satisfy it; nothing was changed. Mend it first, \
                or repeat it with --accept.";
            Err(Failure::FaultsFound(sentence.to_owned()))
        }
        Err(fault) => Err(Failure::work(fault)),
    }
}

fn tell(
    change: &ModelChange,
    effect: &ModelEffect,
    changeset: Option<u32>,
    writing: &ModelWriting,
    out: &mut impl Write,
) -> Result<(), Failure> {
    if writing.form.json {
        let document = json!({
            "changeset": changeset,
            "changes": change.lines(),
            "refused": findings(&effect.refused),
            "unsatisfied": findings(&effect.unsatisfied),
            "altered": findings(&effect.altered),
        });
        json::write(out, &document)?;
        return Ok(());
    }
    if change.is_empty() {
        writeln!(out, "The model is so already; nothing differs.")?;
        return Ok(());
    }
    for line in change.lines() {
        writeln!(out, "{}", harmless(&line))?;
    }
    for (words, found) in [
        ("stand against it", &effect.refused),
        ("do not satisfy it", &effect.unsatisfied),
        ("are written anew", &effect.altered),
    ] {
        if found.count > 0 {
            writeln!(out, "{} {words}:", found.count)?;
            for one in &found.first {
                writeln!(out, "  {}", harmless(&one.to_string()))?;
            }
        }
    }
    match changeset {
        Some(number) => writeln!(out, "Changeset {number}.")?,
        None => writeln!(out, "Nothing was changed.")?,
    }
    Ok(())
}

fn findings(findings: &Findings) -> Value {
    let first: Vec<Value> = findings
        .first
        .iter()
        .map(|one| {
            json!({
                "subject": one.subject,
                "attribute": one.attribute,
                "value": one.value,
                "reason": one.reason.to_string(),
            })
        })
        .collect();
    json!({"count": findings.count, "first": first})
}
