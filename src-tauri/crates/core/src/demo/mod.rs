//! The demonstration estate: Keller Group, a mid-sized insurer with a payments
//! company, in two data centres and one cloud region, from business services down to
//! racks and power.
//!
//! It is made here from tables and a few generators, the same on every machine: no
//! clock, no chance, no file. [`estate`] answers plain rows; they enter a workspace
//! the way imported rows do.

mod agreements;
mod applications;
mod catalogue;
mod cloud;
mod containers;
mod details;
mod estate;
mod hardware;
mod hosts;
mod life_cycle;
mod machines;
mod network;
mod people;
mod places;
mod power;
pub mod records;
mod rows;
mod services;
mod software;
mod storage;
mod story;
#[cfg(test)]
mod tests;
mod variety;
mod workplace;
mod write;

pub use estate::{DemoCi, DemoRelationship, Estate};
pub use rows::DemoRows;
pub use write::write;

/// How many CIs the estate has, for those who announce it before it is made.
pub const CIS: usize = 2_418;

/// Makes the whole estate. Costs a few milliseconds.
pub fn estate() -> Estate {
    let mut estate = Estate::default();
    services::add(&mut estate);
    story::add(&mut estate);
    places::add(&mut estate);
    power::add(&mut estate);
    network::add(&mut estate);
    storage::add(&mut estate);
    hosts::add(&mut estate);
    cloud::add(&mut estate);
    containers::add(&mut estate);
    applications::add(&mut estate);
    network::add_zones(&mut estate);
    workplace::add(&mut estate);
    software::add(&mut estate);
    agreements::add(&mut estate);
    people::add(&mut estate);
    life_cycle::add(&mut estate);
    people::join(&mut estate);
    details::add(&mut estate);
    estate
}
