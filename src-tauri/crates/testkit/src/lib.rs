//! What tests and benches of several crates share: estates written as text, naive oracles, text
//! renderers, generated estates and incidents, measures of answers, and the peers that speed is
//! measured against. Never shipped.

pub mod accuracy;
pub mod estate;
pub mod fault_injection;
pub mod layered;
pub mod oracle;
pub mod peers;
mod random;
pub mod render;
pub mod scale_free;
pub mod shared_service;
pub mod simulation;
