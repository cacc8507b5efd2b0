//! What is missing before a move.

use std::fmt;

use faultline_model::{
    Arrow, CiRole, EntryBody, Record, RecordSettingPurpose, Requirement, record_field,
};
use faultline_store::View;

use super::RecordFault;
use super::approve::{Approvals, approvals_that_hold};

/// Something that is missing before a move.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    /// What is required: the id of a field, or `affected_cis`, `root_cause`, `approval`,
    /// `template`, `go_no_go`, `move_reason`.
    pub id: &'static str,
    /// In words, as they follow "it lacks".
    pub words: String,
}

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.words)
    }
}

/// Everything that is missing before a record can follow an arrow, in the order of the table;
/// `reason` is the one given for the move.
///
/// # Errors
/// The store cannot be read.
pub fn missing_for(
    view: View<'_>,
    record: &Record,
    arrow: &Arrow,
    reason: &str,
) -> Result<Vec<Missing>, RecordFault> {
    let mut missing = Vec::new();
    for &requirement in arrow.requires {
        missing.extend(missing_of(view, record, requirement, reason)?);
    }
    Ok(missing)
}

fn missing_of(
    view: View<'_>,
    record: &Record,
    requirement: Requirement,
    reason: &str,
) -> Result<Option<Missing>, RecordFault> {
    let lacks = |id, words: String| Ok(Some(Missing { id, words }));
    let has_field = |field: &str| record.value(field).is_some();
    let has_role = |role: CiRole| -> Result<bool, RecordFault> {
        let cis = view.cis_of_record(record.id)?;
        Ok(cis.iter().any(|link| link.role == role))
    };
    match requirement {
        Requirement::Field(id) if !has_field(id) => {
            let label = record_field(record.kind(), id).map_or(id, |field| field.label);
            lacks(id, label.to_lowercase())
        }
        Requirement::AffectedCi if !has_role(CiRole::Affected)? => {
            lacks("affected_cis", "at least one affected CI".to_owned())
        }
        Requirement::RootCause if !has_field("root_cause") && !has_role(CiRole::RootCause)? => {
            let words = "the root cause, as a CI or in words";
            lacks("root_cause", words.to_owned())
        }
        Requirement::Approval => match approvals_that_hold(view, record)? {
            Approvals::Approved { .. } => Ok(None),
            Approvals::NoRequester => lacks(
                "requester",
                "the requester, who may not be the one to approve it".to_owned(),
            ),
            Approvals::Rejected { by } => {
                lacks("approval", format!("an approval ({by} rejected it)"))
            }
            Approvals::Open => {
                let words = "an approval by someone other than the requester";
                lacks("approval", words.to_owned())
            }
        },
        Requirement::Template => {
            let named = record.value("template");
            let saved = view.record_settings(RecordSettingPurpose::ChangeTemplate)?;
            match named {
                Some(name) if saved.iter().any(|template| template.name == name) => Ok(None),
                Some(name) => lacks("template", format!("its template ({name:?} is not saved)")),
                None => lacks("template", "the template that it comes from".to_owned()),
            }
        }
        Requirement::GoNoGo => {
            let entries = view.entries_of_record(record.id)?;
            let items: Vec<(&String, bool)> = entries
                .iter()
                .filter_map(|entry| match &entry.body {
                    EntryBody::ChecklistItem { text, done } => Some((text, *done)),
                    _ => None,
                })
                .collect();
            let open: Vec<&str> = items
                .iter()
                .filter(|(_, done)| !done)
                .map(|(text, _)| text.as_str())
                .collect();
            match (items.is_empty(), open.is_empty()) {
                (true, _) => lacks("go_no_go", "a go/no-go list".to_owned()),
                (false, true) => Ok(None),
                (false, false) => lacks(
                    "go_no_go",
                    format!("the go/no-go items: {}", open.join(", ")),
                ),
            }
        }
        Requirement::ReviewNotesUnlessSuccessful
            if !has_field("review_notes")
                && record.value("outcome").as_deref() != Some("successful") =>
        {
            let words = "review notes, since the outcome is not successful";
            lacks("review_notes", words.to_owned())
        }
        Requirement::Reason if reason.is_empty() => {
            lacks("move_reason", "a reason for the move".to_owned())
        }
        _ => Ok(None),
    }
}
