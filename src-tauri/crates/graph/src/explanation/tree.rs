//! Walks from a CI down to the roots, expanding each CI once.

use fixedbitset::FixedBitSet;

use super::carriers::{Carrier, Reason, reasons};
use super::lines::{
    CiLine, Explanation, ExplanationLine, GroupLine, LineContent, Mention, Through,
};
use crate::{Affected, Graph, Impact, Node};

impl Graph {
    /// The tree of carriers that brought `node` to its state in `impact`, an answer of this graph.
    ///
    /// Every CI is expanded where it comes first; later lines refer back. Under a CI what is
    /// nearest to a root comes first, so that the first line below names `via`. At most `limit`
    /// lines are made. Time O(what the expanded CIs need); chains may be as long as they like.
    #[must_use]
    pub fn explain(&self, impact: &Impact, node: Node, limit: usize) -> Explanation {
        let mut walk = Walk {
            graph: self,
            impact,
            limit,
            lines: Vec::new(),
            steps: Vec::new(),
            expanded: FixedBitSet::with_capacity(self.node_count()),
            on_path: FixedBitSet::with_capacity(self.node_count()),
        };
        if impact.of(node).is_some() {
            walk.steps.push(Step::Write {
                parent: None,
                depth: 0,
                pending: Pending::Ci(node, Vec::new()),
            });
        }
        let truncated = !walk.finish();
        Explanation {
            lines: walk.lines,
            truncated,
        }
    }
}

/// What is still to be done; a stack of these stands in for recursion.
enum Step {
    Write {
        parent: Option<u32>,
        depth: u32,
        pending: Pending,
    },
    /// Everything below this CI is written.
    Leave(Node),
}

/// A line that is still to be written.
enum Pending {
    Ci(Node, Vec<Through>),
    Group(GroupLine, Vec<Carrier>),
}

struct Walk<'g> {
    graph: &'g Graph,
    impact: &'g Impact,
    limit: usize,
    lines: Vec<ExplanationLine>,
    steps: Vec<Step>,
    expanded: FixedBitSet,
    on_path: FixedBitSet,
}

impl Walk<'_> {
    /// Does all that is to be done; whether every line was within the limit.
    fn finish(&mut self) -> bool {
        while let Some(step) = self.steps.pop() {
            match step {
                Step::Leave(node) => self.on_path.set(node.index(), false),
                Step::Write {
                    parent,
                    depth,
                    pending,
                } => {
                    if self.lines.len() >= self.limit {
                        return false;
                    }
                    self.write(parent, depth, pending);
                }
            }
        }
        true
    }

    fn write(&mut self, parent: Option<u32>, depth: u32, pending: Pending) {
        let line = self.lines.len() as u32;
        let content = match pending {
            Pending::Group(group, carriers) => {
                for carrier in carriers.into_iter().rev() {
                    self.write_later(line, depth, Pending::Ci(carrier.node, carrier.through));
                }
                LineContent::Group(group)
            }
            Pending::Ci(node, through) => {
                let Some(&affected) = self.impact.of(node) else {
                    return;
                };
                let mention = self.mention(&affected);
                if mention == Mention::Expanded {
                    self.expand(node, line, depth);
                }
                LineContent::Ci(CiLine {
                    node,
                    state: affected.state,
                    forced: affected.forced,
                    hops: affected.hops,
                    assumed: affected.assumed,
                    through,
                    mention,
                })
            }
        };
        self.lines.push(ExplanationLine {
            depth,
            parent,
            content,
        });
    }

    fn mention(&self, affected: &Affected) -> Mention {
        let node = affected.node.index();
        if affected.is_root() {
            Mention::Root
        } else if self.on_path.contains(node) {
            Mention::Cycle
        } else if self.expanded.contains(node) {
            Mention::ShownAbove
        } else {
            Mention::Expanded
        }
    }

    /// Puts off what carries `node`, so that the stack gives the nearest to a root first.
    fn expand(&mut self, node: Node, line: u32, depth: u32) {
        self.expanded.insert(node.index());
        self.on_path.insert(node.index());
        self.steps.push(Step::Leave(node));
        for reason in reasons(self.graph, self.impact, node).into_iter().rev() {
            let Reason { group, carriers } = reason;
            match group {
                Some(group) => self.write_later(line, depth, Pending::Group(group, carriers)),
                None => {
                    for carrier in carriers {
                        self.write_later(line, depth, Pending::Ci(carrier.node, carrier.through));
                    }
                }
            }
        }
    }

    fn write_later(&mut self, parent: u32, depth: u32, pending: Pending) {
        self.steps.push(Step::Write {
            parent: Some(parent),
            depth: depth + 1,
            pending,
        });
    }
}
