//! Saved views: what somebody looked at, kept under a name. They are no part of the history.

/// Internal id of a saved view; never given twice.
pub type SavedViewId = u32;

/// What a saved view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SavedViewKind {
    /// A map.
    Map,
    /// A list of CIs.
    List,
}

impl SavedViewKind {
    /// All of them, in the order of their numbers in the file.
    pub const ALL: [Self; 2] = [Self::Map, Self::List];

    /// Its word: "map".
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Map => "map",
            Self::List => "list",
        }
    }

    /// Its number in the file.
    #[must_use]
    pub const fn number(self) -> u8 {
        self as u8
    }

    /// The kind of a number in the file.
    #[must_use]
    pub fn of_number(number: u8) -> Option<Self> {
        Self::ALL.get(usize::from(number)).copied()
    }
}

/// A saved view without what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedView {
    /// Internal id.
    pub id: SavedViewId,
    /// What it shows.
    pub kind: SavedViewKind,
    /// Its name, unique among those of its kind.
    pub name: String,
    /// What it is for, in its author's words; may be empty.
    pub note: String,
    /// Who saved it last.
    pub author: String,
    /// When it was saved last, UTC.
    pub at: jiff::Timestamp,
}

/// A saved view with what it shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SavedViewBody {
    /// What it is.
    pub view: SavedView,
    /// What it shows: a JSON object whose meaning belongs to whoever draws the kind.
    pub body: String,
}
