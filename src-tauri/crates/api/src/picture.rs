//! Pictures of what is on the screen, drawn by the page.

use std::path::Path;

use faultline_core::picture as core_picture;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ApiError, ErrorKind};

/// Formats in which a drawing is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum PictureFormat {
    /// Lines and text that stay sharp at every size.
    Svg,
    /// Pixels.
    Png,
}

/// Writes a picture to a file, which is replaced; it appears whole or not at all.
///
/// # Errors
/// The ending or the bytes are not those of the format, or the place cannot be written; what stood
/// there still stands there.
pub fn write(path: &str, format: PictureFormat, bytes: &[u8]) -> Result<(), ApiError> {
    let core_format = match format {
        PictureFormat::Svg => core_picture::PictureFormat::Svg,
        PictureFormat::Png => core_picture::PictureFormat::Png,
    };
    core_picture::write(Path::new(path), core_format, bytes).map_err(|fault| match fault {
        core_picture::PictureError::Place(fault) => ApiError::from(fault).at(path),
        fault @ (core_picture::PictureError::Ending { .. }
        | core_picture::PictureError::Content { .. }) => {
            let path = path.to_owned();
            ApiError::new(ErrorKind::File { path }, &fault)
        }
    })
}
