//! What an import did, in words.

use std::io::{self, Write};

use faultline_core::import::{Counts, HeldBack, ImportOutcome, ImportReport, Listed, Subject};

use crate::table::{Alignment, Table};
use crate::text::{counted, harmless};

/// Issues written out; the rest is counted.
const ISSUES_SHOWN: usize = 1_000;
/// Entries of what is held back or gone that are written out; the rest is counted.
const ENTRIES_SHOWN: usize = 20;

/// Bad rows, notes and what is doubtful go to stderr, whatever the form of the answer.
pub fn write_issues(report: &ImportReport) -> io::Result<()> {
    let mut errors = anstream::stderr().lock();
    for issue in report.issues.kept().iter().take(ISSUES_SHOWN) {
        writeln!(errors, "{}", harmless(&issue.to_string()))?;
    }
    let shown = report.issues.kept().len().min(ISSUES_SHOWN);
    write_rest(&mut errors, report.issues.total(), shown)?;
    for note in &report.notes.kept {
        writeln!(errors, "{}", harmless(&note.to_string()))?;
    }
    write_rest(&mut errors, report.notes.total, report.notes.kept.len())?;
    for doubtful in &report.doubtful.kept {
        writeln!(errors, "{}", harmless(&doubtful.to_string()))?;
    }
    write_rest(
        &mut errors,
        report.doubtful.total,
        report.doubtful.kept.len(),
    )
}

fn write_rest(out: &mut impl Write, total: u64, shown: usize) -> io::Result<()> {
    match total.saturating_sub(shown as u64) {
        0 => Ok(()),
        rest => writeln!(out, "and {rest} more"),
    }
}

/// Counts first, then what is held back and gone, then the outcome.
pub fn write(out: &mut impl Write, report: &ImportReport, draft: Option<&str>) -> io::Result<()> {
    for file in &report.files {
        writeln!(
            out,
            "{}: {}, source {}",
            harmless(&file.name),
            counted(file.rows, "row"),
            harmless(&file.source)
        )?;
    }
    writeln!(out, "CIs: {}", words(&report.cis))?;
    writeln!(out, "Relationships: {}", words(&report.relationships))?;
    let made = match report.outcome {
        ImportOutcome::Changed | ImportOutcome::Unchanged => "Made",
        ImportOutcome::Refused | ImportOutcome::Previewed => "Would make",
    };
    for class in &report.created_classes {
        writeln!(out, "{made} the class {}", harmless(class))?;
    }
    write_held_back(out, &report.held_back)?;
    write_gone(out, &report.gone)?;
    let sentence = match (report.outcome, report.changeset) {
        (ImportOutcome::Changed, _) if let Some(draft) = draft => {
            format!("Proposed in the draft {}.", harmless(draft))
        }
        (ImportOutcome::Unchanged, _) if let Some(draft) = draft => {
            format!("Nothing differs in the draft {}.", harmless(draft))
        }
        (ImportOutcome::Changed, Some(number)) => format!("Recorded as changeset {number}."),
        (ImportOutcome::Previewed, _) => "Nothing was changed: this was a dry run.".to_owned(),
        (ImportOutcome::Refused, _) => "Nothing was changed.".to_owned(),
        (ImportOutcome::Unchanged | ImportOutcome::Changed, _) => {
            "Nothing differs; the run was recorded and no changeset made.".to_owned()
        }
    };
    writeln!(out, "{sentence}")
}

fn words(counts: &Counts) -> String {
    let Counts {
        new,
        changed,
        unchanged,
        held_back,
        gone,
        wrong,
    } = counts;
    format!(
        "{new} new, {changed} changed, {unchanged} unchanged, {held_back} held back, {gone} no longer listed, {wrong} wrong"
    )
}

fn write_held_back(out: &mut impl Write, held_back: &Listed<HeldBack>) -> io::Result<()> {
    if held_back.total == 0 {
        return Ok(());
    }
    writeln!(out, "\nHeld back, since they were corrected by hand:")?;
    let mut table = Table::new(&[
        ("WHAT", Alignment::Left),
        ("ATTRIBUTE", Alignment::Left),
        ("SOURCE SAYS", Alignment::Left),
        ("STANDS", Alignment::Left),
    ]);
    let shown = held_back.kept.iter().take(ENTRIES_SHOWN);
    for held in shown.clone() {
        let [said, stands] = match &held.attribute {
            Some(_) => [&held.said, &held.stands].map(|side| side.as_deref().unwrap_or("–")),
            None => ["listed", "deleted"],
        };
        let attribute = held.attribute.as_deref().unwrap_or_default();
        table.row([&name(&held.subject), attribute, said, stands]);
    }
    table.write(out)?;
    write_rest(out, held_back.total, shown.len())?;
    writeln!(out)
}

fn write_gone(out: &mut impl Write, gone: &Listed<Subject>) -> io::Result<()> {
    if gone.total == 0 {
        return Ok(());
    }
    writeln!(out, "\nNo longer listed; retire or keep them:")?;
    let mut table = Table::new(&[("WHAT", Alignment::Left)]);
    let shown = gone.kept.iter().take(ENTRIES_SHOWN);
    for subject in shown.clone() {
        table.row([&name(subject)]);
    }
    table.write(out)?;
    write_rest(out, gone.total, shown.len())?;
    writeln!(out)
}

fn name(subject: &Subject) -> String {
    match subject {
        Subject::Ci { key } => key.clone(),
        Subject::Relationship {
            source,
            relationship_type,
            target,
            group,
        } => match group {
            Some(group) => format!("{source} {relationship_type} {target}, group {group}"),
            None => format!("{source} {relationship_type} {target}"),
        },
        Subject::Group { dependent, group } => format!("{dependent}, group {group}"),
    }
}
