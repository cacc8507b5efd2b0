//! Reading: model, search, inventory, CIs, maps, history.

use faultline_api::ApiError;
use faultline_api::history::{
    self, ChangesetFilter, ChangesetView, ChangesetWindow, CiHistoryEntry,
};
use faultline_api::inventory::{self, ColumnValue, InventoryQuery, InventoryWindow};
use faultline_api::item::{self, CiDetail, CiSummary};
use faultline_api::map::{self, MapScene, NeighbourDirection, NeighboursView};
use faultline_api::map_facts::{self, MapFacts};
use faultline_api::model::{self, ModelView};
use faultline_api::search::{self, SearchView};

use super::{Shared, off_thread};

/// Classes, attributes and relationship types.
#[tauri::command]
#[specta::specta]
pub async fn model(session: Shared<'_>) -> Result<ModelView, ApiError> {
    off_thread(&session, model::model).await
}

/// CIs that match the words typed so far.
#[tauri::command]
#[specta::specta]
pub async fn search_cis(
    session: Shared<'_>,
    text: String,
    limit: u32,
) -> Result<SearchView, ApiError> {
    off_thread(&session, move |session| {
        search::search(session, &text, limit)
    })
    .await
}

/// A window of the inventory's rows.
#[tauri::command]
#[specta::specta]
pub async fn inventory_window(
    session: Shared<'_>,
    query: InventoryQuery,
    offset: u32,
    length: u32,
    columns: Vec<String>,
) -> Result<InventoryWindow, ApiError> {
    off_thread(&session, move |session| {
        inventory::window(session, &query, offset, length, &columns)
    })
    .await
}

/// Values that occur in a column.
#[tauri::command]
#[specta::specta]
pub async fn column_values(
    session: Shared<'_>,
    column: String,
    text: String,
    limit: u32,
) -> Result<Vec<ColumnValue>, ApiError> {
    off_thread(&session, move |session| {
        inventory::column_values(session, &column, &text, limit)
    })
    .await
}

/// Everything about one CI.
#[tauri::command]
#[specta::specta]
pub async fn ci_detail(session: Shared<'_>, id: u32) -> Result<CiDetail, ApiError> {
    off_thread(&session, move |session| item::detail(session, id)).await
}

/// Summaries of CIs by internal id.
#[tauri::command]
#[specta::specta]
pub async fn ci_summaries(session: Shared<'_>, ids: Vec<u32>) -> Result<Vec<CiSummary>, ApiError> {
    off_thread(&session, move |session| item::summaries(session, &ids)).await
}

/// The CI of a key.
#[tauri::command]
#[specta::specta]
pub async fn ci_by_key(session: Shared<'_>, key: String) -> Result<CiSummary, ApiError> {
    off_thread(&session, move |session| item::by_key(session, &key)).await
}

/// The CIs given and everything among them.
#[tauri::command]
#[specta::specta]
pub async fn map_scene(session: Shared<'_>, ids: Vec<u32>) -> Result<MapScene, ApiError> {
    off_thread(&session, move |session| map::scene(session, &ids)).await
}

/// Values of CIs of a map, and which of them match queries.
#[tauri::command]
#[specta::specta]
pub async fn map_facts(
    session: Shared<'_>,
    ids: Vec<u32>,
    columns: Vec<String>,
    queries: Vec<String>,
) -> Result<MapFacts, ApiError> {
    off_thread(&session, move |session| {
        map_facts::facts(session, &ids, &columns, queries)
    })
    .await
}

/// Neighbours of a CI.
#[tauri::command]
#[specta::specta]
pub async fn neighbours(
    session: Shared<'_>,
    id: u32,
    direction: NeighbourDirection,
    limit: u32,
) -> Result<NeighboursView, ApiError> {
    off_thread(&session, move |session| {
        map::neighbours(session, id, direction, limit)
    })
    .await
}

/// The newest changesets.
#[tauri::command]
#[specta::specta]
pub async fn changesets(
    session: Shared<'_>,
    offset: u32,
    length: u32,
) -> Result<Vec<ChangesetView>, ApiError> {
    off_thread(&session, move |session| {
        history::changesets(session, offset, length)
    })
    .await
}

/// A part of the changesets that pass a filter, newest first.
#[tauri::command]
#[specta::specta]
pub async fn changeset_window(
    session: Shared<'_>,
    filter: ChangesetFilter,
    offset: u32,
    length: u32,
) -> Result<ChangesetWindow, ApiError> {
    off_thread(&session, move |session| {
        history::window(session, &filter, offset, length)
    })
    .await
}

/// The whole history of a relationship.
#[tauri::command]
#[specta::specta]
pub async fn relationship_history(
    session: Shared<'_>,
    id: u32,
) -> Result<Vec<CiHistoryEntry>, ApiError> {
    off_thread(&session, move |session| {
        history::of_relationship(session, id)
    })
    .await
}

/// The whole history of a CI.
#[tauri::command]
#[specta::specta]
pub async fn ci_history(session: Shared<'_>, id: u32) -> Result<Vec<CiHistoryEntry>, ApiError> {
    off_thread(&session, move |session| history::of_ci(session, id)).await
}
