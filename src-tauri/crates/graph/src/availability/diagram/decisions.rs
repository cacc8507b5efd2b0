//! One function, taken out of the diagrams it was made in.

use super::{Decision, Diagrams, FALSE, TRUE};

/// The decisions of one function, successors before what leads to them; the last one is the first
/// to be made. Numbers of nodes are 0 for false, 1 for true, and from 2 on the places here.
#[derive(Clone, Debug)]
pub(in super::super) struct Decisions {
    nodes: Vec<Decision>,
    function: u32,
}

impl Diagrams {
    /// Only what one function needs.
    pub fn decisions(mut self, function: u32) -> Decisions {
        let mut functions = [function];
        self.keep_only(&mut functions);
        self.nodes.drain(..2);
        self.nodes.shrink_to_fit();
        Decisions {
            nodes: self.nodes,
            function: functions[0],
        }
    }
}

impl Decisions {
    /// How many decisions there are.
    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    /// The probability that the function is true, given that of each variable. Only products and
    /// sums of positive numbers, so the relative error stays within a few units in the last place
    /// for each variable on a path.
    pub fn probability(&self, variables: &[f64]) -> f64 {
        self.probabilities(variables)[self.function as usize]
    }

    fn probabilities(&self, variables: &[f64]) -> Vec<f64> {
        let mut probabilities = Vec::with_capacity(self.nodes.len() + 2);
        probabilities.extend([0.0, 1.0]);
        for node in &self.nodes {
            let chance = variables[node.variable as usize];
            let low: f64 = probabilities[node.low as usize];
            let high: f64 = probabilities[node.high as usize];
            probabilities.push(chance * high + (1.0 - chance) * low);
        }
        probabilities
    }

    /// The derivative of the probability by that of each variable: a pass up for the probability
    /// of each node, and one down for that of coming to it.
    pub fn slopes(&self, variables: &[f64]) -> Vec<f64> {
        let probabilities = self.probabilities(variables);
        let mut slopes = vec![0.0; variables.len()];
        let mut reached = vec![0.0; self.nodes.len() + 2];
        reached[self.function as usize] = 1.0;
        for (place, node) in self.nodes.iter().enumerate().rev() {
            let here = reached[place + 2];
            let chance = variables[node.variable as usize];
            reached[node.high as usize] += here * chance;
            reached[node.low as usize] += here * (1.0 - chance);
            let difference = probabilities[node.high as usize] - probabilities[node.low as usize];
            slopes[node.variable as usize] += here * difference;
        }
        slopes
    }

    /// A function that is always false, or always true.
    pub fn constant(value: bool) -> Self {
        Self {
            nodes: Vec::new(),
            function: if value { TRUE } else { FALSE },
        }
    }
}
