//! Random histories: what is read at a changeset is what was read when that changeset was the newest.

use std::num::NonZeroU32;

use faultline_model::{Baseline, GroupIdentity, Needs, RedundancyGroup};
use proptest::prelude::*;

use super::{ci, create, relationship, write};
use crate::{CiRow, CiWords, Moment, Store, StoreError, Table, View, WriteTransaction};

const IDS: std::ops::RangeInclusive<u32> = 1..=6;
const KEYS: [&str; 5] = ["vm-1", "vm-2", "étage-3", "sw-10", "x"];
const OWNERS: [&str; 4] = ["Zoë Krüger", "zoe", "Bob-7", "7"];
const WORDS: [&str; 7] = ["vm", "zoe", "kru", "e", "7", "vm-1", "bob sw"];

#[derive(Clone, Debug)]
enum Step {
    /// Makes or alters a CI: id, key, owner, whether it takes an old key.
    Put(u32, usize, usize, bool),
    Delete(u32),
    Relate(u32, u32, u32, bool),
    Unrelate(u32),
    State(u32, u32),
    Unstate(u32),
    Name(u32, u32),
}

fn steps() -> impl Strategy<Value = Vec<Vec<Step>>> {
    let id = || IDS;
    let step = prop_oneof![
        4 => (id(), 0..KEYS.len(), 0..OWNERS.len(), any::<bool>()).prop_map(|(id, key, owner, old)| Step::Put(id, key, owner, old)),
        2 => id().prop_map(Step::Delete),
        4 => (id(), id(), id(), any::<bool>()).prop_map(|(id, from, to, grouped)| Step::Relate(id, from, to, grouped)),
        1 => id().prop_map(Step::Unrelate),
        2 => (id(), 1_u32..4).prop_map(|(id, needs)| Step::State(id, needs)),
        1 => id().prop_map(Step::Unstate),
        1 => (id(), 1_u32..4).prop_map(|(id, changeset)| Step::Name(id, changeset)),
    ];
    proptest::collection::vec(proptest::collection::vec(step, 1..5), 1..12)
}

