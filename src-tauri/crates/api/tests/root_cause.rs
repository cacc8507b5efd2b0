//! Root cause as the page asks it: ranked causes with their reasons, and the map of one of them.

#![expect(
    clippy::unwrap_used,
    reason = "whatever is not as it must be fails the test"
)]

use std::collections::BTreeMap;
use std::path::Path;

use faultline_api::edit::{EditRequest, edit};
use faultline_api::impact::{ForcedState, StateView};
use faultline_api::item::StatusView;
use faultline_api::root_cause::{
    CauseDrawingRequest, CauseMark, EvidenceRow, ReportedState, RootCauseRequest, RootCauseView,
    drawing, root_cause,
};
use faultline_api::task::cancel;
use faultline_api::workspace::create;
use faultline_api::{ApiError, ErrorKind, OpenAtStart, Session};
use jiff::Timestamp;

const TASK: u32 = 7;

/// Two services on one host each; both hosts hang on one switch, and a third on another.
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
        for (key, class) in [
            ("shop", "business_service"),
            ("mail", "business_service"),
            ("wiki", "business_service"),
            ("host-1", "server"),
            ("host-2", "server"),
            ("host-3", "server"),
            ("switch-1", "network_device"),
            ("switch-2", "network_device"),
        ] {
            estate.ci(key, class);
        }
        for (source, kind, target) in [
            ("shop", "runs_on", "host-1"),
            ("mail", "runs_on", "host-2"),
            ("wiki", "runs_on", "host-3"),
            ("host-1", "depends_on", "switch-1"),
            ("host-2", "depends_on", "switch-1"),
            ("host-3", "depends_on", "switch-2"),
        ] {
            estate.relate(source, kind, target);
        }
        estate
    }

    fn ci(&mut self, key: &'static str, class: &str) {
        let request = EditRequest::CreateCi {
            key: Some(key.to_owned()),
            name: None,
            class: class.to_owned(),
            status: StatusView::Live,
            attributes: BTreeMap::new(),
        };
        let applied = edit(&self.session, request, "").unwrap();
        self.ids.insert(key, applied.ci.unwrap());
    }

    fn relate(&self, source: &str, kind: &str, target: &str) {
        let request = EditRequest::CreateRelationship {
            source: self.ids[source],
            kind: kind.to_owned(),
            target: self.ids[target],
            strength: None,
            group: None,
            probability: None,
        };
        edit(&self.session, request, "").unwrap();
    }

    fn evidence(&self, rows: &[(&str, ReportedState, Option<&str>)]) -> Vec<EvidenceRow> {
        let row = |&(key, state, at): &(&str, ReportedState, Option<&str>)| EvidenceRow {
            ci: self.ids[key],
            state,
            at: at.map(str::to_owned),
            confidence: None,
        };
        rows.iter().map(row).collect()
    }

    fn ask(&self, rows: &[(&str, ReportedState, Option<&str>)]) -> Result<RootCauseView, ApiError> {
        let request = RootCauseRequest {
            evidence: self.evidence(rows),
            most_faults: 2,
            time_limit: 60,
        };
        root_cause(&self.session, &request, TASK, |_| {})
    }

    fn key(&self, id: u32) -> &str {
        let mut known = self.ids.iter();
        known.find(|(_, known)| **known == id).unwrap().0
    }
}

use ReportedState::{Down, Up};

#[test]
fn the_common_cause_comes_first_with_all_that_the_page_tells_of_it() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let answer = estate
        .ask(&[
            ("shop", Down, Some("1970-01-01T00:10:00Z")),
            ("mail", Down, Some("1970-01-01T00:12:00Z")),
            ("host-3", Up, None),
        ])
        .unwrap();
    let best = &answer.candidates[0];
    assert_eq!(estate.key(best.ci), "switch-1");
    let ways: Vec<Vec<&str>> = best
        .explained
        .iter()
        .map(|way| way.iter().map(|&ci| estate.key(ci)).collect())
        .collect();
    assert_eq!(
        ways,
        [
            ["mail", "host-2", "switch-1"],
            ["shop", "host-1", "switch-1"]
        ]
    );
    assert_eq!(answer.onset, "1970-01-01T00:10:00Z");
    assert!(answer.onset_is_stated);
    assert_eq!(answer.observations.len(), 3);
    assert!(answer.searched.complete);
    assert!(answer.entropy > 0.0);
    assert!(answer.no_fault_ratio.unwrap() > 0.0);
    let check = &answer.checks[0];
    assert_eq!(check.predicted.len(), answer.hypotheses.len().min(3));
    // Whatever is told of by id can be named.
    let named: Vec<u32> = answer.cis.iter().map(|ci| ci.id).collect();
    assert!(best.explained.concat().iter().all(|ci| named.contains(ci)));
    assert!(answer.checks.iter().all(|check| named.contains(&check.ci)));
}

