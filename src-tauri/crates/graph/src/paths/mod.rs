//! Paths over dependencies: why one CI depends on another.

mod distances;
mod least;
mod shortest;
mod simple;
