//! One CI: its summary on lists and maps, and all of it in the inspector.

use serde::{Deserialize, Serialize};
use specta::Type;

use crate::history::{ChangesetView, CiHistoryEntry};
use crate::model::{ImpactDirectionView, StrengthView};

/// Life-cycle status of a CI.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum StatusView {
    /// Not yet there.
    Planned,
    /// In service.
    Live,
    /// In service, under maintenance.
    Maintenance,
    /// No longer there.
    Retired,
}

/// What a list, a map node or a chip shows of a CI.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiSummary {
    /// Internal id: stable over renames.
    pub id: u32,
    /// Unique key.
    pub key: String,
    /// Name.
    pub name: String,
    /// Class id.
    pub class: String,
    /// Life-cycle status.
    pub status: StatusView,
    /// `critical`, `high`, `medium`, `low`, or none.
    pub criticality: Option<String>,
    /// Location text.
    pub location: Option<String>,
    /// Availability target as written, e.g. "99.95 %" (services).
    pub availability_target: Option<String>,
}

/// Everything the inspector shows of a CI.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CiDetail {
    /// Key, name, class, status.
    pub summary: CiSummary,
    /// The changeset of the version shown; an edit names it, so that a stale edit is seen.
    pub since: u32,
    /// The changeset that wrote it.
    pub changed: ChangesetView,
    /// Attributes with a value, in the class's order; recommended ones without a value too.
    pub attributes: Vec<AttributeValueView>,
    /// Redundancy groups of which the CI is the dependent.
    pub groups: Vec<GroupView>,
    /// Relationships through which it needs others.
    pub needs: Vec<RelationshipView>,
    /// Relationships through which others need it.
    pub used_by: Vec<RelationshipView>,
    /// Relationships over which no failure travels.
    pub others: Vec<RelationshipView>,
    /// Old keys that still lead here.
    pub aliases: Vec<String>,
    /// Sources that named it, newest first.
    pub confirmations: Vec<ConfirmationView>,
    /// Its history, newest first, at most ten.
    pub history: Vec<CiHistoryEntry>,
}

/// A value of a CI.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct AttributeValueView {
    /// Attribute id, or the column's name for an extra.
    pub id: String,
    /// The value; none where a recommended one is missing.
    pub value: Option<String>,
    /// The class does not know it: kept from an import.
    pub extra: bool,
}

/// A relationship seen from one CI.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipView {
    /// Internal id.
    pub id: u32,
    /// Relationship type id.
    pub kind: String,
    /// The CI in question is the source.
    pub outgoing: bool,
    /// The CI at the other end.
    pub other: CiSummary,
    /// Effective strength.
    pub strength: StrengthView,
    /// Strength stated on the relationship itself, if any.
    pub own_strength: Option<StrengthView>,
    /// Group as stored: none = unstated, "-" = none on purpose, else a name.
    pub group: Option<String>,
    /// The chance that failure travels, if stated.
    #[specta(type = Option<specta_typescript::Number>)]
    pub probability: Option<f64>,
    /// The changeset of the version shown.
    pub since: u32,
    /// Newest source that named it.
    pub confirmed: Option<ConfirmationView>,
}

/// A redundancy group of a CI.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct GroupView {
    /// Name; none for the default group of a type.
    pub name: Option<String>,
    /// The type whose default group it is.
    pub default_of: Option<String>,
    /// Needed members as stated ("2", "50%"); none where unstated.
    pub stated_needs: Option<String>,
    /// Strength as stated.
    pub stated_strength: Option<StrengthView>,
    /// Members needed now.
    pub needs: u32,
    /// Distinct members in service.
    pub members: u32,
    /// Effective strength.
    pub strength: StrengthView,
    /// Relationships that belong to it.
    pub relationships: Vec<u32>,
}

/// When a source last named something.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct ConfirmationView {
    /// The source's name.
    pub source: String,
    /// RFC 3339 in UTC.
    pub at: String,
}

