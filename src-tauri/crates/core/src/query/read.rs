//! Reading a query, and asking it.

use faultline_model::{CiId, Model};
use faultline_store::View;
use jiff::Zoned;

use super::bind::Binder;
use super::condition::Condition;
use super::evaluate::Estate;
use super::names::Names;
use super::parse::parse;
use super::syntax::{Direction, Expression, Text};
use super::words::Word;
use crate::inventory::InventoryFault;

/// A query, understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    expression: Expression,
    condition: Option<Condition>,
}

impl Default for Query {
    /// The query that asks for nothing and finds everything.
    fn default() -> Self {
        Self {
            expression: Expression::All(Vec::new()),
            condition: None,
        }
    }
}

impl Query {
    /// Reads a query. Relative times count from `now`, and days are those of its zone.
    ///
    /// Cost: nothing much; a pass over all CIs where a name is no attribute of the model and may be an extra one.
    ///
    /// # Errors
    /// The text is no query, a name or value is unknown, or the store cannot be read.
    pub fn read(
        text: &str,
        model: &Model,
        view: View<'_>,
        now: &Zoned,
    ) -> Result<Self, InventoryFault> {
        let expression = parse(text)?;
        let binder = Binder {
            names: Names::new(model, view),
            now,
        };
        Ok(Self {
            condition: binder.condition(&expression)?,
            expression,
        })
    }

    /// The query that looks for each word of a text as it stands.
    #[must_use]
    pub fn of_words(text: &str) -> Self {
        let words: Vec<Word> = text.split_whitespace().filter_map(Word::new).collect();
        let expressions = words.iter().map(|word| {
            Expression::Word(Text {
                text: word.text.clone(),
                ..Text::default()
            })
        });
        Self {
            expression: Expression::All(expressions.collect()),
            condition: (!words.is_empty())
                .then(|| Condition::All(words.into_iter().map(Condition::Word).collect())),
        }
    }

    /// Its form.
    #[must_use]
    pub fn expression(&self) -> &Expression {
        &self.expression
    }

    /// Whether it finds everything, since nothing in it can be looked for.
    #[must_use]
    pub fn asks_nothing(&self) -> bool {
        self.condition.is_none()
    }

    /// The words that all have to be held.
    pub fn words(&self) -> impl Iterator<Item = &Word> {
        self.parts().iter().filter_map(|part| match part {
            Condition::Word(word) => Some(word),
            _ => None,
        })
    }

    /// Whether it is but words and classes, all of which have to hold.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        let is_plain = |part| matches!(part, &Condition::Word(_) | &Condition::Class(_));
        self.parts().iter().all(is_plain)
    }

    /// The classes that are named, by number, each with those below it.
    pub fn classes(&self) -> impl Iterator<Item = &[u16]> {
        self.parts().iter().filter_map(|part| match part {
            Condition::Class(numbers) => Some(numbers.as_slice()),
            _ => None,
        })
    }

    /// One flag for each node of the graph: whether it is found.
    ///
    /// Cost: what is known of classes, keys and dependencies from memory, words and times from an index; one pass over the
    /// CIs that these leave open where names, status or attributes are asked for.
    ///
    /// # Errors
    /// The store cannot be read, or the task was cancelled.
    pub fn matching(&self, estate: Estate<'_>) -> Result<Vec<bool>, InventoryFault> {
        match &self.condition {
            Some(condition) => estate.matching(condition),
            None => Ok(vec![true; estate.snapshot.graph.node_count()]),
        }
    }

    /// Internal ids of the CIs that are found, by key. Cost: as [`Query::matching`].
    ///
    /// # Errors
    /// The store cannot be read, or the task was cancelled.
    pub fn find(&self, estate: Estate<'_>) -> Result<Vec<CiId>, InventoryFault> {
        let found = self.matching(estate)?;
        let graph = &estate.snapshot.graph;
        let nodes = graph.nodes().filter(|node| found[node.index()]);
        Ok(nodes.map(|node| graph.ci_id(node)).collect())
    }

    /// What a query that is nothing but `depends_on:(…)` asks for: one flag for each node that matches what stands within.
    ///
    /// # Errors
    /// The store cannot be read, or the task was cancelled.
    pub fn needed(&self, estate: Estate<'_>) -> Result<Option<Vec<bool>>, InventoryFault> {
        match &self.condition {
            Some(Condition::Reaches {
                direction: Direction::DependsOn,
                of,
                ..
            }) => estate.matching(of).map(Some),
            _ => Ok(None),
        }
    }

    fn parts(&self) -> &[Condition] {
        match &self.condition {
            None => &[],
            Some(Condition::All(parts)) => parts,
            Some(one) => std::slice::from_ref(one),
        }
    }
}
