//! Places of discs that may not overlap: those that are joined draw together, all draw to the middle.

use super::forces::Point;

const ROUNDS: u32 = 300;
/// Rounds at the end in which discs only give way to each other.
const LAST_ROUNDS: u32 = 120;

/// Two discs that draw together, and how strongly.
pub(super) type Pull = (u32, u32, f32);

/// The middles of discs of these radii, `gap` apart at the least; the largest lies near (0, 0).
///
/// Cost: the square of the number of discs, times a fixed number of rounds.
pub(super) fn placed(radii: &[f32], gap: f32, pulls: &[Pull]) -> Vec<Point> {
    let mut points = spread(radii, gap);
    let strengths = relative(radii.len(), pulls);
    for round in 0..ROUNDS {
        let left = 1.0 - round as f32 / (ROUNDS - LAST_ROUNDS) as f32;
        if left > 0.0 {
            for &(one, other, strength) in &strengths {
                draw_together(&mut points, radii, (one, other), strength * left * 0.3);
            }
            for point in &mut points {
                *point = (point.0 * (1.0 - 0.08 * left), point.1 * (1.0 - 0.08 * left));
            }
        }
        part(&mut points, radii, gap);
    }
    centred(points, radii)
}

/// A sunflower's order again, spaced by what was placed before.
fn spread(radii: &[f32], gap: f32) -> Vec<Point> {
    const TURN: Point = (-0.737_368_9, 0.675_490_3);
    let mut area = 0.0;
    let mut direction = (1.0_f32, 0.0_f32);
    let mut points = Vec::with_capacity(radii.len());
    for (number, radius) in radii.iter().enumerate() {
        let distance = if number == 0 {
            0.0_f32
        } else {
            f32::sqrt(area) * 1.1 + radius
        };
        points.push((direction.0 * distance, direction.1 * distance));
        area += (radius + gap) * (radius + gap);
        direction = (
            direction.0 * TURN.0 - direction.1 * TURN.1,
            direction.0 * TURN.1 + direction.1 * TURN.0,
        );
    }
    points
}

/// Strengths as shares of the most that either end has, so that a hub does not swallow all.
fn relative(count: usize, pulls: &[Pull]) -> Vec<Pull> {
    let mut totals = vec![0.0_f32; count];
    for &(one, other, strength) in pulls {
        totals[one as usize] += strength;
        totals[other as usize] += strength;
    }
    let share = |&(one, other, strength): &Pull| {
        let most = totals[one as usize].max(totals[other as usize]);
        (one, other, strength / most.max(f32::MIN_POSITIVE))
    };
    pulls.iter().map(share).collect()
}

fn draw_together(points: &mut [Point], radii: &[f32], (one, other): (u32, u32), strength: f32) {
    let (one, other) = (one as usize, other as usize);
    let (x, y) = (
        points[other].0 - points[one].0,
        points[other].1 - points[one].1,
    );
    // The smaller disc moves more.
    let (mass, other_mass) = (radii[one] * radii[one], radii[other] * radii[other]);
    let own = strength * other_mass / (mass + other_mass);
    let others = strength * mass / (mass + other_mass);
    points[one] = (points[one].0 + x * own, points[one].1 + y * own);
    points[other] = (points[other].0 - x * others, points[other].1 - y * others);
}

/// Moves overlapping discs apart, by pairs.
fn part(points: &mut [Point], radii: &[f32], gap: f32) {
    for one in 0..points.len() {
        for other in one + 1..points.len() {
            let (x, y) = (
                points[other].0 - points[one].0,
                points[other].1 - points[one].1,
            );
            let wanted = radii[one] + radii[other] + gap;
            let square = x * x + y * y;
            if square >= wanted * wanted {
                continue;
            }
            let distance = square.sqrt();
            let (x, y) = if distance > 1e-3 {
                (x / distance, y / distance)
            } else {
                (1.0, 0.0)
            };
            let overlap = wanted - distance;
            let (mass, other_mass) = (radii[one] * radii[one], radii[other] * radii[other]);
            let own = overlap * other_mass / (mass + other_mass);
            let others = overlap - own;
            points[one] = (points[one].0 - x * own, points[one].1 - y * own);
            points[other] = (points[other].0 + x * others, points[other].1 + y * others);
        }
    }
}

/// Around the middle of all, by area.
fn centred(mut points: Vec<Point>, radii: &[f32]) -> Vec<Point> {
    let mut sum = (0.0, 0.0, f32::MIN_POSITIVE);
    for (point, radius) in points.iter().zip(radii) {
        let mass = radius * radius;
        sum = (sum.0 + point.0 * mass, sum.1 + point.1 * mass, sum.2 + mass);
    }
    for point in &mut points {
        *point = (point.0 - sum.0 / sum.2, point.1 - sum.1 / sum.2);
    }
    points
}
