//! The two faces of Inter that documents are set in.

use std::sync::LazyLock;

use ttf_parser::{Face, GlyphId};

/// Inter, cut down to Latin, Greek, Cyrillic, punctuation and signs.
static REGULAR: &[u8] = include_bytes!("../../fonts/Inter-Regular.ttf");
static SEMI_BOLD: &[u8] = include_bytes!("../../fonts/Inter-SemiBold.ttf");

/// How strong a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// As text is.
    Regular,
    /// As headings are.
    SemiBold,
}

/// A face with what is asked of it.
pub(super) struct Font {
    pub data: &'static [u8],
    pub face: Face<'static>,
}

static FONTS: LazyLock<[Font; 2]> = LazyLock::new(|| [REGULAR, SEMI_BOLD].map(Font::parse));

/// What stands for a sign that the fonts lack.
pub(super) const MISSING: char = '\u{25a1}';

impl Font {
    fn parse(data: &'static [u8]) -> Self {
        let face = Face::parse(data, 0).expect("the bundled font is whole");
        Self { data, face }
    }

    pub(super) fn of(weight: Weight) -> &'static Self {
        &FONTS[weight as usize]
    }

    /// The glyph of a sign; a square where the font has none.
    pub(super) fn glyph(&self, sign: char) -> GlyphId {
        let found = self.face.glyph_index(sign);
        found
            .or_else(|| self.face.glyph_index(MISSING))
            .unwrap_or(GlyphId(0))
    }

    /// The advance of a glyph in thousandths of the size.
    pub(super) fn advance(&self, glyph: GlyphId) -> f32 {
        let units = f32::from(self.face.glyph_hor_advance(glyph).unwrap_or(0));
        units * 1000.0 / f32::from(self.face.units_per_em())
    }
}

/// Whether a sign takes no room and says nothing: joiners, marks of direction, variants.
pub(super) fn is_silent(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}')
}

/// The width of a text on one line, in the unit of its size.
#[must_use]
pub fn text_width(text: &str, size: f32, weight: Weight) -> f32 {
    let font = Font::of(weight);
    let signs = text.chars().filter(|&sign| !is_silent(sign));
    let thousandths: f32 = signs.map(|sign| font.advance(font.glyph(sign))).sum();
    thousandths * size / 1000.0
}
