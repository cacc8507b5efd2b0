//! The query language while it is typed.

use faultline_api::ApiError;
use faultline_api::query::{self, QueryCompletion, QueryExample};

use super::{Shared, off_thread};

/// What may stand at a character of a query.
#[tauri::command]
#[specta::specta]
pub async fn complete_query(
    session: Shared<'_>,
    text: String,
    cursor: u32,
) -> Result<QueryCompletion, ApiError> {
    off_thread(&session, move |session| {
        query::complete(session, &text, cursor)
    })
    .await
}

/// A query in words.
#[tauri::command]
#[specta::specta]
pub async fn explain_query(session: Shared<'_>, text: String) -> Result<String, ApiError> {
    off_thread(&session, move |session| query::explain(session, &text)).await
}

/// The query language by examples.
#[tauri::command]
#[specta::specta]
pub async fn query_examples(session: Shared<'_>) -> Result<Vec<QueryExample>, ApiError> {
    off_thread(&session, |_| Ok(query::examples())).await
}
