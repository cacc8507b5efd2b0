//! How a file separates its cells: found from the header row, never asked.

use std::io::{self, Read};

use super::header::classify;
use crate::limits;
use crate::reason::Reason;

/// The delimiters that are recognised, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The first bytes of a file up to the end of its header row, without a byte-order mark, and what was learned from them.
pub(super) struct Opening {
    /// Bytes already read from the source.
    pub prefix: Vec<u8>,
    /// The byte between cells.
    pub delimiter: u8,
    /// Bytes of a byte-order mark that were taken off.
    pub mark_bytes: u64,
}

/// Reads to the end of the header row and finds the delimiter: the first under which the header is one of a known
/// file, else the one that occurs most often outside quotes.
pub(super) fn open(source: &mut impl Read) -> Result<Opening, OpeningError> {
    let mut prefix = read_header_bytes(source)?;
    if prefix.starts_with(&[0xFF, 0xFE]) || prefix.starts_with(&[0xFE, 0xFF]) {
        return Err(OpeningError::Refused(Reason::NotUtf8File));
    }
    let mut mark_bytes = 0;
    if prefix.starts_with(&[0xEF, 0xBB, 0xBF]) {
        prefix.drain(..3);
        mark_bytes = 3;
    }
    let delimiter = find_delimiter(&prefix);
    Ok(Opening {
        prefix,
        delimiter,
        mark_bytes,
    })
}

/// Why a file cannot even be begun.
#[derive(Debug)]
pub(super) enum OpeningError {
    /// Reading failed.
    Io(io::Error),
    /// The content is not what it should be.
    Refused(Reason),
}

impl From<io::Error> for OpeningError {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn read_header_bytes(source: &mut impl Read) -> Result<Vec<u8>, OpeningError> {
    let mut prefix = Vec::new();
    let mut chunk = vec![0; 16 << 10];
    let mut scan = HeaderScan::default();
    loop {
        let read = match source.read(&mut chunk) {
            Ok(0) => return Ok(prefix),
            Ok(read) => read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            Err(error) => return Err(error.into()),
        };
        prefix.extend_from_slice(&chunk[..read]);
        if scan.ends_within(&chunk[..read]) {
            return Ok(prefix);
        }
        if prefix.len() > limits::HEADER_BYTES {
            return Err(OpeningError::Refused(Reason::HeaderTooLong));
        }
    }
}

/// Looks for the first line end outside quotes that follows some text.
#[derive(Default)]
struct HeaderScan {
    quoted: bool,
    begun: bool,
}

impl HeaderScan {
    fn ends_within(&mut self, bytes: &[u8]) -> bool {
        for &byte in bytes {
            match byte {
                b'"' => self.quoted = !self.quoted,
                b'\n' | b'\r' if !self.quoted => {
                    if self.begun {
                        return true;
                    }
                    continue;
                }
                _ => {}
            }
            self.begun = true;
        }
        false
    }
}

fn find_delimiter(prefix: &[u8]) -> u8 {
    let known = DELIMITERS
        .into_iter()
        .find(|&delimiter| classify(&header_cells(prefix, delimiter)).is_ok());
    known.unwrap_or_else(|| {
        let mut most = (DELIMITERS[0], 1);
        for delimiter in DELIMITERS {
            let cells = header_cells(prefix, delimiter).len();
            if cells > most.1 {
                most = (delimiter, cells);
            }
        }
        most.0
    })
}

fn header_cells(prefix: &[u8], delimiter: u8) -> Vec<String> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .delimiter(delimiter)
        .from_reader(prefix);
    let mut record = csv::ByteRecord::new();
    match reader.read_byte_record(&mut record) {
        Ok(true) => record
            .iter()
            .map(|cell| String::from_utf8_lossy(cell).into_owned())
            .collect(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::open;

    #[test]
    fn finds_the_delimiter_from_the_header() {
        for (header, delimiter) in [
            ("key,class\n", b','),
            ("key;class;\"cost, a, b, c, d\"\n", b';'),
            ("key\tclass\n", b'\t'),
            ("a,b;key;class\n", b';'),
            ("\"x\n;;;;\",key,class\r\nrow;;;;;;;", b','),
            ("neither;of;them,x\n", b';'),
            ("alone\n", b','),
            ("", b','),
            ("\n\nkey;class", b';'),
        ] {
            let opening = open(&mut header.as_bytes()).expect("an opening");
            assert_eq!(opening.delimiter as char, delimiter as char, "{header:?}");
        }
    }

    #[test]
    fn takes_a_byte_order_mark_off() {
        let opening = open(&mut "\u{feff}key,class\n".as_bytes()).expect("an opening");
        assert_eq!(opening.prefix, b"key,class\n");
    }

    #[test]
    fn refuses_utf_16() {
        assert!(open(&mut [0xFF, 0xFE, b'k', 0].as_slice()).is_err());
    }
}
