//! A collision in one sentence.

use std::collections::{BTreeSet, HashMap};

use faultline_graph::State;
use faultline_model::CiId;
use faultline_store::{StoreError, View};

use super::{CollidesWith, CollidingCi, Collision, CollisionKind};

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
pub fn sentence(collision: &Collision, names: &HashMap<CiId, String>) -> String {
    let Collision {
        kind, number, with, ..
    } = collision;
    let other = match with {
        CollidesWith::Change { number, .. } => number.to_string(),
        CollidesWith::Window { name, .. } => name.clone(),
    };
    let cis = || listed(&collision.cis, collision.cis_total, names);
    let services = || listed(&collision.services, collision.services_total, names);
    match kind {
        CollisionKind::SameCi => format!("{number} and {other} both alter {}", cis()),
        CollisionKind::SharedService => {
            format!("{number} and {other} both hit {}", services())
        }
        CollisionKind::JointOutage => {
            // Services speak for what they lean on, and the worst for the rest.
            let concerned = match collision.services.as_slice() {
                [] => &collision.cis,
                services => services,
            };
            let state = concerned.first().map_or(State::Down, |one| one.together);
            let worst = concerned.iter().filter(|one| one.together == state);
            let worst: Vec<CollidingCi> = worst.cloned().collect();
            let what = listed(&worst, worst.len(), names);
            let word = state.as_str().replace('_', " ");
            format!("{number} and {other} together leave {what} {word}, which neither does alone")
        }
        CollisionKind::Freeze => match collision.cis.is_empty() {
            false => format!("{number} alters {} in the freeze {other}", cis()),
            true => format!("{number} hits {} in the freeze {other}", services()),
        },
        CollisionKind::OutsideMaintenance => {
            format!(
                "{number} alters {} outside its maintenance window {other}",
                cis()
            )
        }
        CollisionKind::SameImplementer => {
            let who = collision.implementer.as_deref().unwrap_or_default();
            format!("{who} is to do {number} and {other} at once")
        }
    }
}

fn listed(cis: &[CollidingCi], total: usize, names: &HashMap<CiId, String>) -> String {
    let name = |one: &CollidingCi| names.get(&one.ci).unwrap_or(&one.key).clone();
    let mut words: Vec<String> = cis.iter().take(NAMED).map(name).collect();
    if total > words.len() {
        words.push(format!("{} more", total - words.len()));
    }
    match words.split_last() {
        Some((last, [])) => last.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
        None => "nothing".to_owned(),
    }
}
