//! How a condition is answered: which parts are known as sets beforehand, and which a row has to tell.

use faultline_model::Attributes;
use faultline_store::{CiRow, CiWords, FIRST_DRAFT_STEP, RelationshipEnd, StoreError};
use jiff::Timestamp;

use super::condition::Condition;
use super::evaluate::Estate;
use super::syntax::Direction;
use super::time_range::Range;
use super::words::{Word, holds};
use crate::inventory::InventoryFault;
use crate::task::Cancelled;

/// A condition, as far as it is known without reading CIs.
pub(super) enum Plan<'c> {
    /// One flag for each node.
    Known(Vec<bool>),
    /// Its row tells, for those that are flagged; of all others it does not hold.
    Row(Vec<bool>, &'c Condition),
    All(Vec<Plan<'c>>),
    Any(Vec<Plan<'c>>),
    Not(Box<Plan<'c>>),
}

/// Of which nodes a plan may hold, and of which it is certain to, without reading a row.
pub(super) struct Bounds {
    pub possible: Vec<bool>,
    pub certain: Vec<bool>,
}

impl Plan<'_> {
    pub(super) fn bounds(&self, nodes: usize) -> Bounds {
        match self {
            Self::Known(flags) => Bounds {
                possible: flags.clone(),
                certain: flags.clone(),
            },
            Self::Row(possible, _) => Bounds {
                possible: possible.clone(),
                certain: vec![false; nodes],
            },
            Self::All(parts) => combined(parts, nodes, true, |one, other| one & other),
            Self::Any(parts) => combined(parts, nodes, false, |one, other| one | other),
            Self::Not(part) => {
                let inner = part.bounds(nodes);
                let inverse = |flags: Vec<bool>| flags.into_iter().map(|flag| !flag).collect();
                Bounds {
                    possible: inverse(inner.certain),
                    certain: inverse(inner.possible),
                }
            }
        }
    }

    /// Whether it holds of a CI.
    pub(super) fn holds(&self, node: usize, row: &CiRow<'_>) -> bool {
        match self {
            Self::Known(flags) => flags[node],
            Self::Row(possible, condition) => possible[node] && row_is(condition, row),
            Self::All(parts) => parts.iter().all(|part| part.holds(node, row)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(node, row)),
            Self::Not(part) => !part.holds(node, row),
        }
    }
}

fn combined(
    parts: &[Plan<'_>],
    nodes: usize,
    start: bool,
    combine: impl Fn(bool, bool) -> bool,
) -> Bounds {
    let mut all = Bounds {
        possible: vec![start; nodes],
        certain: vec![start; nodes],
    };
    let join = |into: &mut Vec<bool>, flags: &[bool]| {
        for (flag, &other) in into.iter_mut().zip(flags) {
            *flag = combine(*flag, other);
        }
    };
    for part in parts {
        let bounds = part.bounds(nodes);
        join(&mut all.possible, &bounds.possible);
        join(&mut all.certain, &bounds.certain);
    }
    all
}

/// Whether a condition on a row alone holds of it.
fn row_is(condition: &Condition, row: &CiRow<'_>) -> bool {
    match condition {
        // Names of attributes stand in the same text; a false find there costs less than parsing it.
        Condition::Word(word) => [row.key, row.name, row.attributes]
            .iter()
            .any(|text| holds(text, word)),
        Condition::Holds(pattern) => {
            let mut found = pattern.occurs_in(row.key) || pattern.occurs_in(row.name);
            Attributes::for_each_in(row.attributes, |_, value| {
                found = found || pattern.occurs_in(&value);
            });
            found
        }
        Condition::Name(test) => test.passes(row.name),
        Condition::Status(statuses) => statuses.contains(&row.status),
        Condition::Has(ids) => ids.find(row.attributes).is_some(),
        Condition::Attribute(ids, test) => ids
            .find(row.attributes)
            .is_some_and(|value| test.passes(&value)),
        _ => unreachable!("the planner makes sets of all others"),
    }
}

/// Makes plans.
pub(super) struct Planner<'e> {
    pub estate: Estate<'e>,
}

impl Planner<'_> {
    pub(super) fn plan<'c>(&self, condition: &'c Condition) -> Result<Plan<'c>, InventoryFault> {
        let graph = &self.estate.snapshot.graph;
        let by_node = |flag: &dyn Fn(_) -> bool| graph.nodes().map(flag).collect::<Vec<bool>>();
        Ok(match condition {
            Condition::All(parts) => Plan::All(self.plans(parts)?),
            Condition::Any(parts) => Plan::Any(self.plans(parts)?),
            Condition::Not(part) => Plan::Not(Box::new(self.plan(part)?)),
            Condition::Word(word) => {
                let found = self.indexed(word)?;
                if word.needs_reading() {
                    Plan::Row(found, condition)
                } else {
                    Plan::Known(found)
                }
            }
            Condition::Class(numbers) => {
                Plan::Known(by_node(&|node| numbers.contains(&graph.class(node))))
            }
            Condition::Key(test) => Plan::Known(by_node(&|node| test.passes(graph.key(node)))),
            Condition::Status(statuses) => {
                let may_be = |node| {
                    let in_service = graph.in_service(node);
                    statuses.iter().any(|one| one.in_service() == in_service)
                };
                Plan::Row(by_node(&may_be), condition)
            }
            Condition::Holds(_)
            | Condition::Name(_)
            | Condition::Has(_)
            | Condition::Attribute(..) => Plan::Row(vec![true; graph.node_count()], condition),
            Condition::Recorded { first, at, now } => Plan::Known(self.recorded(*first, at, *now)?),
            Condition::Source(pattern) => Plan::Known(self.estate.flags(|flag| {
                self.estate
                    .view
                    .for_each_named_by_source(|name, first, last| {
                        if pattern.matches(name) {
                            (first..=last).for_each(|id| flag(id, true));
                        }
                        Ok(())
                    })
            })?),
            Condition::Related(kind) => Plan::Known(self.related(*kind)?),
            Condition::Reaches {
                direction,
                within,
                of,
            } => Plan::Known(self.reaching(*direction, *within, of)?),
        })
    }

    fn plans<'c>(&self, parts: &'c [Condition]) -> Result<Vec<Plan<'c>>, InventoryFault> {
        parts.iter().map(|part| self.plan(part)).collect()
    }

    /// CIs that have the word by the search index.
    fn indexed(&self, word: &Word) -> Result<Vec<bool>, StoreError> {
        self.estate.flags(|flag| match CiWords::of(&word.text) {
            Some(words) => self.estate.view.for_each_match(&words, |id| {
                flag(id, true);
                Ok(())
            }),
            None => Ok(()),
        })
    }

    /// CIs whose version, or first version, is of a changeset of such a time.
    fn recorded(
        &self,
        first: bool,
        at: &Range<Timestamp>,
        now: bool,
    ) -> Result<Vec<bool>, StoreError> {
        let view = self.estate.view;
        let changesets = view.changesets()?;
        let is_then = |number: u32| {
            let found = changesets.binary_search_by_key(&number, |one| one.number);
            match found {
                Ok(position) => at.contains(&changesets[position].header.at),
                Err(_) => number >= FIRST_DRAFT_STEP && now,
            }
        };
        self.estate.flags(|flag| {
            let runs = changesets.chunk_by(|one, next| is_then(one.number) == is_then(next.number));
            for run in runs {
                if is_then(run[0].number) {
                    let end = run[run.len() - 1].number + 1;
                    view.for_each_ci_written(run[0].number, end, |id| {
                        flag(id, true);
                        Ok::<_, StoreError>(())
                    })?;
                }
            }
            if now {
                view.for_each_ci_written(FIRST_DRAFT_STEP, u32::MAX, |id| {
                    flag(id, true);
                    Ok::<_, StoreError>(())
                })?;
            }
            if first {
                view.for_each_first_version(|id, number| {
                    flag(id, is_then(number));
                    Ok::<_, StoreError>(())
                })?;
            }
            Ok(())
        })
    }

    fn related(&self, kind: Option<(u16, RelationshipEnd)>) -> Result<Vec<bool>, StoreError> {
        let both = [RelationshipEnd::Source, RelationshipEnd::Target];
        let ends = match &kind {
            Some((_, end)) => std::slice::from_ref(end),
            None => &both,
        };
        self.estate.flags(|flag| {
            for &end in ends {
                let number = kind.map(|(number, _)| number);
                self.estate.view.for_each_related(end, number, |id| {
                    flag(id, true);
                    Ok::<_, StoreError>(())
                })?;
            }
            Ok(())
        })
    }

    fn reaching(
        &self,
        direction: Direction,
        within: Option<u32>,
        of: &Condition,
    ) -> Result<Vec<bool>, InventoryFault> {
        let from = self.estate.matching(of)?;
        let cancellation = self.estate.task.cancellation();
        let mut keep_going = || !cancellation.is_cancelled();
        let graph = &self.estate.snapshot.graph;
        let reached = match direction {
            Direction::DependsOn => graph.dependents_of_any(&from, within, &mut keep_going),
            Direction::Impacts => graph.providers_of_any(&from, within, &mut keep_going),
        };
        reached.map_err(|_| Cancelled.into())
    }
}
