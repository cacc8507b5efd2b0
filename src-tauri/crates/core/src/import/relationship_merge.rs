//! The word of a source against a relationship as it is.

use faultline_model::{Probability, Relationship, Strength};
use faultline_store::provenance::{SaidKind, SaidRange};

use super::estate::Estate;
use super::fault::ImportFault;
use super::groups::group_place;
use super::parse_relationships::ParsedRelationship;
use super::relationship_table::EMPTY;
use super::relationships::RelationshipTaking;
use super::report::{Difference, HeldBack, ValueChange};
use super::said::Delta;
use super::session::{Outcome, Session};

/// What a source said last of a relationship: the outer none = nothing.
#[derive(Clone, Debug, Default)]
struct RelationshipWord {
    group: Option<Option<String>>,
    strength: Option<Option<String>>,
    probability: Option<Option<String>>,
}

impl RelationshipTaking<'_> {
    /// Merges a row into the entry that it names exactly.
    pub(super) fn confirm<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        index: usize,
        parsed: &ParsedRelationship,
        file: u16,
    ) -> Outcome<(), E> {
        let entry = *self.table.entry(index);
        if !self.state_group(session, entry.ends, entry.group, parsed, file) {
            return Ok(());
        }
        if entry.row > 0 {
            if self.repeat(session, index, parsed, file) {
                let columns = self.columns_with(session, None);
                self.list(index, parsed, file, columns);
            }
            return Ok(());
        }
        let range = self.range_before(session, index, file);
        self.merge(session, index, parsed, file, range.as_ref(), None)
    }

    /// Moves the entry to the group that a row names, unless the source said that group before and it was altered by
    /// hand since.
    pub(super) fn move_group<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        index: usize,
        parsed: &ParsedRelationship,
        file: u16,
    ) -> Outcome<(), E> {
        let entry = *self.table.entry(index);
        let group = parsed.group.unwrap_or(EMPTY);
        let range = self.range_before(session, index, file);
        let said = self.said_before(session, index, range.as_ref())?;
        let word = self.texts.stated(group).map(str::to_owned);
        if said.group.as_ref() == Some(&word) {
            return self.merge(session, index, parsed, file, range.as_ref(), Some(word));
        }
        if !self.state_group(session, entry.ends, group, parsed, file) {
            return Ok(());
        }
        let ends = entry.ends;
        self.left.extend(group_place(
            self.model,
            ends.kind,
            ends.source,
            ends.target,
            entry.group,
        ));
        // What was said of the old group is compared before the entry is altered.
        let strength = self.strength_to_set(parsed, entry.strength, &said);
        let probability = self.probability_to_set(parsed, entry.probability, &said);
        let from = self.texts.stated(entry.group).map(str::to_owned);
        let altered = self.table.entry_mut(index);
        altered.group = group;
        altered.altered = true;
        altered.strength = strength;
        altered.probability = probability;
        session.report.relationships.changed += 1;
        if session.report.differences.has_room() {
            let subject = self.subject(session, self.table.entry(index));
            session.report.differences.push_with(|| Difference {
                subject,
                new: false,
                changes: vec![ValueChange {
                    attribute: "group".to_owned(),
                    from,
                    to: word,
                }],
            });
        }
        let columns = self.columns_with(session, range.map(|range| range.columns));
        self.list(index, parsed, file, columns);
        Ok(())
    }

    /// Sets what the source changed its word on. `held_group` is a group that the source names and that stands
    /// corrected.
    fn merge<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        index: usize,
        parsed: &ParsedRelationship,
        file: u16,
        range: Option<&SaidRange>,
        held_group: Option<Option<String>>,
    ) -> Outcome<(), E> {
        let said = self.said_before(session, index, range)?;
        let entry = *self.table.entry(index);
        let strength = self.strength_to_set(parsed, entry.strength, &said);
        let probability = self.probability_to_set(parsed, entry.probability, &said);
        let text = |number: u32| self.texts.stated(number).map(str::to_owned);
        let mut changes = Vec::new();
        let mut change = |attribute: &str, from: Option<String>, to: Option<String>| {
            if from != to {
                let attribute = attribute.to_owned();
                changes.push(ValueChange {
                    attribute,
                    from,
                    to,
                });
            }
        };
        change("strength", word(entry.strength), word(strength));
        change("probability", text(entry.probability), text(probability));

        let mut delta = Delta::new();
        let mut differ = |column: &str, says: Option<Option<String>>, has: Option<String>| {
            if let Some(says) = says.filter(|says| *says != has) {
                delta.insert(column.to_owned(), says);
            }
        };
        let group_word = held_group
            .clone()
            .or_else(|| said.group.clone().filter(|_| parsed.group.is_none()));
        differ("group", group_word, text(entry.group));
        differ(
            "strength",
            parsed.strength.map(word).or(said.strength),
            word(strength),
        );
        differ(
            "probability",
            parsed.probability.map(text).or(said.probability),
            text(probability),
        );

        let mut held: Vec<(&str, Option<String>, Option<String>)> = Vec::new();
        if let Some(group) = held_group {
            held.push(("group", group, text(entry.group)));
        }
        if let Some(says) = parsed.strength.filter(|says| *says != strength) {
            held.push(("strength", word(says), word(strength)));
        }
        if let Some(says) = parsed.probability.filter(|says| *says != probability) {
            held.push(("probability", text(says), text(probability)));
        }
        if changes.is_empty() {
            session.report.relationships.unchanged += 1;
        } else {
            session.report.relationships.changed += 1;
        }
        if !held.is_empty() {
            session.report.relationships.held_back += 1;
            let subject = self.subject(session, &entry);
            for (attribute, said, stands) in held {
                session.report.held_back.push_with(|| HeldBack {
                    subject: subject.clone(),
                    attribute: Some(attribute.to_owned()),
                    said,
                    stands,
                });
            }
        }
        if !changes.is_empty() {
            let subject = self.subject(session, &entry);
            session.report.differences.push_with(|| Difference {
                subject,
                new: false,
                changes,
            });
            let altered = self.table.entry_mut(index);
            altered.strength = strength;
            altered.probability = probability;
            altered.altered = true;
        }
        if !delta.is_empty() {
            self.deltas.insert(index as u32, delta);
        }
        let columns = self.columns_with(session, range.map(|range| range.columns));
        self.list(index, parsed, file, columns);
        self.witness(session, index, file, range.is_some());
        Ok(())
    }

    /// Remembers an entry from which can be told what its source said of its group before.
    fn witness<E: Estate>(
        &mut self,
        session: &Session<'_, E>,
        index: usize,
        file: u16,
        said_before: bool,
    ) {
        let entry = self.table.entry(index);
        let ends = entry.ends;
        let place = group_place(self.model, ends.kind, ends.source, ends.target, entry.group);
        if let Some(statement) = place.and_then(|place| self.groups.statements.get_mut(&place))
            && said_before
            && statement.witness.0 == 0
        {
            let source = session.files[usize::from(file) - 1].source;
            statement.witness = (index as u32 + 1, source);
        }
    }

    fn range_before<E: Estate>(
        &self,
        session: &Session<'_, E>,
        index: usize,
        file: u16,
    ) -> Option<SaidRange> {
        let source = session.files[usize::from(file) - 1].source;
        let said = session.said.get(&(source, SaidKind::Relationship))?;
        said.before(self.table.entry(index).id).cloned()
    }

    fn said_before<E: Estate>(
        &self,
        session: &mut Session<'_, E>,
        index: usize,
        range: Option<&SaidRange>,
    ) -> Outcome<RelationshipWord, E> {
        let Some(range) = range else {
            return Ok(RelationshipWord::default());
        };
        let entry = self.table.entry(index);
        let as_said = if entry.since > range.as_of {
            let found = session.estate.relationship_as_of(entry.id, range.as_of);
            found.map_err(ImportFault::Storage)?
        } else {
            Some(self.table.relationship(index, &self.texts))
        };
        let sets = &session.column_sets;
        let value = |column: &str, of: fn(&Relationship) -> Option<String>| {
            if !sets.contains(range.columns, column) {
                return None;
            }
            match range.delta.as_ref().and_then(|delta| delta.get(column)) {
                Some(value) => Some(value.clone()),
                None => Some(as_said.as_ref().and_then(of)),
            }
        };
        Ok(RelationshipWord {
            group: value("group", |one| one.group.as_text().map(str::to_owned)),
            strength: value("strength", |one| word(one.strength)),
            probability: value("probability", |one| {
                one.probability.as_ref().map(Probability::to_string)
            }),
        })
    }

    fn strength_to_set(
        &self,
        parsed: &ParsedRelationship,
        current: Option<Strength>,
        said: &RelationshipWord,
    ) -> Option<Strength> {
        match parsed.strength {
            Some(says) if said.strength != Some(word(says)) => says,
            _ => current,
        }
    }

    fn probability_to_set(
        &self,
        parsed: &ParsedRelationship,
        current: u32,
        said: &RelationshipWord,
    ) -> u32 {
        match parsed.probability {
            Some(says) if said.probability != Some(self.texts.stated(says).map(str::to_owned)) => {
                says
            }
            _ => current,
        }
    }
}

/// A strength as text.
fn word(strength: Option<Strength>) -> Option<String> {
    strength.map(|one| one.as_str().to_owned())
}
