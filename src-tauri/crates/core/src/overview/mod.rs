//! The overview of a whole estate: every CI at a place, gathered into communities that are named by
//! what is in them.

mod arrange;
mod describe;
mod kept;
mod name;
mod states;
#[cfg(test)]
mod tests;
mod words;

pub use arrange::{Arrangements, MOST_PLACED, arranged};
pub use describe::{CommunityDescription, Overview, describe};
pub use name::{NamePart, NameWord, plain_name};
pub use states::states_now;
pub use words::{CiWords, WordList};
