//! The core's words as views.

use faultline_core::graph;
use faultline_core::history::{AttributeChange, Event, HistoryEntry as CoreEntry};
use faultline_model::{
    Attributes, Changeset, Ci, ImpactDirection, LifecycleStatus, Model, Strength,
};

use crate::history::{AttributeChangeView, ChangesetView, CiHistoryEntry, CiHistoryKind};
use crate::impact::StateView;
use crate::item::{CiSummary, StatusView};
use crate::model::{ImpactDirectionView, StrengthView};

pub(crate) fn summary(model: &Model, ci: &Ci) -> CiSummary {
    let text = |id: &str| ci.attributes.get(id).map(|value| value.into_owned());
    CiSummary {
        id: ci.id,
        key: ci.key.clone(),
        name: ci.name.clone(),
        class: class_id(model, ci.class),
        status: status(ci.status),
        criticality: text("criticality"),
        location: text("location"),
        availability_target: text("availability_target").map(percent),
    }
}

/// The summary of a row that a stream passes by.
pub(crate) fn row_summary(model: &Model, row: &faultline_core::CiRow<'_>) -> CiSummary {
    let text = |id: &str| Attributes::find(row.attributes, id).map(|value| value.into_owned());
    CiSummary {
        id: row.id,
        key: row.key.to_owned(),
        name: row.name.to_owned(),
        class: class_id(model, row.class),
        status: status(row.status),
        criticality: text("criticality"),
        location: text("location"),
        availability_target: text("availability_target").map(percent),
    }
}

/// A share as it is written beside its label, the unit included.
pub(crate) fn percent(share: String) -> String {
    format!("{share} %")
}

pub(crate) fn class_id(model: &Model, number: u16) -> String {
    model
        .class_by_number(number)
        .map(|class| class.id.clone())
        .unwrap_or_default()
}

pub(crate) fn kind_id(model: &Model, number: u16) -> String {
    model
        .relationship_type_by_number(number)
        .map(|kind| kind.id.clone())
        .unwrap_or_default()
}

pub(crate) fn status(status: LifecycleStatus) -> StatusView {
    match status {
        LifecycleStatus::Planned => StatusView::Planned,
        LifecycleStatus::Live => StatusView::Live,
        LifecycleStatus::Maintenance => StatusView::Maintenance,
        LifecycleStatus::Retired => StatusView::Retired,
    }
}

pub(crate) fn status_of(view: StatusView) -> LifecycleStatus {
    match view {
        StatusView::Planned => LifecycleStatus::Planned,
        StatusView::Live => LifecycleStatus::Live,
        StatusView::Maintenance => LifecycleStatus::Maintenance,
        StatusView::Retired => LifecycleStatus::Retired,
    }
}

pub(crate) fn strength(strength: Strength) -> StrengthView {
    match strength {
        Strength::Hard => StrengthView::Hard,
        Strength::Soft => StrengthView::Soft,
    }
}

pub(crate) fn strength_of(view: StrengthView) -> Strength {
    match view {
        StrengthView::Hard => Strength::Hard,
        StrengthView::Soft => Strength::Soft,
    }
}

pub(crate) fn graph_strength(strength: graph::Strength) -> StrengthView {
    match strength {
        graph::Strength::Hard => StrengthView::Hard,
        graph::Strength::Soft => StrengthView::Soft,
    }
}

pub(crate) fn state(state: graph::State) -> StateView {
    match state {
        graph::State::Up => StateView::Up,
        graph::State::AtRisk => StateView::AtRisk,
        graph::State::Degraded => StateView::Degraded,
        graph::State::Down => StateView::Down,
    }
}

pub(crate) fn state_of(view: StateView) -> graph::State {
    match view {
        StateView::Up => graph::State::Up,
        StateView::AtRisk => graph::State::AtRisk,
        StateView::Degraded => graph::State::Degraded,
        StateView::Down => graph::State::Down,
    }
}

pub(crate) fn impact_direction(direction: ImpactDirection) -> ImpactDirectionView {
    match direction {
        ImpactDirection::TargetToSource => ImpactDirectionView::TargetToSource,
        ImpactDirection::SourceToTarget => ImpactDirectionView::SourceToTarget,
        ImpactDirection::Both => ImpactDirectionView::Both,
        ImpactDirection::None => ImpactDirectionView::None,
    }
}

pub(crate) fn impact_direction_of(view: ImpactDirectionView) -> ImpactDirection {
    match view {
        ImpactDirectionView::TargetToSource => ImpactDirection::TargetToSource,
        ImpactDirectionView::SourceToTarget => ImpactDirection::SourceToTarget,
        ImpactDirectionView::Both => ImpactDirection::Both,
        ImpactDirectionView::None => ImpactDirection::None,
    }
}

pub(crate) fn changeset(changeset: &Changeset) -> ChangesetView {
    ChangesetView {
        number: changeset.number,
        at: changeset.header.at.to_string(),
        author: changeset.header.author.clone(),
        message: changeset.header.message.clone(),
        origin: changeset.header.origin.clone(),
        hash: changeset.hash.to_string(),
    }
}

pub(crate) fn change(change: AttributeChange) -> AttributeChangeView {
    let AttributeChange {
        attribute,
        from,
        to,
    } = change;
    AttributeChangeView {
        attribute,
        from,
        to,
    }
}

pub(crate) fn history_entry(entry: CoreEntry) -> CiHistoryEntry {
    let CoreEntry {
        changeset: of,
        event,
        changes,
    } = entry;
    CiHistoryEntry {
        changeset: changeset(&of),
        what: match event {
            Event::Created => CiHistoryKind::Created,
            Event::Changed => CiHistoryKind::Changed,
            Event::Deleted => CiHistoryKind::Deleted,
        },
        changes: changes.into_iter().map(change).collect(),
    }
}
