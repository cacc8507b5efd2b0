//! The commands about changes: what they hit, risk, collide with, and when they are best done.

pub mod blast_radius;
pub mod cab;
pub mod calendar;
pub mod collision_document;
pub mod collisions;
pub mod freezes;
pub mod gate;
mod release;
pub mod review;
pub mod risk;
pub mod slots;
pub mod unauthorized;
pub mod windows;
