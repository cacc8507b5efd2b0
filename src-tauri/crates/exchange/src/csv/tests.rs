//! Reading and writing together: places, limits, refusals, and round trips of hostile texts.

use std::io::Read;

use proptest::prelude::*;

use super::file::{CsvFile, Item, ReadError};
use super::write::{AttributeColumn, CiWriter, ColumnContent};
use crate::limits;
use crate::record::CiRecord;

/// Gives a text in pieces of one size, so that every boundary falls everywhere.
struct Pieces<'a>(&'a [u8], usize);

impl Read for Pieces<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let length = self.1.min(self.0.len()).min(buffer.len());
        buffer[..length].copy_from_slice(&self.0[..length]);
        self.0 = &self.0[length..];
        Ok(length)
    }
}

/// All rows and issues of a file, one text each: `line: cell|cell` or the issue.
fn read(bytes: &[u8], piece: usize) -> Vec<String> {
    let mut file = match CsvFile::open("f.csv", Pieces(bytes, piece)) {
        Ok(file) => file,
        Err(ReadError::Refused(issue)) => {
            return vec![format!("refused {} {:?}", issue.reason.code(), issue.line)];
        }
        Err(error) => panic!("{error}"),
    };
    let mut found = Vec::new();
    loop {
        match file.next_item().expect("readable") {
            None => return found,
            Some(Item::Row(row)) => {
                let cells: Vec<&str> = (0..row.len()).map(|column| row.cell(column)).collect();
                found.push(format!("{}: {}", row.line(), cells.join("|")));
            }
            Some(Item::Issue(issue)) => found.push(format!(
                "{}: {} {}",
                issue.line.unwrap_or(0),
                issue.reason.code(),
                issue.column.unwrap_or_default()
            )),
        }
    }
}

#[test]
fn reads_rows_with_exact_lines() {
    let cases: &[(&[u8], &[&str])] = &[
        (
            b"key,class\na,server\nb,rack\n",
            &["2: a|server", "3: b|rack"],
        ),
        (b"key,class\na,server", &["2: a|server"]),
        (
            b"key;class\r\n\r\n\r\na;server\r\n;\r\nb;rack",
            &["4: a|server", "6: b|rack"],
        ),
        (
            b"\n\nkey,class\n\n\"a\nb\",server\nc,rack",
            &["5: a\nb|server", "7: c|rack"],
        ),
        (
            b"key,class\n\"a\r\n\"\"b\",s\r\nc,d\r\n",
            &["2: a\r\n\"b|s", "4: c|d"],
        ),
        (b"key\tclass\n'=x\t''+y\n", &["2: =x|'+y"]),
        (b"\xEF\xBB\xBFkey,class\na,b\n", &["2: a|b"]),
        (
            b"key,class\na\nb,c,d\ne,f",
            &["2: too_few_cells ", "3: too_many_cells ", "4: e|f"],
        ),
        (
            b"key,class\na,\xFF\nb,c",
            &["2: invalid_text class", "3: b|c"],
        ),
        (
            b"key,class\n\xC3,\xA9\nb,c",
            &["2: invalid_text key", "3: b|c"],
        ),
        (
            b"key,class\na,b\n\"c,d\ne,f\n",
            &["2: a|b", "3: unclosed_quote "],
        ),
        (
            b"key,class,\na,b,\nc,d,e",
            &["2: a|b|", "3: nameless_column number 3"],
        ),
        (b"", &["refused empty_file None"]),
        (b"\n\r\n", &["refused empty_file None"]),
        (b"key,name\na,b", &["refused missing_columns None"]),
        (b"key,class,x,x\n", &["refused duplicate_column Some(1)"]),
        (b"key,class,Key\n", &["refused same_meaning None"]),
        (b"\xFF\xFEk\0", &["refused not_utf8_file None"]),
    ];
    for (bytes, expected) in cases {
        for piece in [1, 2, 3, 7, 1 << 20] {
            assert_eq!(
                &read(bytes, piece),
                expected,
                "{:?}",
                String::from_utf8_lossy(bytes)
            );
        }
    }
}

#[test]
fn refuses_what_is_beyond_the_limits() {
    let long_cell = format!("key,class\n{},b\nc,d", "x".repeat(limits::CELL_BYTES + 1));
    assert_eq!(
        read(long_cell.as_bytes(), 1 << 16),
        ["2: cell_too_long key", "3: c|d"]
    );
    let open_quote = format!("key,class\n\"{}", "x,\n".repeat(limits::ROW_BYTES / 2));
    assert_eq!(read(open_quote.as_bytes(), 1 << 16), ["2: row_too_long "]);
    let wide = format!("key,class{}\n", ",".repeat(limits::COLUMNS));
    assert_eq!(
        read(wide.as_bytes(), 1 << 16),
        ["refused too_many_columns None"]
    );
    let endless = "x".repeat(limits::HEADER_BYTES * 2);
    assert_eq!(
        read(endless.as_bytes(), 1 << 16),
        ["refused header_too_long None"]
    );
}

fn hostile() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z =+@'\"\t\r\n;,\\-\u{feff}\u{202e}é]{1,12}",
        Just("=cmd()".to_owned()),
        Just("x".repeat(10_000)),
        Just("<img onerror>".to_owned()),
    ]
}

proptest! {
    #[test]
    fn what_is_written_is_read(rows in proptest::collection::vec((hostile(), hostile(), hostile()), 0..8)) {
        let columns = vec![AttributeColumn { name: "owner".to_owned(), content: ColumnContent::Text }];
        let mut writer = CiWriter::new(Vec::new(), columns).expect("a writer");
        for (key, name, owner) in &rows {
            let attributes = vec![("owner", owner.as_str())];
            writer.write(&CiRecord { id: 1, key, name, class: "server", status: "live", attributes }).expect("written");
        }
        let bytes = writer.finish().expect("bytes");
        let mut file = CsvFile::open("cis.csv", bytes.as_slice()).expect("a header");
        for (key, name, owner) in &rows {
            let Some(Item::Row(row)) = file.next_item().expect("readable") else { panic!("a row") };
            prop_assert_eq!([row.cell(0), row.cell(1), row.cell(4)], [key, name, owner]);
        }
        prop_assert!(file.next_item().expect("readable").is_none());
    }

    #[test]
    fn any_bytes_end_without_a_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200), piece in 1_usize..50) {
        let mut input = b"key,class\n".to_vec();
        input.extend(bytes);
        read(&input, piece);
    }
}
