//! All settings of a workspace with what is to be known of them.

use faultline_model::Model;
use faultline_store::{StoreError, View};

use super::definition::{SettingGroup, Unit};
use super::definitions::{DEFINITIONS, LEAST_RATE, MOST_RATE, shipped};
use super::{ANALYSIS, OTHER_CLASSES, RATE, options};
use crate::root_cause::{FaultRates, Options};

/// A setting as a form shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct SettingEntry {
    /// Its name: `most_faults`, `fault_rate.compute`.
    pub name: String,
    /// Where it belongs.
    pub group: SettingGroup,
    /// What it is called.
    pub label: String,
    /// What it means, in a sentence.
    pub meaning: String,
    /// What its numbers count.
    pub unit: Unit,
    /// What its numbers stand for where there are several; they sum to 1. Empty for a single number.
    pub parts: &'static [&'static str],
    /// The least that a number may be.
    pub least: f64,
    /// The most that a number may be.
    pub most: f64,
    /// The numbers in use.
    pub value: Vec<f64>,
    /// The numbers shipped.
    pub shipped: Vec<f64>,
    /// The changeset that made it differ from what is shipped.
    pub since: Option<u32>,
}

/// All settings in the order of the model: a rate for every class that is shipped with one or
/// that the workspace states one of.
///
/// # Errors
/// The store cannot be read, or a setting in it is damaged.
pub fn settings(view: View<'_>) -> Result<Vec<SettingEntry>, StoreError> {
    let model = view.model()?;
    let stated = view.analysis_settings()?;
    let since = |name: &str| {
        let own = stated.iter().find(|one| {
            one.name
                .strip_prefix(ANALYSIS)
                .is_some_and(|rest| rest == name)
        });
        own.map(|one| one.since)
    };
    let options = options(view)?;
    let mut entries: Vec<SettingEntry> = DEFINITIONS
        .iter()
        .map(|definition| SettingEntry {
            name: definition.id.to_owned(),
            group: definition.group,
            label: definition.label.to_owned(),
            meaning: definition.meaning.to_owned(),
            unit: definition.unit,
            parts: definition.parts,
            least: definition.least,
            most: definition.most,
            value: (definition.get)(&options),
            shipped: shipped(definition),
            since: None,
        })
        .collect();
    entries.extend(rates(&model, &options));
    for entry in &mut entries {
        entry.since = since(&entry.name);
    }
    entries.sort_by_key(|entry| entry.group);
    Ok(entries)
}

fn rates(model: &Model, options: &Options) -> Vec<SettingEntry> {
    let shipped = FaultRates::default();
    let of_class = |class: &str, rate: f64| {
        let definition = model.class(class);
        let label = definition.map_or_else(|| class.to_owned(), |one| one.label.clone());
        let inherited = definition.map_or(shipped.otherwise, |one| shipped.of(model, one));
        rate_entry(class, label, rate, inherited)
    };
    let mut entries: Vec<SettingEntry> = options
        .rates
        .by_class
        .iter()
        .map(|(class, rate)| of_class(class, *rate))
        .collect();
    entries.push(rate_entry(
        OTHER_CLASSES,
        "Every other class".to_owned(),
        options.rates.otherwise,
        shipped.otherwise,
    ));
    entries
}

fn rate_entry(class: &str, label: String, rate: f64, shipped: f64) -> SettingEntry {
    SettingEntry {
        name: format!("{RATE}{class}"),
        group: SettingGroup::FaultRates,
        label,
        meaning:
            "The chance that such a CI fails in the time of one incident; classes below inherit it."
                .to_owned(),
        unit: Unit::Share,
        parts: &[],
        least: LEAST_RATE,
        most: MOST_RATE,
        value: vec![rate],
        shipped: vec![shipped],
        since: None,
    }
}
