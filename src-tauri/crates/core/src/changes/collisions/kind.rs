//! What a collision is.

use faultline_graph::State;
use faultline_model::{CiId, RecordId, RecordNumber};

use super::super::TimeSpan;
use super::super::windows::WindowKind;

/// Why two things do not go together, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CollisionKind {
    /// Two changes take together what neither takes alone.
    JointOutage,
    /// Something may not be changed in that time.
    Freeze,
    /// Two changes alter the same CI.
    SameCi,
    /// Two changes leave the same service degraded or down.
    SharedService,
    /// Somebody is to do two changes at once.
    SameImplementer,
    /// A CI is changed outside its maintenance windows.
    OutsideMaintenance,
}

impl CollisionKind {
    /// All of them, the worst first.
    pub const ALL: [Self; 6] = [
        Self::JointOutage,
        Self::Freeze,
        Self::SameCi,
        Self::SharedService,
        Self::SameImplementer,
        Self::OutsideMaintenance,
    ];

    /// The word in documents.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::JointOutage => "joint_outage",
            Self::Freeze => "freeze",
            Self::SameCi => "same_ci",
            Self::SharedService => "shared_service",
            Self::SameImplementer => "same_implementer",
            Self::OutsideMaintenance => "outside_maintenance",
        }
    }
}

/// What a change collides with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CollidesWith {
    /// Another change.
    Change {
        /// Its internal id.
        id: RecordId,
        /// Its number.
        number: RecordNumber,
        /// Its title.
        title: String,
    },
    /// A freeze, or the maintenance window that it leaves.
    Window {
        /// Which.
        kind: WindowKind,
        /// Its name.
        name: String,
    },
}

/// A CI or service that a collision is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CollidingCi {
    /// Internal id.
    pub ci: CiId,
    /// Its key.
    pub key: String,
    /// Its state under the change alone and under the other alone; up where that does not reach it.
    pub alone: [State; 2],
    /// Its state while both are done.
    pub together: State,
}

/// A change that does not go together with something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collision {
    /// Why.
    pub kind: CollisionKind,
    /// Internal id of the change.
    pub change: RecordId,
    /// Its number.
    pub number: RecordNumber,
    /// Its title.
    pub title: String,
    /// When it is done.
    pub span: TimeSpan,
    /// What it collides with.
    pub with: CollidesWith,
    /// When that is; for a maintenance window its occurrence nearest before or in the change, none
    /// where there is none near.
    pub other_span: Option<TimeSpan>,
    /// The CIs that it is about, worst first, at most 200.
    pub cis: Vec<CollidingCi>,
    /// How many there are.
    pub cis_total: usize,
    /// The services that it is about, worst first, at most 200.
    pub services: Vec<CollidingCi>,
    /// How many there are.
    pub services_total: usize,
    /// Who is to do both, as written; of a collision of that kind alone.
    pub implementer: Option<String>,
}
