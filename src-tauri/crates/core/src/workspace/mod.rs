//! An open workspace: the file, the snapshot of its newest changeset, and the one way to write.

mod demonstration;
mod draft_snapshots;
mod operation;
mod others;
mod past_snapshots;
mod record_act;
mod snapshots;
mod transact;

use std::path::Path;
use std::sync::{Arc, Mutex};

use faultline_model::{ChangesetHeader, DraftId, Model};
use faultline_store::{Moment, Reader, Store, StoreError};

pub use operation::Operation;
pub use others::{OthersChanges, Seen};
pub use record_act::RecordAct;
pub(crate) use transact::changed_data;
pub use transact::{Applied, ChangedData};

use crate::changes::Footprints;
use crate::context::Context;
use crate::snapshot::GraphSnapshot;
use draft_snapshots::DraftSnapshots;
use others::OwnWrites;
use past_snapshots::PastSnapshots;
use snapshots::Snapshots;

/// An open workspace, looked at and written live or in a draft. A cheap handle; the file is closed
/// with the last one.
#[derive(Clone, Debug)]
pub struct Workspace(Arc<Open>, Option<DraftId>);

#[derive(Debug)]
struct Open {
    store: Store,
    snapshots: Snapshots,
    past: PastSnapshots,
    written: Mutex<OwnWrites>,
    drafts: DraftSnapshots,
    footprints: Footprints,
}

impl Workspace {
    /// Makes an empty workspace with the shipped model as its first changeset.
    ///
    /// # Errors
    /// There is a file already, or the folder cannot be written.
    pub fn create(path: &Path, context: &Context) -> Result<Self, StoreError> {
        let header = ChangesetHeader {
            at: context.now,
            author: context.author.clone(),
            message: context.message.clone(),
            origin: "new workspace".to_owned(),
        };
        let store = Store::create(path, &header, &Model::shipped())?;
        Ok(Self::of(store))
    }

    /// Opens a workspace. The graph is made when it is first asked for.
    ///
    /// # Errors
    /// The file is missing, foreign, damaged, newer, held or read-only; it is left as it is.
    pub fn open(path: &Path) -> Result<Self, StoreError> {
        Store::open(path).map(Self::of)
    }

    fn of(store: Store) -> Self {
        let open = Open {
            store,
            snapshots: Snapshots::default(),
            past: PastSnapshots::default(),
            written: Mutex::default(),
            drafts: DraftSnapshots::default(),
            footprints: Footprints::default(),
        };
        Self(Arc::new(open), None)
    }

    /// The same workspace with a draft on it: all that is read through it is the newest state with
    /// the draft's proposals, and all that is written becomes a step of the draft.
    #[must_use]
    pub fn in_draft(&self, draft: DraftId) -> Self {
        Self(Arc::clone(&self.0), Some(draft))
    }

    /// The same workspace without a draft.
    #[must_use]
    pub fn live(&self) -> Self {
        Self(Arc::clone(&self.0), None)
    }

    /// The draft that is looked at and written.
    #[must_use]
    pub fn draft(&self) -> Option<DraftId> {
        self.1
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.store.path()
    }

    /// What the selections of changes do, kept while the dependencies stay as they are.
    #[must_use]
    pub fn footprints(&self) -> &Footprints {
        &self.0.footprints
    }

    /// The store, for work that is its own: verify, import runs.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// A reader of now, or of the draft. Never waits for a writer.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read(&self) -> Result<Reader<'_>, StoreError> {
        self.read_at(self.moment())
    }

    fn moment(&self) -> Moment {
        self.1.map_or(Moment::Now, Moment::Draft)
    }

    /// A reader of any moment, with the model of that moment. Never waits for a writer.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read_at(&self, moment: Moment) -> Result<Reader<'_>, StoreError> {
        self.0.store.read_at(moment)
    }

    /// The graph of the newest changeset, or of the draft; made now if it is not there yet, brought up to date if another
    /// program wrote meanwhile.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn snapshot(&self) -> Result<Arc<GraphSnapshot>, StoreError> {
        self.snapshot_at(self.moment())
    }

    /// The graph of the newest changeset with drafts on it, in their order: where two alter the same row, the later one
    /// holds.
    ///
    /// Cost: the rows of the drafts, and a rebuild in memory for each.
    ///
    /// # Errors
    /// A draft is gone, or the store cannot be read.
    pub fn snapshot_with_drafts(
        &self,
        drafts: &[DraftId],
    ) -> Result<Arc<GraphSnapshot>, StoreError> {
        match drafts {
            [] => self.live().snapshot(),
            [first, others @ ..] => self.0.drafts.together(&self.live(), *first, others),
        }
    }

    /// The graph of a moment, with the model of that moment. The last few are kept.
    ///
    /// Cost: as [`GraphSnapshot::read`] where it is not kept.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn snapshot_at(&self, moment: Moment) -> Result<Arc<GraphSnapshot>, StoreError> {
        if let Moment::Draft(draft) = moment {
            return self.0.drafts.get(&self.live(), draft);
        }
        let reader = self.read_at(moment)?;
        match moment {
            Moment::Now | Moment::Draft(_) => self.0.snapshots.current(reader.view()),
            Moment::Changeset(_) => self.0.past.get(reader.view()),
        }
    }
}
