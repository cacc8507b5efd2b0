//! An open workspace: the file, the snapshot of its newest changeset, and the one way to write.

mod demonstration;
mod operation;
mod past_snapshots;
mod record_act;
mod snapshots;
mod transact;

use std::path::Path;
use std::sync::Arc;

use faultline_model::{ChangesetHeader, Model};
use faultline_store::{Moment, Reader, Store, StoreError};

pub use operation::Operation;
pub use record_act::RecordAct;
pub use transact::{Applied, ChangedData};

use crate::context::Context;
use crate::snapshot::GraphSnapshot;
use past_snapshots::PastSnapshots;
use snapshots::Snapshots;

/// An open workspace. A cheap handle; the file is closed with the last one.
#[derive(Clone, Debug)]
pub struct Workspace(Arc<Open>);

#[derive(Debug)]
struct Open {
    store: Store,
    snapshots: Snapshots,
    past: PastSnapshots,
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
        Self(Arc::new(Open {
            store,
            snapshots: Snapshots::default(),
            past: PastSnapshots::default(),
        }))
    }

    /// The file.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.0.store.path()
    }

    /// The store, for work that is its own: verify, import runs.
    #[must_use]
    pub fn store(&self) -> &Store {
        &self.0.store
    }

    /// A reader of now. Never waits for a writer.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read(&self) -> Result<Reader<'_>, StoreError> {
        self.0.store.read()
    }

    /// A reader of any moment, with the model of that moment. Never waits for a writer.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read_at(&self, moment: Moment) -> Result<Reader<'_>, StoreError> {
        self.0.store.read_at(moment)
    }

    /// The newest changeset's graph; made now if it is not there yet, brought up to date if another
    /// program wrote meanwhile.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn snapshot(&self) -> Result<Arc<GraphSnapshot>, StoreError> {
        self.snapshot_at(Moment::Now)
    }

    /// The graph of a moment, with the model of that moment. The last few are kept.
    ///
    /// Cost: as [`GraphSnapshot::read`] where it is not kept.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn snapshot_at(&self, moment: Moment) -> Result<Arc<GraphSnapshot>, StoreError> {
        let reader = self.read_at(moment)?;
        match moment {
            Moment::Now => self.0.snapshots.current(reader.view()),
            Moment::Changeset(_) => self.0.past.get(reader.view()),
            // A draft changes from edit to edit.
            Moment::Draft(_) => GraphSnapshot::read(reader.view()).map(Arc::new),
        }
    }
}
