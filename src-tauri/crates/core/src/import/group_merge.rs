//! The word of the sources against the redundancy groups as they are.

use std::collections::{HashMap, HashSet};

use faultline_model::{Needs, Strength};
use faultline_store::provenance::SaidKind;

use super::estate::Estate;
use super::fault::ImportFault;
use super::groups::{CurrentGroup, DEFAULT_OF, GroupPlace, Statement, group_place, identity};
use super::relationship_table::EMPTY;
use super::relationships::RelationshipTaking;
use super::report::{Difference, HeldBack, Subject, ValueChange};
use super::session::{Outcome, Session};

/// Needs (as the number of its text) and strength of a group.
type State = (u32, Option<Strength>);

/// What a source said last of a group: the outer none = nothing.
type SaidState = (Option<u32>, Option<Option<Strength>>);

impl RelationshipTaking<'_> {
    /// Writes what the files state of groups, and takes back what was stated of groups that nothing belongs to now.
    pub(super) fn merge_groups<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
    ) -> Outcome<(), E> {
        let mut statements: Vec<(GroupPlace, Statement)> = self.groups.statements.drain().collect();
        statements.sort_unstable_by_key(|(place, _)| *place);
        let mut held: HashMap<GroupPlace, State> = HashMap::new();
        for (place, statement) in &statements {
            let known = self.groups.current.get(place).copied();
            let current = known.map_or((EMPTY, None), |known| (known.needs, known.strength));
            let since = known.map_or(0, |known| known.since);
            let said = self.said_of_group(session, *place, statement, current, since)?;
            let says = (
                statement.needs.value.map_or(EMPTY, |(needs, ..)| needs),
                statement.strength.value.map(|(strength, ..)| strength),
            );
            let mut merged = current;
            if statement.needs.column && said.0 != Some(says.0) {
                merged.0 = says.0;
            }
            if statement.strength.column && said.1 != Some(says.1) {
                merged.1 = says.1;
            }
            if merged != current {
                self.write_group(session, *place, current, merged)?;
            }
            let needs_held = statement.needs.column && merged.0 != says.0;
            let strength_held = statement.strength.column && merged.1 != says.1;
            if needs_held || strength_held {
                self.report_group_held_back(session, *place, says, merged);
                held.insert(*place, says);
            }
        }
        self.remember_held_back(session, &held);
        let stated: HashSet<GroupPlace> = statements.iter().map(|(place, _)| *place).collect();
        self.clear_left_groups(session, &stated)
    }

    /// What the source of a statement said of the group before.
    fn said_of_group<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        place: GroupPlace,
        statement: &Statement,
        current: State,
        since: u32,
    ) -> Outcome<SaidState, E> {
        let (Some(index), source) = (statement.witness.0.checked_sub(1), statement.witness.1)
        else {
            return Ok((None, None));
        };
        let id = self.table.entry(index as usize).id;
        let said = session.said.get(&(source, SaidKind::Relationship));
        let Some(range) = said.and_then(|said| said.before(id)).cloned() else {
            return Ok((None, None));
        };
        let stands_since_then =
            range.as_of >= session.estate.head() || (since > 0 && since <= range.as_of);
        let then = if stands_since_then {
            current
        } else {
            let identity = identity(place, &self.texts);
            let group = session.estate.group_as_of(place.0, &identity, range.as_of);
            match group.map_err(ImportFault::Storage)? {
                Some(group) => {
                    let needs = group
                        .needs
                        .map_or(EMPTY, |needs| self.texts.number(&needs.to_string()));
                    (needs, group.strength)
                }
                None => (EMPTY, None),
            }
        };
        let spoke_of = |column: &str| session.column_sets.contains(range.columns, column);
        let delta = |column: &str| {
            range
                .delta
                .as_ref()
                .and_then(|delta| delta.get(column))
                .cloned()
        };
        let needs = match delta("needs") {
            Some(text) => self.texts.number(&text.unwrap_or_default()),
            None => then.0,
        };
        let strength = match delta("group_strength") {
            Some(text) => text.and_then(|text| text.parse().ok()),
            None => then.1,
        };
        Ok((
            spoke_of("needs").then_some(needs),
            spoke_of("group_strength").then_some(strength),
        ))
    }

    fn write_group<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        place: GroupPlace,
        from: State,
        to: State,
    ) -> Outcome<(), E> {
        let identity = identity(place, &self.texts);
        let known = self.groups.current.get(&place).map(|known| known.id);
        let needs: Option<Needs> = self.texts.stated(to.0).map(|text| {
            text.parse()
                .expect("needs are validated before they are kept")
        });
        let stated = session
            .estate
            .state_group(known, place.0, &identity, needs, to.1);
        stated.map_err(ImportFault::Storage)?;
        session.report.altered_groups += 1;
        if session.report.differences.has_room() {
            let subject = self.group_subject(session, place);
            let text = |number| self.texts.stated(number).map(str::to_owned);
            let word = |strength: Option<Strength>| strength.map(|one| one.as_str().to_owned());
            let mut changes = vec![
                ("needs", text(from.0), text(to.0)),
                ("strength", word(from.1), word(to.1)),
            ];
            changes.retain(|(_, from, to)| from != to);
            session.report.differences.push_with(|| Difference {
                subject,
                new: from == (EMPTY, None),
                changes: changes
                    .into_iter()
                    .map(|(attribute, from, to)| ValueChange {
                        attribute: attribute.to_owned(),
                        from,
                        to,
                    })
                    .collect(),
            });
        } else {
            session.report.differences.total += 1;
        }
        Ok(())
    }

    fn report_group_held_back<E: Estate>(
        &self,
        session: &mut Session<'_, E>,
        place: GroupPlace,
        says: State,
        stands: State,
    ) {
        let subject = self.group_subject(session, place);
        let text = |number| self.texts.stated(number).map(str::to_owned);
        let word = |strength: Option<Strength>| strength.map(|one| one.as_str().to_owned());
        let values = [
            ("needs", text(says.0), text(stands.0)),
            ("strength", word(says.1), word(stands.1)),
        ];
        for (attribute, said, stands) in values
            .into_iter()
            .filter(|(_, said, stands)| said != stands)
        {
            session.report.held_back.push_with(|| HeldBack {
                subject: subject.clone(),
                attribute: Some(attribute.to_owned()),
                said,
                stands,
            });
        }
    }

    /// What is held back of a group stays the word of its source on every row of the group.
    fn remember_held_back<E: Estate>(
        &mut self,
        session: &Session<'_, E>,
        held: &HashMap<GroupPlace, State>,
    ) {
        if held.is_empty() {
            return;
        }
        for row in &self.rows {
            let entry = self.table.entry(row.entry as usize);
            let ends = entry.ends;
            let place = group_place(self.model, ends.kind, ends.source, ends.target, entry.group);
            let Some((needs, strength)) = place.and_then(|place| held.get(&place)) else {
                continue;
            };
            let delta = self.deltas.entry(row.entry).or_default();
            if session.column_sets.contains(row.columns, "needs") {
                delta.insert(
                    "needs".to_owned(),
                    self.texts.stated(*needs).map(str::to_owned),
                );
            }
            if session.column_sets.contains(row.columns, "group_strength") {
                let word = strength.map(|one| one.as_str().to_owned());
                delta.insert("group_strength".to_owned(), word);
            }
        }
    }

    /// Takes back what is stated of groups whose last relationship was moved out of them.
    fn clear_left_groups<E: Estate>(
        &mut self,
        session: &mut Session<'_, E>,
        stated: &HashSet<GroupPlace>,
    ) -> Outcome<(), E> {
        let mut left: HashSet<GroupPlace> = self.left.drain(..).collect();
        left.retain(|place| self.groups.current.contains_key(place) && !stated.contains(place));
        if left.is_empty() {
            return Ok(());
        }
        for entry in self.table.entries() {
            let ends = entry.ends;
            if let Some(place) =
                group_place(self.model, ends.kind, ends.source, ends.target, entry.group)
            {
                left.remove(&place);
            }
        }
        let mut left: Vec<GroupPlace> = left.into_iter().collect();
        left.sort_unstable();
        for place in left {
            let CurrentGroup {
                needs, strength, ..
            } = self.groups.current[&place];
            self.write_group(session, place, (needs, strength), (EMPTY, None))?;
        }
        Ok(())
    }

    fn group_subject<E: Estate>(&self, session: &mut Session<'_, E>, place: GroupPlace) -> Subject {
        let dependent = session.estate.ci(place.0).ok().flatten();
        let group = match place.1 & DEFAULT_OF {
            0 => self.texts.text(place.1).to_owned(),
            _ => {
                let kind = self
                    .model
                    .relationship_type_by_number((place.1 & !DEFAULT_OF) as u16);
                kind.map(|kind| kind.id.clone()).unwrap_or_default()
            }
        };
        Subject::Group {
            dependent: dependent.map(|ci| ci.key).unwrap_or_default(),
            group,
        }
    }
}
