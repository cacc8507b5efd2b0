//! What change management asks of an estate: what a change hits, how risky it is, what it collides
//! with, and when it is best done.

mod blast_radius;
pub mod cab;
pub mod calendar;
pub mod collisions;
mod fault;
mod finished;
mod footprints;
pub mod review;
pub mod risk;
mod scheduled;
pub mod slots;
mod span;
#[cfg(test)]
mod tests;
pub mod unauthorized;
pub mod windows;

pub use blast_radius::{BlastRadius, Excluded, HitService, blast_radius, draft_of};
pub use fault::ChangeFault;
pub use finished::{ChangeOutcome, FinishedChange, finished_changes};
pub use footprints::Footprints;
pub use scheduled::{ScheduledChange, forced_by, scheduled_changes, span_of};
pub use span::TimeSpan;
