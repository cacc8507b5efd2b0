//! A table of texts and where it goes.

use faultline_model::CiId;

use crate::inventory::Column;

/// A table of texts that states values of CIs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EditTable {
    /// The texts, line by line; a line may end early. An empty text clears.
    pub lines: Vec<Vec<String>>,
    /// Where it goes unless its first line names columns.
    pub place: Option<Place>,
    /// Makes CIs of keys that nobody has, where a column says their class.
    pub create: bool,
}

/// A place in a list of CIs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The CIs from the first chosen row on, in the order shown.
    pub cis: Vec<CiId>,
    /// The columns from the first chosen one on, in the order shown.
    pub columns: Vec<Column>,
    /// How many rows are chosen. A table that fits into what is chosen a whole number of times is repeated there.
    pub rows: usize,
    /// How many columns are chosen.
    pub width: usize,
}
