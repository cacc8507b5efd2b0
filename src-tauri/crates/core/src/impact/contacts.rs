//! Whom to tell, and where: support teams, owners and locations of the affected CIs.

use std::collections::HashMap;

use faultline_model::{Attributes, CiId};
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

/// Whom an answer concerns.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Concerned {
    /// Teams of the affected CIs, those with most services first, then most CIs.
    pub contacts: Vec<Contact>,
    /// Locations of the affected CIs with how many stand there, most first.
    pub locations: Vec<(String, u32)>,
}

/// Teams, owners and locations of the affected CIs.
///
/// Cost: reads each affected CI once.
///
/// # Errors
/// The store cannot be read.
pub fn concerned(answer: &Answer, view: View<'_>) -> Result<Concerned, StoreError> {
    let snapshot = &answer.snapshot;
    let ids: Vec<CiId> = answer
        .impact
        .affected()
        .iter()
        .map(|affected| snapshot.graph.ci_id(affected.node))
        .collect();
    let mut teams = Teams::new();
    let mut places = Counted::default();
    view.for_each_ci_of(&ids, |row, _| {
        let text = |id| Attributes::find(row.attributes, id).map(|value| value.into_owned());
        if let Some(place) = text("location") {
            places.count(place);
        }
        let (team, owner) = (text("support_team"), text("owner"));
        if team.is_some() || owner.is_some() {
            let (cis, services, owners) = teams.entry(team).or_default();
            let node = snapshot.graph.node_of(row.id);
            *cis += 1;
            *services += u32::from(node.is_some_and(|node| snapshot.is_service(node)));
            owner.into_iter().for_each(|owner| owners.count(owner));
        }
        Ok::<(), StoreError>(())
    })?;
    Ok(Concerned {
        contacts: ranked(teams),
        locations: places.most_first(),
    })
}

/// By team: affected CIs, services among them, and their owners.
type Teams = HashMap<Option<String>, (u32, u32, Counted)>;

fn ranked(teams: Teams) -> Vec<Contact> {
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
    contacts
}

/// Names and how often they occur.
#[derive(Default)]
struct Counted(HashMap<String, u32>);

impl Counted {
    fn count(&mut self, name: String) {
        *self.0.entry(name).or_default() += 1;
    }

    /// Most frequent first, then by name.
    fn most_first(self) -> Vec<(String, u32)> {
        let mut list: Vec<_> = self.0.into_iter().collect();
        list.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
        list
    }
}

#[cfg(test)]
mod tests {
    use faultline_graph::State;

    use super::concerned;
    use crate::context::Context;
    use crate::impact::{ask, root_of_key};
    use crate::workspace::Workspace;

    #[test]
    fn teams_with_services_come_first_and_places_are_counted() {
        let folder = tempfile::tempdir().expect("a folder");
        let context = Context {
            now: jiff::Timestamp::UNIX_EPOCH,
            author: "tester".to_owned(),
            message: String::new(),
        };
        let path = folder.path().join("demo.faultline");
        let workspace = Workspace::create_demonstration(&path, &context).expect("made");
        let snapshot = workspace.snapshot().expect("readable");
        let reader = workspace.read().expect("readable");
        let root = root_of_key(&snapshot, reader.view(), "pdu-0014").expect("in service");
        let answer = ask(snapshot, &[(root, State::Down)]);
        let found = concerned(&answer, reader.view()).expect("readable");
        let told: Vec<_> = found
            .contacts
            .iter()
            .take(3)
            .map(|one| (one.team.as_deref(), one.owners[0].as_str(), one.cis))
            .collect();
        assert_eq!(
            told,
            [
                (Some("Payments Platform"), "Jonas Weidner", 14),
                (Some("HR Systems"), "Birgit Sander", 5),
                (Some("Claims Systems"), "Marta Lindqvist", 3),
            ]
        );
        assert_eq!((found.contacts.len(), found.locations.len()), (7, 3));
    }
}
