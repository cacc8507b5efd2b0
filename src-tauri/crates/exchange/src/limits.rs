//! What a file may hold. A file beyond these is refused with the place, before it can fill the memory.

/// Bytes of one cell.
pub const CELL_BYTES: usize = 1 << 20;
/// Bytes of all cells of one row together.
pub const ROW_BYTES: usize = 16 << 20;
/// Columns of one file.
pub const COLUMNS: usize = 2_000;
/// Rows of one file, the header not counted.
pub const ROWS: u64 = 100_000_000;
/// Bytes of the header row, within which the delimiter must be found.
pub const HEADER_BYTES: usize = 1 << 20;
/// Issues kept with their details; those beyond are only counted.
pub const ISSUES: usize = 10_000;
/// Characters of a value that an issue repeats.
pub const VALUE_CHARACTERS: usize = 80;
/// Bytes of one input of evidence.
pub const EVIDENCE_BYTES: u64 = 64 << 20;
/// Alerts or rows of one input of evidence.
pub const EVIDENCE_STATEMENTS: usize = 100_000;
/// Bytes of a workbook that is read, unpacked.
pub const WORKBOOK_BYTES: u64 = 1 << 30;
/// Lines of pasted text.
pub const EVIDENCE_LINES: usize = 5_000;
