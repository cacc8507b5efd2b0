//! The dependency graph in memory and the algorithms over it.
//!
//! Relationships become dependencies in one place, [`GraphBuilder::build`]; everything else knows
//! dependencies and redundancy groups only. Dependencies lie in compressed sparse rows of 32-bit
//! numbers, by dependent with all that explains them and by provider with just what impact needs.
//!
//! There is no SQL, no serialisation, no clock and no input or output here, and no knowledge of
//! what a CI is beyond its key, whether it is in service, and a number for its class.

mod availability;
mod build;
mod certainty;
mod cut_sets;
mod dependency;
mod dependent_counts;
mod explanation;
mod fate_sharing;
mod fault_localisation;
mod fault_tree;
mod footprint;
mod forward;
mod graph;
mod group;
mod impact;
mod input;
mod joint_outage;
mod kind;
mod needs;
mod node;
mod nodes;
mod paths;
mod reachability;
mod recovery;
mod reverse;
mod root_cause;
mod single_points;
mod state;
mod statements;
mod update;
mod visit;

pub use availability::{
    AddedRedundancy, DiagramLimit, FailureStructure, Importance, Unavailability,
};
pub use build::GraphBuilder;
pub use certainty::CertainReach;
pub use cut_sets::{CutSetQuestion, CutSets};
pub use dependency::Dependency;
pub use explanation::{
    CiLine, Explanation, ExplanationLine, GroupLine, LineContent, Mention, Through,
};
pub use fate_sharing::FateSharing;
pub use fault_localisation::{Baseline, LocalisationQuestion};
pub use footprint::{Footprint, Selected, WorseTogether};
pub use graph::Graph;
pub use group::{DependencyGroup, GroupIdentity};
pub use impact::{Affected, Cancelled, Impact, ImpactScratch, StateCounts};
pub use input::{GroupId, GroupStatement, Membership, Relationship};
pub use joint_outage::{JointOutage, JointlyAffected};
pub use kind::{ImpactDirection, RelationshipKind, Strength};
pub use needs::{Needs, Percent};
pub use node::{CiId, Node};
pub use paths::{PathCoverage, PathLoss};
pub use recovery::{RecoveryOrder, RecoverySchedule, RecoveryStep, RecoveryTime};
pub use root_cause::{
    CandidateCause, Check, Fault, Hypothesis, Incident, Observation, Report, Reported, RootCause,
    Searched, Settings, WrongOrder, first_onset, merge_reports,
};
pub use single_points::{SharedProvider, SinglePoint, SinglePoints};
pub use state::State;
pub use update::GraphChange;
pub use visit::NodeSet;
