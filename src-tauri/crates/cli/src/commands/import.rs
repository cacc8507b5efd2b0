//! `faultline import`

use std::io::{self, Write};

use faultline_core::import::{Counts, ImportOptions, ImportOutcome, ImportReport, Input, import};
use faultline_core::task::TaskContext;
use serde_json::{Value, json};

use crate::arguments::{ImportArguments, ImportFormat};
use crate::failure::Failure;
use crate::opening::open;
use crate::progress::Progress;
use crate::text::harmless;
use crate::{interrupt, json};

/// Issues written out; the rest is counted.
const ISSUES_SHOWN: usize = 1_000;

/// Imports files as one changeset, or tells why not.
pub fn run(arguments: &ImportArguments, out: &mut impl Write) -> Result<(), Failure> {
    match arguments.format {
        None | Some(ImportFormat::Csv) => {}
    }
    let workspace = open(&arguments.file)?;
    let inputs: Vec<Input> = arguments
        .inputs
        .iter()
        .map(|path| Input { path: path.clone() })
        .collect();
    let options = ImportOptions {
        source: arguments.source.clone(),
        dry_run: arguments.dry_run,
        skip_bad_rows: arguments.skip_bad_rows,
        create_classes: arguments.create_classes,
        strict: arguments.strict,
    };
    let report = {
        let progress = Progress::start("Importing");
        let show = |done, total| progress.show(done, total);
        let task = TaskContext::new(interrupt::cancellation(), &show);
        import(
            &task,
            &workspace,
            &inputs,
            &options,
            &arguments.authorship.context(),
        )
        .map_err(Failure::work)?
    };
    write_issues(&report)?;
    if arguments.form.json {
        json::write(out, &document(&report))?;
    } else {
        write_text(out, &report)?;
    }
    match report.outcome {
        ImportOutcome::Refused => Err(Failure::FaultsFound(refused(&report))),
        ImportOutcome::Previewed if !report.issues.is_empty() && !options.skip_bad_rows => {
            Err(Failure::FaultsFound(refused(&report)))
        }
        ImportOutcome::Previewed | ImportOutcome::Unchanged | ImportOutcome::Changed => Ok(()),
    }
}

fn refused(report: &ImportReport) -> String {
    match report.cis.wrong + report.relationships.wrong {
        0 => "The files cannot be read as they are, so nothing was changed. Mend them first.".to_owned(),
        1 => "1 row cannot be taken, so nothing was changed. Mend it, or leave it out with --skip-bad-rows.".to_owned(),
        rows => format!(
            "{rows} rows cannot be taken, so nothing was changed. Mend them, or leave them out with --skip-bad-rows."
        ),
    }
}

/// Bad rows and notes go to stderr, whatever the form of the answer.
fn write_issues(report: &ImportReport) -> io::Result<()> {
    let mut errors = anstream::stderr().lock();
    for issue in report.issues.kept().iter().take(ISSUES_SHOWN) {
        writeln!(errors, "{}", harmless(&issue.to_string()))?;
    }
    let shown = report.issues.kept().len().min(ISSUES_SHOWN) as u64;
    if report.issues.total() > shown {
        writeln!(errors, "and {} more", report.issues.total() - shown)?;
    }
    for note in &report.notes.kept {
        writeln!(errors, "{}", harmless(&note.to_string()))?;
    }
    Ok(())
}

fn write_text(out: &mut impl Write, report: &ImportReport) -> io::Result<()> {
    for file in &report.files {
        writeln!(
            out,
            "{}: {} rows, source {}",
            harmless(&file.name),
            file.rows,
            harmless(&file.source)
        )?;
    }
    writeln!(out, "CIs: {}", words(&report.cis))?;
    writeln!(out, "relationships: {}", words(&report.relationships))?;
    for class in &report.created_classes {
        writeln!(out, "made the class {}", harmless(class))?;
    }
    let sentence = match (report.outcome, report.changeset) {
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

fn document(report: &ImportReport) -> Value {
    let issues: Vec<Value> = report
        .issues
        .kept()
        .iter()
        .map(|issue| {
            json!({
                "file": issue.file, "line": issue.line, "column": issue.column,
                "value": issue.value, "reason": issue.reason.to_string(), "nearest": issue.nearest,
            })
        })
        .collect();
    let notes: Vec<String> = report.notes.kept.iter().map(ToString::to_string).collect();
    json!({
        "outcome": match report.outcome {
            ImportOutcome::Refused => "refused",
            ImportOutcome::Previewed => "previewed",
            ImportOutcome::Unchanged => "unchanged",
            ImportOutcome::Changed => "changed",
        },
        "changeset": report.changeset,
        "cis": counts(&report.cis),
        "relationships": counts(&report.relationships),
        "created_classes": report.created_classes,
        "issues": issues,
        "issue_total": report.issues.total(),
        "notes": notes,
    })
}

fn counts(counts: &Counts) -> Value {
    let Counts {
        new,
        changed,
        unchanged,
        held_back,
        gone,
        wrong,
    } = counts;
    json!({
        "new": new, "changed": changed, "unchanged": unchanged,
        "held_back": held_back, "gone": gone, "wrong": wrong,
    })
}
