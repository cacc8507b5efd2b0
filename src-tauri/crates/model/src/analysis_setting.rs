//! Settings of the analyses that a workspace holds itself.

/// Internal id of a setting.
pub type AnalysisSettingId = u32;

/// A setting that differs from the one shipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnalysisSetting {
    /// Internal id; a name keeps its id for ever.
    pub id: AnalysisSettingId,
    /// The analysis and the setting: `root_cause.most_faults`.
    pub name: String,
    /// One decimal number, or several parted by blanks.
    pub value: String,
    /// The changeset that wrote this version.
    pub since: u32,
}
