//! An open workspace: the file, the snapshot of its newest changeset, and the one way to write.

mod demonstration;
mod operation;
mod snapshots;
mod transact;

use std::path::Path;
use std::sync::Arc;

use faultline_model::{ChangesetHeader, Model};
use faultline_store::{Reader, Store, StoreError};

pub use operation::Operation;
pub use transact::{Applied, ChangedData};

use crate::context::Context;
use crate::snapshot::GraphSnapshot;
use snapshots::Snapshots;

/// An open workspace. A cheap handle; the file is closed with the last one.
#[derive(Clone, Debug)]
pub struct Workspace(Arc<Open>);

#[derive(Debug)]
struct Open {
    store: Store,
    snapshots: Snapshots,
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

    /// A reader of this moment. Never waits for a writer.
    ///
    /// # Errors
    /// The file is gone or damaged.
    pub fn read(&self) -> Result<Reader<'_>, StoreError> {
        self.0.store.read()
    }

    /// The newest changeset's graph; made now if it is not there yet, brought up to date if another
    /// program wrote meanwhile.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn snapshot(&self) -> Result<Arc<GraphSnapshot>, StoreError> {
        let reader = self.read()?;
        self.0.snapshots.current(reader.view())
    }
}
