//! What records are made with: templates, mappings of imported columns, saved filters.

use super::words::words;

words! {
    /// What a setting is for.
    RecordSettingPurpose {
        /// Fields that a standard change begins with.
        ChangeTemplate = "change_template",
        /// Which columns of a file mean which fields.
        ImportMapping = "import_mapping",
        /// Which records a list shows.
        SavedFilter = "saved_filter",
    }
}

/// A named setting of records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordSetting {
    /// Internal id.
    pub id: u32,
    /// What it is for.
    pub purpose: RecordSettingPurpose,
    /// Its name, unique for its purpose.
    pub name: String,
    /// Texts by name, as its purpose asks.
    pub definition: crate::Attributes,
    /// The changeset that wrote this version.
    pub since: u32,
}
