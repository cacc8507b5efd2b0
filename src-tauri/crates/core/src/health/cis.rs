//! One pass over the CIs.

use faultline_graph::Node;
use faultline_model::{Attributes, CiId, Criticality, LifecycleStatus};
use faultline_store::{CiRow, FIRST_DRAFT_STEP, StoreError, View};
use jiff::{SignedDuration, Timestamp};

use super::attribute_gaps::AttributeGaps;
use super::duplicates::AllDuplicates;
use super::figures::Gathered;
use super::{AttributeGap, Check, Finding, HealthRule, Reason};
use crate::confidence::LastWords;
use crate::snapshot::GraphSnapshot;
use crate::stopped::Stopped;

/// What a service promises.
pub(super) const TARGETS: [&str; 3] = ["availability_target", "rto", "rpo"];

/// What the pass tells besides findings.
pub(super) struct PassedCis {
    pub gaps: Vec<AttributeGap>,
    pub services: u32,
    /// Services in service of criticality `critical`, by key.
    pub critical_services: Vec<Node>,
    /// One flag for each node.
    pub retired: Vec<bool>,
}

/// What a CI is judged by.
struct Judged<'v> {
    snapshot: &'v GraphSnapshot,
    words: LastWords,
    changesets: Vec<(u32, Timestamp)>,
    now: Timestamp,
    fresh_since: Timestamp,
    /// Numbers of the attributes of [`TARGETS`] that there are, with their ids.
    targets: Vec<(u16, &'static str)>,
}

/// Goes over the CIs once; `step` is asked after each.
pub(super) fn pass(
    snapshot: &GraphSnapshot,
    view: View<'_>,
    rule: &HealthRule,
    now: Timestamp,
    gathered: &mut Gathered,
    step: &mut dyn FnMut() -> Result<(), Stopped>,
) -> Result<PassedCis, Stopped> {
    let judged = Judged::new(snapshot, view, rule, now)?;
    let graph = &snapshot.graph;
    let mut gaps = AttributeGaps::new(&snapshot.model);
    let mut duplicates = AllDuplicates::default();
    let mut retired = vec![false; graph.node_count()];
    let (mut services, mut critical_services) = (0, Vec::new());
    view.for_each_ci_by_id(|row, since| {
        step()?;
        let Some(node) = graph.node_of(row.id) else {
            return Ok(());
        };
        retired[node.index()] = row.status == LifecycleStatus::Retired;
        if !row.status.in_service() {
            return Ok::<(), Stopped>(());
        }
        gaps.consider(node, &row, gathered);
        duplicates.consider(node, &row);
        judged.age(node, row.id, since, gathered);
        if snapshot.is_service(node) {
            services += 1;
            judged.service(node, &row, gathered);
            let criticality = Attributes::find(row.attributes, "criticality");
            let criticality = criticality.and_then(|word| word.parse::<Criticality>().ok());
            if criticality == Some(Criticality::Critical) {
                critical_services.push(node);
            }
        }
        Ok(())
    })?;
    duplicates.gather(snapshot, view, gathered)?;
    critical_services.sort_unstable();
    Ok(PassedCis {
        gaps: gaps.into_gaps(),
        services,
        critical_services,
        retired,
    })
}

impl<'v> Judged<'v> {
    fn new(
        snapshot: &'v GraphSnapshot,
        view: View<'_>,
        rule: &HealthRule,
        now: Timestamp,
    ) -> Result<Self, StoreError> {
        let fresh = SignedDuration::from_hours(24 * i64::from(rule.stale_after_days));
        let changesets = view.changesets()?.into_iter();
        let targets = TARGETS.into_iter().filter_map(|id| {
            let attribute = snapshot.model.attribute(id)?;
            Some((attribute.number, id))
        });
        Ok(Self {
            snapshot,
            words: LastWords::of(view.ci_words()?),
            changesets: changesets.map(|one| (one.number, one.header.at)).collect(),
            now,
            fresh_since: now.checked_sub(fresh).unwrap_or(Timestamp::MIN),
            targets: targets.collect(),
        })
    }

    /// Judges when a CI was last altered or confirmed, and whether a source still lists it.
    fn age(&self, node: Node, id: CiId, since: u32, gathered: &mut Gathered) {
        let word = self.words.on(id);
        if let (None, Some((confirmed, source))) = (word.confirmed, word.gone) {
            let reason = Reason::DroppedCi {
                source: source.into(),
                confirmed,
            };
            gathered.add(Check::DroppedCis, Finding { node, reason });
        }
        // What dropped it stated it once, too.
        let listed = word.gone.map(|(at, _)| at);
        let last = word.confirmed.max(listed).max(self.written(since));
        if let Some(last) = last.filter(|&at| at < self.fresh_since) {
            let reason = Reason::Stale { last };
            gathered.add(Check::Stale, Finding { node, reason });
        }
    }

    /// When a version was written.
    fn written(&self, since: u32) -> Option<Timestamp> {
        if since >= FIRST_DRAFT_STEP {
            return Some(self.now);
        }
        let place = self.changesets.binary_search_by_key(&since, |one| one.0);
        place.ok().map(|place| self.changesets[place].1)
    }

    /// Judges what a service says of itself.
    fn service(&self, node: Node, row: &CiRow<'_>, gathered: &mut Gathered) {
        let model = &self.snapshot.model;
        for (check, id) in [
            (Check::ServicesWithoutOwner, "owner"),
            (Check::ServicesWithoutCriticality, "criticality"),
        ] {
            if let Some(attribute) = model.attribute(id)
                && Attributes::find(row.attributes, id).is_none()
            {
                let attributes = [attribute.number].into();
                let reason = Reason::Missing { attributes };
                gathered.add(check, Finding { node, reason });
            }
        }
        let missing = self.targets.iter();
        let missing = missing.filter(|(_, id)| Attributes::find(row.attributes, id).is_none());
        let attributes: Box<[u16]> = missing.map(|target| target.0).collect();
        if !attributes.is_empty() {
            let reason = Reason::Missing { attributes };
            gathered.add(Check::ServicesWithoutTargets, Finding { node, reason });
        }
    }
}
