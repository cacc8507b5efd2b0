//! Turns the frame buffer of a virtual display into a PNG file.
//!
//! Xvfb keeps its screen in a file in the format of xwd: a header of 25 big-endian
//! words (X11/XWDFile.h), the colour map, then the pixels.

use crate::failure::Failure;
use std::fs::File;
use std::io::BufWriter;
use std::path::Path;

/// The version of the format that Xvfb writes.
const XWD_VERSION: u32 = 7;
/// Words of the header, and bytes of one colour map entry.
const HEADER_WORDS: usize = 25;
const COLOUR_BYTES: usize = 12;

/// A picture in memory: rows of red, green and blue bytes.
#[derive(Debug, PartialEq, Eq)]
struct Picture {
    width: u32,
    height: u32,
    rgb: Vec<u8>,
}

/// Saves the picture that `frame` holds as a PNG file.
pub fn save(frame: &Path, png: &Path) -> Result<(), Failure> {
    let bytes = std::fs::read(frame).map_err(|cause| Failure::File {
        path: frame.to_path_buf(),
        cause,
    })?;
    let picture = read_xwd(&bytes).ok_or_else(|| Failure::Picture {
        path: png.to_path_buf(),
        problem: "the virtual display's frame is not 24-bit colour".to_owned(),
    })?;
    if picture.is_blank() {
        return Err(Failure::Picture {
            path: png.to_path_buf(),
            problem: "nothing was drawn on the virtual display".to_owned(),
        });
    }
    write_png(&picture, png)
}

impl Picture {
    /// Whether every pixel has the same colour.
    fn is_blank(&self) -> bool {
        let mut pixels = self.rgb.chunks_exact(3);
        let first = pixels.next();
        pixels.all(|pixel| Some(pixel) == first)
    }
}

fn read_xwd(bytes: &[u8]) -> Option<Picture> {
    let word = |index: usize| -> Option<u32> {
        let start = index * 4;
        let four: [u8; 4] = bytes.get(start..start + 4)?.try_into().ok()?;
        Some(u32::from_be_bytes(four))
    };
    if bytes.len() < HEADER_WORDS * 4 || word(1)? != XWD_VERSION || word(11)? != 32 {
        return None;
    }
    let (width, height) = (word(4)?, word(5)?);
    let least_significant_first = word(7)? == 0;
    let bytes_per_line = word(12)? as usize;
    let pixels_start = word(0)? as usize + word(19)? as usize * COLOUR_BYTES;
    let mut rgb = Vec::with_capacity(width as usize * height as usize * 3);
    for row in 0..height as usize {
        let start = pixels_start + row * bytes_per_line;
        let line = bytes.get(start..start + width as usize * 4)?;
        for pixel in line.chunks_exact(4) {
            let [red, green, blue] = if least_significant_first {
                [pixel[2], pixel[1], pixel[0]]
            } else {
                [pixel[1], pixel[2], pixel[3]]
            };
            rgb.extend([red, green, blue]);
        }
    }
    Some(Picture { width, height, rgb })
}

fn write_png(picture: &Picture, path: &Path) -> Result<(), Failure> {
    let file = File::create(path).map_err(|cause| Failure::File {
        path: path.to_path_buf(),
        cause,
    })?;
    let mut encoder = png::Encoder::new(BufWriter::new(file), picture.width, picture.height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_depth(png::BitDepth::Eight);
    let written = encoder
        .write_header()
        .and_then(|mut writer| writer.write_image_data(&picture.rgb));
    written.map_err(|error| Failure::Picture {
        path: path.to_path_buf(),
        problem: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A frame of 2 × 1 pixels with one colour map entry and a padded line.
    fn frame(byte_order: u32) -> Vec<u8> {
        let mut words = [0u32; HEADER_WORDS];
        words[0] = 104;
        words[1] = XWD_VERSION;
        words[4] = 2;
        words[5] = 1;
        words[7] = byte_order;
        words[11] = 32;
        words[12] = 12;
        words[19] = 1;
        let mut bytes: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        bytes.extend([0; 4]);
        bytes.extend([0; COLOUR_BYTES]);
        bytes.extend([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9, 9]);
        bytes
    }

    #[test]
    fn both_byte_orders_are_read() {
        for (order, rgb) in [(0, vec![3, 2, 1, 7, 6, 5]), (1, vec![2, 3, 4, 6, 7, 8])] {
            let expected = Picture {
                width: 2,
                height: 1,
                rgb,
            };
            assert_eq!(read_xwd(&frame(order)), Some(expected));
        }
    }

    #[test]
    fn a_cut_off_frame_is_refused() {
        let whole = frame(0);
        assert_eq!(read_xwd(&whole[..whole.len() - 8]), None);
        assert_eq!(read_xwd(&whole[..20]), None);
    }

    #[test]
    fn one_colour_is_blank() {
        let mut picture = Picture {
            width: 2,
            height: 1,
            rgb: vec![1, 2, 3, 1, 2, 3],
        };
        assert!(picture.is_blank());
        picture.rgb[5] = 4;
        assert!(!picture.is_blank());
    }
}
