//! Settings of the person at this machine, kept outside workspaces.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ApiError, Session};

/// Colours of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Theme {
    /// Always light.
    Light,
    /// Always dark.
    Dark,
    /// As the operating system says.
    #[default]
    System,
}

/// Language of the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum Language {
    /// Always English.
    English,
    /// Always German.
    German,
    /// As the operating system says; English where there are no texts in its language.
    #[default]
    System,
}

/// What the person chose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct Settings {
    /// The name on every changeset.
    pub author: String,
    /// Colours of the window.
    pub theme: Theme,
    /// Language of the window.
    pub language: Language,
    /// Whether the tour of the first start was taken or put away, and is not offered again.
    pub tour_seen: bool,
}

/// Keeps the person's settings.
///
/// # Errors
/// The settings file cannot be written.
pub fn save(session: &Session, settings: Settings) -> Result<Settings, ApiError> {
    session.settings.set(settings.clone())?;
    Ok(settings)
}
