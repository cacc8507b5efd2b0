//! Paths over dependencies: why one CI depends on another.

mod distances;
mod least;
mod nearest;
mod shortest;
mod simple;
