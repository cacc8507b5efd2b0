//! Random estates have the orphans, duplicates and counts that a naive look finds.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{days_after, health};
use crate::Moment;
use crate::health::{Check, Health};
use crate::import::tests::Shop;

const CLASSES: [&str; 4] = ["server", "business_service", "rack", "power_feed"];
const STATUSES: [&str; 4] = ["live", "planned", "maintenance", "retired"];
const NAMES: [&str; 5] = ["Alpha one", "alpha  ONE", "Ärger", "ärger", "beta"];
const SERIALS: [&str; 5] = ["X-1", "x1", "y2", "", "--"];
/// Types, and whether the source needs the target, and the target the source.
const TYPES: [(&str, bool, bool); 5] = [
    ("depends_on", true, false),
    ("part_of", false, true),
    ("peers_with", true, true),
    ("powered_by", true, false),
    ("monitored_by", false, false),
];
const CIS: usize = 9;

/// Class, status, name, serial number, whether critical.
type RandomCi = (usize, usize, usize, usize, bool);
type Relationship = (usize, usize, usize);

struct Naive<'e> {
    cis: &'e [RandomCi],
    relationships: &'e [Relationship],
}

impl Naive<'_> {
    fn in_service(&self, ci: usize) -> bool {
        matches!(STATUSES[self.cis[ci].1], "live" | "maintenance")
    }

    /// What a CI needs at once.
    fn needs(&self, ci: usize) -> BTreeSet<usize> {
        let mut needs = BTreeSet::new();
        for &(source, kind, target) in self.relationships {
            let (_, forth, back) = TYPES[kind];
            if !self.in_service(source) || !self.in_service(target) {
                continue;
            }
            if source == ci && forth {
                needs.insert(target);
            }
            if target == ci && back {
                needs.insert(source);
            }
        }
        needs
    }

    fn orphans(&self) -> Vec<usize> {
        let connected = |ci| {
            let others = 0..self.cis.len();
            !self.needs(ci).is_empty()
                || others.into_iter().any(|one| self.needs(one).contains(&ci))
        };
        let all = 0..self.cis.len();
        all.filter(|&ci| self.in_service(ci) && !connected(ci))
            .collect()
    }

    fn same(&self, value: impl Fn(&RandomCi) -> Option<String>) -> Vec<usize> {
        let of = |ci: usize| value(&self.cis[ci]).filter(|_| self.in_service(ci));
        let all = 0..self.cis.len();
        all.filter(|&ci| {
            let mut others = (0..self.cis.len()).filter(|&other| other != ci);
            of(ci).is_some() && others.any(|other| of(other) == of(ci))
        })
        .collect()
    }

    /// Critical services that are a CI or need it through any number of others.
    fn services_on(&self, ci: usize) -> u32 {
        let rests_on = |service: usize| {
            let mut reached = BTreeSet::from([service]);
            loop {
                let next: BTreeSet<usize> = reached
                    .iter()
                    .flat_map(|&one| self.needs(one))
                    .chain(reached.iter().copied())
                    .collect();
                if next == reached {
                    return reached.contains(&ci);
                }
                reached = next;
            }
        };
        let services = (0..self.cis.len()).filter(|&one| {
            let (class, _, _, _, critical) = self.cis[one];
            CLASSES[class] == "business_service" && critical && self.in_service(one)
        });
        services.filter(|&service| rests_on(service)).count() as u32
    }
}

fn key(ci: usize) -> String {
    format!("k{ci}")
}

fn ci() -> impl Strategy<Value = RandomCi> {
    (
        0..4_usize,
        0..4_usize,
        0..5_usize,
        0..5_usize,
        any::<bool>(),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn lists_and_counts_are_those_of_a_naive_look(
        cis in proptest::collection::vec(ci(), CIS),
        relationships in proptest::collection::btree_set((0..CIS, 0..TYPES.len(), 0..CIS), 0..16),
    ) {
        let relationships: Vec<Relationship> = relationships.into_iter().collect();
        let mut shop = Shop::new();
        let mut table = "key,class,status,name,serial_number,criticality\n".to_owned();
        for (number, &(class, status, name, serial, critical)) in cis.iter().enumerate() {
            let critical = if critical { "critical" } else { "" };
            // Services have no serial number.
            let serial = if CLASSES[class] == "server" { SERIALS[serial] } else { "" };
            table.push_str(&format!(
                "{},{},{},{},{serial},{critical}\n",
                key(number), CLASSES[class], STATUSES[status], NAMES[name],
            ));
        }
        let mut links = "source,type,target\n".to_owned();
        for &(source, kind, target) in &relationships {
            links.push_str(&format!("{},{},{}\n", key(source), TYPES[kind].0, key(target)));
        }
        shop.import(&[("cis.csv", &table), ("r.csv", &links)]);
        let now = days_after(&mut shop, 1);
        let health = health(&shop, Moment::Now, now);
        let snapshot = shop.workspace.snapshot().expect("a snapshot");
        let naive = Naive { cis: &cis, relationships: &relationships };
        let listed = |health: &Health, check| -> Vec<String> {
            let findings = health.figure(check).findings.iter();
            findings.map(|one| snapshot.graph.key(one.node).to_owned()).collect()
        };
        let keys = |found: Vec<usize>| found.into_iter().map(key).collect::<Vec<_>>();
        prop_assert_eq!(listed(&health, Check::Orphans), keys(naive.orphans()));
        let names = naive.same(|one| {
            let name = NAMES[one.2].to_lowercase().replace("  ", " ");
            Some(format!("{} {name}", one.0))
        });
        prop_assert_eq!(listed(&health, Check::SameName), keys(names));
        let serials = naive.same(|one| {
            let text = SERIALS[one.3].to_lowercase().replace('-', "");
            Some(text).filter(|text| CLASSES[one.0] == "server" && !text.is_empty())
        });
        prop_assert_eq!(listed(&health, Check::SameSerialNumber), keys(serials));
        let facts = &health.ask_first.facts;
        for fact in facts {
            let name = snapshot.graph.key(fact.finding.node);
            let number = name[1..].parse().expect("k and a number");
            prop_assert_eq!(fact.services, naive.services_on(number), "{}", name);
        }
        let ranked: Vec<u32> = facts.iter().map(|fact| fact.services).collect();
        prop_assert!(ranked.is_sorted_by(|left, right| left >= right), "{:?}", ranked);
        let asked = [
            Check::UnmappedNeeds, Check::AssumedGroups, Check::DroppedRelationships,
            Check::OldRelationships, Check::UnmappedDependents,
        ];
        let rests = asked.iter().flat_map(|&check| listed(&health, check));
        let rests = rests.filter(|name| {
            naive.services_on(name[1..].parse().expect("k and a number")) > 0
        });
        prop_assert_eq!(rests.count(), facts.len());
    }
}
