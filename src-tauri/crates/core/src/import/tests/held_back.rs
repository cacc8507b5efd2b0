//! Corrections by hand stand until the source changes its word.

use std::collections::BTreeMap;

use faultline_model::{LifecycleStatus, Needs};
use faultline_store::{CiRow, RelationshipRow, StoreError, WriteMode, WriteTransaction};
use proptest::prelude::*;

use super::Shop;
use crate::import::ImportOptions;
use crate::workspace::Operation;

impl Shop {
    /// Edits by hand.
    pub(in crate::import) fn edit(
        &mut self,
        edit: impl FnOnce(&mut WriteTransaction<'_>) -> Result<(), StoreError>,
    ) {
        let context = self.context();
        let operation = Operation::ChangeCi {
            key: "x".to_owned(),
        };
        self.workspace
            .transact(&operation, &context, WriteMode::Edit, None, edit)
            .expect("edited");
    }

    fn set(&mut self, key: &str, attribute: &str, value: Option<&str>) {
        self.edit(|transaction| {
            let Some(mut ci) = transaction.view().ci_by_key(key)? else {
                return Ok(());
            };
            ci.attributes = ci.attributes.with(attribute, value);
            transaction.update_ci(&CiRow::of(&ci)).map(|_| ())
        });
    }
}

fn owner_of(shop: &Shop) -> Option<String> {
    let reader = shop.workspace.read().expect("a reader");
    let ci = reader
        .view()
        .ci_by_key("x")
        .expect("readable")
        .expect("there");
    ci.attributes.get("owner").map(String::from)
}

#[test]
fn a_correction_stands_until_the_source_changes_its_word() {
    let file = |owner: &str| format!("key,class,owner\nx,server,{owner}\n");
    let mut shop = Shop::new();
    shop.import(&[("a.csv", &file("Ann"))]);
    shop.set("x", "owner", Some("Zoe"));
    for _ in 0..2 {
        let report = shop.import(&[("a.csv", &file("Ann"))]);
        assert_eq!((report.changeset, report.cis.held_back), (None, 1));
        let held = &report.held_back.kept[0];
        assert_eq!(held.attribute.as_deref(), Some("owner"));
        assert_eq!(
            (held.said.as_deref(), held.stands.as_deref()),
            (Some("Ann"), Some("Zoe"))
        );
        assert_eq!(owner_of(&shop).as_deref(), Some("Zoe"));
    }
    shop.import(&[("a.csv", &file("Bob"))]);
    assert_eq!(owner_of(&shop).as_deref(), Some("Bob"));
}

#[test]
fn an_old_key_leads_to_the_renamed_ci() {
    let mut shop = Shop::new();
    let file = "key,class,owner\nx,server,Ann\n";
    shop.import(&[("a.csv", file)]);
    shop.edit(|transaction| {
        let mut ci = transaction.view().ci_by_key("x")?.expect("there");
        ci.key = "y".to_owned();
        ci.aliases.push("x".to_owned());
        transaction.update_ci(&CiRow::of(&ci)).map(|_| ())
    });
    let report = shop.import(&[("a.csv", file)]);
    assert_eq!((report.changeset, report.cis.new), (None, 0));
    assert_eq!(
        super::notes(&report),
        ["a.csv, line 2: x is an old key of y; the row was taken for that CI."]
    );
}

#[test]
fn what_was_deleted_by_hand_stays_deleted_while_its_source_lists_it() {
    let mut shop = Shop::new();
    let files = [
        ("cis.csv", "key,class\na,server\nb,server\nx,server\n"),
        ("r.csv", "source,type,target\na,runs_on,b\na,runs_on,x\n"),
    ];
    shop.import(&files);
    shop.edit(|transaction| {
        let id = transaction.view().ci_by_key("x")?.expect("there").id;
        for relationship in transaction.view().relationships_of(id)? {
            transaction.delete_relationship(relationship.id)?;
        }
        let a = transaction.view().ci_by_key("a")?.expect("there").id;
        for relationship in transaction.view().relationships_of(a)? {
            transaction.delete_relationship(relationship.id)?;
        }
        transaction.delete_ci(id)
    });
    let before = shop.export();
    let report = shop.import(&files);
    assert_eq!(super::issues(&report), Vec::<String>::new());
    assert_eq!(
        (
            report.changeset,
            report.cis.held_back,
            report.relationships.held_back
        ),
        (None, 1, 2)
    );
    assert_eq!(shop.export(), before);
    // Another source makes it anew.
    let report = shop.import(&[("other.csv", "key,class\nx,server\n")]);
    assert_eq!(report.cis.new, 1);
}

#[test]
fn corrections_of_relationships_and_groups_stand() {
    let mut shop = Shop::new();
    let cis = ("cis.csv", "key,class\na,server\nb,server\n");
    let row = |strength: &str, group: &str, needs: &str| {
        format!("source,type,target,strength,group,needs\na,runs_on,b,{strength},{group},{needs}\n")
    };
    shop.import(&[cis, ("r.csv", &row("hard", "g", "1"))]);
    shop.edit(|transaction| {
        let a = transaction.view().ci_by_key("a")?.expect("there").id;
        let one = transaction.view().relationships_of(a)?.remove(0);
        let row = RelationshipRow {
            strength: Some(faultline_model::Strength::Soft),
            ..RelationshipRow::of(&one)
        };
        transaction.update_relationship(&row)?;
        let mut group = transaction.view().groups_of(a)?.remove(0);
        group.needs = "50%".parse::<Needs>().ok();
        transaction.update_group(&group).map(|_| ())
    });
    let before = shop.export();
    for _ in 0..2 {
        let report = shop.import(&[cis, ("r.csv", &row("hard", "g", "1"))]);
        assert_eq!((report.changeset, report.held_back.total), (None, 2));
        assert_eq!(shop.export(), before);
    }
    shop.import(&[("r.csv", &row("hard", "g", "2"))]);
    assert!(shop.export().1.contains("a,runs_on,b,soft,g,2,,"));
    shop.import(&[("r.csv", &row("", "g", "2"))]);
    assert!(shop.export().1.contains("a,runs_on,b,,g,2,,"));
}

#[test]
fn a_relationship_that_was_moved_by_hand_stays() {
    let mut shop = Shop::new();
    let cis = ("cis.csv", "key,class\na,server\nb,server\n");
    let file = ("r.csv", "source,type,target,group\na,runs_on,b,g\n");
    shop.import(&[cis, file]);
    shop.edit(|transaction| {
        let a = transaction.view().ci_by_key("a")?.expect("there").id;
        let one = transaction.view().relationships_of(a)?.remove(0);
        let row = RelationshipRow {
            group: "h",
            ..RelationshipRow::of(&one)
        };
        transaction.update_relationship(&row).map(|_| ())
    });
    for _ in 0..2 {
        let report = shop.import(&[file]);
        assert_eq!(
            (report.changeset, report.relationships.held_back),
            (None, 1)
        );
    }
}

#[test]
fn a_retired_ci_stays_retired() {
    let mut shop = Shop::new();
    let file = "key,class,status\nx,server,live\n";
    shop.import(&[("a.csv", file)]);
    shop.edit(|transaction| {
        let mut ci = transaction.view().ci_by_key("x")?.expect("there");
        ci.status = LifecycleStatus::Retired;
        transaction.update_ci(&CiRow::of(&ci)).map(|_| ())
    });
    let report = shop.import(&[("a.csv", file)]);
    assert_eq!((report.changeset, report.cis.held_back), (None, 1));
    assert_eq!(
        super::notes(&report),
        ["a.csv, line 2: x is retired and still listed; it stays retired."]
    );
}

/// One step of a random life of two CIs with two attributes.
#[derive(Clone, Debug)]
enum Step {
    /// Source, and by CI: absent, or by attribute: no column (for the whole file), or a value (0 = empty).
    Import(usize, [Option<[u8; 2]>; 2], [bool; 2]),
    /// CI, attribute, value (0 = none).
    Edit(usize, usize, u8),
}

const KEYS: [&str; 2] = ["p", "q"];
const ATTRIBUTES: [&str; 2] = ["owner", "environment"];
const SOURCES: [&str; 2] = ["one.csv", "two.csv"];

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let rows = prop::array::uniform2(prop::option::weighted(0.8, prop::array::uniform2(0_u8..3)));
    let import = (
        0_usize..2,
        rows,
        prop::array::uniform2(prop::bool::weighted(0.8)),
    );
    let step = prop_oneof![
        3 => import.prop_map(|(source, rows, columns)| Step::Import(source, rows, columns)),
        2 => (0_usize..2, 0_usize..2, 0_u8..3).prop_map(|(ci, attribute, value)| Step::Edit(ci, attribute, value)),
    ];
    prop::collection::vec(step, 1..14)
}

