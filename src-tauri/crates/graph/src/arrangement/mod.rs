//! Arrangement of a whole estate: CIs gathered into communities, and a place for each, so that what
//! is joined lies together.
//!
//! Communities come from the Louvain method; those larger than [`LARGEST_COMMUNITY`] are divided by
//! the same method, and the undivided ones stay as regions. Within its community each CI is placed
//! by forces, communities are placed as discs within their region, and regions within the whole.
//! Nothing is drawn by lot and no sum depends on the number of threads: equal graphs have equal
//! arrangements.

mod adjacency;
mod after;
mod discs;
mod forces;
mod hierarchy;
mod links;
mod louvain;
mod place;

pub use after::KnownPlace;
pub use links::CommunityLink;
pub use louvain::modularity;

use adjacency::Adjacency;

/// A community with more CIs than this is divided where its relationships allow it.
pub const LARGEST_COMMUNITY: usize = 2_000;

/// How finely an estate is arranged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrangementDetail {
    /// Every CI has a place of its own.
    Cis,
    /// Every CI has the place of its community: for estates too large to be looked at one by one.
    Communities,
}

/// A disc of CIs that are joined more with each other than with others.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Community {
    /// Number of the region it lies in.
    pub region: u32,
    /// Its middle; a CI takes about one unit of area.
    pub x: f32,
    /// Its middle, downwards.
    pub y: f32,
    /// All its CIs lie within this distance of its middle.
    pub radius: f32,
    /// How many CIs it has.
    pub size: u32,
    /// It gathers CIs that are joined to few others, which may have nothing to do with each other.
    pub is_loose: bool,
}

/// Where a CI lies.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Place {
    /// Number of its community.
    pub community: u32,
    /// Rightwards.
    pub x: f32,
    /// Downwards.
    pub y: f32,
}

/// Communities and places of all CIs of a graph.
#[derive(Clone, Debug, PartialEq)]
pub struct Arrangement {
    /// The communities, the largest first when they are made.
    pub communities: Vec<Community>,
    /// The place of each CI, by node.
    pub places: Vec<Place>,
    /// How finely it was made.
    pub detail: ArrangementDetail,
}

impl Arrangement {
    /// The place of a CI.
    #[must_use]
    pub fn place(&self, node: crate::Node) -> Place {
        self.places[node.index()]
    }
}
