//! What the hash chain covers, byte by byte.
//!
//! - A row: its table, id, columns and the changeset that wrote it, each with its kind and length.
//! - The content of a changeset: per table that it touches, ids and row hashes of the versions that
//!   begin in it, by id, then the ids of the rows that end in it without a successor, by id.
//! - A changeset: number, time, author, message, origin, its content's hash and its parent's hash.

use blake3::Hasher;
use faultline_model::{ChangesetHeader, Hash};

use crate::Table;
use crate::value::Value;

/// Hashes rows, with one buffer for all of them.
#[derive(Debug, Default)]
pub(crate) struct RowHasher {
    buffer: Vec<u8>,
}

impl RowHasher {
    pub fn hash<'v>(
        &mut self,
        table: Table,
        id: u32,
        values: impl IntoIterator<Item = Value<'v>>,
        since: u32,
    ) -> Hash {
        self.buffer.clear();
        self.buffer.push(table.index() as u8);
        self.buffer.extend_from_slice(&id.to_le_bytes());
        self.buffer.extend_from_slice(&since.to_le_bytes());
        for value in values {
            match value {
                Value::Null => self.buffer.push(0),
                Value::Integer(number) => {
                    self.buffer.push(1);
                    self.buffer.extend_from_slice(&number.to_le_bytes());
                }
                Value::Text(text) => {
                    self.buffer.push(2);
                    self.buffer
                        .extend_from_slice(&(text.len() as u64).to_le_bytes());
                    self.buffer.extend_from_slice(text.as_bytes());
                }
            }
        }
        Hash(*blake3::hash(&self.buffer).as_bytes())
    }
}

/// The part of a row's hash that is stored beside the row.
pub(crate) fn digest(hash: &Hash) -> i64 {
    let [a, b, c, d, e, f, g, h, ..] = hash.0;
    i64::from_le_bytes([a, b, c, d, e, f, g, h])
}

/// What one changeset does to one table.
#[derive(Clone, Debug, Default)]
pub(crate) struct TableContent {
    begun: Hasher,
    begun_count: u64,
    ended: Option<Box<Hasher>>,
    ended_count: u64,
}

impl TableContent {
    /// Adds a version that begins, in order of ids.
    pub fn begin(&mut self, id: u32, row: &Hash) {
        self.begun.update(&id.to_le_bytes());
        self.begun.update(&row.0);
        self.begun_count += 1;
    }

    /// Adds a row that ends, in order of ids.
    pub fn end(&mut self, id: u32) {
        self.ended.get_or_insert_default().update(&id.to_le_bytes());
        self.ended_count += 1;
    }

    /// Both counts and hashes in 80 bytes; none where nothing begins or ends.
    pub fn finish(&self) -> Option<TableDigest> {
        if self.begun_count == 0 && self.ended_count == 0 {
            return None;
        }
        let mut digest = [0; 80];
        digest[..8].copy_from_slice(&self.begun_count.to_le_bytes());
        digest[8..40].copy_from_slice(self.begun.finalize().as_bytes());
        digest[40..48].copy_from_slice(&self.ended_count.to_le_bytes());
        if let Some(ended) = &self.ended {
            digest[48..].copy_from_slice(ended.finalize().as_bytes());
        }
        Some(digest)
    }
}

/// What one changeset does to one table: counts and hashes of begun and ended versions.
pub(crate) type TableDigest = [u8; 80];

/// The hash over the content of a changeset, tables in the order of [`Table::ALL`].
pub(crate) fn content_hash(tables: &[Option<TableDigest>; Table::ALL.len()]) -> Hash {
    let mut hasher = Hasher::new();
    for (table, digest) in Table::ALL.into_iter().zip(tables) {
        if let Some(digest) = digest {
            hasher.update(&[table.index() as u8]);
            hasher.update(digest);
        }
    }
    Hash(*hasher.finalize().as_bytes())
}

/// The hash of a changeset: its place in the chain.
pub(crate) fn changeset_hash(
    number: u32,
    header: &ChangesetHeader,
    parent: Option<&Hash>,
    content: &Hash,
) -> Hash {
    let mut hasher = Hasher::new();
    hasher.update(parent.map_or(&[0; 32], |hash| &hash.0));
    hasher.update(&number.to_le_bytes());
    let at = header.at.to_string();
    for text in [&at, &header.author, &header.message, &header.origin] {
        hasher.update(&(text.len() as u64).to_le_bytes());
        hasher.update(text.as_bytes());
    }
    hasher.update(&content.0);
    Hash(*hasher.finalize().as_bytes())
}

/// The hash under which a content is kept, 64 hexadecimal digits.
pub(crate) fn hash_of_content(content: &[u8]) -> String {
    blake3::hash(content).to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::content_hash;
    use crate::Table;

    #[test]
    fn tables_that_were_not_written_leave_no_trace() {
        let mut digests = [None; Table::ALL.len()];
        digests[Table::Class.index()] = Some([7; 80]);
        digests[Table::RedundancyGroup.index()] = Some([9; 80]);
        let expected = [&[0][..], &[7; 80], &[5], &[9; 80]].concat();
        assert_eq!(
            content_hash(&digests).0,
            *blake3::hash(&expected).as_bytes()
        );
    }
}
