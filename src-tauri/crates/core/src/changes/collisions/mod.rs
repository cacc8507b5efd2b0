//! Collisions: what a change does to others at the same time, and what forbids its time.

mod find;
mod kind;
mod pairs;
mod sentence;
mod with_windows;

#[cfg(test)]
pub(super) use find::among;
pub use find::{CollisionQuestion, collisions};
pub use kind::{CollidesWith, CollidingCi, Collision, CollisionKind};
pub(super) use pairs::between;
pub use sentence::{names_of, sentence};
pub(super) use with_windows::{ActiveWindow, active_windows, against_windows, windows_of};
