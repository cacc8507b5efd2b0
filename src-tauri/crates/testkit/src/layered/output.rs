//! A generated estate as the two CSV files and as input of a graph.

use std::collections::BTreeMap;
use std::io::{self, Write};

use faultline_graph::{
    GraphBuilder, GroupStatement, ImpactDirection, Membership, Needs, Relationship,
    RelationshipKind, Strength,
};

use super::{CLASSES, CiRow, Layered, LinkRow};
use crate::estate::parse_needs;

/// The shipped types that a generated estate uses: impact, strength, default group.
const KINDS: [(&str, ImpactDirection, Strength, bool); 14] = {
    use ImpactDirection::{None, TargetToSource};
    use Strength::{Hard, Soft};
    [
        ("authenticates_with", TargetToSource, Hard, false),
        ("calls", TargetToSource, Hard, false),
        ("connects_to", TargetToSource, Hard, false),
        ("depends_on", TargetToSource, Hard, false),
        ("has_member", TargetToSource, Hard, true),
        ("hosted_on", TargetToSource, Hard, false),
        ("located_in", TargetToSource, Hard, false),
        ("monitored_by", None, Hard, false),
        ("powered_by", TargetToSource, Hard, true),
        ("realized_by", TargetToSource, Hard, false),
        ("runs_on", TargetToSource, Hard, false),
        ("stored_on", TargetToSource, Hard, false),
        ("uses", TargetToSource, Soft, false),
        ("virtualized_by", TargetToSource, Hard, false),
    ]
};

impl Layered {
    /// Writes the two plain files, CIs and relationships.
    ///
    /// # Errors
    /// Those of the writers.
    pub fn write_csv(
        &self,
        cis: &mut impl Write,
        relationships: &mut impl Write,
    ) -> io::Result<()> {
        writeln!(
            cis,
            "key,name,class,status,environment,owner,support_team,criticality,location"
        )?;
        for row in self.cis() {
            let CiRow {
                key,
                name,
                class,
                status,
                environment,
                owner,
                support_team,
                criticality,
                location,
            } = row;
            writeln!(
                cis,
                "{key},{name},{class},{status},{environment},{owner},{support_team},{criticality},\"{location}\""
            )?;
        }
        writeln!(relationships, "source,type,target,strength,group,needs")?;
        for row in self.links() {
            let LinkRow {
                source,
                kind,
                target,
                strength,
                group,
                needs,
            } = row;
            writeln!(
                relationships,
                "{},{kind},{},{},{},{}",
                self.key(source),
                self.key(target),
                strength.unwrap_or_default(),
                group.unwrap_or_default(),
                needs.unwrap_or_default(),
            )?;
        }
        Ok(())
    }

    /// A builder that holds this estate; ids of CIs are their indices plus one, those of
    /// relationships their places.
    #[must_use]
    pub fn builder(&self) -> GraphBuilder {
        let cis = self.ci_count() as usize;
        let mut builder = GraphBuilder::with_capacity(cis, cis * 5 / 2);
        for (id, (_, impact, strength, default_group)) in (0..).zip(KINDS) {
            let default_group = default_group.then_some(Needs::ONE);
            builder.kind(
                id,
                RelationshipKind {
                    impact,
                    strength,
                    default_group,
                },
            );
        }
        for (row, id) in self.cis().zip(1..) {
            let in_service = matches!(row.status, "live" | "maintenance");
            let class = CLASSES.iter().position(|class| class.id == row.class);
            builder.ci(id, &row.key, in_service, class.unwrap_or_default() as u16);
        }
        let mut groups = BTreeMap::new();
        for (row, id) in self.links().zip(1..) {
            feed(&mut builder, &mut groups, row, id);
        }
        builder
    }
}

fn feed(
    builder: &mut GraphBuilder,
    groups: &mut BTreeMap<(u32, &'static str), u32>,
    row: LinkRow,
    id: u32,
) {
    let membership = match row.group {
        None => Membership::Unstated,
        Some(name) => {
            let next = groups.len() as u32 + 1;
            let group = *groups.entry((row.source, name)).or_insert(next);
            if group == next {
                let needs = row.needs.map(parse_needs);
                builder.group(
                    group,
                    GroupStatement {
                        needs,
                        strength: None,
                    },
                );
            }
            Membership::Group(group)
        }
    };
    let kind = KINDS.iter().position(|(name, ..)| *name == row.kind);
    builder.relationship(Relationship {
        id,
        kind: kind.expect("a type of the table above") as u16,
        source: row.source + 1,
        target: row.target + 1,
        membership,
        strength: row.strength.map(|_| Strength::Soft),
        probability: None,
    });
}
