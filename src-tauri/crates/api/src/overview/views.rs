//! What the page is told of an overview.

use serde::Serialize;
use specta::Type;

use crate::item::CiSummary;

/// The communities of an estate.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct OverviewView {
    /// The changeset it shows.
    pub changeset: u32,
    /// The revision of the draft it shows; 0 for none.
    pub revision: u32,
    /// How many CIs there are.
    pub cis: u32,
    /// How many pairs of CIs are joined.
    pub pairs: u32,
    /// Whether every CI has a place of its own; else the estate is shown by its communities alone.
    pub is_placed: bool,
    /// The communities; one without CIs has size 0.
    pub communities: Vec<CommunityView>,
    /// The regions that communities lie in.
    pub regions: Vec<RegionView>,
    /// What joins communities.
    pub links: Vec<CommunityLinkView>,
    /// Ids of classes, as the columns number them.
    pub classes: Vec<String>,
    /// Sites, as the columns number them.
    pub sites: Vec<String>,
    /// Support teams, as the columns number them.
    pub teams: Vec<String>,
}

/// A disc of CIs that are joined more with each other than with others.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CommunityView {
    /// What is in it, the most telling part first.
    pub name: Vec<NamePartView>,
    /// Its region.
    pub region: u32,
    /// Its middle.
    #[specta(type = specta_typescript::Number)]
    pub x: f32,
    /// Its middle, downwards.
    #[specta(type = specta_typescript::Number)]
    pub y: f32,
    /// All its CIs lie within.
    #[specta(type = specta_typescript::Number)]
    pub radius: f32,
    /// How many CIs it has.
    pub cis: u32,
    /// It gathers what is joined to few others.
    pub is_loose: bool,
    /// How many services it has.
    pub service_count: u32,
    /// The most critical of them.
    pub services: Vec<CiSummary>,
    /// CIs of criticality low, medium, high, critical.
    pub by_criticality: Vec<u32>,
    /// Ids of the classes with most CIs.
    pub classes: Vec<String>,
}

/// Communities that are joined more with each other than with others.
#[derive(Clone, Debug, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct RegionView {
    /// What is in it.
    pub name: Vec<NamePartView>,
}

/// A part of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct NamePartView {
    /// What it is.
    pub word: NameWordView,
    /// The word; of a class its id.
    pub text: String,
}

/// What a part of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum NameWordView {
    /// A site.
    Site,
    /// A support team.
    Team,
    /// A class.
    Class,
    /// An environment.
    Environment,
    /// A CI.
    Ci,
}

/// What joins two communities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct CommunityLinkView {
    /// The community of the lower number.
    pub one: u32,
    /// The other.
    pub other: u32,
    /// Pairs of CIs that are joined.
    pub pairs: u32,
}
