//! Component failure impact analysis (CFIA): a matrix of CIs and services that tells what the failure of each CI alone
//! does to each service. The ITIL technique, computed instead of typed.

mod compute;
mod failing;
mod write;

pub use compute::{Matrix, Row, compute};
pub use failing::failing;
pub use write::write;

#[cfg(test)]
mod tests;
