//! The running program seen from its edge: the open workspace, the person's settings, running tasks.

use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU32;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use faultline_core::compare::Difference;
use faultline_core::context::Context;
use faultline_core::graph::Node;
use faultline_core::health::Health;
use faultline_core::impact::Answer;
use faultline_core::inventory::GroupedCis;
use faultline_core::snapshot::GraphSnapshot;
use faultline_core::store_error::StoreError;
use faultline_core::undo::UndoStack;
use faultline_core::workspace::{Seen, Workspace};
use faultline_core::{Moment, Reader, View};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

use crate::impact::ForcedState;
use crate::inventory::InventoryQuery;
use crate::item::CiSummary;
use crate::moment::ShownMoment;
use crate::overview::RememberedOverview;
use crate::recent::RecentList;
use crate::remembered::Remembered;
use crate::settings::Settings;
use crate::stored::Stored;
use crate::task::RunningTasks;
use crate::window_place::WindowPlace;
use crate::{ApiError, ErrorKind, convert};

/// Answers of each kind kept while a workspace is open.
const REMEMBERED: usize = 8;
/// Comparisons kept while a workspace is open: they may hold much.
const DIFFERENCES_REMEMBERED: usize = 2;

/// What the program opens when its window starts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum OpenAtStart {
    /// Nothing: it was opened already, or the caller opens what it wants.
    Nothing,
    /// The workspace of last time, if any.
    #[default]
    Last,
    /// The demonstration estate.
    Demonstration,
    /// This file.
    File(PathBuf),
}

/// State of one running program. Every function of this crate takes it first.
///
/// Reading commands clone the open workspace's handle and hold no lock while they work.
#[derive(Debug)]
pub struct Session {
    pub(crate) folder: PathBuf,
    pub(crate) open_at_start: Mutex<OpenAtStart>,
    pub(crate) settings: Stored<Settings>,
    pub(crate) recent: Stored<RecentList>,
    pub(crate) window_place: Stored<Option<WindowPlace>>,
    pub(crate) tasks: RunningTasks,
    /// How many watches have begun; the newest one alone goes on.
    pub(crate) watches: AtomicU32,
    clock: fn() -> Timestamp,
    zone: TimeZone,
    open: RwLock<Option<Arc<OpenWorkspace>>>,
}

impl Session {
    /// A session that keeps its settings, recent list and demonstration estate in `folder` and
    /// reads the time from `clock`. `author` names the person until they choose a name themselves.
    pub fn new(
        folder: &Path,
        author: &str,
        open_at_start: OpenAtStart,
        clock: fn() -> Timestamp,
    ) -> Self {
        let defaults = Settings {
            author: author.to_owned(),
            ..Settings::default()
        };
        Self {
            settings: Stored::read(folder.join("settings.json"), defaults),
            recent: Stored::read(folder.join("recent.json"), RecentList::default()),
            window_place: Stored::read(folder.join("window.json"), None),
            folder: folder.to_owned(),
            open_at_start: Mutex::new(open_at_start),
            tasks: RunningTasks::default(),
            watches: AtomicU32::new(0),
            clock,
            zone: TimeZone::UTC,
            open: RwLock::new(None),
        }
    }

    /// The same session for people of a time zone: dates that they name are its days.
    #[must_use]
    pub fn in_zone(self, zone: TimeZone) -> Self {
        Self { zone, ..self }
    }

    /// Opens this file instead, where the window has not asked yet what it opens on.
    pub fn open_first(&self, path: PathBuf) {
        *self
            .open_at_start
            .lock()
            .unwrap_or_else(PoisonError::into_inner) = OpenAtStart::File(path);
    }

    /// The zone of dates and times without offset.
    pub(crate) fn zone(&self) -> &TimeZone {
        &self.zone
    }

    /// The time now.
    pub(crate) fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// Who writes, when, and why.
    pub(crate) fn context(&self, message: &str) -> Context {
        Context {
            now: self.now(),
            author: self.settings.get().author,
            message: message.to_owned(),
        }
    }

    /// The open workspace.
    ///
    /// # Errors
    /// [`ErrorKind::NoWorkspace`] where none is open.
    pub(crate) fn open(&self) -> Result<Arc<OpenWorkspace>, ApiError> {
        self.open
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
            .ok_or_else(|| ApiError {
                kind: ErrorKind::NoWorkspace,
                message: "No workspace is open.".to_owned(),
                hints: vec!["Open a workspace, or the demonstration estate.".to_owned()],
            })
    }

    /// The open workspace at the moment that is shown, with the graph of that moment.
    ///
    /// # Errors
    /// No workspace is open, or it cannot be read.
    pub(crate) fn estate(&self) -> Result<Estate, ApiError> {
        let open = self.open()?;
        let shown = open.shown();
        Ok(Estate {
            snapshot: open.workspace.snapshot_at(shown.moment)?,
            shown,
            open,
        })
    }

