//! Places of the CIs of one community: what is joined draws together, all else keeps its distance,
//! and providers sink below what depends on them.
//!
//! T. Fruchterman and E. Reingold, "Graph drawing by force-directed placement", Software: Practice
//! and Experience 21 (1991): the grid variant, in which only near CIs repel each other.

use super::Adjacency;

/// CIs farther apart than this do not repel each other. The wished distance is 1.
const REACH: f32 = 2.0;
const ROUNDS: u32 = 80;
/// Rounds at the end in which CIs only give way to each other.
const LAST_ROUNDS: u32 = 24;
/// How strongly a join pulls, by the distance.
const PULL: f32 = 0.1;
/// How strongly a provider sinks below its dependent.
const SINK: f32 = 0.3;
/// How strongly all is drawn to the middle, by the distance.
const GRAVITY: f32 = 0.003;

/// A place within a community, whose middle is (0, 0); y points down.
pub(super) type Point = (f32, f32);

/// The radius of the disc that `size` CIs fill.
pub(super) fn radius(size: usize) -> f32 {
    (size as f32 * 0.45).sqrt() + 0.8
}

/// Places the nodes of `part` within [`radius`]; `needs` are pairs of dependent and provider.
///
/// Cost: the nodes and edges times a fixed number of rounds.
pub(super) fn placed(part: &Adjacency, needs: &[(u32, u32)]) -> Vec<Point> {
    let mut points = spread(part);
    if part.len() < 2 {
        return points;
    }
    let within = radius(part.len());
    let pulls = pulls(part);
    let mut moves = vec![(0.0, 0.0); points.len()];
    let mut grid = Grid::new(within);
    for round in 0..ROUNDS {
        let left = 1.0 - round as f32 / ROUNDS as f32;
        let is_last = round + LAST_ROUNDS >= ROUNDS;
        moves.fill((0.0, 0.0));
        grid.repel(&points, &mut moves);
        if !is_last {
            for &(one, other, strength) in &pulls {
                pull(&points, &mut moves, (one, other), strength);
            }
            for &(dependent, provider) in needs {
                let sink =
                    SINK / ((part.degree(dependent).min(part.degree(provider)) as f32).sqrt());
                moves[dependent as usize].1 -= sink;
                moves[provider as usize].1 += sink;
            }
        }
        let farthest = (within * 0.25 * left * left).max(0.12);
        for (point, step) in points.iter_mut().zip(&moves) {
            *point = moved(*point, *step, farthest, within);
        }
    }
    centred(points)
}

/// Around the middle of their box.
fn centred(mut points: Vec<Point>) -> Vec<Point> {
    let most = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MIN, f32::max);
    let least = |of: fn(&Point) -> f32| points.iter().map(of).fold(f32::MAX, f32::min);
    let x = f32::midpoint(least(|point| point.0), most(|point| point.0));
    let y = f32::midpoint(least(|point| point.1), most(|point| point.1));
    for point in &mut points {
        *point = (point.0 - x, point.1 - y);
    }
    points
}

/// The radius of the disc around (0, 0) that holds all of `points`, with room for their marks.
pub(super) fn radius_around(points: &[Point]) -> f32 {
    let squares = points
        .iter()
        .map(|point| point.0 * point.0 + point.1 * point.1);
    squares.fold(0.0, f32::max).sqrt() + 0.8
}

/// Starts in a sunflower's order, the best joined CI in the middle and its neighbours around it.
fn spread(part: &Adjacency) -> Vec<Point> {
    // The golden angle as a rotation, so that no sine is asked for that platforms answer differently.
    const TURN: (f64, f64) = (-0.737_368_878_078_319_8, 0.675_490_294_261_523_6);
    let mut points = vec![(0.0, 0.0); part.len()];
    let mut direction = (1.0_f64, 0.0_f64);
    for (position, node) in breadth_first(part).into_iter().enumerate() {
        let distance = (position as f64 * 0.45).sqrt();
        points[node as usize] = (
            (direction.0 * distance) as f32,
            (direction.1 * distance) as f32,
        );
        direction = (
            direction.0 * TURN.0 - direction.1 * TURN.1,
            direction.0 * TURN.1 + direction.1 * TURN.0,
        );
    }
    points
}

fn breadth_first(part: &Adjacency) -> Vec<u32> {
    let mut starts: Vec<u32> = (0..part.len() as u32).collect();
    starts.sort_by_key(|&node| usize::MAX - part.degree(node));
    let mut order = Vec::with_capacity(part.len());
    let mut is_met = vec![false; part.len()];
    for start in starts {
        if !std::mem::replace(&mut is_met[start as usize], true) {
            let mut next = order.len();
            order.push(start);
            while let Some(&node) = order.get(next) {
                next += 1;
                for &other in part.others(node) {
                    if !std::mem::replace(&mut is_met[other as usize], true) {
                        order.push(other);
                    }
                }
            }
        }
    }
    order
}

