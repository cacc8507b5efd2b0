//! The options of a workspace: what is shipped, with what it holds itself.

use faultline_model::AnalysisSetting;
use faultline_store::{StoreError, View};

use super::definitions::definition;
use super::{ANALYSIS, OTHER_CLASSES, RATE};
use crate::root_cause::Options;

/// The options that the workspace holds.
///
/// # Errors
/// The store cannot be read, or a setting in it is damaged.
pub fn options(view: View<'_>) -> Result<Options, StoreError> {
    of(&view.analysis_settings()?)
}

fn of(settings: &[AnalysisSetting]) -> Result<Options, StoreError> {
    let mut options = Options::default();
    for setting in settings {
        let Some(id) = setting.name.strip_prefix(ANALYSIS) else {
            continue;
        };
        let values = numbers(&setting.value).ok_or(StoreError::Row {
            table: "analysis_setting",
            id: setting.id,
            problem: "its value is not made of numbers",
        })?;
        if !put(&mut options, id, &values) {
            return Err(StoreError::Row {
                table: "analysis_setting",
                id: setting.id,
                problem: "its value does not suit its name",
            });
        }
    }
    Ok(options)
}

/// Whether there is such a setting with so many numbers; it is set then.
fn put(options: &mut Options, id: &str, values: &[f64]) -> bool {
    if let Some(class) = id.strip_prefix(RATE) {
        let [rate] = *values else { return false };
        if class == OTHER_CLASSES {
            options.rates.otherwise = rate;
        } else {
            options.rates.put(class, rate);
        }
        return true;
    }
    let Some(definition) = definition(id) else {
        return false;
    };
    let fits = (definition.get)(options).len() == values.len();
    if fits {
        (definition.set)(options, values);
    }
    fits
}

/// The numbers of a stored or written value, parted by blanks or commas; none where it is not
/// made of finite numbers.
pub(super) fn numbers(text: &str) -> Option<Vec<f64>> {
    text.split([' ', ','])
        .filter(|part| !part.is_empty())
        .map(|part| part.parse::<f64>().ok().filter(|value| value.is_finite()))
        .collect()
}

/// How numbers are stored: each in the shortest form that reads back as the same number.
pub(super) fn stored(values: &[f64]) -> String {
    let texts: Vec<String> = values.iter().map(f64::to_string).collect();
    texts.join(" ")
}
