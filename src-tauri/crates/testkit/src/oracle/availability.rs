//! Unavailability by its definition: every set of CIs that may fail together is tried.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dependencies, Group};

/// Probabilities that CIs fail by themselves, by key; 0 where none is given.
pub type Chances = BTreeMap<String, f64>;

/// The probability that `of` is down. Tries 2^n sets of the n CIs in service that can fail.
#[must_use]
pub fn unavailability(dependencies: &Dependencies, of: &str, chances: &Chances) -> f64 {
    let truth = Truth::of(dependencies);
    let of = truth.bit(of);
    let can_fail: Vec<(u64, f64)> = chances
        .iter()
        .filter(|&(key, &chance)| chance > 0.0 && dependencies.cis.contains(key))
        .map(|(key, &chance)| (truth.bit(key), chance))
        .collect();
    (0..1_u64 << can_fail.len())
        .map(|set| {
            let failed = |at: usize| set >> at & 1 == 1;
            let forced = (0..can_fail.len())
                .filter(|&at| failed(at))
                .fold(0, |bits, at| bits | can_fail[at].0);
            if truth.down(forced) & of == 0 {
                return 0.0;
            }
            let factors = can_fail.iter().enumerate();
            factors
                .map(|(at, &(_, chance))| if failed(at) { chance } else { 1.0 - chance })
                .product()
        })
        .sum()
}

/// The estate in which `ci` has a copy: it needs what `ci` needs, in the same groups, and whatever
/// needs `ci` needs one of the two. The copy is called `ci` with a star, and the two together,
/// which never fail by themselves, `ci` with two.
#[must_use]
pub fn doubled(dependencies: &Dependencies, ci: &str) -> Dependencies {
    let (copy, both) = (format!("{ci}*"), format!("{ci}**"));
    let mut now = Dependencies {
        cis: dependencies.cis.clone(),
        ..Dependencies::default()
    };
    now.cis.extend([copy.clone(), both.clone()]);
    let provider = |provider: &String| {
        if provider == ci {
            both.clone()
        } else {
            provider.clone()
        }
    };
    for (dependent, needed, soft) in &dependencies.ungrouped {
        now.ungrouped
            .push((dependent.clone(), provider(needed), *soft));
        if dependent == ci {
            now.ungrouped.push((copy.clone(), provider(needed), *soft));
        }
    }
    for group in &dependencies.groups {
        let members: BTreeSet<String> = group.members.iter().map(provider).collect();
        let group = Group {
            members,
            ..group.clone()
        };
        if group.dependent == ci {
            now.groups.push(Group {
                dependent: copy.clone(),
                ..group.clone()
            });
        }
        now.groups.push(group);
    }
    now.groups.push(Group {
        dependent: both,
        members: BTreeSet::from([ci.to_owned(), copy]),
        probabilities: BTreeMap::new(),
        needed: 1,
        soft: false,
        default: false,
    });
    now
}

/// Who is down, as bits in the order of keys.
struct Truth<'d> {
    keys: Vec<&'d String>,
    direct: Vec<(u64, u64)>,
    groups: Vec<(u64, u64, u32)>,
}

impl<'d> Truth<'d> {
    fn of(dependencies: &'d Dependencies) -> Self {
        let mut truth = Self {
            keys: dependencies.cis.iter().collect(),
            direct: Vec::new(),
            groups: Vec::new(),
        };
        for (dependent, provider, soft) in &dependencies.ungrouped {
            if !soft {
                truth
                    .direct
                    .push((truth.bit(dependent), truth.bit(provider)));
            }
        }
        for group in dependencies.groups.iter().filter(|group| !group.soft) {
            let members = group.members.iter().map(|key| truth.bit(key)).sum();
            let row = (truth.bit(&group.dependent), members, group.needed as u32);
            truth.groups.push(row);
        }
        truth
    }

    fn bit(&self, key: &str) -> u64 {
        1 << self
            .keys
            .iter()
            .position(|known| *known == key)
            .expect("a CI in service")
    }

    fn down(&self, forced: u64) -> u64 {
        let mut down = forced;
        loop {
            let mut next = down;
            for &(dependent, provider) in &self.direct {
                if next & provider != 0 {
                    next |= dependent;
                }
            }
            for &(dependent, members, needed) in &self.groups {
                if (members & !next).count_ones() < needed {
                    next |= dependent;
                }
            }
            if next == down {
                return down;
            }
            down = next;
        }
    }
}
