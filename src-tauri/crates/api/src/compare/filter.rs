//! Which differences are listed.

use std::collections::BTreeSet;

use faultline_core::compare::{ChangeKind, CiDifference, RelationshipDifference};
use faultline_core::history::AttributeChange;

use super::sides::Sides;
use super::{ChangeKindView, DifferenceFilter};
use crate::ApiError;

/// A filter that is ready to be asked.
pub(super) struct Filter {
    what: Option<ChangeKind>,
    /// In lower case.
    text: String,
    /// Ids of the classes.
    classes: Option<BTreeSet<String>>,
}

impl Filter {
    pub fn new(sides: &Sides, filter: &DifferenceFilter) -> Result<Self, ApiError> {
        let DifferenceFilter { what, text, class } = filter;
        let classes = match class {
            None => None,
            Some(class) => {
                let mut classes = BTreeSet::from([class.clone()]);
                let (from, to) = sides.moments();
                for moment in [from, to] {
                    let model = sides.open.workspace.read_at(moment)?.view().model()?;
                    let below = model.descendants(class);
                    classes.extend(below.map(|class| class.id.clone()));
                }
                Some(classes)
            }
        };
        Ok(Self {
            what: what.map(|what| match what {
                ChangeKindView::Added => ChangeKind::Added,
                ChangeKindView::Removed => ChangeKind::Removed,
                ChangeKindView::Changed => ChangeKind::Changed,
            }),
            text: text.trim().to_lowercase(),
            classes,
        })
    }

    pub fn takes_ci(&self, one: &CiDifference) -> bool {
        self.is_kind(one.kind)
            && self.has_class([one.class.as_str()])
            && self.has_text([one.key.as_str(), &one.name], &one.changes)
    }

    pub fn takes_relationship(&self, one: &RelationshipDifference) -> bool {
        let group = one.group.as_deref().unwrap_or_default();
        let told = [
            &one.source.key,
            &one.relationship_type,
            &one.target.key,
            group,
        ];
        self.is_kind(one.kind)
            && self.has_class([one.source.class.as_str(), &one.target.class])
            && self.has_text(told, &one.changes)
    }

    fn is_kind(&self, kind: ChangeKind) -> bool {
        self.what.is_none_or(|wanted| wanted == kind)
    }

    fn has_class<const N: usize>(&self, classes: [&str; N]) -> bool {
        let wanted = self.classes.as_ref();
        wanted.is_none_or(|wanted| classes.iter().any(|class| wanted.contains(*class)))
    }

    fn has_text<const N: usize>(&self, told: [&str; N], changes: &[AttributeChange]) -> bool {
        let values = changes.iter().flat_map(|change| {
            let values = [change.from.as_deref(), change.to.as_deref()];
            values
                .into_iter()
                .flatten()
                .chain([change.attribute.as_str()])
        });
        self.text.is_empty()
            || told
                .into_iter()
                .chain(values)
                .any(|text| text.to_lowercase().contains(&self.text))
    }
}
