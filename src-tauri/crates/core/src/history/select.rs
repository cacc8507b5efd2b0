//! Which changesets to list.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use faultline_model::{Changeset, Model};
use faultline_store::{StoreError, View};

use super::HistoryFault;

/// Class ids offered for a mistyped one.
const NEAREST: usize = 3;

/// Which changesets to list.
#[derive(Clone, Debug)]
pub struct ChangesetFilter {
    /// In lower case; empty for all.
    author: String,
    /// In lower case; empty for all.
    origin: String,
    numbers: RangeInclusive<u32>,
    /// Numbers of those that touched a CI of the class.
    of_class: Option<BTreeSet<u32>>,
}

impl ChangesetFilter {
    /// Changesets of these numbers whose author and origin hold these texts, upper and lower case alike.
    #[must_use]
    pub fn new(author: &str, origin: &str, numbers: RangeInclusive<u32>) -> Self {
        Self {
            author: author.trim().to_lowercase(),
            origin: origin.trim().to_lowercase(),
            numbers,
            of_class: None,
        }
    }

    /// Of those, the ones that made, altered or deleted a CI of a class or below.
    ///
    /// Cost: one pass over the CIs and their versions.
    ///
    /// # Errors
    /// There is no such class, or the store cannot be read.
    pub fn of_class(
        self,
        view: View<'_>,
        model: &Model,
        class: &str,
    ) -> Result<Self, HistoryFault> {
        if model.class(class).is_none() {
            let nearest = model.nearest_classes(class, NEAREST).into_iter();
            return Err(HistoryFault::UnknownClass {
                name: class.to_owned(),
                nearest: nearest.map(str::to_owned).collect(),
            });
        }
        let below: Vec<u16> = model.descendants(class).map(|class| class.number).collect();
        let numbers = view.changesets_of_classes(&below)?;
        Ok(Self {
            of_class: Some(numbers.into_iter().collect()),
            ..self
        })
    }

    /// Whether a changeset is listed. A step of a draft, which has the number 0, stands after every changeset.
    #[must_use]
    pub fn takes(&self, changeset: &Changeset) -> bool {
        let Self {
            author,
            origin,
            numbers,
            of_class,
        } = self;
        let header = &changeset.header;
        let number = match changeset.number {
            0 => u32::MAX,
            number => number,
        };
        let has =
            |text: &str, wanted: &String| wanted.is_empty() || text.to_lowercase().contains(wanted);
        numbers.contains(&number)
            && has(&header.author, author)
            && has(&header.origin, origin)
            && of_class
                .as_ref()
                .is_none_or(|numbers| numbers.contains(&number))
    }

    /// The changesets that are listed, oldest first.
    ///
    /// # Errors
    /// The store cannot be read.
    pub fn select(&self, view: View<'_>) -> Result<Vec<Changeset>, StoreError> {
        let mut changesets = view.changesets()?;
        changesets.retain(|changeset| self.takes(changeset));
        Ok(changesets)
    }
}
