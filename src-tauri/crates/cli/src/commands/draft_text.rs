//! Drafts in words.

use std::io::{self, Write};

use faultline_core::draft::{ChoiceEffect, Conflict, Counts, DraftSummary, Proposal, Proposed};
use faultline_core::graph::State;

use crate::state_words::word;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless, moment};

/// A table of drafts.
pub fn write_drafts(out: &mut impl Write, drafts: &[DraftSummary]) -> io::Result<()> {
    let mut table = Table::new(&[
        ("NAME", Alignment::Left),
        ("BEGUN", Alignment::Left),
        ("BY", Alignment::Left),
        ("CIS", Alignment::Left),
        ("RELATIONSHIPS", Alignment::Left),
        ("GROUPS", Alignment::Left),
        ("CONFLICTS", Alignment::Right),
        ("NOTE", Alignment::Left),
    ]);
    for one in drafts {
        table.row([
            one.draft.name.as_deref().unwrap_or_default(),
            &moment(one.draft.at),
            &one.draft.author,
            &counts(one.cis),
            &counts(one.relationships),
            &counts(one.groups),
            &one.conflicts.len().to_string(),
            &one.draft.note,
        ]);
    }
    table.write(out)?;
    writeln!(out, "{}", counted(drafts.len() as u64, "draft"))
}

/// "+1 ~2 -3"; what there is none of is left out.
fn counts(counts: Counts) -> String {
    let signed = [
        ("+", counts.added),
        ("~", counts.changed),
        ("-", counts.deleted),
    ];
    let words = signed.iter().filter(|(_, count)| *count > 0);
    let words: Vec<String> = words
        .map(|(sign, count)| format!("{sign}{count}"))
        .collect();
    words.join(" ")
}

/// Name, origin and note.
pub fn write_summary(out: &mut impl Write, summary: &DraftSummary) -> io::Result<()> {
    let draft = &summary.draft;
    writeln!(
        out,
        "{}, begun by {} on changeset {} at {}",
        harmless(draft.name.as_deref().unwrap_or_default()),
        harmless(&draft.author),
        draft.base,
        moment(draft.at),
    )?;
    if !draft.note.is_empty() {
        writeln!(out, "{}", harmless(&draft.note))?;
    }
    Ok(())
}

/// What is made, altered or deleted, with its values.
pub fn write_proposal(out: &mut impl Write, proposal: &Proposal) -> io::Result<()> {
    let sign = match proposal.what {
        Proposed::Added => "+",
        Proposed::Changed => "~",
        Proposed::Deleted => "-",
    };
    writeln!(out, "{sign} {}", harmless(&proposal.subject))?;
    for change in &proposal.changes {
        let value = |value: &Option<String>| harmless(value.as_deref().unwrap_or("–")).into_owned();
        let (attribute, to) = (harmless(&change.attribute), value(&change.to));
        match proposal.what {
            Proposed::Added => writeln!(out, "    {attribute}: {to}")?,
            _ => writeln!(out, "    {attribute}: {} → {to}", value(&change.from))?,
        }
    }
    Ok(())
}

/// The id by which a choice names it, and the matter.
pub fn write_conflict(out: &mut impl Write, conflict: &Conflict) -> io::Result<()> {
    let sentence = conflict.sentence();
    writeln!(out, "{}  {}", harmless(&conflict.id), harmless(&sentence))
}

/// What either choice leads to.
pub fn write_effect(out: &mut impl Write, effect: &ChoiceEffect) -> io::Result<()> {
    let sides = [("live", &effect.only_live), ("draft", &effect.only_draft)];
    for (side, changes) in sides {
        for one in changes {
            writeln!(
                out,
                "    with {side}: {} depends on {} ({}, {})",
                harmless(&one.dependent),
                harmless(&one.provider),
                harmless(&one.kind),
                harmless(&one.counts)
            )?;
        }
    }
    for one in &effect.states {
        let state = |state: Option<State>| state.map_or("not there", word).replace('_', " ");
        writeln!(
            out,
            "    if {} is down, {} is {} with live and {} with the draft",
            harmless(&one.root),
            harmless(&one.key),
            state(one.live),
            state(one.draft)
        )?;
    }
    if effect.only_live.is_empty() && effect.only_draft.is_empty() && effect.states.is_empty() {
        writeln!(out, "    either choice leaves impact as it is")?;
    }
    Ok(())
}
