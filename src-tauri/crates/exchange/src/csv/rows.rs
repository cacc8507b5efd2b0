//! Rows of a CSV file, one at a time: text, exact lines, limits. It knows nothing of what the columns mean.

use std::io::{self, BufRead, BufReader, Chain, Cursor, Read};

use super::formula;
use crate::limits;
use crate::reason::Reason;

type Source<R> = BufReader<Chain<Cursor<Vec<u8>>, R>>;

/// Reads rows from `R` without ever holding more than one of them.
pub(super) struct Rows<R: Read> {
    source: Source<R>,
    parser: csv_core::Reader,
    text: Vec<u8>,
    ends: Vec<usize>,
    line: u64,
    bytes: u64,
    current: Current,
}

/// Where the row that was read last lies in the buffers.
#[derive(Debug, Clone, Copy, Default)]
struct Current {
    text: usize,
    cells: usize,
    line: u64,
}

/// One row as it stands in the file.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    text: &'a str,
    ends: &'a [usize],
    line: u64,
}

impl<'a> Row<'a> {
    /// How many cells the row has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether every cell is empty.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// The text of a cell as it is meant, an apostrophe against formulas taken off; empty beyond the last cell.
    pub fn cell(&self, column: usize) -> &'a str {
        let Some(&end) = self.ends.get(column) else {
            return "";
        };
        let start = column.checked_sub(1).map_or(0, |before| self.ends[before]);
        formula::restore(&self.text[start..end])
    }

    /// The line on which the row begins, counted from 1.
    pub fn line(&self) -> u64 {
        self.line
    }
}

/// What a step forward came to.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A row, to be had from [`Rows::current`].
    Row,
    /// Something after which nothing can be read.
    Broken { line: u64, reason: Reason },
    /// The end of the file.
    End,
}

/// A row that is no text or has too much of it.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct InvalidRow {
    pub line: u64,
    pub column: usize,
    pub reason: Reason,
}

impl<R: Read> Rows<R> {
    /// Reads rows from `prefix` and then `source`. `bytes` were read before `prefix`.
    pub(super) fn new(prefix: Vec<u8>, source: R, delimiter: u8, bytes: u64) -> Self {
        Self {
            source: BufReader::with_capacity(256 << 10, Cursor::new(prefix).chain(source)),
            parser: csv_core::ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; 4 << 10],
            ends: vec![0; 64],
            line: 1,
            bytes,
            current: Current::default(),
        }
    }

    /// The row that the last step came to.
    pub(super) fn current(&self) -> Result<Row<'_>, InvalidRow> {
        let Current { text, cells, line } = self.current;
        check_text(&self.text[..text], &self.ends[..cells], line)
    }

    /// Bytes of the file that rows were made of so far.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// The source, from which some bytes beyond the last row may have been taken.
    pub(super) fn into_source(self) -> R {
        self.source.into_inner().into_inner().1
    }

    /// Goes on to the next row that holds any text.
    pub(super) fn advance(&mut self) -> io::Result<Step> {
        loop {
            let step = self.read_row()?;
            if step != Step::Row || self.current.text > 0 {
                return Ok(step);
            }
        }
    }

    fn read_row(&mut self) -> io::Result<Step> {
        self.skip_line_ends()?;
        let line = self.line;
        let (mut text_length, mut cells) = (0, 0);
        let mut begun = false;
        loop {
            let input = match self.source.fill_buf() {
                Ok(input) => input,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            // A line end that the file lacks ends its last row, unless that is still within quotes.
            let ended_file = input.is_empty() && begun;
            let input = if ended_file { b"\n" } else { input };
            let (result, read, wrote, ended) = self.parser.read_record(
                input,
                &mut self.text[text_length..],
                &mut self.ends[cells..],
            );
            begun |= read > 0;
            if !ended_file {
                self.line += count_line_feeds(&input[..read]);
                self.bytes += read as u64;
                self.source.consume(read);
            }
            text_length += wrote;
            cells += ended;
            match result {
                csv_core::ReadRecordResult::InputEmpty if ended_file => {
                    let reason = Reason::UnclosedQuote;
                    return Ok(Step::Broken { line, reason });
                }
                csv_core::ReadRecordResult::InputEmpty => {}
                csv_core::ReadRecordResult::OutputFull => {
                    if self.text.len() >= limits::ROW_BYTES {
                        let reason = Reason::RowTooLong;
                        return Ok(Step::Broken { line, reason });
                    }
                    self.text.resize(self.text.len() * 2, 0);
                }
                csv_core::ReadRecordResult::OutputEndsFull => {
                    if self.ends.len() > limits::COLUMNS {
                        let reason = Reason::TooManyColumns;
                        return Ok(Step::Broken { line, reason });
                    }
                    self.ends.resize(self.ends.len() * 2, 0);
                }
                csv_core::ReadRecordResult::Record => {
                    self.current = Current {
                        text: text_length,
                        cells,
                        line,
                    };
                    return Ok(Step::Row);
                }
                csv_core::ReadRecordResult::End => return Ok(Step::End),
            }
        }
    }

    /// Passes over blank lines, so that the line on which a row begins is exact.
    fn skip_line_ends(&mut self) -> io::Result<()> {
        loop {
            let input = match self.source.fill_buf() {
                Ok(input) => input,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            let blank = input
                .iter()
                .take_while(|byte| matches!(byte, b'\r' | b'\n'))
                .count();
            let more = blank > 0 && blank == input.len();
            self.line += count_line_feeds(&input[..blank]);
            self.bytes += blank as u64;
            self.source.consume(blank);
            if !more {
                return Ok(());
            }
        }
    }
}

fn count_line_feeds(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|&&byte| byte == b'\n').count() as u64
}

fn check_text<'a>(bytes: &'a [u8], ends: &'a [usize], line: u64) -> Result<Row<'a>, InvalidRow> {
    let invalid = |column, reason| InvalidRow {
        line,
        column,
        reason,
    };
    let whole = std::str::from_utf8(bytes);
    let mut start = 0;
    for (column, &end) in ends.iter().enumerate() {
        let valid = match whole {
            Ok(text) => text.is_char_boundary(end),
            Err(error) => end <= error.valid_up_to(),
        };
        if !valid {
            return Err(invalid(column, Reason::InvalidText));
        }
        if end - start > limits::CELL_BYTES {
            return Err(invalid(column, Reason::CellTooLong));
        }
        start = end;
    }
    let text = whole.map_err(|_| invalid(0, Reason::InvalidText))?;
    Ok(Row { text, ends, line })
}