fn value(number: u8) -> Option<String> {
    (number > 0).then(|| format!("v{number}"))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, ..ProptestConfig::default() })]
    #[test]
    fn agrees_with_a_naive_model(steps in steps()) {
        let mut shop = Shop::new();
        // By CI and attribute: the value; and by source too: what it said last.
        let mut current: BTreeMap<(usize, usize), Option<String>> = BTreeMap::new();
        let mut said: BTreeMap<(usize, usize, usize), Option<String>> = BTreeMap::new();
        let mut known = [false; 2];
        for step in steps {
            match step {
                Step::Edit(ci, attribute, number) => {
                    shop.set(KEYS[ci], ATTRIBUTES[attribute], value(number).as_deref());
                    if known[ci] {
                        current.insert((ci, attribute), value(number));
                    }
                }
                Step::Import(source, rows, columns) => {
                    let listed: Vec<usize> = (0..2).filter(|&one| columns[one]).collect();
                    let mut text = String::from("key,class");
                    for &one in &listed {
                        text.push_str(&format!(",{}", ATTRIBUTES[one]));
                    }
                    let mut changed = false;
                    let mut held = 0;
                    for (ci, row) in rows.iter().enumerate() {
                        let Some(row) = row else { continue };
                        text.push_str(&format!("\n{},server", KEYS[ci]));
                        changed |= !known[ci];
                        known[ci] = true;
                        for &one in &listed {
                            let word = value(row[one]);
                            text.push_str(&format!(",{}", word.clone().unwrap_or_default()));
                            let stands = current.entry((ci, one)).or_default();
                            if said.insert((source, ci, one), word.clone()) != Some(word.clone()) {
                                changed |= *stands != word;
                                *stands = word;
                            } else if *stands != word {
                                held += 1;
                            }
                        }
                    }
                    let report = shop.import_with(&[(SOURCES[source], &text)], &ImportOptions::default());
                    prop_assert_eq!(report.changeset.is_some(), changed);
                    prop_assert_eq!(report.held_back.total, held);
                }
            }
            let reader = shop.workspace.read().expect("a reader");
            for (ci, key) in KEYS.iter().enumerate() {
                let Some(found) = reader.view().ci_by_key(key).expect("readable") else {
                    prop_assert!(!known[ci]);
                    continue;
                };
                for (one, attribute) in ATTRIBUTES.iter().enumerate() {
                    let expected = current.get(&(ci, one)).cloned().flatten();
                    prop_assert_eq!(found.attributes.get(attribute).map(String::from), expected);
                }
            }
        }
    }
}
