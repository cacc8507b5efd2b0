//! The real window, driven from outside as a person would.

#![expect(
    clippy::unwrap_used,
    reason = "whatever is not as it must be fails the test"
)]

mod architect;
mod board;
mod demonstration;
mod display;
mod estate;
mod problem;
mod window;
