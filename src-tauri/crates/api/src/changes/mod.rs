//! What the change manager asks: what a change hits, how risky it is, what it collides with, when
//! it is best done, and the calendar of changes, freezes and maintenance windows.
//!
//! Everything here is asked of the estate as it is now, whatever moment is shown; a change's own
//! draft counts where its blast radius is asked for.

mod blast_radius;
mod cab;
mod calendar;
mod collisions;
mod fault;
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
pub use calendar::{
    CalendarEntryView, CalendarView, WindowSpanView, calendar, import_change_freezes,
    save_calendar_file,
};
pub(crate) use collisions::instant;
pub use collisions::{
    CollidingCiView, CollisionKindView, CollisionView, CollisionsRequest, MovedChange,
    TimeSpanView, collisions,
};
pub use review::{ChangeReviewView, ProposedRelationshipView, ReviewedCiView, review_change};
pub use risk::{RiskFactorView, RiskLevelView, RiskView, change_risk, state_change_risk};
pub use slots::{SlotView, SlotsRequest, change_slots};
pub use unauthorized::{
    UnauthorizedView, accept_alteration, change_of_alteration, unauthorized_changes,
};
pub use windows::{
    RecurrenceView, WeekdayView, WindowKindView, WindowScopeView, WindowView, change_windows,
    delete_change_window, save_change_window, time_zones,
};
