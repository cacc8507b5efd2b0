//! Any text comes back from its guarded cell, and no guarded cell can be taken for a formula.
#![no_main]

use faultline_exchange::csv::formula::{neutralise, restore};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let cell = neutralise(text);
    assert_eq!(restore(&cell), text);
    assert!(text == "-" || !cell.starts_with(['=', '+', '-', '@', '\t', '\r']));
});
