//! What it takes to lose a CI: single points of failure, cut sets, and how probable the loss is.

mod availability;
mod cut_sets;
mod single_points;
mod targets;

pub use availability::*;
pub use cut_sets::*;
pub use single_points::*;
pub use targets::*;
