//! Any bytes, read as one of the two plain files, end in rows and issues and never in a panic.
#![no_main]

use faultline_exchange::csv::file::{CsvFile, Item};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    for header in [&b""[..], b"key,class,owner\n", b"source;type;target;needs\n"] {
        let input = [header, bytes].concat();
        let Ok(mut file) = CsvFile::open("fuzzed.csv", input.as_slice()) else {
            continue;
        };
        let width = file.header().len();
        let mut line = 0;
        while let Ok(Some(item)) = file.next_item() {
            if let Item::Row(row) = item {
                assert_eq!(row.len(), width, "rows are as wide as the header");
                assert!(row.line() > line, "lines go up");
                line = row.line();
            }
        }
    }
});
