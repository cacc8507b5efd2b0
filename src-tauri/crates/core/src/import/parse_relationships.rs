//! Rows of a file of relationships, checked cell by cell.

use std::collections::HashMap;

use faultline_exchange::csv::file::Row;
use faultline_exchange::csv::header::RelationshipLayout;
use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::{GroupMembership, Model, Needs, Probability, Strength};

use super::classes::nearest_word;
use super::relationship_table::{Texts, UNGROUPED};

/// A row of which every cell is valid by itself. An outer none = the file has no such column.
#[derive(Clone, Copy, Debug)]
pub(super) struct ParsedRelationship {
    /// The line on which it begins.
    pub line: u64,
    /// Number of the type.
    pub kind: u16,
    /// The group, as the number of its text; 0 = empty.
    pub group: Option<u32>,
    /// The strength; the inner none = empty.
    pub strength: Option<Option<Strength>>,
    /// The probability, as the number of its text; 0 = empty.
    pub probability: Option<u32>,
    /// The needs of the group, as the number of its text; 0 = empty.
    pub needs: Option<u32>,
    /// The strength of the group; the inner none = empty.
    pub group_strength: Option<Option<Strength>>,
}

/// Reads rows of one file.
pub(super) struct RelationshipParser<'m> {
    /// Name of the file.
    pub name: String,
    /// Its header.
    pub header: Vec<String>,
    /// The place of its columns.
    pub layout: RelationshipLayout,
    /// The types.
    pub model: &'m Model,
    types: HashMap<String, u16>,
}

impl<'m> RelationshipParser<'m> {
    pub(super) fn new(
        name: &str,
        header: &[String],
        layout: &RelationshipLayout,
        model: &'m Model,
    ) -> Self {
        Self {
            name: name.to_owned(),
            header: header.to_vec(),
            layout: layout.clone(),
            model,
            types: HashMap::new(),
        }
    }

    /// The row, or everything that is wrong with it; the ends are looked up by the caller.
    pub(super) fn parse(
        &mut self,
        row: Row<'_>,
        texts: &mut Texts,
        issues: &mut Vec<Issue>,
    ) -> Option<ParsedRelationship> {
        let kind = self.kind(row, issues);
        let layout = &self.layout;
        let group = layout.group.map(|column| {
            let text = row.cell(column);
            if let Err(fault) = GroupMembership::from_text(Some(text)) {
                let problem = fault.to_string();
                issues.push(self.issue(row, column, Reason::InvalidGroup { problem }));
            }
            texts.number(text)
        });
        let strength = layout
            .strength
            .map(|column| self.strength(row, column, issues));
        let group_strength = layout
            .group_strength
            .map(|column| self.strength(row, column, issues));
        let probability = layout.probability.map(|column| {
            let text = row.cell(column);
            let parsed = text.parse::<Probability>();
            if parsed.is_err() && !text.is_empty() {
                issues.push(self.issue(row, column, Reason::InvalidProbability));
            }
            texts.number(parsed.as_ref().map_or("", Probability::as_str))
        });
        let needs = layout.needs.map(|column| {
            let text = row.cell(column);
            let parsed = text.parse::<Needs>();
            if parsed.is_err() && !text.is_empty() {
                issues.push(self.issue(row, column, Reason::InvalidNeeds));
            }
            parsed.map_or(0, |needs| texts.number(&needs.to_string()))
        });
        let kind = kind?;
        self.check_group(row, kind, group, issues);
        Some(ParsedRelationship {
            line: row.line(),
            kind,
            group,
            strength,
            probability,
            needs,
            group_strength,
        })
    }

    /// Refuses needs and strength of a group that the row does not have.
    fn check_group(&self, row: Row<'_>, kind: u16, group: Option<u32>, issues: &mut Vec<Issue>) {
        let has_default = self
            .model
            .relationship_type_by_number(kind)
            .is_some_and(|kind| kind.default_group.is_some());
        let reason = match group {
            Some(UNGROUPED) => Reason::NeedsWithNoGroup,
            Some(0) | None if !has_default => Reason::NeedsWithoutGroup,
            _ => return,
        };
        // Without a group column the relationship may stand in a group already, which the caller knows.
        if group.is_none() {
            return;
        }
        let columns = [self.layout.needs, self.layout.group_strength];
        for column in columns.into_iter().flatten() {
            if !row.cell(column).is_empty() {
                issues.push(self.issue(row, column, reason.clone()));
            }
        }
    }

    fn kind(&mut self, row: Row<'_>, issues: &mut Vec<Issue>) -> Option<u16> {
        let column = self.layout.relationship_type;
        let text = row.cell(column);
        if let Some(&number) = self.types.get(text) {
            return Some(number);
        }
        if text.is_empty() {
            issues.push(self.issue(row, column, Reason::MissingValue));
            return None;
        }
        if let Some(kind) = self.model.relationship_type_matching(text) {
            self.types.insert(text.to_owned(), kind.number);
            return Some(kind.number);
        }
        let nearest = self.model.nearest_relationship_types(text, 1);
        let nearest = nearest.first().map(|&name| name.to_owned());
        issues.push(
            self.issue(row, column, Reason::UnknownType)
                .with_nearest(nearest),
        );
        None
    }

    fn strength(&self, row: Row<'_>, column: usize, issues: &mut Vec<Issue>) -> Option<Strength> {
        let text = row.cell(column);
        let parsed = text.parse::<Strength>();
        if parsed.is_err() && !text.is_empty() {
            let words = [Strength::Hard, Strength::Soft].map(Strength::as_str);
            let issue = self.issue(row, column, Reason::UnknownStrength);
            issues.push(issue.with_nearest(nearest_word(text, words)));
        }
        parsed.ok()
    }

    /// An issue of a cell of the row.
    pub(super) fn issue(&self, row: Row<'_>, column: usize, reason: Reason) -> Issue {
        Issue::of_cell(
            &self.name,
            row.line(),
            &self.header[column],
            row.cell(column),
            reason,
        )
    }
}
