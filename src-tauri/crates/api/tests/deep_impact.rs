//! What stands on the impact rule, as the page asks for it.

#![expect(
    clippy::unwrap_used,
    reason = "whatever is not as it must be fails the test"
)]

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::cfia::{self, CfiaQuery};
use faultline_api::edit::{EditRequest, edit};
use faultline_api::fate_sharing::fate_sharing;
use faultline_api::impact::{
    ConfidenceRuleView, ForcedState, StateView, change_confidence_rule, confidence,
};
use faultline_api::item::{CiSummary, StatusView};
use faultline_api::joint_outage::joint_outage;
use faultline_api::recovery::{RecoveryQuery, recovery};
use faultline_api::redundancy::{self, CutSetQuery, VerdictView};
use faultline_api::workspace::create;
use faultline_api::{ErrorKind, OpenAtStart, Session};
use jiff::Timestamp;

const TASK: u32 = 7;

/// A service on two machines of which one is enough; both stand on one host, and each on a disk of its own.
struct Estate {
    session: Session,
    ids: BTreeMap<&'static str, u32>,
}

impl Estate {
    fn new(folder: &Path) -> Self {
        let session = Session::new(folder, "Ann", OpenAtStart::Nothing, || {
            Timestamp::UNIX_EPOCH
        });
        create(&session, folder.join("e.faultline").to_str().unwrap()).unwrap();
        let mut estate = Self {
            session,
            ids: BTreeMap::new(),
        };
        let service: &[_] = &[
            ("criticality", "critical"),
            ("availability_target", "99.9"),
            ("rto", "2"),
        ];
        for (key, class, attributes) in [
            ("shop", "business_service", service),
            ("vm-1", "virtual_machine", &[]),
            ("vm-2", "virtual_machine", &[]),
            ("host", "server", &[("availability", "0.99"), ("mttr", "3")]),
            ("disk-1", "storage_volume", &[("availability", "0.999")]),
            ("disk-2", "storage_volume", &[("availability", "0.999")]),
            ("ring-1", "application_service", &[]),
            ("ring-2", "application_service", &[]),
        ] {
            estate.ci(key, class, attributes);
        }
        for (source, kind, target, group) in [
            ("shop", "runs_on", "vm-1", Some("pair")),
            ("shop", "runs_on", "vm-2", Some("pair")),
            ("vm-1", "runs_on", "host", None),
            ("vm-2", "runs_on", "host", None),
            ("vm-1", "stored_on", "disk-1", None),
            ("vm-2", "stored_on", "disk-2", None),
            ("ring-1", "calls", "ring-2", None),
            ("ring-2", "uses", "ring-1", None),
        ] {
            estate.relate(source, kind, target, group);
        }
        estate
    }

    fn ci(&mut self, key: &'static str, class: &str, attributes: &[(&str, &str)]) {
        let attributes = attributes
            .iter()
            .map(|&(id, value)| (id.to_owned(), value.to_owned()));
        let request = EditRequest::CreateCi {
            key: Some(key.to_owned()),
            name: None,
            class: class.to_owned(),
            status: StatusView::Live,
            attributes: attributes.collect(),
        };
        let applied = edit(&self.session, request, "").unwrap();
        self.ids.insert(key, applied.ci.unwrap());
    }

    fn relate(&self, source: &str, kind: &str, target: &str, group: Option<&str>) {
        let request = EditRequest::CreateRelationship {
            source: self.ids[source],
            kind: kind.to_owned(),
            target: self.ids[target],
            strength: None,
            group: group.map(str::to_owned),
            probability: None,
        };
        edit(&self.session, request, "").unwrap();
    }

    fn down(&self, key: &str) -> Vec<ForcedState> {
        vec![ForcedState {
            ci: self.ids[key],
            state: StateView::Down,
        }]
    }

    fn keys(&self, ids: &[u32]) -> Vec<&str> {
        let key = |id: &u32| *self.ids.iter().find(|(_, known)| *known == id).unwrap().0;
        ids.iter().map(key).collect()
    }
}

fn keys(cis: &[CiSummary]) -> Vec<&str> {
    cis.iter().map(|ci| ci.key.as_str()).collect()
}

#[test]
fn a_hidden_single_point_is_told_with_the_group_and_both_ways() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let shop = estate.ids["shop"];
    let found = redundancy::single_points(&estate.session, shop, TASK, |_| {}).unwrap();
    assert_eq!((found.total, found.hidden), (1, 1));
    let point = &found.points[0];
    assert_eq!(point.ci.key, "host");
    let shared = point.shared.as_ref().unwrap();
    assert_eq!(shared.dependent.key, "shop");
    assert_eq!(shared.group.as_deref(), Some("pair"));
    assert_eq!((shared.needs, shared.members, shared.taken), (1, 2, 2));
    let ways: Vec<Vec<&str>> = shared.ways.iter().map(|way| keys(way)).collect();
    assert_eq!(ways, [["shop", "vm-1", "host"], ["shop", "vm-2", "host"]]);
    let critical = redundancy::critical_single_points(&estate.session, TASK, |_| {}).unwrap();
    assert_eq!(critical.len(), 1);
    assert_eq!((critical[0].points, critical[0].hidden), (1, 1));
}

