//! Everything that can be read, of one moment.

mod analysis_setting;
mod baseline;
mod between;
mod cached;
mod changeset;
mod ci;
mod confirmations;
mod confirmed_cause;
pub(crate) mod convert;
mod count;
mod deleted;
mod graph_rows;
mod group;
mod history;
mod keys;
mod listed;
mod model;
mod query;
mod record;
mod relationship;
mod saved_view;
mod scan;
mod search;
mod word;
mod word_match;

use rusqlite::Connection;

use crate::Moment;

pub use confirmations::Confirmation;
pub use deleted::DeletedVersion;
pub use graph_rows::GraphCi;
pub use history::{CiVersion, RelationshipVersion};
pub use query::RelationshipEnd;
pub use record::RecordVersion;
pub(crate) use record::record_search_text;
pub use search::CiWords;
pub use word::SourceWord;

/// Everything that can be read, of one moment. A cheap handle on a connection in a transaction.
#[derive(Clone, Copy, Debug)]
pub struct View<'c> {
    connection: &'c Connection,
    moment: Moment,
}

impl<'c> View<'c> {
    pub(crate) fn new(connection: &'c Connection, moment: Moment) -> Self {
        Self { connection, moment }
    }

    /// The moment that is read.
    #[must_use]
    pub fn moment(self) -> Moment {
        self.moment
    }

    pub(crate) fn connection(self) -> &'c Connection {
        self.connection
    }
}
