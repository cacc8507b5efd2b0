//! The real window, driven from outside as a person would.

mod demonstration;
mod display;
mod window;
