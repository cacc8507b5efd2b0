//! Pictures of what is on the screen, written to files.

use std::io::Write;
use std::path::Path;

use faultline_exchange::atomic::AtomicFile;

use crate::export::{ExportError, is_workspace};

/// A format of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFormat {
    /// Scalable vector graphics, as UTF-8 text.
    Svg,
    /// Portable network graphics.
    Png,
}

impl PictureFormat {
    /// The usual ending of such a file.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }

    /// How every file of the format begins.
    const fn beginning(self) -> &'static [u8] {
        match self {
            Self::Svg => b"<svg ",
            Self::Png => b"\x89PNG\r\n\x1a\n",
        }
    }
}

/// Why a picture was not written.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The file would say that it is something else.
    #[error(
        "The picture is made as {wanted}, and the file does not end in .{wanted}. Give it this ending."
    )]
    Ending {
        /// The ending of the format.
        wanted: &'static str,
    },
    /// What was drawn is no picture of the format.
    #[error("What was drawn is no {wanted} picture, so nothing was written. Draw it again.")]
    Content {
        /// The ending of the format.
        wanted: &'static str,
    },
    /// The place cannot be written.
    #[error(transparent)]
    Place(#[from] ExportError),
}

/// Writes a picture to `target`, which is replaced; it appears whole or not at all.
///
/// # Errors
/// The ending or the content is not that of the format, a workspace stands at the place, or it
/// cannot be written; what stood there still stands there.
pub fn write(target: &Path, format: PictureFormat, bytes: &[u8]) -> Result<(), PictureError> {
    let wanted = format.ending();
    let ending = target.extension().map(|one| one.to_ascii_lowercase());
    if ending.as_deref() != Some(wanted.as_ref()) {
        return Err(PictureError::Ending { wanted });
    }
    if !bytes.starts_with(format.beginning()) {
        return Err(PictureError::Content { wanted });
    }
    if is_workspace(target) {
        return Err(ExportError::OntoWorkspace.into());
    }
    place(target, bytes).map_err(ExportError::from)?;
    Ok(())
}

fn place(target: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = AtomicFile::create(target)?;
    file.write_all(bytes)?;
    file.publish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{PictureError, PictureFormat, write};
    use std::path::Path;

    const SVG: &[u8] = b"<svg xmlns=\"http://www.w3.org/2000/svg\"/>";
    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n and so on";

    #[test]
    fn a_picture_replaces_what_stood_in_its_place() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, format, bytes) in [
            ("map.svg", PictureFormat::Svg, SVG),
            ("map.PNG", PictureFormat::Png, PNG),
        ] {
            let target = folder.path().join(name);
            std::fs::write(&target, "before").expect("a file");
            write(&target, format, bytes).expect("written");
            assert_eq!(std::fs::read(&target).expect("bytes"), bytes);
        }
        let left = std::fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 2, "no temporary file may stay");
    }

    #[test]
    fn what_is_no_such_picture_leaves_the_place_as_it_was() {
        let folder = tempfile::tempdir().expect("a folder");
        for (name, format, bytes) in [
            ("map.png", PictureFormat::Svg, SVG),
            ("map", PictureFormat::Png, PNG),
            ("map.png", PictureFormat::Png, SVG),
            ("map.svg", PictureFormat::Svg, b"".as_slice()),
        ] {
            let target = folder.path().join(name);
            std::fs::write(&target, "before").expect("a file");
            let fault = write(&target, format, bytes).expect_err(name);
            assert!(matches!(
                fault,
                PictureError::Ending { .. } | PictureError::Content { .. }
            ));
            assert_eq!(std::fs::read(&target).expect("bytes"), b"before");
        }
        let missing = Path::new("missing").join("map.svg");
        let fault = write(&missing, PictureFormat::Svg, SVG).expect_err("no folder");
        assert!(matches!(fault, PictureError::Place(_)), "{fault}");
    }
}
