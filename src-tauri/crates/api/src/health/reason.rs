//! Why a check found a CI, as data: the page owns the words.

use faultline_core::confidence::NormalRelationship;
use faultline_core::graph::Node;
use faultline_core::health::{Finding, GroupName, Reason};
use faultline_core::snapshot::GraphSnapshot;
use serde::Serialize;
use specta::Type;

use crate::convert;
use crate::model::StrengthView;

/// A redundancy group of a CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupNameView {
    /// Its name; none for a default group.
    pub name: Option<String>,
    /// Id of the relationship type whose default group it is.
    pub default_of: Option<String>,
}

/// A kind of relationship that most CIs of a class have.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NormalView {
    /// Id of the relationship type.
    pub kind: String,
    /// Whether it is read from the target, with the inverse label.
    pub inverse: bool,
    /// CIs of the class in service that have it.
    pub having: u32,
    /// CIs of the class in service.
    pub of: u32,
}

/// Why a check found a CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(
    tag = "code",
    rename_all = "camelCase",
    rename_all_fields = "camelCase"
)]
#[expect(missing_docs, reason = "what a variant says, its fields name")]
pub enum ReasonView {
    /// These attributes, by id, have no value.
    Missing { attributes: Vec<String> },
    /// No failure travels to it or from it.
    Orphan,
    /// Nobody altered it and no source confirmed it since.
    Stale { last: String },
    /// Others, of which the first are named by key, have the same value.
    Same {
        value: String,
        total: u32,
        others: Vec<String>,
    },
    /// A group needs more members than it has in service.
    NeedsAboveMembers {
        group: GroupNameView,
        needs: u32,
        members: u32,
    },
    /// A group has members, and none in service.
    NoMember { group: GroupNameView, members: u32 },
    /// The strength stated of a group is not that of any of its relationships.
    StrengthDisagrees {
        group: GroupNameView,
        stated: StrengthView,
    },
    /// Something is stated of a group to which no relationship belongs.
    NoRelationship { group: GroupNameView },
    /// Nobody stated what the members of a default group mean.
    Assumed {
        kind: String,
        needs: u32,
        members: u32,
    },
    /// A relationship leads from or to a retired CI, named by key.
    RetiredEnd {
        kind: String,
        inverse: bool,
        other: String,
    },
    /// A relationship from it, to the CI named by key and of a class by id, is of a type not allowed there.
    NotAllowed {
        kind: String,
        other: String,
        source_class: String,
        target_class: String,
    },
    /// It needs others, of which the first are named by key, that need it.
    Circle { total: u32, others: Vec<String> },
    /// A relationship was last confirmed then.
    Old {
        kind: String,
        inverse: bool,
        other: String,
        confirmed: String,
    },
    /// A relationship is no longer listed by any source that did.
    Dropped {
        kind: String,
        inverse: bool,
        other: String,
        source: String,
        confirmed: String,
    },
    /// The CI is no longer listed by any source that did.
    DroppedCi { source: String, confirmed: String },
    /// It lacks relationships that most of its class have.
    Lacks { normal: Vec<NormalView> },
}

