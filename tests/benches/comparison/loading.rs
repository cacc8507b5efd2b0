//! Import and opening, against plain use of SQLite.

use faultline_testkit::layered::Layered;

use crate::report::Line;

/// Measures an import of the generated estate, and the opening of what came of it.
pub fn compare(_estate: &Layered) -> Vec<Line> {
    Vec::new()
}
