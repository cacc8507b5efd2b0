//! The overview of a whole estate: its communities as views, and the CIs as columns of bytes, which
//! no page could take as JSON.

mod columns;
mod remembered;
mod view;
mod views;

pub use columns::{overview_columns, overview_matches, overview_states};
pub use remembered::RememberedOverview;
pub use view::overview;
pub use views::{
    CommunityLinkView, CommunityView, NamePartView, NameWordView, OverviewView, RegionView,
};
