//! The answer of `faultline diff` for people: what is there in one moment only, and each value that differs.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use faultline_core::compare::{
    ChangeKind, CiDifference, Counts, Difference, RelationshipDifference,
};
use faultline_core::history::AttributeChange;
use faultline_core::time::describe;
use faultline_core::{Moment, View};

use super::history::Change;
use crate::failure::Failure;
use crate::text::{counted, harmless, moment as time};

/// "From #2, recorded 2026-11-20T09:00:00Z (Release 1), to now, #5 …".
pub fn write_moments(
    out: &mut impl Write,
    view: View<'_>,
    moments: [Moment; 2],
) -> Result<(), Failure> {
    for (name, moment) in ["A", "B"].into_iter().zip(moments) {
        let described = describe(view, moment).map_err(Failure::work)?;
        let changeset = described.changeset;
        let mut line = format!(
            "{name}: changeset {}, recorded {} by {}",
            changeset.number,
            time(changeset.header.at),
            changeset.header.author
        );
        if let Moment::Draft(id) = moment {
            let draft = view.draft(id).map_err(Failure::work)?;
            let draft = draft.and_then(|draft| draft.name).unwrap_or_default();
            line.push_str(&format!(", with draft {draft} on it"));
        }
        if !described.baselines.is_empty() {
            line.push_str(&format!(" ({})", described.baselines.join(", ")));
        }
        writeln!(out, "{}", harmless(&line))?;
    }
    Ok(())
}

/// What differs.
pub fn write_difference(out: &mut impl Write, difference: &Difference) -> Result<(), Failure> {
    let Difference {
        cis, relationships, ..
    } = difference;
    if cis.is_empty() && relationships.is_empty() {
        writeln!(out, "\nNothing differs.")?;
        return Ok(());
    }
    if !cis.is_empty() {
        let kinds = cis.iter().map(|one| one.kind);
        write_head(out, cis.len(), "CI", Counts::of(kinds))?;
    }
    for one in cis {
        let CiDifference {
            key, name, class, ..
        } = one;
        let told = if name == key {
            format!("{key} ({class})")
        } else {
            format!("{key} ({class}, {name})")
        };
        write_one(out, one.kind, &told, &one.changes)?;
    }
    if !relationships.is_empty() {
        let kinds = relationships.iter().map(|one| one.kind);
        write_head(out, relationships.len(), "relationship", Counts::of(kinds))?;
    }
    for one in relationships {
        write_one(out, one.kind, &named(one), &one.changes)?;
    }
    Ok(())
}

fn named(one: &RelationshipDifference) -> String {
    let mut named = format!(
        "{} {} {}",
        one.source.key, one.relationship_type, one.target.key
    );
    if let Some(group) = &one.group {
        named.push_str(&format!(" (group {group})"));
    }
    named
}

/// "3 CIs differ: 1 added, 1 removed, 1 changed".
fn write_head(
    out: &mut impl Write,
    total: usize,
    noun: &str,
    counts: Counts,
) -> Result<(), Failure> {
    let verb = if total == 1 { "differs" } else { "differ" };
    writeln!(
        out,
        "\n{} {verb}: {} added, {} removed, {} changed",
        counted(total as u64, noun),
        counts.added,
        counts.removed,
        counts.changed
    )?;
    Ok(())
}

fn write_one(
    out: &mut impl Write,
    kind: ChangeKind,
    told: &str,
    changes: &[AttributeChange],
) -> Result<(), Failure> {
    let (sign, style) = match kind {
        ChangeKind::Added => ('+', AnsiColor::Green.on_default()),
        ChangeKind::Removed => ('-', AnsiColor::Red.on_default()),
        ChangeKind::Changed => ('~', Style::new()),
    };
    writeln!(out, "  {style}{sign} {}{style:#}", harmless(told))?;
    for change in changes {
        let words = Change::of(change.clone()).words();
        writeln!(out, "      {}", harmless(&words))?;
    }
    Ok(())
}
