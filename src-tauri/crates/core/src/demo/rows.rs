//! The estate as rows of the configuration model.

use std::collections::{BTreeMap, HashMap};

use faultline_model::{
    Attributes, Ci, CiId, GroupIdentity, GroupMembership, LifecycleStatus, Model, Needs,
    RedundancyGroup, Relationship, Strength,
};

use super::estate::{DemoCi, DemoRelationship, Estate};

/// CIs, relationships and groups, numbered from 1 in the order of their making.
#[derive(Debug)]
pub struct DemoRows {
    /// The CIs.
    pub cis: Vec<Ci>,
    /// The relationships.
    pub relationships: Vec<Relationship>,
    /// The redundancy groups of which something is stated.
    pub groups: Vec<RedundancyGroup>,
}

/// Why the tables beside this file would be wrong; a test shows that they are not.
const TABLES_ARE_SOUND: &str = "the demonstration estate uses shipped words and its own keys only";

impl Estate {
    /// The rows of the estate under the shipped model, which the caller passes in.
    pub fn rows(&self, model: &Model) -> DemoRows {
        let ids: HashMap<&str, CiId> = (1..)
            .zip(&self.cis)
            .map(|(id, ci)| (ci.key.as_str(), id))
            .collect();
        let cis = (1..)
            .zip(&self.cis)
            .map(|(id, ci)| ci_row(id, ci, model))
            .collect();
        let mut groups = BTreeMap::new();
        let mut relationships = Vec::with_capacity(self.relationships.len());
        for (id, stated) in (1..).zip(&self.relationships) {
            let row = relationship_row(id, stated, &ids, model);
            if let (GroupMembership::Named(name), Some(needs)) = (&row.group, stated.needs) {
                let needs: Needs = needs.parse().expect(TABLES_ARE_SOUND);
                groups.entry((row.source, name.clone())).or_insert(needs);
            }
            relationships.push(row);
        }
        let groups = (1..)
            .zip(groups)
            .map(|(id, ((dependent, name), needs))| RedundancyGroup {
                id,
                dependent,
                identity: GroupIdentity::Named(name),
                needs: Some(needs),
                strength: None,
                since: 0,
            })
            .collect();
        DemoRows {
            cis,
            relationships,
            groups,
        }
    }
}

fn ci_row(id: CiId, ci: &DemoCi, model: &Model) -> Ci {
    let status: LifecycleStatus = ci.status.parse().expect(TABLES_ARE_SOUND);
    let attributes = ci
        .attributes
        .iter()
        .map(|(attribute, value)| ((*attribute).to_owned(), value.clone()))
        .collect();
    Ci {
        id,
        key: ci.key.clone(),
        name: ci.name.clone(),
        class: model.class(ci.class).expect(TABLES_ARE_SOUND).number,
        status,
        attributes: Attributes::from_map(&attributes),
        aliases: Vec::new(),
        since: 0,
    }
}

fn relationship_row(
    id: u32,
    stated: &DemoRelationship,
    ids: &HashMap<&str, CiId>,
    model: &Model,
) -> Relationship {
    let end = |key: &str| *ids.get(key).expect(TABLES_ARE_SOUND);
    Relationship {
        id,
        source: end(&stated.source),
        kind: model
            .relationship_type(stated.kind)
            .expect(TABLES_ARE_SOUND)
            .number,
        target: end(&stated.target),
        group: GroupMembership::from_text(stated.group).expect(TABLES_ARE_SOUND),
        strength: stated.softened.then_some(Strength::Soft),
        probability: None,
        since: 0,
    }
}
