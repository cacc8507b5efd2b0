//! From CIs to boxes: where a row is long, those of one class and state share one.

use std::collections::BTreeMap;

use faultline_graph::{Node, State};
use faultline_store::{StoreError, View};

use super::layers::Links;
use crate::impact::Answer;
use crate::report::Language;

/// Boxes in a row, as far as folding can bring it down.
const MOST_IN_ROW: usize = 5;

/// What is drawn as one box.
pub struct NodeBox {
    /// Its row, from 0 at the bottom.
    pub row: usize,
    /// The name of the CI, or "8 containers".
    pub name: String,
    /// Key and class of the CI, or the first keys.
    pub detail: String,
    /// The state of each CI in it.
    pub state: State,
    /// It was put in that state.
    pub is_forced: bool,
    /// They are services.
    pub is_service: bool,
    /// How many CIs share it.
    pub count: usize,
    /// Steps from what was put in a state; none where nothing reaches it.
    pub hops: Option<u32>,
}

/// Boxes with the dependencies between them.
pub struct Folded {
    /// The boxes, by row and key.
    pub boxes: Vec<NodeBox>,
    /// Dependent and provider, which stands in a lower row, with whether it is soft.
    pub pairs: BTreeMap<(usize, usize), bool>,
    /// How many rows there are.
    pub rows: usize,
}

/// What CIs have in common that share a box.
type Kind = (std::cmp::Reverse<State>, u16, bool);

pub fn fold(
    words: Language,
    answer: &Answer,
    view: View<'_>,
    links: &Links,
    rows: &[usize],
) -> Result<Folded, StoreError> {
    let count = rows.iter().max().map_or(0, |most| most + 1);
    let mut boxes = Vec::new();
    let mut box_of = vec![0; links.nodes.len()];
    for row in 0..count {
        let members = (0..links.nodes.len()).filter(|&place| rows[place] == row);
        for places in shared(answer, links, members.collect()) {
            for &place in &places {
                box_of[place] = boxes.len();
            }
            let nodes: Vec<Node> = places.iter().map(|&place| links.nodes[place]).collect();
            boxes.push(node_box(words, answer, view, row, &nodes)?);
        }
    }
    let mut pairs = BTreeMap::new();
    for (&(dependent, provider), &is_soft) in &links.pairs {
        let pair = (box_of[dependent], box_of[provider]);
        // A dependency that closes a circle has no way down.
        if boxes[pair.0].row > boxes[pair.1].row {
            let known = pairs.entry(pair).or_insert(is_soft);
            *known &= is_soft;
        }
    }
    Ok(Folded {
        boxes,
        pairs,
        rows: count,
    })
}

fn kind(answer: &Answer, node: Node) -> Kind {
    let is_root = answer.roots.iter().any(|&(root, _)| root == node);
    let graph = &answer.snapshot.graph;
    (
        std::cmp::Reverse(answer.impact.state(node)),
        graph.class(node),
        is_root,
    )
}

/// Folds the largest kind first, and no more kinds than it takes.
fn shared(answer: &Answer, links: &Links, members: Vec<usize>) -> Vec<Vec<usize>> {
    let mut kinds: BTreeMap<Kind, Vec<usize>> = BTreeMap::new();
    for &place in &members {
        kinds
            .entry(kind(answer, links.nodes[place]))
            .or_default()
            .push(place);
    }
    let mut in_row = members.len();
    let mut by_size: Vec<Vec<usize>> = kinds.into_values().collect();
    // Stable: kinds of one size stay with the worst first, so the mildest is folded last of them.
    by_size.sort_by_key(|places| std::cmp::Reverse(places.len()));
    let mut boxes = Vec::new();
    for places in by_size {
        if in_row > MOST_IN_ROW && places.len() > 1 {
            in_row -= places.len() - 1;
            boxes.push(places);
        } else {
            boxes.extend(places.into_iter().map(|place| vec![place]));
        }
    }
    boxes
}

fn node_box(
    words: Language,
    answer: &Answer,
    view: View<'_>,
    row: usize,
    nodes: &[Node],
) -> Result<NodeBox, StoreError> {
    let graph = &answer.snapshot.graph;
    let first = nodes[0];
    let class = answer.snapshot.model.class_by_number(graph.class(first));
    let class = class.map_or("CI", |class| words.model_label(&class.label));
    let (name, detail) = match nodes {
        [one] => {
            let ci = view.ci(graph.ci_id(*one))?;
            let name = ci.map_or_else(|| graph.key(*one).to_owned(), |ci| ci.name);
            let detail = match graph.key(*one) {
                key if key == name => class.to_owned(),
                key => key.to_owned(),
            };
            (name, detail)
        }
        several => {
            let (first, last) = (graph.key(several[0]), graph.key(several[several.len() - 1]));
            (
                format!("{} × {class}", several.len()),
                format!("{first} … {last}"),
            )
        }
    };
    let affected = answer.impact.affected().iter();
    let hops = affected
        .filter(|one| nodes.contains(&one.node))
        .map(|one| one.hops)
        .min();
    Ok(NodeBox {
        row,
        name,
        detail,
        state: answer.impact.state(first),
        is_forced: answer.roots.iter().any(|&(root, _)| root == first),
        is_service: answer.snapshot.is_service(first),
        count: nodes.len(),
        hops,
    })
}