#[test]
fn a_map_shows_what_a_fault_explains_and_what_speaks_against_it() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let fault = ForcedState {
        ci: estate.ids["switch-1"],
        state: StateView::Down,
    };
    let request = CauseDrawingRequest {
        evidence: estate.evidence(&[
            ("shop", Down, None),
            ("wiki", Down, None),
            ("host-2", Up, None),
            ("switch-2", Up, None),
        ]),
        faults: vec![fault],
        checks: vec![estate.ids["mail"], estate.ids["host-3"]],
        beside: Vec::new(),
    };
    let map = drawing(&estate.session, &request).unwrap();
    let marks: Vec<(&str, CauseMark)> = map
        .marks
        .iter()
        .map(|marked| (estate.key(marked.ci), marked.mark))
        .collect();
    assert_eq!(
        marks,
        [
            ("switch-1", CauseMark::Cause),
            ("host-2", CauseMark::Contradicted),
            ("wiki", CauseMark::Unexplained),
            ("shop", CauseMark::Explained),
            ("switch-2", CauseMark::Fine),
            ("mail", CauseMark::CheckNext),
            ("host-3", CauseMark::CheckNext),
        ]
    );
    // The way from the symptom is drawn; a look that this fault does not reach is not.
    let drawn: Vec<&str> = map.cis.iter().map(|&ci| estate.key(ci)).collect();
    assert_eq!(
        drawn,
        [
            "host-1", "host-2", "mail", "shop", "switch-1", "switch-2", "wiki"
        ]
    );
}

#[test]
fn what_cannot_be_asked_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let kind = |rows: &[(&str, ReportedState, Option<&str>)]| estate.ask(rows).unwrap_err().kind;
    assert_eq!(kind(&[("shop", Up, None)]), ErrorKind::NoSymptom);
    assert_eq!(
        kind(&[("shop", Down, Some("soon"))]),
        ErrorKind::InvalidValue {
            field: "at".to_owned(),
            value: "soon".to_owned(),
            nearest: Vec::new(),
        }
    );
    let mut evidence = estate.evidence(&[("shop", Down, None)]);
    evidence[0].ci = 9_999;
    let mut request = RootCauseRequest {
        evidence,
        most_faults: 1,
        time_limit: 60,
    };
    let gone = root_cause(&estate.session, &request, TASK, |_| {}).unwrap_err();
    assert_eq!(gone.kind, ErrorKind::Gone);
    request.evidence = estate.evidence(&[("shop", Down, None)]);
    request.evidence[0].confidence = Some(1.5);
    let unsure = root_cause(&estate.session, &request, TASK, |_| {}).unwrap_err();
    assert!(matches!(unsure.kind, ErrorKind::InvalidValue { .. }));
}

#[test]
fn a_question_can_be_stopped() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let request = RootCauseRequest {
        evidence: estate.evidence(&[("shop", Down, None)]),
        most_faults: 3,
        time_limit: 60,
    };
    // The first step tells how far it is, and is already too far.
    let stopped = root_cause(&estate.session, &request, TASK, |_| {
        cancel(&estate.session, TASK);
    });
    assert_eq!(stopped.unwrap_err().kind, ErrorKind::Cancelled);
}

#[test]
fn no_time_gives_an_incomplete_answer_instead_of_none() {
    let folder = tempfile::tempdir().unwrap();
    let estate = Estate::new(folder.path());
    let request = RootCauseRequest {
        evidence: estate.evidence(&[("shop", Down, None)]),
        most_faults: 3,
        time_limit: 0,
    };
    let answer = root_cause(&estate.session, &request, TASK, |_| {}).unwrap();
    assert!(!answer.searched.complete);
    assert!(answer.searched.unbounded_mass > 0.0);
}
