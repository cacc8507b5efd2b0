//! Search as you type: the CIs somebody most likely means, best first.

use std::collections::HashSet;

use faultline_model::{CiId, Criticality};
use faultline_store::{CiRow, CiWords, StoreError, View};
use jiff::Zoned;

use crate::inventory::InventoryFault;
use crate::query::{Estate, Query, QueryProblem, Word, holds};
use crate::snapshot::GraphSnapshot;
use crate::task::TaskContext;

/// Matches in keys and names that are ranked, and as many again in attributes.
const RANKED: u32 = 2_000;

/// CIs that match what was typed so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// The best matches.
    pub ids: Vec<CiId>,
    /// How many were ranked: all that match, unless there are thousands.
    pub total: u32,
}

/// How well a CI fits: smaller is better.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank {
    not_exact: bool,
    not_a_beginning: bool,
    not_in_name: bool,
    out_of_service: bool,
    not_a_service: bool,
    criticality: u8,
    name_length: usize,
    key: String,
}

/// The best `limit` CIs for `text`, a query; what is none, as half-typed text often is, is looked for word by word.
///
/// Cost: the search index for the words, and at most 4,000 rows; with more than words and classes, that of the query.
///
/// # Errors
/// A `class:` term names no class, or the store cannot be read.
pub fn search(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    text: &str,
    now: &Zoned,
    limit: usize,
) -> Result<Search, InventoryFault> {
    let query = match Query::read(text, &snapshot.model, view, now) {
        Err(InventoryFault::Query(fault))
            if !matches!(fault.problem, QueryProblem::UnknownClass { .. }) =>
        {
            Query::of_words(text)
        }
        read => read?,
    };
    let ids = if query.is_plain() {
        indexed(view, &query, text, limit)?
    } else {
        let task = TaskContext::unattended();
        let estate = Estate {
            task: &task,
            snapshot,
            view,
        };
        let mut found = query.find(estate)?;
        found.truncate(2 * RANKED as usize);
        found
    };
    let mut ranked = Vec::new();
    view.for_each_ci_of(&ids, |row, _| {
        if matches(&query, &row) {
            ranked.push((rank(snapshot, &query, text.trim(), &row), row.id));
        }
        Ok::<(), InventoryFault>(())
    })?;
    ranked.sort_unstable();
    Ok(Search {
        total: ranked.len() as u32,
        ids: ranked.into_iter().take(limit).map(|(_, id)| id).collect(),
    })
}

/// CIs that have the words, those that have them in key and name first; none where there are no words.
fn indexed(
    view: View<'_>,
    query: &Query,
    text: &str,
    limit: usize,
) -> Result<Vec<CiId>, StoreError> {
    let texts: Vec<&str> = query.words().map(|word| word.text.as_str()).collect();
    let Some(words) = CiWords::of(&texts.join(" ")) else {
        return Ok(Vec::new());
    };
    let mut ids = view.matches_in_names(&words, RANKED)?;
    if (ids.len() as u32) < RANKED {
        view.for_each_match(&words, |id| {
            if (ids.len() as u32) < 2 * RANKED {
                ids.push(id);
            }
            Ok::<(), StoreError>(())
        })?;
    }
    ids.extend(view.keys_beginning(text.trim(), limit as u32)?);
    let mut known = HashSet::new();
    ids.retain(|id| known.insert(*id));
    Ok(ids)
}

fn matches(query: &Query, row: &CiRow<'_>) -> bool {
    let held =
        |word: &Word| holds(row.key, word) || holds(row.name, word) || holds(row.attributes, word);
    query.classes().all(|numbers| numbers.contains(&row.class))
        && query.words().filter(|word| word.needs_reading()).all(held)
}

fn rank(snapshot: &GraphSnapshot, query: &Query, text: &str, row: &CiRow<'_>) -> Rank {
    let (key, name, text) = (
        row.key.to_lowercase(),
        row.name.to_lowercase(),
        text.to_lowercase(),
    );
    let in_name = |word: &Word| holds(row.key, word) || holds(row.name, word);
    let criticality = faultline_model::Attributes::find(row.attributes, "criticality")
        .and_then(|value| value.parse::<Criticality>().ok());
    let node = snapshot.graph.node_of(row.id);
    Rank {
        not_exact: key != text && name != text,
        not_a_beginning: !key.starts_with(&text) && !name.starts_with(&text),
        not_in_name: !query.words().all(in_name),
        out_of_service: !row.status.in_service(),
        not_a_service: !node.is_some_and(|node| snapshot.is_service(node)),
        criticality: criticality.map_or(4, |one| 3 - one as u8),
        name_length: name.chars().count(),
        key: row.key.to_owned(),
    }
}
