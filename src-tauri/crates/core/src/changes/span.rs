//! Spans of time.

use jiff::Timestamp;

/// From a moment up to, and not including, another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeSpan {
    /// Its beginning.
    pub start: Timestamp,
    /// Its end, which is not before the beginning.
    pub end: Timestamp,
}

impl TimeSpan {
    /// Whether the two have time in common; spans that only touch have none.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The time that two overlapping spans have in common.
    #[must_use]
    pub fn common(&self, other: &Self) -> Self {
        Self {
            start: self.start.max(other.start),
            end: self.end.min(other.end),
        }
    }

    /// How long it is, in seconds.
    #[must_use]
    pub fn seconds(&self) -> i64 {
        self.end.as_second() - self.start.as_second()
    }

    /// Whether `pieces`, each sorted by its beginning, cover all of it together.
    #[must_use]
    pub fn is_covered_by(&self, pieces: &[Self]) -> bool {
        let mut covered = self.start;
        for piece in pieces {
            if piece.start > covered {
                break;
            }
            covered = covered.max(piece.end);
        }
        covered >= self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: i64, end: i64) -> TimeSpan {
        let at = |second| Timestamp::from_second(second).expect("in range");
        TimeSpan {
            start: at(start),
            end: at(end),
        }
    }

    #[test]
    fn spans_that_touch_do_not_overlap() {
        assert!(span(0, 10).overlaps(&span(9, 20)));
        assert!(!span(0, 10).overlaps(&span(10, 20)));
        assert_eq!(span(0, 10).common(&span(5, 20)), span(5, 10));
    }

    #[test]
    fn pieces_cover_where_no_gap_is_left() {
        let pieces = [span(0, 10), span(10, 20), span(25, 30)];
        assert!(span(2, 20).is_covered_by(&pieces));
        assert!(!span(2, 26).is_covered_by(&pieces));
        assert!(!span(21, 22).is_covered_by(&pieces));
    }
}
