//! Writing records and what belongs to them.

mod contents;
mod entries;
mod links;
mod records;
mod search;
mod settings;
