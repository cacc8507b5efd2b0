//! A collision in one sentence.

use std::collections::{BTreeSet, HashMap};

use faultline_graph::State;
use faultline_model::CiId;
use faultline_store::{StoreError, View};

use super::{CollidesWith, CollidingCi, Collision, CollisionKind};
use crate::report::Language;

/// CIs named in a sentence; the others are counted.
const NAMED: usize = 3;

/// The names of the CIs and services that collisions are about.
///
/// # Errors
/// The store cannot be read.
pub fn names_of(
    view: View<'_>,
    collisions: &[Collision],
) -> Result<HashMap<CiId, String>, StoreError> {
    let told = collisions
        .iter()
        .flat_map(|one| one.cis.iter().chain(&one.services));
    let ids: BTreeSet<CiId> = told.map(|one| one.ci).collect();
    let ids: Vec<CiId> = ids.into_iter().collect();
    let mut names = HashMap::with_capacity(ids.len());
    view.for_each_ci_of(&ids, |row, _| {
        names.insert(row.id, row.name.to_owned());
        Ok::<(), StoreError>(())
    })?;
    Ok(names)
}

/// What happens, without the times: "CHG-3 and CHG-5 together leave Online Payments down, which
/// neither does alone".
#[must_use]
pub fn sentence(words: Language, collision: &Collision, names: &HashMap<CiId, String>) -> String {
    let Collision { kind, with, .. } = collision;
    let number = &collision.number.to_string();
    let other = &match with {
        CollidesWith::Change { number, .. } => number.to_string(),
        CollidesWith::Window { name, .. } => name.clone(),
    };
    let cis = || listed(words, &collision.cis, collision.cis_total, names);
    let services = || listed(words, &collision.services, collision.services_total, names);
    match kind {
        CollisionKind::SameCi => words.both_alter(number, other, &cis()),
        CollisionKind::SharedService => words.both_hit(number, other, &services()),
        CollisionKind::JointOutage => {
            // Services speak for what they lean on, and the worst for the rest.
            let concerned = match collision.services.as_slice() {
                [] => &collision.cis,
                services => services,
            };
            let state = concerned.first().map_or(State::Down, |one| one.together);
            let worst = concerned.iter().filter(|one| one.together == state);
            let worst: Vec<CollidingCi> = worst.cloned().collect();
            let what = &listed(words, &worst, worst.len(), names);
            match state {
                State::Up => words.leave_together_up(number, other, what),
                State::AtRisk => words.leave_together_at_risk(number, other, what),
                State::Degraded => words.leave_together_degraded(number, other, what),
                State::Down => words.leave_together_down(number, other, what),
            }
        }
        CollisionKind::Freeze => match collision.cis.is_empty() {
            false => words.altered_in_freeze(number, other, &cis()),
            true => words.hit_in_freeze(number, other, &services()),
        },
        CollisionKind::OutsideMaintenance => words.altered_outside(number, other, &cis()),
        CollisionKind::SameImplementer => {
            let who = collision.implementer.as_deref().unwrap_or_default();
            words.same_implementer(who, number, other)
        }
    }
}

fn listed(
    words: Language,
    cis: &[CollidingCi],
    total: usize,
    names: &HashMap<CiId, String>,
) -> String {
    let name = |one: &CollidingCi| names.get(&one.ci).unwrap_or(&one.key).clone();
    let mut told: Vec<String> = cis.iter().take(NAMED).map(name).collect();
    if total > told.len() {
        told.push(words.more_of(&(total - told.len()).to_string()));
    }
    words.listed(&told)
}
