//! The inventory: which CIs, in which order. The answer is a list of internal ids, made once; any
//! window of it is then one look-up by id, wherever the user scrolls.

mod column;
mod find;
mod group;
mod order;
mod saved_list;
mod values;
mod write;

pub use column::{Column, ColumnFault};
pub use find::{Comparison, Filter, InventoryFault, InventoryQuery, find};
pub use group::{Group, GroupedCis, find_in_groups};
pub use order::Sort;
pub use saved_list::{SavedList, SavedListFault};
pub use values::column_values;
pub use write::write_list;

#[cfg(test)]
mod tests;
