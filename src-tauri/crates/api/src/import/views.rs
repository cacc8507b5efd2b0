//! Imports as plain data.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::workspace::AppliedView;

/// What to import and how.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportRequest {
    /// Paths of the files.
    pub files: Vec<String>,
    /// Name of the source; the file's name where absent.
    pub source: Option<String>,
    /// Leave out rows that cannot be taken instead of changing nothing.
    pub skip_bad_rows: bool,
    /// Make classes that the model lacks.
    pub create_classes: bool,
    /// Refuse columns that a class lacks.
    pub strict: bool,
    /// Why, for the changeset.
    pub message: String,
}

/// What an import does, or would do.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportReport {
    /// The files as they were understood.
    pub files: Vec<ImportFileView>,
    /// CIs.
    pub cis: ImportCounts,
    /// Relationships.
    pub relationships: ImportCounts,
    /// Rows that cannot be taken (at most 10,000 are listed).
    pub issues: Vec<ImportIssue>,
    /// How many there are in all.
    pub issue_total: u32,
    /// Things worth knowing that refuse nothing.
    #[specta(type = Vec<crate::Sentence>)]
    pub notes: Vec<String>,
    /// New relationships that the model does not allow between their ends; they are taken (at most 200).
    pub doubtful: Vec<DoubtfulRelationshipView>,
    /// How many there are in all.
    pub doubtful_total: u32,
    /// Columns that some class lacks, kept as extra attributes.
    pub extra_columns: Vec<String>,
    /// What differs, for reading (at most 500).
    pub differences: Vec<ImportDifference>,
    /// Nothing was written: a preview, or refused because of issues.
    pub written: bool,
}

/// A file as it was understood.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportFileView {
    /// The file's name.
    pub name: String,
    /// The source its facts count under.
    pub source: String,
    /// What it holds.
    pub holds: ImportContent,
    /// The separator found.
    pub delimiter: String,
    /// Data rows.
    pub rows: u32,
    /// Columns and what each was taken for.
    pub columns: Vec<ImportColumn>,
}

/// What an import file holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportContent {
    /// CIs.
    Cis,
    /// Relationships.
    Relationships,
}

/// A column of an import file.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportColumn {
    /// The header as written.
    pub header: String,
    /// Attribute or field id; none where it is kept as an extra.
    pub meaning: Option<String>,
}

/// Counts of an import.
#[derive(Clone, Copy, Debug, Default, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportCounts {
    /// Not there before.
    pub new: u32,
    /// Altered.
    pub changed: u32,
    /// As before.
    pub unchanged: u32,
    /// Rows with values that stay because they were corrected by hand.
    pub held_back: u32,
    /// No longer listed by their source; nothing is deleted.
    pub gone: u32,
}

/// A row that cannot be taken.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportIssue {
    /// The file's name.
    pub file: String,
    /// Line of the file, from 1.
    pub line: u32,
    /// The column's header, where one is concerned.
    pub column: Option<String>,
    /// The value as written, shortened.
    pub value: Option<String>,
    /// What is wrong and what to do.
    #[specta(type = crate::Sentence)]
    pub reason: String,
    /// The nearest valid name.
    pub nearest: Option<String>,
}

/// A new relationship of a type that the model does not allow between the classes of its ends.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct DoubtfulRelationshipView {
    /// The file's name.
    pub file: String,
    /// Line of the file, from 1.
    pub line: u32,
    /// Key of the source.
    pub source: String,
    /// Relationship type id.
    pub kind: String,
    /// Key of the target.
    pub target: String,
    /// Id of the class of the source.
    pub source_class: String,
    /// Id of the class of the target.
    pub target_class: String,
}

/// A CI or relationship that an import alters.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportDifference {
    /// What becomes of it.
    pub what: ImportDifferenceKind,
    /// Key of the CI, or what a group is called; of a relationship, "source type target".
    pub subject: String,
    /// The relationship; none where it is something else.
    pub relationship: Option<ImportedRelationshipView>,
    /// Values before and after; for held back ones what the file says.
    pub changes: Vec<crate::history::AttributeChangeView>,
}

/// A relationship as an import names it.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportedRelationshipView {
    /// Key of the source.
    pub source: String,
    /// Relationship type id.
    pub kind: String,
    /// Key of the target.
    pub target: String,
    /// Its group as stated.
    pub group: Option<String>,
}

/// What becomes of a CI or relationship.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum ImportDifferenceKind {
    /// It is new.
    New,
    /// It is altered.
    Changed,
    /// The file differs from a correction by hand, which stands.
    HeldBack,
    /// Its source no longer lists it.
    Gone,
}

/// What an import left behind.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ImportedView {
    /// What was done.
    pub report: ImportReport,
    /// The edit, where anything was written.
    pub applied: Option<AppliedView>,
}