/// Each edge once with its strength; an edge between two hubs pulls little, or they would fall together.
fn pulls(part: &Adjacency) -> Vec<(u32, u32, f32)> {
    let mut pulls = Vec::new();
    for node in 0..part.len() as u32 {
        for &other in part.others(node).iter().filter(|&&other| node < other) {
            let least = part.degree(node).min(part.degree(other)) as f32;
            pulls.push((node, other, PULL / least));
        }
    }
    pulls
}

fn pull(points: &[Point], moves: &mut [Point], (one, other): (u32, u32), strength: f32) {
    let (one, other) = (one as usize, other as usize);
    let x = (points[other].0 - points[one].0) * strength;
    let y = (points[other].1 - points[one].1) * strength;
    moves[one] = (moves[one].0 + x, moves[one].1 + y);
    moves[other] = (moves[other].0 - x, moves[other].1 - y);
}

/// A step of at most `farthest`, which ends within the disc.
fn moved(point: Point, step: Point, farthest: f32, within: f32) -> Point {
    let step = (step.0 - point.0 * GRAVITY, step.1 - point.1 * GRAVITY);
    let length = (step.0 * step.0 + step.1 * step.1).sqrt();
    let shorter = if length > farthest {
        farthest / length
    } else {
        1.0
    };
    let (x, y) = (point.0 + step.0 * shorter, point.1 + step.1 * shorter);
    let distance = (x * x + y * y).sqrt();
    let most = within - 0.8;
    if distance > most && distance > 0.0 {
        (x * most / distance, y * most / distance)
    } else {
        (x, y)
    }
}

/// Squares as wide as the reach, so that only those around a CI hold what it repels.
struct Grid {
    columns: usize,
    offset: f32,
    starts: Vec<u32>,
    nodes: Vec<u32>,
    cells: Vec<u32>,
}

impl Grid {
    fn new(within: f32) -> Self {
        let columns = (within * 2.0 / REACH) as usize + 3;
        Self {
            columns,
            offset: within + REACH,
            starts: vec![0; columns * columns + 1],
            nodes: Vec::new(),
            cells: Vec::new(),
        }
    }

    fn cell(&self, point: Point) -> usize {
        let at = |place: f32| (((place + self.offset) / REACH) as usize).min(self.columns - 1);
        at(point.1) * self.columns + at(point.0)
    }

    fn fill(&mut self, points: &[Point]) {
        self.cells.clear();
        self.starts.fill(0);
        for &point in points {
            let cell = self.cell(point);
            self.cells.push(cell as u32);
            self.starts[cell + 1] += 1;
        }
        for cell in 1..self.starts.len() {
            self.starts[cell] += self.starts[cell - 1];
        }
        let mut next = self.starts.clone();
        self.nodes.clear();
        self.nodes.resize(points.len(), 0);
        for (node, &cell) in self.cells.iter().enumerate() {
            self.nodes[next[cell as usize] as usize] = node as u32;
            next[cell as usize] += 1;
        }
    }

    fn repel(&mut self, points: &[Point], moves: &mut [Point]) {
        self.fill(points);
        for (node, &point) in points.iter().enumerate() {
            let cell = self.cells[node] as usize;
            let (row, column) = (cell / self.columns, cell % self.columns);
            for near_row in row.saturating_sub(1)..(row + 2).min(self.columns) {
                let first = near_row * self.columns + column.saturating_sub(1);
                let last = near_row * self.columns + (column + 1).min(self.columns - 1);
                let range = self.starts[first] as usize..self.starts[last + 1] as usize;
                for &other in &self.nodes[range] {
                    if other as usize != node {
                        let push = push(point, points[other as usize], node < other as usize);
                        moves[node] = (moves[node].0 + push.0, moves[node].1 + push.1);
                    }
                }
            }
        }
    }
}

/// How far a CI is pushed by a near one; two in one place part to the sides.
fn push(point: Point, other: Point, is_first: bool) -> Point {
    let (x, y) = (point.0 - other.0, point.1 - other.1);
    let square = x * x + y * y;
    if square >= REACH * REACH {
        return (0.0, 0.0);
    }
    if square < 1e-6 {
        return if is_first { (-0.5, 0.0) } else { (0.5, 0.0) };
    }
    let distance = square.sqrt();
    let strength = 0.7 * (1.0 / distance - 1.0 / REACH) / distance;
    (x * strength, y * strength)
}
