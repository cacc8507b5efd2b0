//! A part of the estate as a picture: what needs something stands above it, rows are folded where
//! they are long, and states are told by icon, border and pattern besides the colour.

mod boxes;
mod edges;
mod fold;
mod layers;
mod legend;
mod order;
mod place;

use faultline_exchange::document::{Picture, Shape};
use faultline_graph::Node;
use faultline_store::{StoreError, View};

use crate::impact::Answer;
use crate::report::Language;
use fold::fold;
use layers::Links;
#[cfg(test)]
pub(super) use place::BOX;
use place::Placed;

/// Draws these CIs with the states that an answer gives them.
///
/// Cost: what they need, and a few sweeps over at most as many boxes.
///
/// # Errors
/// The store cannot be read.
pub fn drawing(
    words: Language,
    title: &str,
    answer: &Answer,
    view: View<'_>,
    nodes: &[Node],
) -> Result<Picture, StoreError> {
    let links = Links::among(&answer.snapshot.graph, nodes);
    let rows = links.rows();
    let folded = fold(words, answer, view, &links, &rows)?;
    let chains = order::ordered(&folded);
    let placed = Placed::of(&folded, &chains);
    let mut shapes: Vec<Shape> = edges::edges(&folded, &chains, &placed);
    for (number, one) in folded.boxes.iter().enumerate() {
        boxes::draw(&mut shapes, one, placed.boxes[number]);
    }
    let mut height = placed.height + 16.0;
    let width = placed.width.max(legend::WIDTH);
    height = legend::draw(words, &mut shapes, height);
    let named: Vec<String> = folded
        .boxes
        .iter()
        .map(|one| format!("{} {}", one.name, words.state(one.state)))
        .collect();
    Ok(Picture {
        width,
        height,
        description: format!("{title}: {}", named.join(", ")),
        shapes,
    })
}