/// A relationship drawn on a map.
#[derive(Clone, Debug, PartialEq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RelationshipLine {
    /// Internal id.
    pub id: u32,
    /// Relationship type id.
    pub kind: String,
    /// Internal id of the source CI.
    pub source: u32,
    /// Internal id of the target CI.
    pub target: u32,
    /// Which way failure travels.
    pub impact: ImpactDirectionView,
    /// Effective strength.
    pub strength: StrengthView,
    /// The redundancy group it belongs to: index into the scene's groups.
    pub group: Option<u32>,
}

use faultline_core::impact::AnalysisFault;
use faultline_core::show::{self, ShownCi, ShownGroup, ShownRelationship};
use faultline_model::{GroupIdentity, Model};

use crate::{ApiError, Session, convert};

/// Everything about one CI.
///
/// # Errors
/// No workspace is open, or the CI was deleted.
pub fn detail(session: &Session, id: u32) -> Result<CiDetail, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let shown = show::show(&estate.snapshot, reader.view(), id)?.ok_or(AnalysisFault::Gone)?;
    Ok(detail_view(&estate.snapshot.model, shown))
}

/// Summaries of CIs by internal id; unknown ones are left out.
///
/// # Errors
/// No workspace is open.
pub fn summaries(session: &Session, ids: &[u32]) -> Result<Vec<CiSummary>, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    estate.summaries(reader.view(), ids)
}

/// The CI of a key, or of an old key.
///
/// # Errors
/// No workspace is open, or no CI has the key.
pub fn by_key(session: &Session, key: &str) -> Result<CiSummary, ApiError> {
    let estate = session.estate()?;
    let reader = estate.read()?;
    let ci = show::by_key(&estate.snapshot, reader.view(), key)?;
    Ok(convert::summary(&estate.snapshot.model, &ci))
}

fn detail_view(model: &Model, shown: ShownCi) -> CiDetail {
    let ShownCi {
        ci,
        changed,
        attributes,
        groups,
        relationships,
        confirmations,
        history,
    } = shown;
    let list = |list: Vec<ShownRelationship>| {
        let shown = list.into_iter();
        shown.map(|one| relationship(model, one)).collect()
    };
    CiDetail {
        summary: convert::summary(model, &ci),
        since: ci.since,
        changed: convert::changeset(&changed),
        attributes: attributes
            .into_iter()
            .map(|one| AttributeValueView {
                id: one.id,
                value: one.value,
                extra: one.extra,
            })
            .collect(),
        groups: groups.into_iter().map(|one| group(model, one)).collect(),
        needs: list(relationships.needs),
        used_by: list(relationships.used_by),
        others: list(relationships.others),
        aliases: ci.aliases,
        confirmations: confirmations.into_iter().map(confirmation).collect(),
        history: history.into_iter().map(convert::history_entry).collect(),
    }
}

fn relationship(model: &Model, shown: ShownRelationship) -> RelationshipView {
    let ShownRelationship {
        relationship,
        outgoing,
        other,
        strength,
        confirmed,
    } = shown;
    RelationshipView {
        id: relationship.id,
        kind: convert::kind_id(model, relationship.kind),
        outgoing,
        other: convert::summary(model, &other),
        strength: convert::strength(strength),
        own_strength: relationship.strength.map(convert::strength),
        group: relationship.group.as_text().map(str::to_owned),
        probability: relationship.probability.map(|stated| stated.value()),
        since: relationship.since,
        confirmed: confirmed.map(confirmation),
    }
}

fn group(model: &Model, shown: ShownGroup) -> GroupView {
    let ShownGroup {
        identity,
        stated_needs,
        stated_strength,
        needs,
        members,
        strength,
        relationships,
    } = shown;
    let (name, default_of) = match identity {
        GroupIdentity::Named(name) => (Some(name), None),
        GroupIdentity::DefaultOf(kind) => (None, Some(convert::kind_id(model, kind))),
    };
    GroupView {
        name,
        default_of,
        stated_needs: stated_needs.map(|needs| needs.to_string()),
        stated_strength: stated_strength.map(convert::strength),
        needs,
        members,
        strength: convert::strength(strength),
        relationships,
    }
}

fn confirmation(one: faultline_core::Confirmation) -> ConfirmationView {
    ConfirmationView {
        source: one.source,
        at: one.at,
    }
}
