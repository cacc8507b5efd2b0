//! `faultline record show`

use std::io::Write;

use faultline_core::records::{
    PossibleMove, RecordFieldType, RecordKind, ShownRecord, alteration_words, ci_words,
    known_errors_for, record_by_text, record_fields, recurrences, show_record,
};
use faultline_core::report::Language;

use super::history::entry_line;
use super::show_document::{Beside, document};
use crate::arguments::ShowRecordArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::open_at;
use crate::table::{Alignment, Table};
use crate::text::{harmless, moment};

/// Changesets told at once.
const HISTORY_TOLD: usize = 20;

/// Shows one record with everything about it.
pub fn run(arguments: &ShowRecordArguments, out: &mut impl Write) -> Result<(), Failure> {
    let opened = open_at(&arguments.place.file, &arguments.moment)?;
    let snapshot = opened.snapshot()?;
    let reader = opened.read()?;
    let view = reader.view();
    let record = record_by_text(view, &arguments.place.number).map_err(Failure::work)?;
    let shown = show_record(view, record.id).map_err(Failure::work)?;
    let beside = Beside {
        known_errors: match record.kind() {
            RecordKind::Incident => known_errors_for(&snapshot, view, record.id),
            _ => Ok(Vec::new()),
        }
        .map_err(Failure::work)?,
        recurrences: match record.kind() {
            RecordKind::Problem => recurrences(view, record.id),
            _ => Ok(Vec::new()),
        }
        .map_err(Failure::work)?,
    };
    if arguments.form.json {
        json::write(out, &document(&shown, &beside))?;
        return Ok(());
    }
    write_text(out, &shown, &beside)
}

fn write_text(out: &mut impl Write, shown: &ShownRecord, beside: &Beside) -> Result<(), Failure> {
    let record = &shown.record;
    writeln!(out, "{}  {}", record.number, harmless(&record.title))?;
    let state = record.state.as_str().replace('_', " ");
    let kind = match record.change_type {
        Some(change_type) => format!("{change_type} {}", record.kind()),
        None => record.kind().to_string(),
    };
    writeln!(out, "{kind}, {state}, made {}", moment(record.created_at))?;
    write_fields(out, shown)?;
    if !shown.cis.is_empty() {
        writeln!(out, "\nCIs {}", shown.cis.len())?;
        let mut table = Table::new(&[("CI", Alignment::Left), ("WHAT", Alignment::Left)]);
        for one in &shown.cis {
            let key = one.ci.as_ref().map_or("", |ci| ci.key.as_str());
            let gone = if one.deleted { " (deleted)" } else { "" };
            table.row([
                &format!("{key}{gone}"),
                &ci_words(Language::English, &one.link),
            ]);
        }
        table.write(out)?;
    }
    for one in &shown.links {
        let other = &one.record;
        let word = one.word().replace('_', " ");
        let title = harmless(&other.title).into_owned();
        let state = other.state.as_str().replace('_', " ");
        writeln!(out, "{word} {} ({state}): {title}", other.number)?;
    }
    if !shown.entries.is_empty() {
        writeln!(out, "\nSaid and done")?;
        for entry in &shown.entries {
            writeln!(out, "{}", harmless(&entry_line(entry)))?;
        }
    }
    write_beside(out, beside)?;
    write_moves(out, &shown.moves)?;
    writeln!(out, "\nHistory")?;
    for step in shown.history.iter().take(HISTORY_TOLD) {
        let header = &step.changeset.header;
        let words: Vec<String> = step
            .alterations
            .iter()
            .map(|one| alteration_words(Language::English, one))
            .collect();
        let line = format!(
            "{:>4}  {}  {}: {}",
            step.changeset.number,
            moment(header.at),
            header.author,
            words.join("; ")
        );
        writeln!(out, "{}", harmless(&line))?;
    }
    if shown.history.len() > HISTORY_TOLD {
        let more = shown.history.len() - HISTORY_TOLD;
        writeln!(out, "and {more} earlier; --json lists them.")?;
    }
    Ok(())
}

fn write_fields(out: &mut impl Write, shown: &ShownRecord) -> Result<(), Failure> {
    let record = &shown.record;
    let mut short = Table::new(&[("FIELD", Alignment::Left), ("VALUE", Alignment::Left)]);
    let mut long = Vec::new();
    let mut has_short = false;
    for field in record_fields(record.kind()) {
        let value = match record.value(field.id) {
            Some(value) if !matches!(field.id, "title" | "type") => value,
            _ => continue,
        };
        has_short |= field.field_type != RecordFieldType::LongText;
        match field.field_type {
            RecordFieldType::LongText => long.push((field.label, value)),
            RecordFieldType::Time => {
                let words = value.parse().map_or(value, moment);
                short.row([field.label, &words]);
            }
            _ => short.row([field.label, &value]),
        }
    }
    if has_short {
        writeln!(out)?;
        short.write(out)?;
    }
    for (label, value) in long {
        writeln!(out, "\n{label}")?;
        for line in value.lines() {
            writeln!(out, "  {}", harmless(line))?;
        }
    }
    Ok(())
}

fn write_beside(out: &mut impl Write, beside: &Beside) -> Result<(), Failure> {
    if !beside.known_errors.is_empty() {
        writeln!(out, "\nKnown errors on the same CIs, or on what they need")?;
        for one in &beside.known_errors {
            let workaround = one.problem.value("workaround");
            let workaround = workaround.map(|text| format!(". Workaround: {text}"));
            let line = format!(
                "{} {} ({}){}",
                one.problem.number,
                one.problem.title,
                one.shared.join(", "),
                workaround.unwrap_or_default()
            );
            writeln!(out, "{}", harmless(&line))?;
        }
    }
    if !beside.recurrences.is_empty() {
        let numbers = beside.recurrences.iter().map(|one| one.number.to_string());
        let numbers: Vec<String> = numbers.collect();
        writeln!(
            out,
            "\nIt happened again on the same cause since it was resolved: {}.",
            numbers.join(", ")
        )?;
    }
    Ok(())
}

fn write_moves(out: &mut impl Write, moves: &[PossibleMove]) -> Result<(), Failure> {
    if moves.is_empty() {
        return Ok(());
    }
    writeln!(out, "\nCan move to")?;
    for one in moves {
        let mut lacks: Vec<String> = one.missing.iter().map(ToString::to_string).collect();
        if one.needs_reason {
            lacks.push("a reason".to_owned());
        }
        let state = one.to.as_str().replace('_', " ");
        match lacks.is_empty() {
            true => writeln!(out, "  {state}")?,
            false => writeln!(out, "  {state}: needs {}", harmless(&lacks.join("; ")))?,
        }
    }
    Ok(())
}
