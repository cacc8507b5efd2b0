//! The core's report as a view.

use faultline_core::import as core_import;
use faultline_core::import::{
    Content, Difference, DoubtfulRelationship, FileDescription, FileSummary, HeldBack, ImportNote,
    ImportOutcome, Input, Subject, ValueChange, describe,
};
use faultline_core::import_issue::Issue;
use faultline_model::Model;

use super::{
    DoubtfulRelationshipView, ImportColumn, ImportContent, ImportCounts, ImportDifference,
    ImportDifferenceKind, ImportFileView, ImportIssue, ImportReport, ImportedRelationshipView,
};
use crate::ApiError;
use crate::history::AttributeChangeView;

pub(super) fn report_view(
    model: &Model,
    inputs: &[Input],
    report: core_import::ImportReport,
) -> Result<ImportReport, ApiError> {
    let mut files = Vec::with_capacity(inputs.len());
    for input in inputs {
        let description = describe(input, model).map_err(ApiError::from)?;
        let summary = report.files.iter().find(|file| file.name == input.name());
        files.push(file_view(input, description, summary));
    }
    let notes = &report.notes.kept;
    Ok(ImportReport {
        files,
        cis: counts(&report.cis),
        relationships: counts(&report.relationships),
        issues: report.issues.kept().iter().map(issue).collect(),
        issue_total: report.issues.total() as u32,
        notes: notes
            .iter()
            .filter(|note| !matches!(note, ImportNote::ExtraColumn { .. }))
            .map(ToString::to_string)
            .collect(),
        doubtful: report.doubtful.kept.iter().map(doubtful).collect(),
        doubtful_total: report.doubtful.total as u32,
        extra_columns: notes
            .iter()
            .filter_map(|note| match note {
                ImportNote::ExtraColumn { column, .. } => Some(column.clone()),
                _ => None,
            })
            .collect(),
        written: matches!(
            report.outcome,
            ImportOutcome::Changed | ImportOutcome::Unchanged
        ),
        differences: differences(report),
    })
}

fn file_view(
    input: &Input,
    description: FileDescription,
    summary: Option<&FileSummary>,
) -> ImportFileView {
    ImportFileView {
        name: input.name(),
        source: summary.map_or_else(|| input.name(), |file| file.source.clone()),
        holds: match description.content {
            Content::Cis => ImportContent::Cis,
            Content::Relationships => ImportContent::Relationships,
        },
        delimiter: description.delimiter.to_string(),
        rows: summary.map_or(0, |file| file.rows as u32),
        columns: description
            .columns
            .into_iter()
            .map(|column| ImportColumn {
                header: column.header,
                meaning: column.meaning,
            })
            .collect(),
    }
}

fn counts(counts: &core_import::Counts) -> ImportCounts {
    ImportCounts {
        new: counts.new as u32,
        changed: counts.changed as u32,
        unchanged: counts.unchanged as u32,
        held_back: counts.held_back as u32,
        gone: counts.gone as u32,
    }
}

fn issue(issue: &Issue) -> ImportIssue {
    ImportIssue {
        file: issue.file.clone(),
        line: issue.line.unwrap_or_default() as u32,
        column: issue.column.clone(),
        value: issue.value.clone(),
        reason: issue.reason.to_string(),
        nearest: issue.nearest.clone(),
    }
}

fn doubtful(doubtful: &DoubtfulRelationship) -> DoubtfulRelationshipView {
    let DoubtfulRelationship {
        file,
        line,
        source_key,
        relationship_type,
        target_key,
        source_class,
        target_class,
    } = doubtful.clone();
    DoubtfulRelationshipView {
        file,
        line: line as u32,
        source: source_key,
        kind: relationship_type,
        target: target_key,
        source_class,
        target_class,
    }
}

fn differences(report: core_import::ImportReport) -> Vec<ImportDifference> {
    let altered = report.differences.kept.into_iter().map(|difference| {
        let Difference {
            subject,
            new,
            changes,
        } = difference;
        ImportDifference {
            what: match new {
                true => ImportDifferenceKind::New,
                false => ImportDifferenceKind::Changed,
            },
            subject: words(&subject),
            relationship: relationship(subject),
            changes: changes.into_iter().map(change).collect(),
        }
    });
    let held_back = report.held_back.kept.into_iter().map(|held| {
        let HeldBack {
            subject,
            attribute,
            said,
            stands,
        } = held;
        ImportDifference {
            what: ImportDifferenceKind::HeldBack,
            subject: words(&subject),
            relationship: relationship(subject),
            changes: attribute
                .map(|attribute| AttributeChangeView {
                    attribute,
                    from: stands,
                    to: said,
                })
                .into_iter()
                .collect(),
        }
    });
    let gone = report.gone.kept.iter().map(|subject| ImportDifference {
        what: ImportDifferenceKind::Gone,
        subject: words(subject),
        relationship: relationship(subject.clone()),
        changes: Vec::new(),
    });
    altered.chain(held_back).chain(gone).collect()
}

fn change(change: ValueChange) -> AttributeChangeView {
    let ValueChange {
        attribute,
        from,
        to,
    } = change;
    AttributeChangeView {
        attribute,
        from,
        to,
    }
}

fn relationship(subject: Subject) -> Option<ImportedRelationshipView> {
    match subject {
        Subject::Relationship {
            source,
            relationship_type,
            target,
            group,
        } => Some(ImportedRelationshipView {
            source,
            kind: relationship_type,
            target,
            group,
        }),
        Subject::Ci { .. } | Subject::Group { .. } => None,
    }
}

fn words(subject: &Subject) -> String {
    match subject {
        Subject::Ci { key } => key.clone(),
        Subject::Relationship {
            source,
            relationship_type,
            target,
            group,
        } => match group {
            Some(group) => format!("{source} {relationship_type} {target} ({group})"),
            None => format!("{source} {relationship_type} {target}"),
        },
        Subject::Group { dependent, group } => format!("{group} of {dependent}"),
    }
}
