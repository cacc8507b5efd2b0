//! Relationships as records, in canonical order.

use std::collections::HashMap;

use faultline_exchange::record::RelationshipRecord;
use faultline_model::{CiId, GroupIdentity, Model, Strength};
use faultline_store::View;

use super::ExportError;

/// A relationship with its ends as ranks in the order of keys.
struct Line {
    source: u32,
    kind: u16,
    target: u32,
    group: Box<str>,
    strength: Option<Strength>,
    probability: Option<Box<str>>,
}

/// What is stated of a group: needs and strength.
type Stated = (Option<String>, Option<Strength>);

/// All relationships of the estate.
pub(super) struct Relationships<'m> {
    model: &'m Model,
    /// By rank: key and id.
    keys: Vec<(Box<str>, CiId)>,
    lines: Vec<Line>,
    groups: HashMap<(CiId, GroupIdentity), Stated>,
}

impl<'m> Relationships<'m> {
    /// Reads and orders them.
    pub(super) fn read(view: View<'_>, model: &'m Model) -> Result<Self, ExportError> {
        let mut keys: Vec<(Box<str>, CiId)> = Vec::new();
        view.for_each_ci_key(|id, key| {
            keys.push((key.into(), id));
            Ok::<_, ExportError>(())
        })?;
        keys.sort_unstable();
        let ranks: HashMap<CiId, u32> = (0..)
            .zip(&keys)
            .map(|(rank, (_, id))| (*id, rank))
            .collect();
        let mut lines = Vec::new();
        view.for_each_relationship(|row, _| {
            let ends = ranks.get(&row.source).zip(ranks.get(&row.target));
            if let Some((&source, &target)) = ends {
                lines.push(Line {
                    source,
                    kind: row.kind,
                    target,
                    group: row.group.into(),
                    strength: row.strength,
                    probability: row.probability.map(Into::into),
                });
            }
            Ok::<_, ExportError>(())
        })?;
        let type_id = |kind| {
            model
                .relationship_type_by_number(kind)
                .map(|kind| kind.id.as_str())
        };
        lines.sort_unstable_by(|one, other| {
            let order = one.source.cmp(&other.source);
            let order = order.then_with(|| type_id(one.kind).cmp(&type_id(other.kind)));
            order
                .then_with(|| one.target.cmp(&other.target))
                .then_with(|| one.group.cmp(&other.group))
        });
        let mut groups = HashMap::new();
        view.for_each_group(|group| {
            let needs = group.needs.map(|needs| needs.to_string());
            groups.insert((group.dependent, group.identity), (needs, group.strength));
            Ok::<_, ExportError>(())
        })?;
        Ok(Self {
            model,
            keys,
            lines,
            groups,
        })
    }

    /// How many there are.
    pub(super) fn len(&self) -> u64 {
        self.lines.len() as u64
    }

    /// Calls `visit` with each record, in order, and its number from 0.
    pub(super) fn for_each(
        &self,
        mut visit: impl FnMut(u64, &RelationshipRecord<'_>) -> Result<(), ExportError>,
    ) -> Result<(), ExportError> {
        for (number, line) in (0..).zip(&self.lines) {
            let (source, source_id) = &self.keys[line.source as usize];
            let (target, target_id) = &self.keys[line.target as usize];
            let stated = self.stated(line, *source_id, *target_id);
            let kind = self.model.relationship_type_by_number(line.kind);
            let record = RelationshipRecord {
                source_id: *source_id,
                target_id: *target_id,
                source,
                relationship_type: kind.map_or("", |kind| kind.id.as_str()),
                target,
                strength: line.strength.map(Strength::as_str),
                group: (!line.group.is_empty()).then_some(&*line.group),
                needs: stated.and_then(|stated| stated.0.as_deref()),
                group_strength: stated.and_then(|stated| stated.1).map(Strength::as_str),
                probability: line.probability.as_deref(),
            };
            visit(number, &record)?;
        }
        Ok(())
    }

    fn stated(&self, line: &Line, source: CiId, target: CiId) -> Option<&Stated> {
        let kind = self.model.relationship_type_by_number(line.kind)?;
        let identity = match &*line.group {
            "-" => return None,
            "" => {
                kind.default_group?;
                GroupIdentity::DefaultOf(line.kind)
            }
            name => GroupIdentity::Named(name.to_owned()),
        };
        self.groups.get(&(kind.dependent(source, target), identity))
    }
}
