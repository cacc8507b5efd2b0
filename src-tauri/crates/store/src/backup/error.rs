//! Why a workspace was not copied.

use crate::{Fault, StoreError, Verification};

/// Faults that the sentence of an error names.
const NAMED: usize = 3;

/// Why a workspace was not copied. Nothing appeared, and what stood there still stands there.
#[derive(Debug, thiserror::Error)]
pub enum CopyError {
    /// The file that was to be copied cannot be read.
    #[error(transparent)]
    Source(StoreError),
    /// The copy cannot be written.
    #[error(transparent)]
    Target(StoreError),
    /// The copy was made and has faults, which are those of the original.
    #[error("The file has faults, so no copy was kept. {}", sentence(&.0.faults))]
    Faults(Verification),
}

fn sentence(faults: &[Fault]) -> String {
    let named: Vec<String> = faults.iter().take(NAMED).map(ToString::to_string).collect();
    let mut sentence = named.join(" ");
    if faults.len() > NAMED {
        sentence.push_str(&format!(" And {} more.", faults.len() - NAMED));
    }
    sentence
}