#[test]
fn cut_sets_stay_among_what_a_query_names() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let ask = |among: &str| {
        let question = CutSetQuery {
            of: estate.ids["shop"],
            order: 2,
            among: among.to_owned(),
        };
        redundancy::cut_sets(&estate.session, &question, TASK, |_| {})
    };
    let all = ask("").unwrap();
    assert!(all.complete);
    assert_eq!(all.by_size, [1, 4]);
    let disks = ask("class:storage_volume").unwrap();
    let sets: Vec<Vec<&str>> = disks.sets.iter().map(|set| estate.keys(set)).collect();
    assert_eq!(sets, [["disk-1", "disk-2"]]);
    assert!(matches!(
        ask("class:nonsense").unwrap_err().kind,
        ErrorKind::InvalidQuery { .. } | ErrorKind::UnknownName { .. }
    ));
}

#[test]
fn unavailability_comes_from_the_host_and_misses_the_target() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let found =
        redundancy::availability(&estate.session, estate.ids["shop"], TASK, |_| {}).unwrap();
    let expected = 1.0 - 0.99 * (1.0 - 0.001 * 0.001);
    assert!((found.unavailability.estimate - expected).abs() < 1e-12);
    assert!((found.unavailability.upper - found.unavailability.lower).abs() < 1e-12);
    assert_eq!(found.stated, 3);
    assert_eq!(found.importance[0].ci.key, "host");
    assert_eq!(found.copies[0].ci.key, "host");
    assert!(found.copies[0].after.estimate < found.copies[0].before.estimate / 10.0);
    assert_eq!(found.target.unwrap().verdict, VerdictView::Missed);
    let targets = redundancy::targets(&estate.session, TASK, |_| {}).unwrap();
    assert_eq!(targets.services.len(), 1);
    assert_eq!(targets.services[0].target.verdict, VerdictView::Missed);
}

#[test]
fn the_matrix_is_told_and_written() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let question = CfiaQuery {
        among: String::new(),
        services: String::new(),
    };
    let matrix = cfia::matrix(&estate.session, &question, TASK, |_| {}).unwrap();
    assert_eq!(keys(&matrix.services), ["shop"]);
    let rows: Vec<(&str, StateView)> = matrix
        .rows
        .iter()
        .map(|row| (row.ci.key.as_str(), row.hits[0].state))
        .collect();
    assert_eq!(rows[0], ("host", StateView::Down));
    assert_eq!(rows.len() as u32, matrix.total);
    assert!(rows[1..].iter().all(|row| row.1 == StateView::AtRisk));
    let path = folder.path().join("cfia.xlsx");
    let path = path.to_str().unwrap();
    let file = cfia::write(&estate.session, &question, path, TASK, |_| {}).unwrap();
    assert_eq!(file.rows, matrix.total);
    assert_eq!(&std::fs::read(path).unwrap()[..2], b"PK");
    let elsewhere = folder.path().join("cfia.pdf");
    let refused = cfia::write(
        &estate.session,
        &question,
        elsewhere.to_str().unwrap(),
        TASK,
        |_| {},
    );
    assert!(matches!(refused.unwrap_err().kind, ErrorKind::File { .. }));
    assert!(!elsewhere.exists());
}

#[test]
fn recovery_tells_what_holds_it_up_and_whom_it_is_too_late_for() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let question = RecoveryQuery {
        lost: vec![estate.ids["host"]],
        at_once: Some(1),
    };
    let plan = recovery(&estate.session, &question, TASK, |_| {}).unwrap();
    assert_eq!((plan.total, plan.waves, plan.assumed), (4, 3, 0));
    assert_eq!(plan.duration, 3.0);
    let path = estate.keys(&plan.critical_path);
    assert_eq!((path[0], *path.last().unwrap()), ("host", "shop"));
    let shop = &plan.services[0];
    assert_eq!((shop.back, shop.objective), (3.0, Some(2.0)));
    assert_eq!((shop.in_time, shop.infeasible), (Some(false), true));
}

#[test]
fn two_disks_do_together_what_neither_does_alone_and_a_ring_shares_its_fate() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let (first, second) = (estate.down("disk-1"), estate.down("disk-2"));
    let joint = joint_outage(&estate.session, &first, &second, TASK, |_| {}).unwrap();
    assert_eq!((joint.total, joint.down), (1, 1));
    assert_eq!(joint.worse[0].ci.key, "shop");
    assert_eq!(joint.worse[0].first, StateView::AtRisk);
    let circles = fate_sharing(&estate.session, TASK, |_| {}).unwrap();
    assert_eq!(circles.len(), 1);
    assert_eq!(keys(&circles[0].cis), ["ring-1", "ring-2"]);
    assert_eq!(circles[0].weakest.kind, "uses");
}

#[test]
fn the_answer_is_judged_by_the_rule_of_the_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let roots = estate.down("host");
    let before = confidence(&estate.session, &roots, TASK, |_| {}).unwrap();
    assert_eq!((before.certain, before.frontier_total), (4, 0));
    let rule = ConfidenceRuleView {
        confirmed_within_days: 30,
        normal_share: 0.5,
        least_cis: 1,
    };
    let applied = change_confidence_rule(&estate.session, rule).unwrap();
    assert!(applied.changeset.is_some());
    let after = confidence(&estate.session, &roots, TASK, |_| {}).unwrap();
    assert_eq!(after.rule, rule);
    let refused = change_confidence_rule(
        &estate.session,
        ConfidenceRuleView {
            normal_share: 2.0,
            ..rule
        },
    );
    assert!(matches!(
        refused.unwrap_err().kind,
        ErrorKind::InvalidValue { .. }
    ));
}
