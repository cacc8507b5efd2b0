//! Paths over dependencies: why one CI depends on another.

mod coverage;
mod distances;
mod least;
mod nearest;
mod shortest;
mod simple;

pub use coverage::{PathCoverage, PathLoss};
