//! What a factor of a risk is for a change.

use faultline_core::changes::risk::FactorValue;
use serde::Serialize;
use specta::Type;

use crate::convert;
use crate::impact::StateView;

/// What a factor is for a change.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum FactorValueView {
    NoService,
    /// The most critical service that is hit.
    Service {
        name: String,
        criticality: Option<String>,
        state: StateView,
    },
    /// How many services end in which state.
    Services {
        down: u32,
        degraded: u32,
        at_risk: u32,
    },
    /// The worst state of a service.
    Worst {
        state: StateView,
    },
    NoOutage,
    Outage {
        minutes: i32,
    },
    /// How changes of one class, template or team ended; of none where none is stated.
    Finished {
        of: Option<String>,
        successful: u32,
        finished: u32,
    },
    /// How many CIs are affected.
    Affected {
        count: u32,
    },
    /// There is a plan to take it back; its minutes as stated.
    Backout {
        minutes: Option<String>,
    },
    NoBackout,
    Tested,
    NotTested,
    NoTime,
    InFreeze,
    OutsideMaintenance,
    NoWindow,
    InMaintenance,
}

impl FactorValueView {
    pub(super) fn of(value: &FactorValue) -> Self {
        match value {
            FactorValue::NoService => Self::NoService,
            FactorValue::Service {
                name,
                criticality,
                state,
            } => Self::Service {
                name: name.clone(),
                criticality: criticality.map(|one| one.as_str().to_owned()),
                state: convert::state(*state),
            },
            FactorValue::Services {
                down,
                degraded,
                at_risk,
            } => Self::Services {
                down: *down as u32,
                degraded: *degraded as u32,
                at_risk: *at_risk as u32,
            },
            FactorValue::Worst(state) => Self::Worst {
                state: convert::state(*state),
            },
            FactorValue::NoOutage => Self::NoOutage,
            FactorValue::Outage { minutes } => Self::Outage {
                minutes: i32::try_from(*minutes).unwrap_or(i32::MAX),
            },
            FactorValue::Finished {
                of,
                successful,
                finished,
                is_class: _,
            } => Self::Finished {
                of: of.clone(),
                successful: *successful,
                finished: *finished,
            },
            FactorValue::Affected(count) => Self::Affected {
                count: *count as u32,
            },
            FactorValue::Backout { minutes } => Self::Backout {
                minutes: minutes.clone(),
            },
            FactorValue::NoBackout => Self::NoBackout,
            FactorValue::Tested => Self::Tested,
            FactorValue::NotTested => Self::NotTested,
            FactorValue::NoTime => Self::NoTime,
            FactorValue::InFreeze => Self::InFreeze,
            FactorValue::OutsideMaintenance => Self::OutsideMaintenance,
            FactorValue::NoWindow => Self::NoWindow,
            FactorValue::InMaintenance => Self::InMaintenance,
        }
    }
}
