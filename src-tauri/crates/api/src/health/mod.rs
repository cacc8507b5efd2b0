//! How complete, correct and fresh the data of the estate is, and whether it keeps to policies.

mod figures;
mod list;
mod policies;
mod reason;
mod trend;
mod views;

pub use figures::health;
pub use list::health_list;
pub use policies::{forget_policies, keep_policies, policies};
pub use reason::{GroupNameView, NormalView, ReasonView};
pub use trend::health_trend;
pub use views::{
    CauseOfViolationView, FactView, FigureView, GapView, HealthCheckView, HealthFindingView,
    HealthFindingsView, HealthView, PoliciesView, PolicyFaultView, PolicyView, SectionView,
    SeverityView, TrendPointView, ViolationView,
};
