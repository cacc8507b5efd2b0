//! Workspaces opened lately.

use std::path::Path;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use specta::Type;

use crate::{ApiError, Session};

/// How many are remembered.
const REMEMBERED: usize = 10;

/// A workspace file that was opened before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RecentWorkspace {
    /// The name shown: the file's name without its ending.
    pub name: String,
    /// The whole path.
    pub path: String,
    /// When it was opened last, RFC 3339 in UTC.
    pub opened_at: String,
}

/// The list as it is kept, newest first.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct RecentList(Vec<RecentWorkspace>);

impl RecentList {
    /// Puts a workspace first.
    fn opened(mut self, path: &Path, now: Timestamp) -> Self {
        let text = path.display().to_string();
        self.0.retain(|recent| recent.path != text);
        self.0.insert(
            0,
            RecentWorkspace {
                name: name_of(path),
                path: text,
                opened_at: now.to_string(),
            },
        );
        self.0.truncate(REMEMBERED);
        self
    }
}

/// The name shown for a workspace file.
pub(crate) fn name_of(path: &Path) -> String {
    path.file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// The remembered workspaces that still exist.
pub(crate) fn existing(session: &Session) -> Vec<RecentWorkspace> {
    let mut list = session.recent.get().0;
    list.retain(|recent| Path::new(&recent.path).is_file());
    list
}

/// Remembers that a workspace was opened now.
pub(crate) fn remember(session: &Session, path: &Path) -> Result<(), ApiError> {
    let list = session.recent.get().opened(path, session.now());
    session.recent.set(list)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_is_first_and_stands_once() {
        let now = Timestamp::UNIX_EPOCH;
        let list = ["a.faultline", "b.faultline", "a.faultline"]
            .iter()
            .fold(RecentList::default(), |list, path| {
                list.opened(Path::new(path), now)
            });
        let names: Vec<_> = list.0.iter().map(|recent| recent.name.as_str()).collect();
        assert_eq!(names, ["a", "b"]);
    }
}
