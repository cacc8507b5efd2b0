//! Files that appear whole or not at all: written beside their place and renamed into it.

use std::fs::File;
use std::io::{self, BufWriter, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use tempfile::{Builder, TempPath};

/// A file that is being written beside the place it is meant for. Dropped without [`AtomicFile::publish`], it leaves
/// no trace, and whatever stood in its place stays.
pub struct AtomicFile {
    target: PathBuf,
    temporary: TempPath,
    writer: BufWriter<File>,
}

impl AtomicFile {
    /// Creates a temporary file in the folder of `target`, which has to exist.
    pub fn create(target: &Path) -> io::Result<Self> {
        let folder = match target.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder,
            _ => Path::new("."),
        };
        let mut builder = Builder::new();
        builder.prefix(".faultline-export-");
        readable_as_usual(&mut builder);
        // The error names the temporary file, which means nothing to anybody.
        let created = builder.tempfile_in(folder);
        let (file, temporary) = created
            .map_err(|error| io::Error::from(error.kind()))?
            .into_parts();
        Ok(Self {
            target: target.to_owned(),
            temporary,
            writer: BufWriter::with_capacity(256 << 10, file),
        })
    }

    /// Flushes everything to the disk and puts the file in its place, over one that may stand there.
    pub fn publish(self) -> io::Result<File> {
        let file = self
            .writer
            .into_inner()
            .map_err(io::IntoInnerError::into_error)?;
        file.sync_all()?;
        let placed = self.temporary.persist(&self.target);
        placed.map_err(|error| error.error)?;
        Ok(file)
    }
}

/// Temporary files are private by default; an export is as readable as any other file the user makes.
#[cfg(unix)]
fn readable_as_usual(builder: &mut Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o666));
}

#[cfg(not(unix))]
fn readable_as_usual(_builder: &mut Builder<'_, '_>) {}

impl Write for AtomicFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.writer.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.writer.flush()
    }
}

impl Seek for AtomicFile {
    fn seek(&mut self, position: SeekFrom) -> io::Result<u64> {
        self.writer.seek(position)
    }
}

#[cfg(test)]
mod tests {
    use super::AtomicFile;
    use std::io::Write;

    #[test]
    fn no_temporary_name_is_told() {
        let folder = tempfile::tempdir().expect("a folder");
        let missing = folder.path().join("missing").join("out.csv");
        let error = AtomicFile::create(&missing).err().expect("no such folder");
        assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
        assert!(!error.to_string().contains(".faultline"), "{error}");
    }

    #[test]
    fn appears_whole_or_not_at_all() {
        let folder = tempfile::tempdir().expect("a folder");
        let target = folder.path().join("out.csv");
        std::fs::write(&target, "before").expect("a file");
        let mut abandoned = AtomicFile::create(&target).expect("a file");
        abandoned.write_all(b"half").expect("written");
        drop(abandoned);
        assert_eq!(std::fs::read_to_string(&target).expect("text"), "before");
        let mut whole = AtomicFile::create(&target).expect("a file");
        whole.write_all(b"after").expect("written");
        whole.publish().expect("published");
        assert_eq!(std::fs::read_to_string(&target).expect("text"), "after");
        let left = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1, "no temporary file may stay");
    }
}
