//! One import from its files to its report, inside one transaction.

use std::fs::File;
use std::sync::mpsc::sync_channel;

use faultline_exchange::csv::file::{Item, ReadError};
use faultline_exchange::csv::header::Layout;
use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::Model;
use faultline_store::provenance::SaidKind;

use super::cis::CiTaking;
use super::columns::stated_twice;
use super::estate::Estate;
use super::fault::ImportFault;
use super::finish;
use super::input::{HashingReader, Input, OpenInput};
use super::keys::Keys;
use super::options::ImportOptions;
use super::parse_cis::{ParseOptions, ParsedRow, parse_cis};
use super::parse_relationships::RelationshipParser;
use super::relationship_validity::Doubtful;
use super::relationships::RelationshipTaking;
use super::report::{Difference, FileSummary, ImportNote, ImportOutcome, ImportReport};
use super::said::{ColumnSets, Delta};
use super::session::{Outcome, Session};
use crate::task::TaskContext;

/// Batches of rows that may wait for the writing thread.
const WAITING_BATCHES: usize = 8;
/// Rows between two reports of progress.
const STEP_ROWS: u64 = 4096;

/// Carries an import through. Where the report says [`ImportOutcome::Refused`], the caller rolls the transaction back.
///
/// # Errors
/// [`ImportFault`]; the caller rolls the transaction back.
pub(super) fn run<E: Estate>(
    task: &TaskContext<'_>,
    estate: &mut E,
    inputs: &[Input],
    options: &ImportOptions,
) -> Outcome<ImportReport, E> {
    let mut report = ImportReport::new();
    let mut files: Vec<OpenInput> = Vec::new();
    let model = estate.model().map_err(ImportFault::Storage)?;
    for input in inputs {
        match input.open() {
            Ok(file) => {
                let issue = match file.file.layout() {
                    Layout::Cis(layout) => stated_twice(&file.name, layout, &model),
                    Layout::Relationships(_) => None,
                };
                issue
                    .into_iter()
                    .for_each(|issue| report.issues.push(issue));
                files.push(file);
            }
            Err(ReadError::Refused(issue)) => report.issues.push(*issue),
            Err(fault) => return Err(ImportFault::Read(fault)),
        }
    }
    if !report.issues.is_empty() {
        report.outcome = ImportOutcome::Refused;
        return Ok(report);
    }
    let (ci_files, relationship_files): (Vec<_>, Vec<_>) =
        files.into_iter().partition(OpenInput::holds_cis);
    let bytes = |files: &[OpenInput]| files.iter().map(|file| file.bytes).sum::<u64>();
    // Rows of relationships are gone through twice: read, and written once all are known.
    let total_bytes = bytes(&ci_files) + 2 * bytes(&relationship_files);
    let keys = Keys::load(estate).map_err(ImportFault::Storage)?;
    let sets = estate.column_sets().map_err(ImportFault::Storage)?;
    let empty = keys.is_empty();
    let mut session = Session {
        estate,
        task,
        report,
        keys,
        column_sets: ColumnSets::new(sets),
        said: std::collections::BTreeMap::new(),
        files: Vec::new(),
        total_bytes,
        bytes_before: 0,
    };
    if empty {
        session.estate.begin_bulk().map_err(ImportFault::Storage)?;
    }
    let mut taking = CiTaking::new(model);
    for file in ci_files {
        take_ci_file(&mut session, &mut taking, file, options)?;
    }
    take_relationship_files(&mut session, relationship_files, &taking.model, options)?;
    conclude(session, options, empty)
}

fn conclude<E: Estate>(
    mut session: Session<'_, E>,
    options: &ImportOptions,
    bulk: bool,
) -> Outcome<ImportReport, E> {
    let wrong = session.report.cis.wrong + session.report.relationships.wrong;
    let whole_file_wrong = session.report.issues.total() > 0 && wrong == 0;
    if !session.report.issues.is_empty() && (!options.skip_bad_rows || whole_file_wrong) {
        session.report.outcome = ImportOutcome::Refused;
        return Ok(session.report);
    }
    if wrong > 0 {
        session
            .report
            .notes
            .push_with(|| ImportNote::LeftOut { rows: wrong });
    }
    if bulk {
        session
            .estate
            .end_bulk(&mut |_, _| {})
            .map_err(ImportFault::Storage)?;
    }
    finish::finish(&mut session)?;
    session.step(0)?;
    let mut report = session.report;
    report.outcome = match (options.dry_run, report.changes_anything()) {
        (true, _) => ImportOutcome::Previewed,
        (false, true) => ImportOutcome::Changed,
        (false, false) => ImportOutcome::Unchanged,
    };
    Ok(report)
}

fn take_ci_file<E: Estate>(
    session: &mut Session<'_, E>,
    taking: &mut CiTaking,
    input: OpenInput,
    options: &ImportOptions,
) -> Outcome<(), E> {
    let source = options.source_of(&input.name);
    session.begin_file(&input.name, source, SaidKind::Ci)?;
    let header = input.file.header().to_vec();
    let parse_options = ParseOptions {
        create_classes: match (options.create_classes, taking.next_class) {
            (false, _) => None,
            (true, Some(next)) => Some(next),
            (true, None) => Some(session.estate.next_class().map_err(ImportFault::Storage)?),
        },
        strict: options.strict,
    };
    let (sender, batches) = sync_channel(WAITING_BATCHES);
    let model = taking.model.clone();
    let mut rows = 0;
    let reader = std::thread::scope(|scope| {
        let parser = scope.spawn(move || parse_cis(input.file, model, parse_options, &sender));
        for batch in batches {
            session.step(batch.bytes)?;
            for class in &batch.classes {
                taking.next_class = class.number.checked_add(1);
                session
                    .estate
                    .insert_class(class)
                    .map_err(ImportFault::Storage)?;
                session.report.created_classes.push(class.id.clone());
            }
            if let Some(model) = batch.model {
                taking.model = model;
            }
            for row in batch.rows {
                rows += 1;
                match row {
                    ParsedRow::Wrong { key, issues } => {
                        session.refuse_ci(issues);
                        session.keep_said(key.as_deref());
                    }
                    ParsedRow::Ci(ci) => taking.take(session, &header, ci)?,
                }
            }
        }
        let parsed = parser.join();
        parsed
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            .map_err(ImportFault::Read)
    })?;
    end_file(session, rows, source, reader, input.bytes)
}

