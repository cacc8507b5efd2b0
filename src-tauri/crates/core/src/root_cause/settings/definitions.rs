//! Every constant of the model. Their shipped values are those of [`Options::default`].

use super::definition::{Definition, SettingGroup, Unit};
use crate::root_cause::Options;

/// What a report says, in the order of the columns of the table.
const REPORTS: &[&str] = &["up", "degraded", "down"];
/// A report that were impossible would outweigh everything else.
const LEAST_SHARE: f64 = 1e-6;

macro_rules! number {
    ($id:literal, $group:ident, $label:literal, $unit:ident, $least:expr, $most:expr, $($field:ident).+, $meaning:literal) => {
        Definition {
            id: $id,
            group: SettingGroup::$group,
            label: $label,
            meaning: $meaning,
            unit: Unit::$unit,
            parts: &[],
            least: $least,
            most: $most,
            get: |options| vec![options.$($field).+],
            set: |options, values| options.$($field).+ = values[0],
        }
    };
}

macro_rules! count {
    ($id:literal, $group:ident, $label:literal, $least:expr, $most:expr, $field:ident, $meaning:literal) => {
        Definition {
            id: $id,
            group: SettingGroup::$group,
            label: $label,
            meaning: $meaning,
            unit: Unit::Count,
            parts: &[],
            least: $least,
            most: $most,
            get: |options| vec![options.settings.$field as f64],
            set: |options, values| options.settings.$field = values[0] as usize,
        }
    };
}

macro_rules! report {
    ($id:literal, $row:literal, $label:literal, $meaning:literal) => {
        Definition {
            id: $id,
            group: SettingGroup::Observation,
            label: $label,
            meaning: $meaning,
            unit: Unit::Share,
            parts: REPORTS,
            least: LEAST_SHARE,
            most: 1.0,
            get: |options| options.settings.table[$row].to_vec(),
            set: |options, values| options.settings.table[$row].copy_from_slice(values),
        }
    };
}

/// The settings that are no fault rates, in the order of the model.
pub(super) static DEFINITIONS: &[Definition] = &[
    count!(
        "most_faults",
        Hypotheses,
        "Most faults at once",
        1.0,
        5.0,
        most_faults,
        "The most CIs that are taken to have failed independently."
    ),
    number!(
        "least_gain",
        Hypotheses,
        "Each fault earns its place by",
        Factor,
        1.0,
        1e9,
        settings.least_gain,
        "Of several faults, leaving any one out must make what is observed so many times less likely."
    ),
    Definition {
        id: "fault_states",
        group: SettingGroup::Hypotheses,
        label: "How faults show",
        meaning: "The shares of faults that are total and partial.",
        unit: Unit::Share,
        parts: &["down", "degraded"],
        least: LEAST_SHARE,
        most: 1.0,
        get: |options| {
            vec![
                options.settings.down_weight,
                options.settings.degraded_weight,
            ]
        },
        set: |options, values| {
            options.settings.down_weight = values[0];
            options.settings.degraded_weight = values[1];
        },
    },
    number!(
        "change_weight",
        Prior,
        "A change just before adds",
        Factor,
        0.0,
        1e6,
        terms.change_weight,
        "How many times likelier a fault is right after a change of the CI, less one."
    ),
    number!(
        "change_decay",
        Prior,
        "What a change adds fades in",
        Hours,
        0.01,
        8_760.0,
        terms.change_decay_hours,
        "After so long, what a change adds has fallen to about a third (1/e)."
    ),
    number!(
        "change_window",
        Prior,
        "Changes count for",
        Hours,
        0.0,
        8_760.0,
        terms.counted_hours,
        "Changes that ended longer before the first onset do not count."
    ),
    number!(
        "history_window",
        Prior,
        "Past faults count for",
        Days,
        0.0,
        36_500.0,
        terms.history_days,
        "Each incident of so many days before the first onset, of which the CI was the cause, adds one to its factor."
    ),
    number!(
        "propagation",
        Propagation,
        "Failure travels with",
        Share,
        LEAST_SHARE,
        1.0,
        settings.propagation,
        "The probability that failure travels over a relationship that states none."
    ),
    number!(
        "confidence",
        Observation,
        "Confidence in a report",
        Share,
        0.0,
        1.0,
        settings.confidence,
        "How far a report is trusted that does not say so itself."
    ),
    report!(
        "report_of_up",
        0,
        "Of a CI that is up",
        "How often a CI that works is reported up, degraded and down."
    ),
    report!(
        "report_of_at_risk",
        1,
        "Of a CI at risk",
        "How often a CI that works without reserve is reported up, degraded and down."
    ),
    report!(
        "report_of_degraded",
        2,
        "Of a degraded CI",
        "How often a CI that works in part is reported up, degraded and down."
    ),
    report!(
        "report_of_down",
        3,
        "Of a CI that is down",
        "How often a CI that does not work is reported up, degraded and down."
    ),
    number!(
        "onset_tolerance",
        Time,
        "Onsets may be early by",
        Seconds,
        0.0,
        86_400.0,
        settings.onset_tolerance,
        "A symptom may be noticed so long before what caused it, unquestioned."
    ),
    number!(
        "onset_decay",
        Time,
        "Beyond that it counts less by",
        Seconds,
        1.0,
        864_000.0,
        settings.onset_decay,
        "For every so much beyond, the way that explains it is held about a third (1/e) as likely."
    ),
    number!(
        "least_onset_factor",
        Time,
        "But never less than",
        Share,
        LEAST_SHARE,
        1.0,
        settings.least_onset_factor,
        "The least that onsets in the wrong order leave of a way's likelihood."
    ),
    number!(
        "discard",
        Search,
        "May be left out",
        Share,
        0.0,
        0.1,
        settings.discard,
        "The share of all probability that the search may pass over; 0 passes over nothing."
    ),
    number!(
        "time_limit",
        Search,
        "Answer after",
        Seconds,
        0.1,
        3_600.0,
        time_limit,
        "A search that takes longer answers with what it found, and says so."
    ),
    count!(
        "checks",
        Search,
        "Checks proposed",
        0.0,
        200.0,
        checks,
        "How many CIs are proposed to be looked at next."
    ),
    count!(
        "weighed_hypotheses",
        Search,
        "Hypotheses weighed for checks",
        2.0,
        10_000.0,
        weighed_hypotheses,
        "How many of the leading hypotheses are compared when checks are proposed."
    ),
    number!(
        "learning_window",
        Learning,
        "Learn from the last",
        Days,
        1.0,
        36_500.0,
        learning.days,
        "Causes confirmed longer ago say nothing of fault rates."
    ),
    number!(
        "learning_weight",
        Learning,
        "The shipped rate weighs",
        Factor,
        0.1,
        1_000.0,
        learning.weight,
        "As many confirmed causes are needed before experience outweighs the shipped rate."
    ),
];

/// A chance of a fault has to leave odds that are neither 0 nor infinite.
pub(super) const LEAST_RATE: f64 = 1e-12;
/// More than that in every incident would be no fault but the normal state.
pub(super) const MOST_RATE: f64 = 0.5;

/// The setting of this id, fault rates apart.
pub(super) fn definition(id: &str) -> Option<&'static Definition> {
    DEFINITIONS.iter().find(|definition| definition.id == id)
}

/// The shipped values of a setting.
pub(super) fn shipped(definition: &Definition) -> Vec<f64> {
    (definition.get)(&Options::default())
}
