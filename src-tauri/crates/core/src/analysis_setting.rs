//! A constant of an analysis that a workspace holds because it differs from what is shipped.

use faultline_model::AnalysisSetting;
use faultline_store::{StoreError, WriteTransaction};

/// Writes the value of a setting by its whole name, or takes it away. The caller has checked it.
///
/// # Errors
/// The store cannot be written.
pub(crate) fn write(
    transaction: &mut WriteTransaction<'_>,
    name: &str,
    value: Option<String>,
) -> Result<(), StoreError> {
    let view = transaction.view();
    let known = view.id_of_analysis_setting(name)?;
    let current = known.map_or(Ok(None), |id| view.analysis_setting(id))?;
    let Some(value) = value else {
        return match current {
            Some(current) => transaction.delete_analysis_setting(current.id),
            None => Ok(()),
        };
    };
    let setting = AnalysisSetting {
        id: known.unwrap_or_else(|| transaction.next_analysis_setting_id()),
        name: name.to_owned(),
        value,
        since: 0,
    };
    if current.is_some() {
        transaction.update_analysis_setting(&setting)?;
        return Ok(());
    }
    transaction.insert_analysis_setting(&setting)
}