fn take_relationship_files<E: Estate>(
    session: &mut Session<'_, E>,
    files: Vec<OpenInput>,
    model: &Model,
    options: &ImportOptions,
) -> Outcome<(), E> {
    if files.is_empty() {
        return Ok(());
    }
    let mut taking = RelationshipTaking::load(session, model)?;
    let bytes: u64 = files.iter().map(|file| file.bytes).sum();
    for input in files {
        take_relationship_file(session, &mut taking, input, options)?;
    }
    taking.place_deferred(session)?;
    if !session.report.issues.is_empty() && !options.skip_bad_rows {
        return Ok(());
    }
    write_relationships(session, &mut taking, bytes)?;
    taking.merge_groups(session)?;
    for row in &taking.rows {
        let file = &session.files[usize::from(row.file) - 1];
        let (source, run) = (file.source, file.run);
        let delta = taking
            .deltas
            .get(&row.entry)
            .cloned()
            .unwrap_or_else(Delta::new);
        let id = taking.table.entry(row.entry as usize).id;
        let said = session
            .said
            .entry((source, SaidKind::Relationship))
            .or_default();
        said.hear(id, run, row.columns, delta);
    }
    Ok(())
}

fn take_relationship_file<E: Estate>(
    session: &mut Session<'_, E>,
    taking: &mut RelationshipTaking<'_>,
    mut input: OpenInput,
    options: &ImportOptions,
) -> Outcome<(), E> {
    let Layout::Relationships(layout) = input.file.layout().clone() else {
        return Ok(());
    };
    let source = options.source_of(&input.name);
    session.begin_file(&input.name, source, SaidKind::Relationship)?;
    let mut parser =
        RelationshipParser::new(&input.name, input.file.header(), &layout, taking.model);
    for (_, column) in &layout.unknown {
        if options.strict {
            let mut issue = Issue::of_row(&input.name, 1, Reason::UnknownRelationshipColumn);
            issue.column = Some(column.clone());
            session.report.issues.push(issue);
        } else {
            session
                .report
                .notes
                .push_with(|| ImportNote::IgnoredColumn {
                    file: input.name.clone(),
                    column: column.clone(),
                });
        }
    }
    taking.begin_file(session, &parser);
    let mut rows = 0_u64;
    loop {
        if rows.is_multiple_of(STEP_ROWS) {
            session.step(input.file.bytes_read())?;
        }
        match input.file.next_item().map_err(ImportFault::Read)? {
            None => break,
            Some(Item::Issue(issue)) => session.refuse_relationship([*issue]),
            Some(Item::Row(row)) => taking.take(session, &mut parser, row)?,
        }
        rows += 1;
    }
    end_file(session, rows, source, input.file.into_source(), input.bytes)
}

/// Writes the relationships that are new or altered, in the order of the rows that list them.
fn write_relationships<E: Estate>(
    session: &mut Session<'_, E>,
    taking: &mut RelationshipTaking<'_>,
    bytes: u64,
) -> Outcome<(), E> {
    let total = taking.rows.len() as u64;
    let mut doubtful = Doubtful::new(taking.model);
    for (done, row) in (0_u64..).zip(&taking.rows) {
        if done.is_multiple_of(STEP_ROWS) {
            session.step(bytes * done / total)?;
        }
        let index = row.entry as usize;
        if !taking.table.entry(index).altered {
            continue;
        }
        let relationship = taking.table.relationship(index, &taking.texts);
        if relationship.id == 0 {
            let id = session
                .estate
                .insert_relationship(&relationship)
                .map_err(ImportFault::Storage)?;
            taking.table.entry_mut(index).id = id;
            let ends = taking.table.entry(index).ends;
            doubtful.judge(session, ends, row.file, row.line)?;
            if session.report.differences.has_room() {
                let entry = *taking.table.entry(index);
                let subject = taking.subject(session, &entry);
                session.report.differences.push_with(|| Difference {
                    subject,
                    new: true,
                    changes: Vec::new(),
                });
            } else {
                session.report.differences.total += 1;
            }
        } else {
            session
                .estate
                .update_relationship(&relationship)
                .map_err(ImportFault::Storage)?;
        }
        taking.table.entry_mut(index).altered = false;
    }
    session.bytes_before += bytes;
    Ok(())
}

/// Hashes what is left of a file and sums it up.
fn end_file<E: Estate>(
    session: &mut Session<'_, E>,
    rows: u64,
    source: &str,
    reader: HashingReader<File>,
    bytes: u64,
) -> Outcome<(), E> {
    let name = session.file().name.clone();
    let hash = reader.finish().map_err(|source| {
        let file = name.clone();
        ImportFault::Read(ReadError::Io { file, source })
    })?;
    if let Some(file) = session.files.last_mut() {
        file.hash = hash;
    }
    session.report.files.push(FileSummary {
        name,
        source: source.to_owned(),
        rows,
        hash,
    });
    session.bytes_before += bytes;
    Ok(())
}
