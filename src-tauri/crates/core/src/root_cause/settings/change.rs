//! Changes settings, or takes them back to what is shipped.

use std::collections::BTreeSet;

use faultline_model::{Model, nearest};
use faultline_store::{StoreError, View, WriteMode, WriteTransaction};

use super::definition::{Definition, Unit};
use super::definitions::{DEFINITIONS, LEAST_RATE, MOST_RATE, definition, shipped};
use super::read::{numbers, stored};
use super::{ANALYSIS, OTHER_CLASSES, RATE, SettingFault};
use crate::analysis_setting;
use crate::context::Context;
use crate::root_cause::FaultRates;
use crate::workspace::{Applied, Operation, Workspace};

/// How far a sum of shares may miss 1, for the sake of binary fractions.
const ROUNDING: f64 = 1e-9;
/// Names proposed for an unknown one.
const NEAREST: usize = 3;

/// What becomes of one setting.
#[derive(Clone, Debug, PartialEq)]
pub enum SettingChange {
    /// It has these numbers from now on.
    Set {
        /// Its name.
        name: String,
        /// Its numbers, parted by blanks or commas.
        value: String,
    },
    /// It goes back to what is shipped.
    Reset {
        /// Its name.
        name: String,
    },
}

impl SettingChange {
    fn name(&self) -> &str {
        match self {
            Self::Set { name, .. } | Self::Reset { name } => name,
        }
    }
}

/// Makes all changes as one changeset; one that changes nothing makes none. A setting that is given
/// its shipped value is no longer held by the workspace.
///
/// # Errors
/// A name is unknown or stands twice, or a value does not suit; nothing was changed.
pub fn change_settings(
    workspace: &Workspace,
    context: &Context,
    changes: &[SettingChange],
) -> Result<Applied<()>, SettingFault> {
    let mut names = BTreeSet::new();
    for change in changes {
        let name = change.name();
        if !names.insert(name) {
            let name = name.to_owned();
            return Err(SettingFault::Twice { name });
        }
    }
    let operation = Operation::ChangeAnalysisSettings {
        names: names.into_iter().map(str::to_owned).collect(),
    };
    workspace.transact(&operation, context, WriteMode::Edit, None, |transaction| {
        let model = transaction.view().model()?;
        for change in changes {
            let values = match change {
                SettingChange::Set { name, value } => Some(checked(&model, name, value)?),
                SettingChange::Reset { name } => {
                    // A class may be gone whose rate is still held.
                    if !is_held(transaction.view(), name)? {
                        find(&model, name)?;
                    }
                    None
                }
            };
            let differing = values.filter(|values| shipped_of(&model, change.name()) != *values);
            write(transaction, change.name(), differing.as_deref())?;
        }
        Ok(())
    })
}

/// Writes the numbers of a setting, or takes it back to what is shipped. The caller has checked them.
pub(in crate::root_cause) fn write(
    transaction: &mut WriteTransaction<'_>,
    name: &str,
    values: Option<&[f64]>,
) -> Result<(), StoreError> {
    analysis_setting::write(
        transaction,
        &format!("{ANALYSIS}{name}"),
        values.map(stored),
    )
}

/// A setting, or the class that a fault rate is of.
enum Found<'m> {
    Constant(&'static Definition),
    Rate(Option<&'m str>),
}

fn find<'m>(model: &'m Model, name: &str) -> Result<Found<'m>, SettingFault> {
    if let Some(class) = name.strip_prefix(RATE) {
        if class == OTHER_CLASSES {
            return Ok(Found::Rate(None));
        }
        let known = model.class(class);
        let unknown = || SettingFault::UnknownClass {
            name: class.to_owned(),
            nearest: owned(&model.nearest_classes(class, NEAREST)),
        };
        let known = known.ok_or_else(unknown)?;
        return Ok(Found::Rate(Some(&known.id)));
    }
    let constant = definition(name).map(Found::Constant);
    constant.ok_or_else(|| SettingFault::Unknown {
        name: name.to_owned(),
        nearest: owned(&nearest(
            name,
            DEFINITIONS.iter().map(|definition| definition.id),
            NEAREST,
        )),
    })
}

/// Whether the workspace holds a setting.
fn is_held(view: View<'_>, name: &str) -> Result<bool, StoreError> {
    let known = view.id_of_analysis_setting(&format!("{ANALYSIS}{name}"))?;
    let current = known.map_or(Ok(None), |id| view.analysis_setting(id))?;
    Ok(current.is_some())
}

fn shipped_of(model: &Model, name: &str) -> Vec<f64> {
    match find(model, name) {
        Ok(Found::Constant(definition)) => shipped(definition),
        // A class without a shipped rate of its own may state the one it would inherit.
        Ok(Found::Rate(Some(class))) => FaultRates::default().own(class).into_iter().collect(),
        Ok(Found::Rate(None)) => vec![FaultRates::default().otherwise],
        Err(_) => Vec::new(),
    }
}

fn checked(model: &Model, name: &str, value: &str) -> Result<Vec<f64>, SettingFault> {
    let found = find(model, name)?;
    let (parts, unit, least, most): (&[&str], _, _, _) = match found {
        Found::Constant(one) => (one.parts, one.unit, one.least, one.most),
        Found::Rate(_) => (&[], Unit::Share, LEAST_RATE, MOST_RATE),
    };
    let wanted = parts.len().max(1);
    let values = numbers(value)
        .filter(|values| values.len() == wanted)
        .ok_or_else(|| SettingFault::NotNumbers {
            name: name.to_owned(),
            value: value.to_owned(),
            expected: match parts {
                [] => "one number with a decimal point".to_owned(),
                parts => format!("{wanted} numbers parted by commas: {}", parts.join(", ")),
            },
        })?;
    for (at, &value) in values.iter().enumerate() {
        let name = parts
            .get(at)
            .map_or_else(|| name.to_owned(), |part| format!("{name} ({part})"));
        if !(least..=most).contains(&value) {
            return Err(SettingFault::OutOfRange {
                name,
                value,
                least,
                most,
            });
        }
        if unit == Unit::Count && value.fract() != 0.0 {
            return Err(SettingFault::NotWhole { name, value });
        }
    }
    let sum: f64 = values.iter().sum();
    if !parts.is_empty() && (sum - 1.0).abs() > ROUNDING {
        return Err(SettingFault::SharesDoNotSum {
            name: name.to_owned(),
            sum,
        });
    }
    Ok(values)
}

fn owned(names: &[&str]) -> Vec<String> {
    names.iter().map(|&name| name.to_owned()).collect()
}
