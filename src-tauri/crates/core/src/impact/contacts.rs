//! Whom to tell, and where: support teams, owners and locations of the affected CIs.

use std::collections::HashMap;

use faultline_store::{StoreError, View};

use super::Answer;

/// Owners named for a team.
const OWNERS_SHOWN: usize = 5;

/// A team to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Contact {
    /// Support team; none where the CIs state none but have an owner.
    pub team: Option<String>,
    /// Owners of its affected CIs, most first.
    pub owners: Vec<String>,
    /// Its affected CIs.
    pub cis: u32,
    /// Of these, services.
    pub services: u32,
}

/// Teams of the affected CIs, those with most services first, then most CIs.
///
/// Cost: reads each affected CI once.
///
/// # Errors
/// The store cannot be read.
pub fn contacts(answer: &Answer, view: View<'_>) -> Result<Vec<Contact>, StoreError> {
    let graph = &answer.snapshot.graph;
    let mut teams: HashMap<Option<String>, (u32, u32, Counted)> = HashMap::new();
    for affected in answer.impact.affected() {
        let Some(ci) = view.ci(graph.ci_id(affected.node))? else {
            continue;
        };
        let text = |id| ci.attributes.get(id).map(|value| value.into_owned());
        let (team, owner) = (text("support_team"), text("owner"));
        if team.is_none() && owner.is_none() {
            continue;
        }
        let (cis, services, owners) = teams.entry(team).or_default();
        *cis += 1;
        *services += u32::from(answer.snapshot.is_service(affected.node));
        if let Some(owner) = owner {
            *owners.0.entry(owner).or_default() += 1;
        }
    }
    let mut contacts: Vec<Contact> = teams
        .into_iter()
        .map(|(team, (cis, services, owners))| Contact {
            team,
            owners: owners
                .most_first()
                .into_iter()
                .map(|(owner, _)| owner)
                .take(OWNERS_SHOWN)
                .collect(),
            cis,
            services,
        })
        .collect();
    contacts.sort_by(|left, right| {
        let rank = |one: &Contact| (one.services, one.cis);
        rank(right)
            .cmp(&rank(left))
            .then_with(|| left.team.cmp(&right.team))
    });
    Ok(contacts)
}

/// Locations of the affected CIs with how many stand there, most first.
///
/// Cost: reads each affected CI once.
///
/// # Errors
/// The store cannot be read.
pub fn locations(answer: &Answer, view: View<'_>) -> Result<Vec<(String, u32)>, StoreError> {
    let graph = &answer.snapshot.graph;
    let mut places = Counted::default();
    for affected in answer.impact.affected() {
        let ci = view.ci(graph.ci_id(affected.node))?;
        let place = ci.and_then(|ci| ci.attributes.get("location").map(|one| one.into_owned()));
        if let Some(place) = place {
            *places.0.entry(place).or_default() += 1;
        }
    }
    Ok(places.most_first())
}

/// Names and how often they occur.
#[derive(Default)]
struct Counted(HashMap<String, u32>);

impl Counted {
    /// Most frequent first, then by name.
    fn most_first(self) -> Vec<(String, u32)> {
        let mut list: Vec<_> = self.0.into_iter().collect();
        list.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
        list
    }
}
