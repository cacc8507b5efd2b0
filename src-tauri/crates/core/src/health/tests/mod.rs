//! Every check on small estates, and against naive evaluations of random ones.

mod as_of;
mod cases;
mod property;

use jiff::{SignedDuration, Timestamp};

use super::{Check, Health, HealthRule, STALE_AFTER_DAYS, assess, sentence};
use crate::Moment;
use crate::confidence::ConfidenceRule;
use crate::import::tests::Shop;
use crate::task::TaskContext;

/// The shipped rule, with a normal from three CIs of a class on.
fn rule() -> HealthRule {
    HealthRule {
        stale_after_days: STALE_AFTER_DAYS,
        confidence: ConfidenceRule {
            least_cis: 3,
            ..ConfidenceRule::default()
        },
    }
}

fn days_after(shop: &mut Shop, days: i64) -> Timestamp {
    shop.context().now + SignedDuration::from_hours(24 * days)
}

fn health(shop: &Shop, moment: Moment, now: Timestamp) -> Health {
    let snapshot = shop.workspace.snapshot_at(moment).expect("a snapshot");
    let reader = shop.workspace.read_at(moment).expect("a reader");
    let task = TaskContext::unattended();
    assess(&task, &snapshot, reader.view(), &rule(), now).expect("readable")
}

/// The list of a check: keys with their reasons.
fn list(shop: &Shop, health: &Health, moment: Moment, check: Check) -> Vec<String> {
    let snapshot = shop.workspace.snapshot_at(moment).expect("a snapshot");
    let findings = health.figure(check).findings.iter();
    let told = findings.map(|finding| {
        let key = snapshot.graph.key(finding.node);
        format!("{key}: {}", sentence(&finding.reason, &snapshot))
    });
    told.collect()
}

/// The list of a check on an estate imported just now.
fn found(cis: &str, relationships: &str, check: Check) -> Vec<String> {
    let mut shop = Shop::new();
    shop.import(&[("cis.csv", cis), ("relations.csv", relationships)]);
    let now = days_after(&mut shop, 1);
    let health = health(&shop, Moment::Now, now);
    list(&shop, &health, Moment::Now, check)
}
