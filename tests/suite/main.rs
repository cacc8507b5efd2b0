//! Tests of whole programs and of the checkout as such, in one binary.

#![expect(
    clippy::unwrap_used,
    reason = "whatever is not as it must be fails the test"
)]

mod cli;
mod layering;
mod sentences;
mod tidiness;
