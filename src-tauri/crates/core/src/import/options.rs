//! How an import is to be done.

/// How an import is to be done.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportOptions {
    /// The source that all files are the word of; each file is its own source where this is absent.
    pub source: Option<String>,
    /// Nothing is written; the report says what would be.
    pub dry_run: bool,
    /// Rows that cannot be taken are left out; without this, one of them refuses the whole import.
    pub skip_bad_rows: bool,
    /// Classes that do not exist are made.
    pub create_classes: bool,
    /// Columns that a class lacks are refused; without this, they are kept as extra attributes.
    pub strict: bool,
}

impl ImportOptions {
    /// The source that a file is the word of.
    pub(super) fn source_of<'s>(&'s self, file: &'s str) -> &'s str {
        self.source.as_deref().unwrap_or(file)
    }
}
