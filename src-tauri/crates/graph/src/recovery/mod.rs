//! Recovery: in which order what was lost comes back, and when.

mod critical_path;
mod order;
mod schedule;

pub use order::{RecoveryOrder, RecoveryStep};
pub use schedule::{RecoverySchedule, RecoveryTime};
