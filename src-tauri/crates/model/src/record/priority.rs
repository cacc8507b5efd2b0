//! The priority matrix of incidents and problems.

use super::words::words;

words! {
    /// How much is hit, or how soon it has to be mended.
    Level {
        /// Much, or at once.
        High = "high",
        /// In between.
        Medium = "medium",
        /// Little, or at leisure.
        Low = "low",
    }
}

/// The priority, 1 (first) to 5, that impact (row) and urgency (column) give, each high, medium, low.
pub const PRIORITY_MATRIX: [[u8; 3]; 3] = [[1, 2, 3], [2, 3, 4], [3, 4, 5]];

/// The priority of an impact and an urgency: 1 is worked on first, 5 last.
#[must_use]
pub const fn priority(impact: Level, urgency: Level) -> u8 {
    PRIORITY_MATRIX[impact as usize][urgency as usize]
}
