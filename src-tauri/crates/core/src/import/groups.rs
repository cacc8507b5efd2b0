//! What files state of redundancy groups: all rows of a group have to agree, and the word is merged like any other.

use std::collections::HashMap;

use faultline_exchange::reason::Reason;
use faultline_model::{CiId, GroupId, GroupIdentity, Model, RedundancyGroup, Strength};

use super::relationship_table::{EMPTY, Texts, UNGROUPED};

/// A group: its dependent, and the number of its name or [`DEFAULT_OF`] and the number of a type.
pub(super) type GroupPlace = (CiId, u32);

/// Marks the default group of a type.
pub(super) const DEFAULT_OF: u32 = 1 << 31;

/// The group that a relationship belongs to.
pub(super) fn group_place(
    model: &Model,
    kind: u16,
    source: CiId,
    target: CiId,
    group: u32,
) -> Option<GroupPlace> {
    let definition = model.relationship_type_by_number(kind)?;
    let dependent = definition.dependent(source, target);
    match group {
        UNGROUPED => None,
        EMPTY => definition
            .default_group
            .map(|_| (dependent, DEFAULT_OF | u32::from(kind))),
        name => Some((dependent, name)),
    }
}

/// The identity of a group as the model has it.
pub(super) fn identity(place: GroupPlace, texts: &Texts) -> GroupIdentity {
    match place.1 & DEFAULT_OF {
        0 => GroupIdentity::Named(texts.text(place.1).to_owned()),
        _ => GroupIdentity::DefaultOf((place.1 & !DEFAULT_OF) as u16),
    }
}

/// One value that rows state of a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stated<T> {
    /// Some file of these rows has the column.
    pub column: bool,
    /// The value, and the file and line that stated it first.
    pub value: Option<(T, u16, u32)>,
}

impl<T> Default for Stated<T> {
    fn default() -> Self {
        Self {
            column: false,
            value: None,
        }
    }
}

impl<T: Copy + PartialEq> Stated<T> {
    /// Takes the word of a row; the earlier value where the row contradicts it.
    fn agree(
        &mut self,
        word: Option<Option<T>>,
        file: u16,
        line: u32,
    ) -> Result<(), (T, u16, u32)> {
        self.column |= word.is_some();
        match (word.flatten(), self.value) {
            (Some(value), Some(earlier)) if earlier.0 != value => Err(earlier),
            (Some(value), None) => {
                self.value = Some((value, file, line));
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// What the rows of a group state of it.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Statement {
    /// The number of the text of its needs.
    pub needs: Stated<u32>,
    /// Its strength.
    pub strength: Stated<Strength>,
    /// An entry of the group that its source listed before, counted from 1, and the source.
    pub witness: (u32, u32),
}

/// What is stated of a group.
#[derive(Clone, Copy, Debug)]
pub(super) struct CurrentGroup {
    /// Its id.
    pub id: GroupId,
    /// The number of the text of its needs.
    pub needs: u32,
    /// Its strength.
    pub strength: Option<Strength>,
    /// The changeset that wrote it.
    pub since: u32,
}

/// What is and what was stated of all groups.
#[derive(Default)]
pub(super) struct Groups {
    /// By group: what is stated of it.
    pub current: HashMap<GroupPlace, CurrentGroup>,
    /// By group: what the files of this import state.
    pub statements: HashMap<GroupPlace, Statement>,
}

impl Groups {
    /// Adds a group of which something is stated.
    pub(super) fn load(&mut self, group: &RedundancyGroup, texts: &mut Texts) {
        let name = match &group.identity {
            GroupIdentity::Named(name) => texts.number(name),
            GroupIdentity::DefaultOf(kind) => DEFAULT_OF | u32::from(*kind),
        };
        let needs = group
            .needs
            .map_or(EMPTY, |needs| texts.number(&needs.to_string()));
        let current = CurrentGroup {
            id: group.id,
            needs,
            strength: group.strength,
            since: group.since,
        };
        self.current.insert((group.dependent, name), current);
    }

    /// Takes what a row states of its group. Gives the reason and whether it concerns `needs` where an earlier row
    /// states otherwise.
    pub(super) fn state(
        &mut self,
        place: GroupPlace,
        needs: Option<u32>,
        strength: Option<Option<Strength>>,
        (file, line): (u16, u32),
        texts: &Texts,
        file_name: impl Fn(u16) -> String,
    ) -> Result<(), (bool, Reason)> {
        let disagrees = |file, line, other: &str| Reason::GroupDisagrees {
            file: file_name(file),
            line: u64::from(line),
            other: other.to_owned(),
        };
        let statement = self.statements.entry(place).or_default();
        let before = *statement;
        let needs = needs.map(|number| (number != EMPTY).then_some(number));
        if let Err((other, file, line)) = statement.needs.agree(needs, file, line) {
            return Err((true, disagrees(file, line, texts.text(other))));
        }
        if let Err((other, file, line)) = statement.strength.agree(strength, file, line) {
            *statement = before;
            return Err((false, disagrees(file, line, other.as_str())));
        }
        Ok(())
    }
}
