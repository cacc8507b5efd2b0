//! What records are made with and planned by: templates, mappings of imported columns, saved
//! filters, freezes, maintenance windows, meetings.

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
        /// When nothing may be changed.
        Freeze = "freeze",
        /// When changes may be done.
        MaintenanceWindow = "maintenance_window",
        /// A meeting of the change advisory board.
        CabMeeting = "cab_meeting",
        /// An alteration without a change that somebody accepted.
        AcceptedAlteration = "accepted_alteration",
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
