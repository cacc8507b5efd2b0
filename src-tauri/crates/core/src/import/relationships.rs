//! Takes the rows of files of relationships. Nothing is written before all rows are known, since what a row means can
//! depend on a later one: whether it moves a relationship to another group, and what its group needs.

use std::collections::HashMap;

use faultline_exchange::csv::file::Row;
use faultline_exchange::reason::Reason;
use faultline_model::{Model, Strength};
use faultline_store::provenance::SaidKind;

use super::estate::Estate;
use super::fault::ImportFault;
use super::groups::{GroupPlace, Groups};
use super::parse_relationships::{ParsedRelationship, RelationshipParser};
use super::relationship_ends::{self, End};
use super::relationship_table::{EMPTY, Ends, Entry, RelationshipTable, Texts};
use super::report::Subject;
use super::said::Delta;
use super::session::{Outcome, Session};

/// A row that was taken.
#[derive(Clone, Copy)]
pub(super) struct TakenRow {
    /// Index of its entry.
    pub entry: u32,
    /// Number of its file, counted from 1.
    pub file: u16,
    /// The line on which the row begins.
    pub line: u32,
    /// The strength, as in [`ParsedRelationship`].
    pub strength: Option<Option<Strength>>,
    /// The probability, as in [`ParsedRelationship`].
    pub probability: Option<u32>,
    /// Number of the set of columns that its source has spoken of.
    pub columns: u32,
}

/// A row that moves the only relationship of its ends, unless a later row names the group in which that stands.
struct Deferred {
    parsed: ParsedRelationship,
    ends: Ends,
    file: u16,
}

/// What all files of relationships of one import share.
pub(super) struct RelationshipTaking<'m> {
    pub model: &'m Model,
    pub table: RelationshipTable,
    pub texts: Texts,
    pub groups: Groups,
    pub rows: Vec<TakenRow>,
    /// By index of the entry: what its source says and it will not have.
    pub deltas: HashMap<u32, Delta>,
    /// Groups that a relationship was moved out of.
    pub left: Vec<GroupPlace>,
    deferred: Vec<Deferred>,
    file_columns: u32,
}

impl<'m> RelationshipTaking<'m> {
    /// Reads all relationships and groups of the estate.
    pub(super) fn load<E: Estate>(
        session: &mut Session<'_, E>,
        model: &'m Model,
    ) -> Outcome<Self, E> {
        let (mut table, mut texts) = (RelationshipTable::new(), Texts::new());
        let mut groups = Groups::default();
        let read = session
            .estate
            .for_each_relationship(&mut |one| table.load(one, &mut texts));
        read.map_err(ImportFault::Storage)?;
        let read = session
            .estate
            .for_each_group(&mut |one| groups.load(one, &mut texts));
        read.map_err(ImportFault::Storage)?;
        Ok(Self {
            model,
            table,
            texts,
            groups,
            rows: Vec::new(),
            deltas: HashMap::new(),
            left: Vec::new(),
            deferred: Vec::new(),
            file_columns: 0,
        })
    }

