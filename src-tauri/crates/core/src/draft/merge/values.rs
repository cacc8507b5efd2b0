//! One value of a row, merged.

use faultline_store::StoreError;

use super::{About, ConflictKind, Merging, Place, Side};

/// The three versions of one value.
#[derive(Clone, Copy, Debug)]
pub(super) struct Versions<'v, T> {
    /// None where the row was made by both.
    pub base: Option<&'v T>,
    pub live: &'v T,
    pub draft: &'v T,
}

impl<T: PartialEq> Versions<'_, T> {
    /// The side whose value is taken, if nobody has to choose.
    fn settled(&self) -> Option<Side> {
        if self.live == self.draft || self.base == Some(self.draft) {
            Some(Side::Live)
        } else if self.base == Some(self.live) {
            Some(Side::Draft)
        } else {
            None
        }
    }
}

/// The row whose values are merged.
#[derive(Clone, Debug)]
pub(super) struct RowPlace {
    /// `ci:12`.
    pub id: String,
    pub subject: String,
    pub about: About,
}

impl RowPlace {
    /// The place of one aspect of the row.
    pub fn at(&self, aspect: &str) -> Place {
        Place {
            id: format!("{}:{aspect}", self.id),
            subject: self.subject.clone(),
            about: self.about.clone(),
        }
    }
}

impl Merging<'_> {
    /// The value to take; a conflict where both sides altered it.
    pub(super) fn value<T: PartialEq + Clone>(
        &mut self,
        row: &RowPlace,
        attribute: &str,
        versions: Versions<'_, T>,
        word: impl Fn(&T) -> Result<Option<String>, StoreError>,
    ) -> Result<T, StoreError> {
        let side = match versions.settled() {
            Some(side) => side,
            None => {
                let kind = ConflictKind::Value {
                    attribute: attribute.to_owned(),
                };
                let base = versions.base.map_or(Ok(None), &word)?;
                let words = [base, word(versions.live)?, word(versions.draft)?];
                self.decide(row.at(attribute), kind, words)
            }
        };
        Ok(match side {
            Side::Live => versions.live.clone(),
            Side::Draft => versions.draft.clone(),
        })
    }
}
