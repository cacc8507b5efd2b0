//! Incidents with known causes, made by fault injection: faults are put into an estate, what they
//! bring about is played through, and only some of it is told.
//!
//! The rules, which no method of fault localisation was asked about:
//!
//! 1. *Faults.* One in 60 % of incidents, two in 25 %, three in 15 %; each CI as likely as its rate
//!    says, independently of the others; down in 70 %, degraded in 30 %.
//! 2. *Impact.* Over each dependency a failure travels with its stated probability, else with 95 %,
//!    once and for all in an incident, after an exponentially distributed delay of 20 seconds in
//!    the mean. A CI's state follows from what has reached it by the rule of impact.
//! 3. *Reports.* Of all CIs 60 % are monitored, drawn anew for each incident. Those of them that are
//!    degraded or down are reported, at most 40, one in five in the wrong one of both states. Nine
//!    in ten reports come within a minute, the others after ten minutes in the mean.
//! 4. *Healthy reports.* Of the 50 healthy CIs nearest to what is reported, the monitored ones are
//!    known to be up, but for 2 % false alarms within half an hour of the first fault. About CIs that
//!    are not monitored nobody knows anything.
//! 5. *Changes.* Of all CIs 5 % changed in the seven days before, at any time; of the faults 40 %
//!    come of a change of that CI, twelve hours before in the mean.
//! 6. *Records.* In the graph that a method sees, of every hundred relationships five are missing
//!    and five name another provider of the same class, drawn anew for each incident.
//! 7. *Incidents.* Fewer than three reports of something degraded or down are none, nor is what no
//!    true report speaks of; then all but the number of faults is drawn again.
//!
//! The same seed and number give the same incident.

mod incident;
mod records;
mod reports;
mod spread;
#[cfg(test)]
mod tests;

pub use incident::{InjectedIncident, inject};
pub use spread::{Spread, Struck};