    /// The open workspace for an edit, which goes to the draft that is shown: every command that
    /// writes the estate asks here.
    ///
    /// # Errors
    /// No workspace is open, or the past is shown, which cannot be edited.
    pub(crate) fn writable(&self) -> Result<Writable, ApiError> {
        let open = self.open()?;
        let shown = open.shown();
        let workspace = match shown.moment {
            Moment::Now => open.workspace.clone(),
            Moment::Draft(draft) => open.workspace.in_draft(draft),
            Moment::Changeset(_) => {
                return Err(ApiError {
                    message: format!(
                        "The estate is shown as of {}, where nothing can be edited.",
                        shown.label
                    ),
                    kind: ErrorKind::NotNow {
                        moment: shown.label,
                    },
                    hints: vec!["Go back to now, then edit.".to_owned()],
                });
            }
        };
        Ok(Writable { open, workspace })
    }

    /// Makes `workspace` the open one; the one before is closed when its last reader is done.
    pub(crate) fn set_workspace(&self, workspace: Option<Workspace>) {
        let opened = workspace.map(|workspace| {
            // Where it cannot be read, the first look says so no louder than the reading that follows.
            let seen = workspace.seen().ok();
            Arc::new(OpenWorkspace {
                workspace,
                edits: Mutex::default(),
                answers: Remembered::new(REMEMBERED),
                lists: Remembered::new(REMEMBERED),
                extra_attributes: Remembered::new(1),
                differences: Remembered::new(DIFFERENCES_REMEMBERED),
                overviews: RememberedOverview::default(),
                health: Remembered::new(1),
                shown: RwLock::default(),
                seen: Mutex::new(seen),
            })
        });
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = opened;
    }
}

/// A workspace while it is open.
#[derive(Debug)]
pub(crate) struct OpenWorkspace {
    pub(crate) workspace: Workspace,
    pub(crate) edits: Mutex<UndoStack>,
    pub(crate) answers: Remembered<(EstateVersion, Vec<ForcedState>), Answer>,
    /// Column names of the extra attributes that occur.
    pub(crate) extra_attributes: Remembered<EstateVersion, Vec<String>>,
    /// By estate, hour of the clock and query.
    pub(crate) lists: Remembered<(EstateVersion, i64, InventoryQuery), GroupedCis>,
    pub(crate) differences: Remembered<(EstateVersion, EstateVersion), Difference>,
    pub(crate) overviews: RememberedOverview,
    /// By estate, import runs, hour of the clock, and days after which a CI is stale.
    pub(crate) health: Remembered<(EstateVersion, u32, i64, u32), Health>,
    /// What was last told of what others write.
    pub(crate) seen: Mutex<Option<Seen>>,
    shown: RwLock<ShownMoment>,
}

impl OpenWorkspace {
    /// The moment that is shown.
    pub(crate) fn shown(&self) -> ShownMoment {
        self.shown
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// Takes note of an edit of live, to be undone.
    pub(crate) fn record(&self, changeset: Option<u32>) {
        let mut edits = self.edits.lock().unwrap_or_else(PoisonError::into_inner);
        edits.record(changeset);
    }

    /// Shows another moment.
    pub(crate) fn show(&self, moment: ShownMoment) {
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = moment;
    }
}

/// What tells one state of an estate from another: the moment, its newest changeset, and the
/// revision of the draft.
pub(crate) type EstateVersion = (Moment, u32, u32);

/// The open workspace for an edit.
#[derive(Debug)]
pub(crate) struct Writable {
    pub(crate) open: Arc<OpenWorkspace>,
    /// It, or the draft in it that is shown.
    pub(crate) workspace: Workspace,
}

/// The open workspace as one command sees it: at the moment that is shown.
#[derive(Debug)]
pub(crate) struct Estate {
    pub(crate) open: Arc<OpenWorkspace>,
    pub(crate) shown: ShownMoment,
    pub(crate) snapshot: Arc<GraphSnapshot>,
}

impl Estate {
    /// A reader of the moment that is shown.
    pub(crate) fn read(&self) -> Result<Reader<'_>, StoreError> {
        self.open.workspace.read_at(self.shown.moment)
    }

    /// What time it is at the moment that is shown: now, or when its newest changeset was recorded.
    pub(crate) fn time(&self, session: &Session, view: View<'_>) -> Result<Zoned, StoreError> {
        let time = match self.shown.moment {
            Moment::Now | Moment::Draft(_) => session.now(),
            Moment::Changeset(_) => view.head()?.header.at,
        };
        Ok(time.to_zoned(session.zone().clone()))
    }

    /// What remembered answers belong to.
    pub(crate) fn version(&self) -> EstateVersion {
        (
            self.shown.moment,
            self.snapshot.changeset,
            self.snapshot.revision,
        )
    }

    /// The summary of the CI at a node; none where the store has it no longer.
    pub(crate) fn summary(
        &self,
        view: View<'_>,
        node: Node,
    ) -> Result<Option<CiSummary>, ApiError> {
        Ok(self
            .summaries(view, &[self.snapshot.graph.ci_id(node)])?
            .pop())
    }

    /// Summaries of CIs, in the order of `ids`; unknown ones are left out.
    pub(crate) fn summaries(
        &self,
        view: View<'_>,
        ids: &[u32],
    ) -> Result<Vec<CiSummary>, ApiError> {
        let mut summaries = Vec::with_capacity(ids.len());
        view.for_each_ci_of(ids, |row, _| {
            summaries.push(convert::row_summary(&self.snapshot.model, &row));
            Ok::<(), ApiError>(())
        })?;
        Ok(summaries)
    }
}
