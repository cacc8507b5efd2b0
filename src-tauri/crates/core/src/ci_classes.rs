//! The classes of all CIs, for questions that every relationship asks of both its ends.

use faultline_model::CiId;
use faultline_store::{StoreError, View};

/// The class of every CI by its id: two bytes each.
pub(crate) struct CiClasses {
    by_id: Vec<u16>,
}

impl CiClasses {
    /// Reads them. Cost: one sequential read of the CIs.
    ///
    /// # Errors
    /// The store cannot be read.
    pub(crate) fn read(view: View<'_>) -> Result<Self, StoreError> {
        let mut by_id = Vec::new();
        view.for_each_graph_ci(|ci| {
            // Rows come by id; ids that nobody has any more leave gaps.
            by_id.resize(ci.id as usize, 0);
            by_id.push(ci.class);
            Ok::<_, StoreError>(())
        })?;
        Ok(Self { by_id })
    }

    /// The number of the class of a CI; 0, which no class has, where there is no such CI.
    pub(crate) fn of(&self, ci: CiId) -> u16 {
        self.by_id.get(ci as usize).copied().unwrap_or(0)
    }
}
