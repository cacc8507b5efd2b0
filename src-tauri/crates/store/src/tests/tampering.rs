//! Whatever is altered, taken away, added or put in another place, the check finds it and names it.
//!
//! The places are random; `FAULTLINE_TAMPER_PLACES` says how many are tried.

mod forger;
mod history;

use rusqlite::Connection;

use crate::verify::check;
use crate::{Moment, View};
use forger::Forger;

/// Places tried unless the environment says otherwise: each kind of tampering on each table, some times.
const PLACES: usize = 300;

#[test]
fn every_altered_place_is_found_and_named() {
    let places = std::env::var("FAULTLINE_TAMPER_PLACES");
    let places = places.map_or(PLACES, |places| places.parse().expect("a number of places"));
    let folder = tempfile::tempdir().expect("a folder");
    let path = history::write_history(folder.path());
    let connection = Connection::open(path).expect("opens");
    connection
        .execute_batch("PRAGMA foreign_keys = OFF; BEGIN;")
        .expect("prepared");
    let faults = || {
        let view = View::new(&connection, Moment::Now);
        check(view, &mut |_, _| true).expect("checked").faults
    };
    assert_eq!(faults(), []);
    let mut forger = Forger::new(&connection);
    for place in 0..places {
        let forged = forger.forge();
        let faults = faults();
        assert!(
            faults.iter().any(|fault| forged.is_named_by(fault)),
            "place {place}, {}: {faults:#?}",
            forged.what
        );
        connection
            .execute_batch("ROLLBACK; BEGIN;")
            .expect("put back");
    }
    assert_eq!(faults(), []);
}
