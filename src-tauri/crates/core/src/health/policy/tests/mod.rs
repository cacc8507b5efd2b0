//! Policies as they are read, and as they are checked.

mod checking;
mod reading;
