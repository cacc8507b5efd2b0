//! What pictures are drawn with; both writers know these and nothing else.

use super::Weight;

/// A colour: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

/// The colours of the look on paper.
pub mod palette {
    use super::Colour;

    /// Text.
    pub const TEXT: Colour = Colour(0x1a, 0x1d, 0x23);
    /// Labels and hints.
    pub const FAINT: Colour = Colour(0x4c, 0x52, 0x5e);
    /// Lines between rows.
    pub const LINE: Colour = Colour(0xdd, 0xe0, 0xe5);
    /// Behind heads of tables.
    pub const PANEL: Colour = Colour(0xf4, 0xf5, 0xf7);
    /// Relationships that carry nothing.
    pub const EDGE: Colour = Colour(0x84, 0x8c, 0x9a);
    /// The border of a node.
    pub const BORDER: Colour = Colour(0xb4, 0xba, 0xc4);
    /// What the document is about.
    pub const ACCENT: Colour = Colour(0x2f, 0x55, 0xd4);
    /// Paper.
    pub const PAPER: Colour = Colour(0xff, 0xff, 0xff);
    /// Up.
    pub const UP: Colour = Colour(0x4f, 0x6b, 0x8a);
    /// At risk, as a mark.
    pub const AT_RISK: Colour = Colour(0xb3, 0x84, 0x00);
    /// At risk, as a fill.
    pub const AT_RISK_FILL: Colour = Colour(0xff, 0xf9, 0xe3);
    /// Degraded, as a mark.
    pub const DEGRADED: Colour = Colour(0xb2, 0x44, 0x0a);
    /// Degraded, as a fill.
    pub const DEGRADED_FILL: Colour = Colour(0xff, 0xe3, 0xcf);
    /// Down.
    pub const DOWN: Colour = Colour(0x86, 0x10, 0x3a);
}

/// A line around or along something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// Its colour.
    pub colour: Colour,
    /// Its width.
    pub width: f32,
    /// Lengths of a dash and of the gap after it; none where it is solid.
    pub dash: Option<(f32, f32)>,
}

impl Stroke {
    /// A solid line.
    #[must_use]
    pub const fn solid(colour: Colour, width: f32) -> Self {
        Self {
            colour,
            width,
            dash: None,
        }
    }

    /// A broken line.
    #[must_use]
    pub const fn dashed(colour: Colour, width: f32, dash: (f32, f32)) -> Self {
        Self {
            colour,
            width,
            dash: Some(dash),
        }
    }
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// At its beginning.
    Start,
    /// At its middle.
    Middle,
}

/// A shape. Places are from the left and from the top, in points of the unscaled picture.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A rectangle with round corners.
    Rectangle {
        /// Left, top, width, height.
        place: [f32; 4],
        /// Radius of its corners.
        radius: f32,
        /// What fills it.
        fill: Option<Colour>,
        /// The line around it.
        stroke: Option<Stroke>,
    },
    /// A circle.
    Circle {
        /// Its middle.
        centre: (f32, f32),
        /// Its radius.
        radius: f32,
        /// What fills it.
        fill: Option<Colour>,
        /// The line around it.
        stroke: Option<Stroke>,
    },
    /// A filled area with straight sides.
    Polygon {
        /// Its corners.
        points: Vec<(f32, f32)>,
        /// What fills it.
        fill: Colour,
    },
    /// A line with corners.
    Polyline {
        /// Its corners.
        points: Vec<(f32, f32)>,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A text on one line.
    Text {
        /// Where it is held, on its base line.
        at: (f32, f32),
        /// By which side.
        anchor: Anchor,
        /// Its size.
        size: f32,
        /// How strong it is.
        weight: Weight,
        /// Its colour.
        colour: Colour,
        /// What it says.
        text: String,
    },
}

/// A drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// Its width.
    pub width: f32,
    /// Its height.
    pub height: f32,
    /// What it shows, for those who do not see it.
    pub description: String,
    /// Drawn in this order.
    pub shapes: Vec<Shape>,
}
