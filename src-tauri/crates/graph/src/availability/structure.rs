//! What makes a CI fail, compiled so that its probability and its derivatives are quickly found.

use super::diagram::Decisions;
use super::voting;
use crate::Node;

/// Something that fails with some probability; it looks only at parts before it, and no event is
/// below two parts, so what a part looks at is independent.
#[derive(Clone, Debug)]
pub(super) enum Part {
    /// One of the events, by number.
    Event(u32),
    /// Never fails.
    Never,
    /// Fails if any of these does.
    AnyOf(Vec<u32>),
    /// Fails if at least so many of these do.
    AtLeast { least: u32, of: Vec<u32> },
    /// Fails as a decision diagram says, whose variables are these parts.
    Diagram {
        variables: Vec<u32>,
        decisions: Bounded,
    },
}

/// Decisions, or what they lie between where they are too many.
#[derive(Clone, Debug)]
pub(super) enum Bounded {
    Exact(Decisions),
    Between { lower: Decisions, upper: Decisions },
}

/// Which bound of a probability is asked for; of an exact structure both are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bound {
    Lower,
    Upper,
}

impl Bounded {
    pub fn of(&self, bound: Bound) -> &Decisions {
        match (self, bound) {
            (Self::Exact(decisions), _) => decisions,
            (Self::Between { lower, .. }, Bound::Lower) => lower,
            (Self::Between { upper, .. }, Bound::Upper) => upper,
        }
    }
}

/// A probability, or what it lies between.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unavailability {
    /// It is at least this.
    pub lower: f64,
    /// It is at most this; equal to `lower` where the answer is exact.
    pub upper: f64,
}

impl Unavailability {
    /// The probability where it is exact, else the middle of its bounds.
    #[must_use]
    pub fn estimate(&self) -> f64 {
        if self.lower == self.upper {
            self.lower
        } else {
            self.lower.midpoint(self.upper)
        }
    }
}

/// How a CI comes to be down, with the probabilities of what makes it so. From
/// [`Graph::failure_structure`](crate::Graph::failure_structure).
#[derive(Clone, Debug)]
pub struct FailureStructure {
    pub(super) of: Node,
    /// CIs that can fail by themselves, with the probability that they do.
    pub(super) events: Vec<(Node, f64)>,
    pub(super) parts: Vec<Part>,
    /// The part that is the failure of the CI.
    pub(super) whole: usize,
}

impl FailureStructure {
    /// The CI that it is about.
    #[must_use]
    pub fn of(&self) -> Node {
        self.of
    }

    /// The probability that the CI is down. Cost: one pass.
    #[must_use]
    pub fn unavailability(&self) -> Unavailability {
        self.unavailability_where(&self.probabilities())
    }

    /// Whether nothing was cut off, so that both bounds are the probability itself.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        self.parts.iter().all(|part| match part {
            Part::Diagram { decisions, .. } => matches!(decisions, Bounded::Exact(_)),
            _ => true,
        })
    }

    /// How many CIs below, itself included, can fail by themselves.
    #[must_use]
    pub fn event_count(&self) -> usize {
        self.events.len()
    }

    /// Decisions in all diagrams together.
    #[must_use]
    pub fn decision_count(&self) -> usize {
        let diagrams = self.parts.iter().map(|part| match part {
            Part::Diagram { decisions, .. } => decisions.of(Bound::Upper).len(),
            _ => 0,
        });
        diagrams.sum()
    }

    pub(super) fn probabilities(&self) -> Vec<f64> {
        self.events.iter().map(|&(_, chance)| chance).collect()
    }

    pub(super) fn unavailability_where(&self, events: &[f64]) -> Unavailability {
        let of_whole = |bound| values(&self.parts, events, bound)[self.whole];
        let lower = of_whole(Bound::Lower);
        let upper = if self.is_exact() {
            lower
        } else {
            of_whole(Bound::Upper).max(lower)
        };
        Unavailability { lower, upper }
    }

    /// The derivative of the probability by each event's; of a bounded structure that of the lower
    /// bound. Cost: two passes.
    pub(super) fn derivatives(&self) -> Vec<f64> {
        let events = self.probabilities();
        let values = values(&self.parts, &events, Bound::Lower);
        let mut slopes = vec![0.0; self.parts.len()];
        slopes[self.whole] = 1.0;
        let mut of_events = vec![0.0; events.len()];
        for (position, part) in self.parts.iter().enumerate().rev() {
            let slope = slopes[position];
            if slope == 0.0 {
                continue;
            }
            let inputs = |inputs: &[u32]| -> Vec<f64> {
                inputs.iter().map(|&input| values[input as usize]).collect()
            };
            let (inputs, by_input) = match part {
                Part::Never => continue,
                Part::Event(event) => {
                    of_events[*event as usize] += slope;
                    continue;
                }
                Part::AnyOf(of) => (of, any_of_slopes(&inputs(of))),
                Part::AtLeast { least, of } => (of, voting::slopes(*least as usize, &inputs(of))),
                Part::Diagram {
                    variables,
                    decisions,
                } => {
                    let chances = inputs(variables);
                    (variables, decisions.of(Bound::Lower).slopes(&chances))
                }
            };
            for (&input, by_input) in inputs.iter().zip(by_input) {
                slopes[input as usize] += slope * by_input;
            }
        }
        of_events
    }
}

/// The probability of each part.
pub(super) fn values(parts: &[Part], events: &[f64], bound: Bound) -> Vec<f64> {
    let mut values = Vec::with_capacity(parts.len());
    for part in parts {
        let value = value(part, events, &values, bound);
        values.push(value);
    }
    values
}

/// The probability of a part, given those of the parts before it.
pub(super) fn value(part: &Part, events: &[f64], before: &[f64], bound: Bound) -> f64 {
    let chances = |of: &[u32]| -> Vec<f64> { of.iter().map(|&one| before[one as usize]).collect() };
    match part {
        Part::Event(event) => events[*event as usize],
        Part::Never => 0.0,
        Part::AnyOf(of) => any_of(&chances(of)),
        Part::AtLeast { least, of } => voting::at_least(*least as usize, &chances(of)),
        Part::Diagram {
            variables,
            decisions,
        } => decisions.of(bound).probability(&chances(variables)),
    }
}

/// 1 - ∏ (1 - p), without losing the digits of small probabilities.
fn any_of(chances: &[f64]) -> f64 {
    let all_up: f64 = chances.iter().map(|&chance| (-chance).ln_1p()).sum();
    -all_up.exp_m1()
}

/// For each input the probability that all others stay up.
fn any_of_slopes(chances: &[f64]) -> Vec<f64> {
    let mut slopes = vec![1.0; chances.len()];
    let mut up = 1.0;
    for (slope, chance) in slopes.iter_mut().zip(chances) {
        *slope *= up;
        up *= 1.0 - chance;
    }
    up = 1.0;
    for (slope, chance) in slopes.iter_mut().zip(chances).rev() {
        *slope *= up;
        up *= 1.0 - chance;
    }
    slopes
}
