//! Dependencies as lines with right angles, from the dependent down to what it needs.

use std::collections::BTreeMap;

use faultline_exchange::document::{Colour, Shape, Stroke, palette};
use faultline_graph::State;

use super::fold::Folded;
use super::order::{Chains, Slot, way};
use super::place::{BOX, Placed};

/// The head of an arrow.
const HEAD: f32 = 6.0;
/// How far from the corner of a box a line may leave it.
const INSET: f32 = 16.0;

pub fn edges(folded: &Folded, chains: &Chains, placed: &Placed) -> Vec<Shape> {
    let ports = ports(folded, chains, placed);
    let mut drawn: Vec<(State, Vec<Shape>)> = Vec::new();
    for (&(dependent, provider), &is_soft) in &folded.pairs {
        let state = carried(folded, dependent, provider);
        let (colour, width) = style(state);
        let stroke = match is_soft {
            true => Stroke::dashed(colour, width, (5.0, 4.0)),
            false => Stroke::solid(colour, width),
        };
        let points = line(
            folded,
            placed,
            dependent,
            provider,
            ports[&(dependent, provider)],
        );
        let (x, y) = points[points.len() - 1];
        let head = vec![
            (x, y),
            (x - HEAD * 0.45, y - HEAD),
            (x + HEAD * 0.45, y - HEAD),
        ];
        drawn.push((
            state,
            vec![
                Shape::Polyline { points, stroke },
                Shape::Polygon {
                    points: head,
                    fill: colour,
                },
            ],
        ));
    }
    // What fails lies over what does not.
    drawn.sort_by_key(|(state, _)| *state);
    drawn.into_iter().flat_map(|(_, shapes)| shapes).collect()
}

/// The state that a failure brings the dependent to along this line; up where none comes this way.
fn carried(folded: &Folded, dependent: usize, provider: usize) -> State {
    let (above, below) = (&folded.boxes[dependent], &folded.boxes[provider]);
    match below.state {
        State::Up => State::Up,
        _ => above.state,
    }
}

const fn style(state: State) -> (Colour, f32) {
    match state {
        State::Down => (palette::DOWN, 2.0),
        State::Degraded => (palette::DEGRADED, 1.5),
        State::AtRisk => (palette::AT_RISK, 1.2),
        State::Up => (palette::EDGE, 1.1),
    }
}

/// Where each line leaves its dependent, side by side in the order of what they lead to.
fn ports(folded: &Folded, chains: &Chains, placed: &Placed) -> BTreeMap<(usize, usize), f32> {
    let mut ports = BTreeMap::new();
    for slot in chains.rows.iter().flatten() {
        let Slot::Box(number) = *slot else {
            continue;
        };
        let pairs = folded.pairs.range((number, 0)..=(number, usize::MAX));
        let mut leaving: Vec<(f32, usize)> = pairs
            .map(|(&(_, provider), _)| (placed.middle[&way(folded, number, provider)[1]], provider))
            .collect();
        leaving.sort_by(|left, right| left.0.total_cmp(&right.0).then(left.1.cmp(&right.1)));
        let room = BOX.0 - 2.0 * INSET;
        let (left, count) = (placed.boxes[number].0 + INSET, leaving.len());
        for (at, (_, provider)) in leaving.into_iter().enumerate() {
            let x = left + room * (at as f32 + 1.0) / (count as f32 + 1.0);
            ports.insert((number, provider), x);
        }
    }
    ports
}

fn line(
    folded: &Folded,
    placed: &Placed,
    dependent: usize,
    provider: usize,
    port: f32,
) -> Vec<(f32, f32)> {
    let mut x = port;
    let mut points = vec![(x, placed.boxes[dependent].1 + BOX.1)];
    for slot in way(folded, dependent, provider).into_iter().skip(1) {
        let (middle, lane) = (placed.middle[&slot], placed.lane[&slot]);
        points.extend([(x, lane), (middle, lane)]);
        x = middle;
        if let Slot::Lines { row, .. } = slot {
            points.push((x, placed.top[row] + BOX.1));
        }
    }
    points.push((x, placed.boxes[provider].1));
    points
}