    /// Begins a file, whose columns these are.
    pub(super) fn begin_file<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        parser: &RelationshipParser<'_>,
    ) {
        let layout = &parser.layout;
        let columns = [
            ("group", layout.group),
            ("strength", layout.strength),
            ("probability", layout.probability),
            ("needs", layout.needs),
            ("group_strength", layout.group_strength),
        ];
        let names = columns.into_iter().filter(|(_, column)| column.is_some());
        let names = names.map(|(name, _)| name.to_owned()).collect();
        self.file_columns = session.column_sets.number(names);
    }

    /// Takes one row.
    pub(super) fn take<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        parser: &mut RelationshipParser<'_>,
        row: Row<'_>,
    ) -> Outcome<(), E> {
        let mut issues = Vec::new();
        let parsed = parser.parse(row, &mut self.texts, &mut issues);
        let source =
            relationship_ends::find(session, parser, row, parser.layout.source, &mut issues)?;
        let target =
            relationship_ends::find(session, parser, row, parser.layout.target, &mut issues)?;
        let (Some(parsed), Some(source), Some(target), true) =
            (parsed, source, target, issues.is_empty())
        else {
            session.refuse_relationship(issues);
            if let (Some(parsed), Some(End::Present(source)), Some(End::Present(target))) =
                (parsed, source, target)
            {
                let kind = parsed.kind;
                let ends = Ends {
                    source,
                    target,
                    kind,
                };
                self.keep_said(session, parsed.group, ends);
            }
            return Ok(());
        };
        let ends = Ends {
            source: source.id(),
            target: target.id(),
            kind: parsed.kind,
        };
        if let (End::Present(_), End::Present(_)) = (source, target) {
            return self.place(session, parsed, ends);
        }
        let group = self.texts.text(parsed.group.unwrap_or(EMPTY)).to_owned();
        if self.hold_back_deletion(session, ends, &group, &parsed)? {
            return Ok(());
        }
        if let Some(issue) = [
            (source, parser.layout.source),
            (target, parser.layout.target),
        ]
        .into_iter()
        .find_map(|(end, column)| match end {
            End::Deleted { changeset, .. } => {
                Some(parser.issue(row, column, Reason::DeletedCi { changeset }))
            }
            End::Present(_) | End::HeldBack(_) => None,
        }) {
            session.refuse_relationship([issue]);
            return Ok(());
        }
        // An end is held back, so the relationship is too.
        self.report_held_back(session, ends, &group);
        Ok(())
    }

    /// Leaves what the source said of a relationship as it was, since its row could not be taken. Where the row
    /// names no group that exists, any relationship of the same ends may be meant.
    fn keep_said<E: Estate>(&self, session: &mut Session<'_, E>, group: Option<u32>, ends: Ends) {
        let is_exact = |index: usize| Some(self.table.entry(index).group) == group;
        let has_exact = self.table.of_ends(ends).any(is_exact);
        for index in self.table.of_ends(ends) {
            if !has_exact || is_exact(index) {
                let id = self.table.entry(index).id;
                session.said_now(SaidKind::Relationship).keep(id);
            }
        }
    }

    /// Finds what a row means: an existing relationship, one to move, or a new one.
    fn place<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        parsed: ParsedRelationship,
        ends: Ends,
    ) -> Outcome<(), E> {
        let file = session.files.len() as u16;
        let same_ends: Vec<usize> = self.table.of_ends(ends).collect();
        let of_group = |group: u32| {
            same_ends
                .iter()
                .copied()
                .find(|&index| self.table.entry(index).group == group)
        };
        let exact = match parsed.group {
            Some(group) => of_group(group),
            None if same_ends.len() > 1 => match of_group(EMPTY) {
                None => {
                    self.refuse_ambiguous(session, &parsed, &same_ends);
                    self.keep_said(session, parsed.group, ends);
                    return Ok(());
                }
                found => found,
            },
            None => same_ends.first().copied(),
        };
        if let Some(index) = exact {
            return self.confirm(session, index, &parsed, file);
        }
        let mut existing = same_ends
            .iter()
            .filter(|&&index| self.table.entry(index).id > 0);
        match (existing.next(), existing.next()) {
            (Some(_), None) => {
                self.deferred.push(Deferred { parsed, ends, file });
                Ok(())
            }
            _ => self.make(session, ends, &parsed, file),
        }
    }

    /// Decides the rows that were put off, now that all rows are known.
    pub(super) fn place_deferred<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
    ) -> Outcome<(), E> {
        for Deferred { parsed, ends, file } in std::mem::take(&mut self.deferred) {
            let group = parsed.group.unwrap_or(EMPTY);
            let same_ends: Vec<usize> = self.table.of_ends(ends).collect();
            let entry = |index: &&usize| self.table.entry(**index);
            if let Some(&index) = same_ends.iter().find(|index| entry(index).group == group) {
                self.confirm(session, index, &parsed, file)?;
                continue;
            }
            let free = same_ends
                .iter()
                .find(|index| entry(index).id > 0 && entry(index).row == 0);
            match free.copied() {
                Some(index) => self.move_group(session, index, &parsed, file)?,
                None => self.make(session, ends, &parsed, file)?,
            }
        }
        Ok(())
    }

    fn refuse_ambiguous<E: Estate>(
        &self,
        session: &mut Session<'_, E>,
        parsed: &ParsedRelationship,
        of: &[usize],
    ) {
        let groups: Vec<&str> = of
            .iter()
            .map(|&index| self.texts.text(self.table.entry(index).group))
            .collect();
        let groups = groups.join(", ");
        let file = session.file().name.clone();
        let reason = Reason::AmbiguousGroup { groups };
        let issue = faultline_exchange::issue::Issue::of_row(&file, parsed.line, reason);
        session.refuse_relationship([issue]);
    }

    fn make<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        ends: Ends,
        parsed: &ParsedRelationship,
        file: u16,
    ) -> Outcome<(), E> {
        let group = parsed.group.unwrap_or(EMPTY);
        let group_text = self.texts.text(group).to_owned();
        if self.hold_back_deletion(session, ends, &group_text, parsed)? {
            return Ok(());
        }
        if !self.state_group(session, ends, group, parsed, file) {
            return Ok(());
        }
        let index = self.table.make(ends, group);
        let entry = self.table.entry_mut(index);
        entry.strength = parsed.strength.flatten();
        entry.probability = parsed.probability.unwrap_or(EMPTY);
        session.report.relationships.new += 1;
        self.list(index, parsed, file, self.file_columns);
        Ok(())
    }

    /// Records that a row lists an entry.
    pub(super) fn list(
        &mut self,
        index: usize,
        parsed: &ParsedRelationship,
        file: u16,
        columns: u32,
    ) {
        self.rows.push(TakenRow {
            entry: index as u32,
            file,
            line: parsed.line as u32,
            strength: parsed.strength,
            probability: parsed.probability,
            columns,
        });
        let row = self.rows.len() as u32;
        let entry = self.table.entry_mut(index);
        if entry.row == 0 {
            entry.row = row;
        }
    }

    /// The set of columns that the present file and what its source said before make together.
    pub(super) fn columns_with<E: Estate>(
        &self,
        session: &mut Session<'_, E>,
        before: Option<u32>,
    ) -> u32 {
        match before {
            Some(before) => session.column_sets.union(before, self.file_columns),
            None => self.file_columns,
        }
    }

    /// What a line of the report calls an entry.
    pub(super) fn subject<E: Estate>(
        &self,
        session: &mut Session<'_, E>,
        entry: &Entry,
    ) -> Subject {
        let group = self.texts.stated(entry.group).map(str::to_owned);
        relationship_ends::subject(session, self.model, entry.ends, group)
    }
}
