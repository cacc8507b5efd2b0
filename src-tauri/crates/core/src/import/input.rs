//! The files of an import: opened, told apart by their headers, hashed while they are read.

use std::fs::File;
use std::io::{self, Read};
use std::path::PathBuf;

use faultline_exchange::csv::file::{CsvFile, ReadError};
use faultline_exchange::csv::header::Layout;

/// A file to import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Input {
    /// Where it is.
    pub path: PathBuf,
}

impl Input {
    /// What reports call it: its name without its folder.
    pub fn name(&self) -> String {
        let name = self.path.file_name().unwrap_or(self.path.as_os_str());
        name.to_string_lossy().into_owned()
    }

    /// Opens it and reads its header row.
    ///
    /// # Errors
    /// [`ReadError`] where it cannot be read or is no known file.
    pub(super) fn open(&self) -> Result<OpenInput, ReadError> {
        let name = self.name();
        let fault = |source| ReadError::Io {
            file: name.clone(),
            source,
        };
        let file = File::open(&self.path).map_err(fault)?;
        let bytes = file.metadata().map_err(fault)?.len();
        let file = CsvFile::open(&name, HashingReader::new(file))?;
        Ok(OpenInput { name, bytes, file })
    }
}

/// A file of which the header row is read.
pub(super) struct OpenInput {
    /// What reports call it.
    pub name: String,
    /// Its size.
    pub bytes: u64,
    /// Its rows.
    pub file: CsvFile<HashingReader<File>>,
}

impl OpenInput {
    /// Whether it holds CIs, which are taken before any relationships.
    pub(super) fn holds_cis(&self) -> bool {
        matches!(self.file.layout(), Layout::Cis(_))
    }
}

/// Passes bytes on and hashes them.
pub(super) struct HashingReader<R> {
    source: R,
    hasher: blake3::Hasher,
}

impl<R: Read> HashingReader<R> {
    fn new(source: R) -> Self {
        Self {
            source,
            hasher: blake3::Hasher::new(),
        }
    }

    /// Reads what is left and gives the hash of everything.
    pub(super) fn finish(mut self) -> io::Result<[u8; 32]> {
        io::copy(&mut self, &mut io::sink())?;
        Ok(self.hasher.finalize().into())
    }
}

impl<R: Read> Read for HashingReader<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(buffer)?;
        self.hasher.update(&buffer[..read]);
        Ok(read)
    }
}
