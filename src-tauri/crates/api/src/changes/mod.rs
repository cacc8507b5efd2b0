//! What the change manager asks: what a change hits, how risky it is, what it collides with, when
//! it is best done, and the calendar of changes, freezes and maintenance windows.
//!
//! Everything here is asked of the estate as it is now, whatever moment is shown, with the drafts of
//! the changes it is about; looking back at a change asks the estate of its planned start.

mod blast_radius;
mod cab;
mod calendar;
mod collisions;
mod factor_value;
mod fault;
mod freezes;
mod release;
mod review;
mod risk;
mod slots;
mod unauthorized;
mod windows;

pub use blast_radius::{
    BlastRadiusView, ExcludedCiView, HitServiceView, RadiusCiView, UnmappedCiView, blast_radius,
};
pub use cab::{
    AgendaItemView, CabMeetingRequest, CabMeetingView, cab_meetings, decide_in_cab,
    delete_cab_meeting, fill_cab_agenda, save_cab_meeting,
};
pub use calendar::{CalendarEntryView, CalendarView, WindowSpanView, calendar, save_calendar_file};
pub(crate) use collisions::instant;
pub use collisions::{
    CollidingCiView, CollisionKindView, CollisionView, CollisionsRequest, MovedChange,
    TimeSpanView, collisions,
};
pub use factor_value::FactorValueView;
pub use freezes::{FreezeImportView, import_change_freezes};
pub use release::{DeploymentStepView, ReleaseCiView, ReleaseRadiusView, release_radius};
pub use review::{ChangeReviewView, ProposedRelationshipView, ReviewedCiView, review_change};
pub use risk::{RiskFactorView, RiskLevelView, RiskView, change_risk, state_change_risk};
pub use slots::{SlotView, SlotsRequest, change_slots};
pub use unauthorized::{
    AlterationPlace, ChangeOfAlterationsView, UnauthorizedListView, UnauthorizedView,
    accept_alterations, change_of_alterations, unauthorized_changes,
};
pub use windows::{
    RecurrenceView, WeekdayView, WindowKindView, WindowScopeView, WindowView, change_windows,
    delete_change_window, save_change_window, time_zones,
};
