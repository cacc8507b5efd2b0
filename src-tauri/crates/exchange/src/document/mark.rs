//! The icons of states: shape and colour together, so that they are read without colour too.

use super::palette::{AT_RISK, DEGRADED, DOWN, PAPER, UP};
use super::{Colour, Shape, Stroke};

/// The icon of a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A circle with a tick.
    Up,
    /// A filled triangle.
    AtRisk,
    /// A circle whose right half is filled.
    Degraded,
    /// A filled square with a cross.
    Down,
}

impl Mark {
    /// Its colour on paper.
    #[must_use]
    pub const fn colour(self) -> Colour {
        match self {
            Self::Up => UP,
            Self::AtRisk => AT_RISK,
            Self::Degraded => DEGRADED,
            Self::Down => DOWN,
        }
    }
}

/// The icon with its left top corner at a place; on a solid ground it is drawn in paper's colour.
#[must_use]
pub fn mark_shapes(mark: Mark, left: f32, top: f32, size: f32, on_solid: bool) -> Vec<Shape> {
    let colour = if on_solid { PAPER } else { mark.colour() };
    let inner = if on_solid { mark.colour() } else { PAPER };
    let at = |x: f32, y: f32| (left + x * size, top + y * size);
    let line = |points: Vec<(f32, f32)>, colour| Shape::Polyline {
        points,
        stroke: Stroke::solid(colour, size * 0.11),
    };
    let ring = Shape::Circle {
        centre: at(0.5, 0.5),
        radius: size * 0.42,
        fill: None,
        stroke: Some(Stroke::solid(colour, size * 0.11)),
    };
    match mark {
        Mark::Up => {
            let tick = vec![at(0.31, 0.52), at(0.45, 0.66), at(0.7, 0.37)];
            vec![ring, line(tick, colour)]
        }
        Mark::AtRisk => {
            let corners = vec![at(0.5, 0.04), at(0.98, 0.92), at(0.02, 0.92)];
            let dot = Shape::Circle {
                centre: at(0.5, 0.78),
                radius: size * 0.06,
                fill: Some(inner),
                stroke: None,
            };
            let points = vec![at(0.5, 0.36), at(0.5, 0.64)];
            let fill = colour;
            let triangle = Shape::Polygon {
                points: corners,
                fill,
            };
            vec![triangle, line(points, inner), dot]
        }
        Mark::Degraded => {
            // Half a disc as a fan of straight sides: fine enough at the size of a letter.
            let mut points = vec![at(0.5, 0.08)];
            for step in 1..=12 {
                let angle = std::f32::consts::PI * (step as f32 / 12.0);
                points.push(at(0.5 + 0.42 * angle.sin(), 0.5 - 0.42 * angle.cos()));
            }
            let fill = colour;
            vec![ring, Shape::Polygon { points, fill }]
        }
        Mark::Down => {
            let square = Shape::Rectangle {
                place: [
                    left + size * 0.06,
                    top + size * 0.06,
                    size * 0.88,
                    size * 0.88,
                ],
                radius: size * 0.14,
                fill: Some(colour),
                stroke: None,
            };
            let falling = vec![at(0.32, 0.32), at(0.68, 0.68)];
            let rising = vec![at(0.68, 0.32), at(0.32, 0.68)];
            vec![square, line(falling, inner), line(rising, inner)]
        }
    }
}
