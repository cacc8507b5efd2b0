//! Work that is cut off leaves the workspace as before.

use std::process::Stdio;
use std::time::{Duration, Instant};

use super::harness::Estate;

/// Enough rows that an import takes long enough to be cut off.
const ROWS: usize = 60_000;

fn large_estate() -> Estate {
    let estate = Estate::of("key,class\nfirst,server\n", "source,type,target\n");
    let mut cis = String::from("key,class,owner\n");
    for number in 0..ROWS {
        cis.push_str(&format!("srv-{number:06},server,owner {number}\n"));
    }
    estate.write("cis.csv", cis);
    estate
}

/// The bytes that the workspace has grown by beside its own file.
fn log_length(estate: &Estate) -> u64 {
    std::fs::metadata(estate.path("estate.faultline-wal")).map_or(0, |log| log.len())
}

#[test]
fn a_kill_in_the_middle_of_an_import() {
    let estate = large_estate();
    let before = estate.ask(&["history", "estate.faultline"]);
    let mut import = estate
        .command(&["import", "estate.faultline", "cis.csv"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    // As soon as rows have reached the disk, and long before all have.
    let started = Instant::now();
    while log_length(&estate) < 100_000 && started.elapsed() < Duration::from_secs(30) {
        if import.try_wait().unwrap().is_some() {
            break;
        }
        std::thread::sleep(Duration::from_millis(2));
    }
    let was_running = import.try_wait().unwrap().is_none();
    import.kill().unwrap();
    import.wait().unwrap();
    assert!(
        was_running,
        "the import was over before it could be killed; use more rows"
    );
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 1);
    assert_eq!(estate.ask(&["history", "estate.faultline"]), before);
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
    estate
        .run(&["import", "estate.faultline", "cis.csv"])
        .expect_status(0);
    assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], ROWS + 1);
}

#[cfg(unix)]
#[test]
fn an_interrupt_stops_cleanly() {
    let estate = large_estate();
    let mut import = estate
        .command(&["import", "estate.faultline", "cis.csv"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    std::thread::sleep(Duration::from_millis(60));
    let signalled = std::process::Command::new("kill")
        .args(["-INT", &import.id().to_string()])
        .status()
        .unwrap();
    assert!(signalled.success());
    let ended = import.wait().unwrap();
    if ended.success() {
        // It was quicker than the signal; then all of it must be there.
        assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], ROWS + 1);
    } else {
        assert_eq!(ended.code(), Some(1));
        assert_eq!(estate.ask(&["list", "estate.faultline"])["total"], 1);
    }
    estate.run(&["verify", "estate.faultline"]).expect_status(0);
}

#[test]
fn whoever_reads_the_answer_may_stop_early() {
    let estate = large_estate();
    estate
        .run(&["import", "estate.faultline", "cis.csv"])
        .expect_status(0);
    let mut list = estate
        .command(&["list", "estate.faultline", "--limit", "0"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(list.stdout.take());
    let output = list.wait_with_output().unwrap();
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    assert!(output.status.success());
}
