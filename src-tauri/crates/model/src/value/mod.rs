//! Values: what is allowed, their canonical form, and their order.

mod compare;
mod fault;
mod number;
mod validate;

pub use compare::{compare_numbers, compare_values};
pub use fault::ValueFault;
pub(crate) use number::decimal;
pub use number::{decimal_with_unit, money_parts};
