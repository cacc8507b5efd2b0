//! Measures of a method's answers: where the true faults rank, how sure that figure is, and whether
//! stated probabilities hold.

mod interval;
mod rank;
mod reliability;

pub use interval::{Interval, bootstrap_mean, wilson};
pub use rank::{hit_share, mean_rank};
pub use reliability::{Reliability, ReliabilityRow};
