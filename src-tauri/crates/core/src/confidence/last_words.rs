//! What the sources last said of a row: who confirmed it when, and who has stopped to list it.

use faultline_store::SourceWord;
use jiff::Timestamp;

/// What all sources last said, ready to be looked up by id.
pub(crate) struct LastWords {
    /// Ranges of one source each, by id.
    by_source: Vec<Vec<Range>>,
}

struct Range {
    source: String,
    first: u32,
    last: u32,
    at: Option<Timestamp>,
    gone: bool,
}

/// What the sources last said of one row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct LastWord<'w> {
    /// When a source that still lists it last did.
    pub confirmed: Option<Timestamp>,
    /// Of the sources that list it no longer, the one that did so last, and when.
    pub gone: Option<(Timestamp, &'w str)>,
}

impl LastWords {
    /// From words by source and id, as the store gives them.
    pub fn of(words: Vec<SourceWord>) -> Self {
        let mut by_source: Vec<Vec<Range>> = Vec::new();
        for word in words {
            let SourceWord {
                source,
                first,
                last,
                at,
                gone,
            } = word;
            let range = Range {
                source,
                first,
                last,
                at: at.parse().ok(),
                gone,
            };
            match by_source.last_mut() {
                Some(ranges) if ranges[0].source == range.source => ranges.push(range),
                _ => by_source.push(vec![range]),
            }
        }
        Self { by_source }
    }

    /// What was last said of the row of an id. Cost: a search by halving in each source.
    pub fn on(&self, id: u32) -> LastWord<'_> {
        let mut word = LastWord::default();
        for ranges in &self.by_source {
            let after = ranges.partition_point(|range| range.first <= id);
            let Some(range) = after.checked_sub(1).map(|before| &ranges[before]) else {
                continue;
            };
            if range.last < id {
                continue;
            }
            if range.gone {
                word.gone = word
                    .gone
                    .max(range.at.map(|at| (at, range.source.as_str())));
            } else {
                word.confirmed = word.confirmed.max(range.at);
            }
        }
        word
    }
}
