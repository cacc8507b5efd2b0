//! What a release does: its changes in the order of their deployment, and what they hit together.

mod order;
mod radius;

pub use order::{DeploymentStep, Needing, deployment_order};
pub use radius::{ReleaseCi, ReleaseRadius, release_radius};
