//! When a change is best done.

use faultline_core::changes::collisions::names_of;
use faultline_core::changes::slots::{SlotQuestion, slots};
use faultline_core::task::TaskContext;
use serde::{Deserialize, Serialize};
use specta::Type;

use super::collisions::{instant, view};
use super::{CollisionView, TimeSpanView};
use crate::{ApiError, Session};

/// Weeks looked at, at most.
const MOST_WEEKS: u32 = 26;
/// Slots told, at most.
const MOST_SLOTS: u32 = 50;

/// What is looked for.
#[derive(Clone, Debug, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SlotsRequest {
    /// The change (internal id).
    pub change: u32,
    /// Minutes it takes; as long as planned unless given.
    pub minutes: Option<u32>,
    /// Not before then; now unless given.
    pub from: Option<String>,
    /// Within so many weeks, at most 26.
    pub weeks: u32,
    /// At most so many, at most 50.
    pub limit: u32,
}

/// A span in which a change could be done.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SlotView {
    /// When.
    pub span: TimeSpanView,
    /// What remains at risk; empty in a good slot.
    pub collisions: Vec<CollisionView>,
    /// It lies in the maintenance windows of the change's CIs; none where they have none.
    pub in_maintenance: Option<bool>,
}

/// Spans for a change, the best first.
///
/// # Errors
/// No workspace is open, the record is no change, or it is unknown how long it takes.
pub fn change_slots(session: &Session, request: &SlotsRequest) -> Result<Vec<SlotView>, ApiError> {
    let workspace = session.open()?.workspace.live();
    let reader = workspace.read()?;
    let from = request.from.as_deref();
    let from = from.map(|text| instant("from", text)).transpose()?;
    let question = SlotQuestion {
        change: request.change,
        minutes: request.minutes,
        from: from.unwrap_or_else(|| session.now()),
        weeks: request.weeks.clamp(1, MOST_WEEKS),
        limit: request.limit.clamp(1, MOST_SLOTS) as usize,
    };
    let found = slots(&TaskContext::unattended(), &workspace, &question)?;
    let mut views = Vec::with_capacity(found.len());
    for slot in found {
        let names = names_of(reader.view(), &slot.collisions)?;
        views.push(SlotView {
            span: slot.span.into(),
            collisions: slot
                .collisions
                .iter()
                .map(|one| view(one, &names))
                .collect(),
            in_maintenance: slot.in_maintenance,
        });
    }
    Ok(views)
}
