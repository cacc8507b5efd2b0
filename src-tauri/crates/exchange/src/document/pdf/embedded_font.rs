//! The faces inside the file: only the glyphs that are used, and which signs they stand for.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;

use super::file::compressed;
use crate::document::Weight;
use crate::document::fonts::{Font, is_silent};

const UNICODE: SystemInfo<'_> = SystemInfo {
    registry: Str(b"Adobe"),
    ordering: Str(b"Identity"),
    supplement: 0,
};

/// Objects that a face takes.
pub const OBJECTS: i32 = 5;

/// The faces and what of them is used.
pub struct EmbeddedFonts([EmbeddedFont; 2]);

struct EmbeddedFont {
    font: &'static Font,
    name: &'static str,
    remapper: GlyphRemapper,
    /// By the glyph's new number: the advance, and the sign that it stood for first.
    used: BTreeMap<u16, (f32, char)>,
}

impl EmbeddedFonts {
    pub fn new() -> Self {
        let face = |weight, name| EmbeddedFont {
            font: Font::of(weight),
            name,
            remapper: GlyphRemapper::new(),
            used: BTreeMap::new(),
        };
        Self([
            face(Weight::Regular, "FLTREP+Inter-Regular"),
            face(Weight::SemiBold, "FLTREP+Inter-SemiBold"),
        ])
    }

    /// The text as numbers of glyphs, which are noted.
    pub fn encoded(&mut self, text: &str, weight: Weight) -> Vec<u8> {
        let face = &mut self.0[weight as usize];
        let mut bytes = Vec::with_capacity(text.len() * 2);
        for sign in text.chars().filter(|&sign| !is_silent(sign)) {
            let glyph = face.font.glyph(sign);
            let number = face.remapper.remap(glyph.0);
            let advance = face.font.advance(glyph);
            face.used.entry(number).or_insert((advance, sign));
            bytes.extend(number.to_be_bytes());
        }
        bytes
    }

    /// Writes the faces; each takes [`OBJECTS`] numbers from its own on.
    pub fn write(&self, pdf: &mut Pdf, first: [Ref; 2]) {
        for (face, first) in self.0.iter().zip(first) {
            face.write(pdf, first);
        }
    }
}

impl EmbeddedFont {
    fn write(&self, pdf: &mut Pdf, first: Ref) {
        let [cid, descriptor, file, to_unicode] =
            [1, 2, 3, 4].map(|after| Ref::new(first.get() + after));
        let name = Name(self.name.as_bytes());
        pdf.type0_font(first)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(cid)
            .to_unicode(to_unicode);
        let mut font = pdf.cid_font(cid);
        font.subtype(CidFontType::Type2)
            .base_font(name)
            .system_info(UNICODE)
            .font_descriptor(descriptor)
            .default_width(0.0)
            .cid_to_gid_map_predefined(Name(b"Identity"));
        let mut widths = font.widths();
        for (&number, &(advance, _)) in &self.used {
            widths.same(number, number, advance);
        }
        widths.finish();
        font.finish();
        let face = &self.font.face;
        let scale = 1000.0 / f32::from(face.units_per_em());
        let size = |units: i16| f32::from(units) * scale;
        let bounds = face.global_bounding_box();
        pdf.font_descriptor(descriptor)
            .name(name)
            .flags(FontFlags::SYMBOLIC)
            .bbox(Rect::new(
                size(bounds.x_min),
                size(bounds.y_min),
                size(bounds.x_max),
                size(bounds.y_max),
            ))
            .italic_angle(0.0)
            .ascent(size(face.ascender()))
            .descent(size(face.descender()))
            .cap_height(size(face.capital_height().unwrap_or(face.ascender())))
            .stem_v(80.0)
            .font_file2(file);
        let subset = subsetter::subset(self.font.data, 0, &self.remapper);
        let subset = subset.expect("the bundled font is whole");
        let packed = compressed(&subset);
        let mut stream = pdf.stream(file, &packed);
        stream.filter(Filter::FlateDecode);
        stream.pair(Name(b"Length1"), subset.len() as i32);
        stream.finish();
        let mut signs = UnicodeCmap::new(Name(b"Custom"), UNICODE);
        for (&number, &(_, sign)) in &self.used {
            signs.pair(number, sign);
        }
        let packed = compressed(&signs.finish());
        pdf.stream(to_unicode, &packed).filter(Filter::FlateDecode);
    }
}
