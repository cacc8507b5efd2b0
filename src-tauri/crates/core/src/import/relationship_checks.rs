//! What a row of relationships is checked against besides its own cells: other rows, its group, and deletions by hand.

use faultline_exchange::issue::Issue;
use faultline_exchange::reason::Reason;
use faultline_model::Strength;
use faultline_store::provenance::SaidKind;

use super::estate::Estate;
use super::fault::ImportFault;
use super::groups::group_place;
use super::parse_relationships::ParsedRelationship;
use super::relationship_ends;
use super::relationship_table::{EMPTY, Ends};
use super::relationships::RelationshipTaking;
use super::report::{HeldBack, ImportNote};
use super::said::Delta;
use super::session::{Outcome, Session};

impl RelationshipTaking<'_> {
    /// Takes what a row states of its group; refuses the row where an earlier one states otherwise.
    pub(super) fn state_group<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        ends: Ends,
        group: u32,
        parsed: &ParsedRelationship,
        file: u16,
    ) -> bool {
        if parsed.needs.is_none() && parsed.group_strength.is_none() {
            return true;
        }
        let stated = parsed.needs.is_some_and(|needs| needs != EMPTY)
            || parsed.group_strength.flatten().is_some();
        let name = session.files[usize::from(file) - 1].name.clone();
        let refusal = match group_place(self.model, ends.kind, ends.source, ends.target, group) {
            None if !stated => return true,
            None if group == EMPTY => (true, Reason::NeedsWithoutGroup),
            None => (true, Reason::NeedsWithNoGroup),
            Some(place) => {
                let at = (file, parsed.line as u32);
                let file_name = |file: u16| session.files[usize::from(file) - 1].name.clone();
                let (needs, strength) = (parsed.needs, parsed.group_strength);
                match self
                    .groups
                    .state(place, needs, strength, at, &self.texts, file_name)
                {
                    Ok(()) => return true,
                    Err(refusal) => refusal,
                }
            }
        };
        let (column, value) = match refusal.0 {
            true => ("needs", self.texts.text(parsed.needs.unwrap_or(EMPTY))),
            false => (
                "group_strength",
                parsed
                    .group_strength
                    .flatten()
                    .map_or("", |one| one.as_str()),
            ),
        };
        let issue = Issue::of_cell(&name, parsed.line, column, value, refusal.1);
        session.refuse_relationship([issue]);
        false
    }

    /// Deals with a row whose relationship an earlier row lists; says whether the row is to be taken all the same,
    /// since it is the word of another source.
    pub(super) fn repeat<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        index: usize,
        parsed: &ParsedRelationship,
        file: u16,
    ) -> bool {
        let earlier = self.rows[self.table.entry(index).row as usize - 1];
        let name = |file: u16| session.files[usize::from(file) - 1].name.clone();
        let contradicts = |column: &str, value: &str, other: &str| {
            let reason = Reason::ContradictoryRow {
                file: name(earlier.file),
                line: u64::from(earlier.line),
                other: other.to_owned(),
            };
            Issue::of_cell(&name(file), parsed.line, column, value, reason)
        };
        let word = |strength: Option<Strength>| strength.map_or("", |one| one.as_str());
        let mut issues = Vec::new();
        if let (Some(one), Some(other)) = (parsed.strength, earlier.strength)
            && one != other
        {
            issues.push(contradicts("strength", word(one), word(other)));
        }
        if let (Some(one), Some(other)) = (parsed.probability, earlier.probability)
            && one != other
        {
            issues.push(contradicts(
                "probability",
                self.texts.text(one),
                self.texts.text(other),
            ));
        }
        let same_source = {
            let source = |file: u16| session.files[usize::from(file) - 1].source;
            source(file) == source(earlier.file)
        };
        let note = ImportNote::RepeatedRow {
            file: name(file),
            line: parsed.line,
            first_file: name(earlier.file),
            first: u64::from(earlier.line),
        };
        if !issues.is_empty() {
            session.refuse_relationship(issues);
            return false;
        }
        session.report.notes.push_with(|| note);
        !same_source
    }

    /// Leaves a relationship deleted that was deleted by hand while its source went on listing it.
    pub(super) fn hold_back_deletion<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        ends: Ends,
        group: &str,
        parsed: &ParsedRelationship,
    ) -> Outcome<bool, E> {
        let said = session.said_now(SaidKind::Relationship);
        if said.is_new() {
            return Ok(false);
        }
        let deleted =
            session
                .estate
                .deleted_relationship(ends.source, parsed.kind, ends.target, group);
        let Some(deleted) = deleted
            .map_err(ImportFault::Storage)?
            .filter(|one| !one.by_undo)
        else {
            return Ok(false);
        };
        let run = session.file().run;
        let said = session.said_now(SaidKind::Relationship);
        let Some(range) = said.before(deleted.id).filter(|range| range.gone.is_none()) else {
            return Ok(false);
        };
        let columns = range.columns;
        said.hear(deleted.id, run, columns, Delta::new());
        self.report_held_back(session, ends, group);
        Ok(true)
    }

    pub(super) fn report_held_back<E: Estate>(
        &self,
        session: &mut Session<'_, E>,
        ends: Ends,
        group: &str,
    ) {
        session.report.relationships.held_back += 1;
        session.report.relationships.unchanged += 1;
        if session.report.held_back.has_room() {
            let group = (!group.is_empty()).then(|| group.to_owned());
            let subject = relationship_ends::subject(session, self.model, ends, group);
            session.report.held_back.push_with(|| HeldBack {
                subject,
                attribute: None,
                said: None,
                stands: None,
            });
        } else {
            session.report.held_back.total += 1;
        }
    }
}
