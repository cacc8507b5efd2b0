//! Comparing two moments of the estate, which the caller names; the moment that is shown stays as it is.

mod differences;
mod filter;
mod impact;
mod sides;
mod through;
mod views;

pub use differences::{cis, compare, relationships};
pub use impact::impact;
pub use through::through;
pub use views::*;

/// Rows given at most at once.
const LARGEST_WINDOW: u32 = 1_000;
