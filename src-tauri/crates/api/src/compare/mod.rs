//! Comparing two moments of the estate, which the caller names; the moment that is shown stays as it is.

mod views;

pub use views::*;
