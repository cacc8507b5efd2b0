//! All relationships of the estate while an import runs, in about 60 bytes each: looked up by source, type and target.

use std::collections::HashMap;

use faultline_model::{CiId, GroupMembership, Probability, Relationship, Strength};

/// Texts by number. 0 is the empty text, 1 is `-`.
pub(super) struct Texts {
    texts: Vec<Box<str>>,
    numbers: HashMap<Box<str>, u32>,
}

/// The number of the empty text.
pub(super) const EMPTY: u32 = 0;
/// The number of `-`.
pub(super) const UNGROUPED: u32 = 1;

impl Texts {
    pub(super) fn new() -> Self {
        let mut texts = Self {
            texts: Vec::new(),
            numbers: HashMap::new(),
        };
        texts.number("");
        texts.number("-");
        texts
    }

    /// The number of a text, new or known.
    pub(super) fn number(&mut self, text: &str) -> u32 {
        if let Some(&number) = self.numbers.get(text) {
            return number;
        }
        let number = self.texts.len() as u32;
        self.texts.push(text.into());
        self.numbers.insert(text.into(), number);
        number
    }

    /// The text of a number.
    pub(super) fn text(&self, number: u32) -> &str {
        &self.texts[number as usize]
    }

    /// The text of a number; none for the empty one.
    pub(super) fn stated(&self, number: u32) -> Option<&str> {
        (number != EMPTY).then(|| self.text(number))
    }
}

/// A relationship by its ends and type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Ends {
    pub source: CiId,
    pub target: CiId,
    pub kind: u16,
}

/// One relationship, as it is or is to be.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// Its id; 0 = it is to be made.
    pub id: u32,
    pub ends: Ends,
    /// Its group as stated.
    pub group: u32,
    pub strength: Option<Strength>,
    pub probability: u32,
    pub since: u32,
    /// The next entry of the same ends, counted from 1.
    next: u32,
    /// The row that lists it, counted from 1; 0 = none so far.
    pub row: u32,
    /// It is to be written.
    pub altered: bool,
}

/// All relationships by their ends.
pub(super) struct RelationshipTable {
    entries: Vec<Entry>,
    first: HashMap<Ends, u32>,
}

impl RelationshipTable {
    pub(super) fn new() -> Self {
        Self {
            entries: Vec::new(),
            first: HashMap::new(),
        }
    }

    /// Adds a relationship that exists.
    pub(super) fn load(&mut self, relationship: &Relationship, texts: &mut Texts) {
        let Relationship {
            id,
            source,
            kind,
            target,
            group,
            strength,
            probability,
            since,
        } = relationship;
        let probability = probability.as_ref().map_or("", Probability::as_str);
        self.insert(Entry {
            id: *id,
            ends: Ends {
                source: *source,
                target: *target,
                kind: *kind,
            },
            group: texts.number(group.as_text().unwrap_or_default()),
            strength: *strength,
            probability: texts.number(probability),
            since: *since,
            next: 0,
            row: 0,
            altered: false,
        });
    }

    /// Adds one that is to be made and gives its index.
    pub(super) fn make(&mut self, ends: Ends, group: u32) -> usize {
        self.insert(Entry {
            id: 0,
            ends,
            group,
            strength: None,
            probability: EMPTY,
            since: 0,
            next: 0,
            row: 0,
            altered: true,
        })
    }

    fn insert(&mut self, mut entry: Entry) -> usize {
        let number = self.entries.len() as u32 + 1;
        if let Some(earlier) = self.first.insert(entry.ends, number) {
            entry.next = earlier;
        }
        self.entries.push(entry);
        number as usize - 1
    }

    /// The indexes of all entries of these ends.
    pub(super) fn of_ends(&self, ends: Ends) -> impl Iterator<Item = usize> {
        let first = self.first.get(&ends).copied().unwrap_or(0);
        std::iter::successors(first.checked_sub(1), |&number| {
            self.entries[number as usize].next.checked_sub(1)
        })
        .map(|number| number as usize)
    }

    pub(super) fn entry(&self, index: usize) -> &Entry {
        &self.entries[index]
    }

    pub(super) fn entry_mut(&mut self, index: usize) -> &mut Entry {
        &mut self.entries[index]
    }

    pub(super) fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// An entry as a relationship.
    pub(super) fn relationship(&self, index: usize, texts: &Texts) -> Relationship {
        let entry = &self.entries[index];
        Relationship {
            id: entry.id,
            source: entry.ends.source,
            kind: entry.ends.kind,
            target: entry.ends.target,
            group: GroupMembership::from_text(texts.stated(entry.group))
                .expect("a group is validated before it is kept"),
            strength: entry.strength,
            probability: texts.stated(entry.probability).map(|text| {
                text.parse()
                    .expect("a probability is validated before it is kept")
            }),
            since: entry.since,
        }
    }
}
