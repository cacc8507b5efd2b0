//! Risk: impact by likelihood, each from factors that are shown with their weights.

mod assess;
mod factor_value;
pub mod scale;
mod state;
mod track_record;

pub use assess::{RiskAssessment, RiskFactor, assess_risk, risk_of_radius};
pub use factor_value::FactorValue;
pub use scale::{RISK_MATRIX, RiskLevel};
pub use state::state_risk;
pub use track_record::{TrackRecord, TrackRecords, track_records};
