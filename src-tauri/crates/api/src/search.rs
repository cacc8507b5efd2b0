//! Search as you type over CIs.

use serde::Serialize;
use specta::Type;

use crate::item::CiSummary;

/// CIs that match some words, best first.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct SearchView {
    /// The best matches.
    pub items: Vec<CiSummary>,
    /// How many match in all.
    pub total: u32,
}

use faultline_core::search as core_search;

use crate::{ApiError, Session};

/// CIs whose key, name or attributes match the words typed so far, best first.
///
/// # Errors
/// No workspace is open, or a `class:` term names no class.
pub fn search(session: &Session, text: &str, limit: u32) -> Result<SearchView, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let found = core_search::search(
        &estate.snapshot,
        reader.view(),
        text,
        &estate.time(session, reader.view())?,
        limit as usize,
    )?;
    Ok(SearchView {
        items: estate.summaries(reader.view(), &found.ids)?,
        total: found.total,
    })
}
