//! What tests and benches of several crates share: estates written as text, naive oracles, text
//! renderers, generated estates, and the peers that speed is measured against. Never shipped.

pub mod estate;
pub mod layered;
pub mod oracle;
pub mod peers;
pub mod render;
pub mod shared_service;
pub mod simulation;
