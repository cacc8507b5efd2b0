//! `faultline draft`

use std::io::Write;

use faultline_core::draft::{self, Choices, DraftFault, Side};
use serde_json::json;

use super::draft_documents::{change_document, conflict_documents, draft_document};
use super::draft_text::{
    write_conflict, write_drafts, write_effect, write_proposal, write_summary,
};
use crate::arguments::{
    DraftApplyArguments, DraftCommand, DraftCreateArguments, DraftDiscardArguments,
    DraftListArguments, DraftRenameArguments, DraftShowArguments, Taken,
};
use crate::failure::Failure;
use crate::json;
use crate::opening::{find_draft, open};
use crate::text::harmless;

/// Does what a command about drafts says.
pub fn run(command: &DraftCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        DraftCommand::Create(arguments) => create(arguments, out),
        DraftCommand::List(arguments) => list(arguments, out),
        DraftCommand::Show(arguments) => show(arguments, out),
        DraftCommand::Rename(arguments) => rename(arguments, out),
        DraftCommand::Discard(arguments) => discard(arguments, out),
        DraftCommand::Apply(arguments) => apply(arguments, out),
    }
}

fn create(arguments: &DraftCreateArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let context = arguments.authorship.context();
    let made = draft::create(&workspace, &context, &arguments.name, &arguments.note)
        .map_err(Failure::work)?;
    if arguments.form.json {
        let summary = draft::summary(&workspace, made.output).map_err(Failure::work)?;
        json::write(out, &draft_document(&summary))?;
    } else {
        let name = harmless(&arguments.name);
        writeln!(
            out,
            "Began the draft {name}. Edit it with import --draft, and read it with --as-of \"draft:{name}\"."
        )?;
    }
    Ok(())
}

fn list(arguments: &DraftListArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let drafts = draft::list(&workspace).map_err(Failure::work)?;
    if arguments.form.json {
        let documents: Vec<_> = drafts.iter().map(draft_document).collect();
        json::write(out, &json!({ "drafts": documents }))?;
        return Ok(());
    }
    Ok(write_drafts(out, &drafts)?)
}

fn show(arguments: &DraftShowArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let id = find_draft(&workspace, &arguments.name)?;
    let summary = draft::summary(&workspace, id).map_err(Failure::work)?;
    let proposals = draft::proposals(&workspace, id).map_err(Failure::work)?;
    let mut effects = Vec::new();
    if arguments.effects {
        for conflict in &summary.conflicts {
            let effect = draft::effect(&workspace, id, &conflict.id, &Choices::default());
            effects.push(effect.map_err(Failure::work)?);
        }
    }
    if arguments.form.json {
        let mut document = draft_document(&summary);
        document["changes"] = proposals.iter().map(change_document).collect();
        document["conflicts"] = conflict_documents(&summary.conflicts, &effects);
        json::write(out, &document)?;
        return Ok(());
    }
    write_summary(out, &summary)?;
    for proposal in &proposals {
        write_proposal(out, proposal)?;
    }
    if !summary.conflicts.is_empty() {
        writeln!(out, "\nLive has moved on:")?;
    }
    for (position, conflict) in summary.conflicts.iter().enumerate() {
        write_conflict(out, conflict)?;
        if let Some(effect) = effects.get(position) {
            write_effect(out, effect)?;
        }
    }
    Ok(())
}

fn rename(arguments: &DraftRenameArguments, out: &mut impl Write) -> Result<(), Failure> {
    let DraftRenameArguments {
        file,
        name,
        to,
        note,
        authorship,
        form,
    } = arguments;
    let workspace = open(file)?;
    let id = find_draft(&workspace, name)?;
    draft::describe(
        &workspace,
        &authorship.context(),
        id,
        Some(to),
        note.as_deref(),
    )
    .map_err(Failure::work)?;
    if form.json {
        let summary = draft::summary(&workspace, id).map_err(Failure::work)?;
        json::write(out, &draft_document(&summary))?;
    } else {
        writeln!(out, "The draft {} is now {}.", harmless(name), harmless(to))?;
    }
    Ok(())
}

fn discard(arguments: &DraftDiscardArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let id = find_draft(&workspace, &arguments.name)?;
    draft::discard(&workspace, &arguments.authorship.context(), id).map_err(Failure::work)?;
    if arguments.form.json {
        json::write(out, &json!({ "discarded": arguments.name }))?;
    } else {
        writeln!(out, "Discarded the draft {}.", harmless(&arguments.name))?;
    }
    Ok(())
}

fn choices(arguments: &DraftApplyArguments) -> Choices {
    let named = |ids: &[String], side| -> Vec<(String, Side)> {
        ids.iter().map(|id| (id.clone(), side)).collect()
    };
    let mut each = named(&arguments.take_live, Side::Live);
    each.extend(named(&arguments.take_draft, Side::Draft));
    Choices {
        all: arguments.take.map(|taken| match taken {
            Taken::Live => Side::Live,
            Taken::Draft => Side::Draft,
        }),
        each: each.into_iter().collect(),
    }
}

fn apply(arguments: &DraftApplyArguments, out: &mut impl Write) -> Result<(), Failure> {
    let twice = arguments
        .take_live
        .iter()
        .find(|id| arguments.take_draft.contains(id));
    if let Some(id) = twice {
        return Err(Failure::WrongUsage(format!(
            "Both sides are taken in the conflict {id}. Name it once."
        )));
    }
    let workspace = open(&arguments.file)?;
    let id = find_draft(&workspace, &arguments.name)?;
    let context = arguments.authorship.context();
    match draft::apply(&workspace, &context, id, &choices(arguments)) {
        Ok(applied) => {
            if arguments.form.json {
                let document = json!({
                    "applied": arguments.name, "changeset": applied.changeset, "conflicts": [],
                });
                json::write(out, &document)?;
            } else if let Some(changeset) = applied.changeset {
                let name = harmless(&arguments.name);
                writeln!(out, "Applied the draft {name} as changeset {changeset}.")?;
            } else {
                writeln!(
                    out,
                    "Nothing of it was left to make live; the draft is gone."
                )?;
            }
            Ok(())
        }
        Err(DraftFault::Conflicts(conflicts)) => {
            if arguments.form.json {
                let document = json!({
                    "applied": null, "changeset": null,
                    "conflicts": conflict_documents(&conflicts, &[]),
                });
                json::write(out, &document)?;
            } else {
                let mut errors = anstream::stderr().lock();
                for conflict in &conflicts {
                    write_conflict(&mut errors, conflict)?;
                }
            }
            let open = match conflicts.len() {
                1 => "1 conflict is open".to_owned(),
                count => format!("{count} conflicts are open"),
            };
            Err(Failure::FaultsFound(format!(
                "The draft was not applied: live has moved on, and {open}. Choose with --take, --take-live or --take-draft."
            )))
        }
        Err(fault) => Err(Failure::work(fault)),
    }
}