/// Does a step as far as the schema lets it.
fn apply(transaction: &mut WriteTransaction<'_>, step: &Step) -> Result<(), StoreError> {
    match *step {
        Step::Put(id, key, owner, old) => {
            // Keys are unique: each CI has its own beginning of one.
            let key = format!("{}-{id}", KEYS[key]);
            let aliases = if old {
                vec![format!("old-{id}")]
            } else {
                Vec::new()
            };
            let attributes = format!(r#"{{"owner":"{}"}}"#, OWNERS[owner]);
            let row = CiRow {
                aliases: &aliases,
                ..ci(id, &key, &attributes)
            };
            match transaction.view().ci(id)? {
                Some(_) => transaction.update_ci(&row).map(|_| ()),
                None => transaction.insert_ci(&row),
            }
        }
        Step::Delete(id) if transaction.view().ci(id)?.is_some() => transaction.delete_ci(id),
        Step::Relate(id, from, to, grouped) => {
            // Identities are unique: the type is the relationship's own.
            let row = crate::RelationshipRow {
                kind: id as u16,
                group: if grouped { "g" } else { "" },
                ..relationship(id, from, to)
            };
            match transaction.view().relationship(id)? {
                Some(_) => transaction.update_relationship(&row).map(|_| ()),
                None => transaction.insert_relationship(&row),
            }
        }
        Step::Unrelate(id) if transaction.view().relationship(id)?.is_some() => {
            transaction.delete_relationship(id)
        }
        Step::State(id, needs) => {
            let group = RedundancyGroup {
                id,
                dependent: id,
                identity: GroupIdentity::Named("g".to_owned()),
                needs: Some(Needs::Count(NonZeroU32::new(needs).expect("above zero"))),
                strength: None,
                since: 0,
            };
            match transaction.view().group(id)? {
                Some(_) => transaction.update_group(&group).map(|_| ()),
                None => transaction.insert_group(&group),
            }
        }
        Step::Unstate(id) if transaction.view().group(id)?.is_some() => {
            transaction.delete_group(id)
        }
        Step::Name(id, changeset) => {
            let baseline = Baseline {
                id,
                name: format!("release {id}"),
                changeset,
                note: String::new(),
                since: 0,
            };
            match transaction.view().baseline(id)? {
                Some(_) => transaction.update_baseline(&baseline).map(|_| ()),
                None => transaction.insert_baseline(&baseline),
            }
        }
        Step::Delete(_) | Step::Unrelate(_) | Step::Unstate(_) => Ok(()),
    }
}

/// Everything that a view answers, as text.
fn everything(view: View<'_>, keys: &[String]) -> Result<Vec<String>, StoreError> {
    let mut lines = vec![
        format!("{:?}", view.head()?),
        format!("{:?}", view.changesets()?),
        format!("{:?}", view.baselines()?),
        format!("{:?}", view.model()?.classes().len()),
        format!("{} {}", view.ci_count()?, view.relationship_count()?),
        format!("{}", view.greatest_number_of_keys("vm-1")?),
    ];
    for id in IDS {
        lines.push(format!("{:?} {:?}", view.ci(id)?, view.ci_versions(id)?));
        lines.push(format!("{:?}", view.relationship(id)?));
        lines.push(format!("{:?}", view.relationships_of(id)?));
        lines.push(format!("{:?}", view.relationship_versions_from(id)?));
        lines.push(format!("{:?} {:?}", view.group(id)?, view.groups_of(id)?));
    }
    for key in keys {
        lines.push(format!(
            "{key} {:?} {:?}",
            view.ci_by_key(key)?,
            view.ci_of_alias(key)?
        ));
        lines.push(format!("{key} {:?}", view.last_deleted_ci(key)?));
    }
    for prefix in ["", "vm", "é"] {
        lines.push(format!("{prefix} {:?}", view.keys_beginning(prefix, 4)?));
    }
    for text in WORDS {
        let words = CiWords::of(text).expect("words");
        let mut found = Vec::new();
        view.for_each_match(&words, |id| {
            found.push(id);
            Ok::<_, StoreError>(())
        })?;
        lines.push(format!(
            "{text} {found:?} {:?}",
            view.matches_in_names(&words, 3)?
        ));
    }
    scans(view, &mut lines)?;
    let head = view.head()?.number;
    for table in Table::ALL {
        for number in 1..=head {
            lines.push(format!(
                "{table:?} {:?} {:?}",
                view.touched(table, number)?,
                view.altered(table, number)?
            ));
        }
    }
    Ok(lines)
}

fn scans(view: View<'_>, lines: &mut Vec<String>) -> Result<(), StoreError> {
    let mut line = |text: String| {
        lines.push(text);
        Ok::<_, StoreError>(())
    };
    view.for_each_ci(|ci, since| line(format!("by key {ci:?} {since}")))?;
    view.for_each_ci_by_id(|ci, since| line(format!("by id {ci:?} {since}")))?;
    view.for_each_ci_key(|id, key| line(format!("{id} {key}")))?;
    view.for_each_ci_of(&[6, 1, 3], |ci, since| line(format!("{ci:?} {since}")))?;
    view.for_each_alias(|key, id| line(format!("{key} of {id}")))?;
    view.for_each_graph_ci(|ci| line(format!("{ci:?}")))?;
    view.for_each_relationship(|one, since| line(format!("{one:?} {since}")))?;
    view.for_each_graph_relationship(|one| line(format!("{one:?}")))?;
    view.for_each_group(|group| line(format!("{group:?}")))
}

fn at(store: &Store, moment: Moment, keys: &[String]) -> Vec<String> {
    let reader = store.read_at(moment).expect("readable");
    everything(reader.view(), keys).expect("readable")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn the_past_reads_as_it_was(history in steps()) {
        let folder = tempfile::tempdir().expect("a folder");
        let store = create(folder.path());
        let keys: Vec<String> = IDS
            .flat_map(|id| KEYS.iter().map(move |key| format!("{key}-{id}")).chain([format!("old-{id}")]))
            .collect();
        let mut seen = vec![(1, at(&store, Moment::Now, &keys))];
        for (second, steps) in (1..).zip(&history) {
            let written = write(&store, second, |transaction| {
                steps.iter().try_for_each(|step| apply(transaction, step))
            });
            if let Some(changeset) = written.changeset {
                seen.push((changeset, at(&store, Moment::Now, &keys)));
            }
        }
        for (changeset, expected) in &seen {
            let found = at(&store, Moment::Changeset(*changeset), &keys);
            for (found, expected) in found.iter().zip(expected) {
                prop_assert_eq!(found, expected, "at {}", changeset);
            }
            prop_assert_eq!(found.len(), expected.len());
        }
    }
}

#[test]
fn a_reader_of_the_past_does_not_follow_later_writes() {
    let folder = tempfile::tempdir().expect("a folder");
    let store = create(folder.path());
    write(&store, 1, |transaction| {
        transaction.insert_ci(&ci(1, "a", "{}"))
    });
    let count = |moment| {
        let reader = store.read_at(moment).expect("readable");
        reader.view().ci_count().expect("readable")
    };
    assert_eq!(
        (count(Moment::Changeset(2)), count(Moment::Changeset(1))),
        (1, 0)
    );
    write(&store, 2, |transaction| {
        transaction.insert_ci(&ci(2, "b", "{}"))
    });
    assert_eq!((count(Moment::Changeset(2)), count(Moment::Now)), (1, 2));
}