/// A reason as the page sees it.
pub(super) fn reason_view(finding: &Finding, snapshot: &GraphSnapshot) -> ReasonView {
    let kind = |number| convert::kind_id(&snapshot.model, number);
    let key = |node: Node| snapshot.graph.key(node).to_owned();
    let keys = |nodes: &[Node]| nodes.iter().map(|&node| key(node)).collect::<Vec<_>>();
    let group = |group: &GroupName| group_view(group, snapshot);
    let class = |node: Node| {
        let class = snapshot.model.class_by_number(snapshot.graph.class(node));
        class.map_or_else(String::new, |class| class.id.clone())
    };
    // Doubtful relationships are told from the side of the dependent.
    let inverse = |number| !dependent_is_source(number, snapshot);
    match &finding.reason {
        Reason::Missing { attributes } => ReasonView::Missing {
            attributes: attributes
                .iter()
                .map(|&number| attribute_id(number, snapshot))
                .collect(),
        },
        Reason::Orphan => ReasonView::Orphan,
        Reason::Stale { last } => ReasonView::Stale {
            last: last.to_string(),
        },
        Reason::Same {
            value,
            total,
            others,
        } => ReasonView::Same {
            value: value.to_string(),
            total: *total,
            others: keys(others),
        },
        Reason::NeedsAboveMembers {
            group: name,
            needs,
            members,
        } => ReasonView::NeedsAboveMembers {
            group: group(name),
            needs: *needs,
            members: *members,
        },
        Reason::NoMember {
            group: name,
            members,
        } => ReasonView::NoMember {
            group: group(name),
            members: *members,
        },
        Reason::StrengthDisagrees {
            group: name,
            stated,
        } => ReasonView::StrengthDisagrees {
            group: group(name),
            stated: convert::graph_strength(*stated),
        },
        Reason::NoRelationship { group: name } => ReasonView::NoRelationship { group: group(name) },
        Reason::Assumed {
            kind: number,
            needs,
            members,
        } => ReasonView::Assumed {
            kind: kind(*number),
            needs: *needs,
            members: *members,
        },
        Reason::RetiredEnd {
            kind: number,
            other,
            outgoing,
        } => ReasonView::RetiredEnd {
            kind: kind(*number),
            inverse: !outgoing,
            other: key(*other),
        },
        Reason::NotAllowed {
            kind: number,
            other,
        } => ReasonView::NotAllowed {
            kind: kind(*number),
            other: key(*other),
            source_class: class(finding.node),
            target_class: class(*other),
        },
        Reason::Circle { total, others } => ReasonView::Circle {
            total: *total,
            others: keys(others),
        },
        Reason::Old {
            kind: number,
            other,
            confirmed,
        } => ReasonView::Old {
            kind: kind(*number),
            inverse: inverse(*number),
            other: key(*other),
            confirmed: confirmed.to_string(),
        },
        Reason::Dropped {
            kind: number,
            other,
            source,
            confirmed,
        } => ReasonView::Dropped {
            kind: kind(*number),
            inverse: inverse(*number),
            other: key(*other),
            source: source.to_string(),
            confirmed: confirmed.to_string(),
        },
        Reason::DroppedCi { source, confirmed } => ReasonView::DroppedCi {
            source: source.to_string(),
            confirmed: confirmed.to_string(),
        },
        Reason::LacksNeeds { normal } => ReasonView::Lacks {
            normal: normal_views(normal, snapshot, false),
        },
        Reason::LacksDependents { normal } => ReasonView::Lacks {
            normal: normal_views(normal, snapshot, true),
        },
    }
}

/// Kinds of relationships read from the side of the dependent, or of what is `needed`.
fn normal_views(
    normal: &[NormalRelationship],
    snapshot: &GraphSnapshot,
    needed: bool,
) -> Vec<NormalView> {
    let view = |one: &NormalRelationship| NormalView {
        kind: convert::kind_id(&snapshot.model, one.kind),
        inverse: dependent_is_source(one.kind, snapshot) == needed,
        having: one.having,
        of: one.of,
    };
    normal.iter().map(view).collect()
}

fn group_view(group: &GroupName, snapshot: &GraphSnapshot) -> GroupNameView {
    match group {
        GroupName::Named(name) => GroupNameView {
            name: Some(name.to_string()),
            default_of: None,
        },
        GroupName::DefaultOf(kind) => GroupNameView {
            name: None,
            default_of: Some(convert::kind_id(&snapshot.model, *kind)),
        },
    }
}

fn dependent_is_source(kind: u16, snapshot: &GraphSnapshot) -> bool {
    let kind = snapshot.model.relationship_type_by_number(kind);
    kind.is_none_or(|kind| kind.dependent_is_source())
}

/// The id of an attribute by its number.
pub(super) fn attribute_id(number: u16, snapshot: &GraphSnapshot) -> String {
    let mut attributes = snapshot.model.attributes().iter();
    let found = attributes.find(|one| one.number == number);
    found.map(|one| one.id.clone()).unwrap_or_default()
}
