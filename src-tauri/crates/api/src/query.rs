//! The query language while it is typed: completion, what a query means, and examples.

use faultline_core::query as core_query;
use faultline_core::query::Query;
use serde::Serialize;
use specta::Type;

use crate::{ApiError, Session};

/// What may stand at a place of a query.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QueryCompletion {
    /// The first character that a suggestion replaces, counted from 0.
    pub start: u32,
    /// The character after the last that it replaces.
    pub end: u32,
    /// The likeliest first.
    pub suggestions: Vec<QuerySuggestion>,
}

/// What may stand there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QuerySuggestion {
    /// What to write.
    pub text: String,
    /// What it is called.
    pub label: String,
    /// What it is.
    pub kind: QuerySuggestionKind,
    /// How many CIs have it, where that is known.
    pub cis: Option<u32>,
}

/// What a suggestion is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum QuerySuggestionKind {
    /// A field that every CI has.
    Field,
    /// An attribute.
    Attribute,
    /// A word of the language.
    Word,
    /// A class.
    Class,
    /// A value.
    Value,
}

/// An example of the language and what it finds.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct QueryExample {
    /// A query, or a part of one.
    pub query: String,
    /// What it finds.
    #[specta(type = crate::Sentence)]
    pub meaning: String,
}

/// Suggests what may stand at a character of a query, counted from 0.
///
/// # Errors
/// No workspace is open, or it cannot be read.
pub fn complete(session: &Session, text: &str, cursor: u32) -> Result<QueryCompletion, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let view = reader.view();
    let extras = &estate.open.extra_attributes;
    let (extras, _) = extras.get_or_make(estate.version(), |_| view.extra_attributes())?;
    let completion = core_query::complete(
        text,
        cursor as usize,
        &estate.snapshot,
        view,
        extras.to_vec(),
    )?;
    let suggestions = completion.suggestions.into_iter();
    Ok(QueryCompletion {
        start: completion.start as u32,
        end: completion.end as u32,
        suggestions: suggestions.map(suggestion).collect(),
    })
}

/// A query in words, for a person.
///
/// # Errors
/// No workspace is open, or the query cannot be read.
pub fn explain(session: &Session, text: &str) -> Result<String, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let now = estate.time(session, reader.view())?;
    let model = &estate.snapshot.model;
    let query = Query::read(text, model, reader.view(), &now)?;
    Ok(core_query::explain(query.expression(), model))
}

/// The whole language by examples, simplest first.
#[must_use]
pub fn examples() -> Vec<QueryExample> {
    let examples = core_query::EXAMPLES.into_iter();
    examples
        .map(|core_query::Example { query, meaning }| QueryExample {
            query: query.to_owned(),
            meaning: meaning.to_owned(),
        })
        .collect()
}

fn suggestion(suggestion: core_query::Suggestion) -> QuerySuggestion {
    let core_query::Suggestion {
        text,
        label,
        kind,
        cis,
    } = suggestion;
    QuerySuggestion {
        text,
        label,
        kind: match kind {
            core_query::SuggestionKind::Field => QuerySuggestionKind::Field,
            core_query::SuggestionKind::Attribute => QuerySuggestionKind::Attribute,
            core_query::SuggestionKind::Word => QuerySuggestionKind::Word,
            core_query::SuggestionKind::Class => QuerySuggestionKind::Class,
            core_query::SuggestionKind::Value => QuerySuggestionKind::Value,
        },
        cis,
    }
}
