//! Tuesday's meeting of the change advisory board: prepared, held, and told in its pack.

use std::time::Duration;

use fantoccini::key::Key;
use serde_json::Value;

use crate::estate::{Estate, keep_picture};
use crate::window::{AUTHOR, Window};

/// A window that hangs must not hang the tests.
const LIMIT: Duration = Duration::from_secs(180);

const MEETING: &str = "Tuesday's board";
const REASON: &str = "No hands before the freeze";
const ARRIVALS: &str = "\
key,name,class,environment
srv-9001,branch-gw-01,server,production
srv-9002,branch-gw-02,server,production
";

const NAME: &str = "//label[starts-with(normalize-space(), 'Name')]//input";
const ATTENDEES: &str = "//label[starts-with(normalize-space(), 'Attendees')]//input";
const HELD: &str = "//*[@role='group'][@aria-label=\"Tuesday's board\"]";
/// While a decision is being kept no other is taken.
const DECIDABLE: &str = "//footer//button[contains(., 'Reject')][not(@disabled)]";
const NOTE: &str = "//input[@aria-label='Note for the minutes']";

#[tokio::test]
async fn a_meeting_is_prepared_and_held_and_its_pack_names_the_decisions() {
    let estate = Estate::demonstration();
    let arrivals = estate.beside("arrivals.csv");
    std::fs::write(&arrivals, ARRIVALS).unwrap();
    estate.run(&["import"], &[&arrivals]);
    tokio::time::timeout(LIMIT, hold_the_meeting(&estate))
        .await
        .expect("the window answers in time");
    let meeting = estate.ask(&["cab", "show"], &[MEETING]);
    assert_eq!(
        meeting["attendees"],
        Value::from(vec!["Petra Vogel", "Jonas Weidner"])
    );
    let [first, second, third] = [0, 1, 2].map(|place| &meeting["agenda"][place]);
    assert_eq!(first["number"], "CHG-70");
    assert_eq!(first["decision"]["decision"], "approve");
    assert_eq!(first["decision"]["by"], AUTHOR);
    assert_eq!(second["number"], "CHG-67");
    assert_eq!(second["decision"]["decision"], "reject");
    assert_eq!(second["decision"]["note"], REASON);
    assert_eq!(third["decision"], Value::Null);
    assert_eq!(state(&estate, "CHG-70"), "scheduled");
    let html = estate.beside("pack.html");
    estate.run(&["report"], &["--meeting", MEETING, "--out", &html]);
    let html = std::fs::read_to_string(html).unwrap();
    for words in [
        "CHG-70",
        "CHG-67",
        "approved by",
        "rejected by",
        REASON,
        "Petra Vogel",
    ] {
        assert!(html.contains(words), "{words} is not in the pack");
    }
    let pdf = estate.beside("pack.pdf");
    estate.run(&["report"], &["--meeting", MEETING, "--out", &pdf]);
    assert!(std::fs::read(pdf).unwrap().starts_with(b"%PDF-"));
}

fn state(estate: &Estate, number: &str) -> Value {
    estate.ask(&["record", "show"], &[number])["state"].clone()
}

async fn hold_the_meeting(estate: &Estate) {
    let window = Window::open(&[estate.file()]).await;
    window.click("//nav//button[contains(., 'Changes')]").await;
    window.click("//button[contains(., 'CAB meetings')]").await;
    window.click("//button[contains(., 'New meeting')]").await;
    window.write_over(NAME, MEETING).await;
    window
        .type_into(ATTENDEES, "Petra Vogel, Jonas Weidner")
        .await;
    window
        .click("//button[contains(., 'Make the meeting')]")
        .await;
    window.click("//button[normalize-space()='Fill']").await;
    window
        .click("//button[contains(., 'Fill the agenda')]")
        .await;
    window.find(&on_agenda(2, "CHG-70")).await;
    window
        .press(&on_agenda(2, "CHG-70"), &[Key::Alt], Key::Up)
        .await;
    window.find(&on_agenda(1, "CHG-70")).await;
    window
        .click("//button[contains(., 'Hold the meeting')]")
        .await;
    window.find("//h2[contains(., 'CHG-70')]").await;
    window.press(HELD, &[], 'a').await;
    window
        .find("//header/span[contains(., '1 of 6 decided')]")
        .await;
    window.find("//h2[contains(., 'CHG-67')]").await;
    window.find(DECIDABLE).await;
    window.press(HELD, &[], 'r').await;
    window
        .find("//*[contains(text(), 'Say why it is rejected')]")
        .await;
    window.type_into(NOTE, REASON).await;
    window.press(NOTE, &[], Key::Enter).await;
    window
        .find("//header/span[contains(., '2 of 6 decided')]")
        .await;
    window
        .click("//button[contains(., 'End the meeting')]")
        .await;
    window.find(&on_agenda(2, "CHG-67")).await;
    keep_picture("board", &window.picture().await.unwrap());
    window.close().await;
}

/// A change at a place of the agenda, counted from 1.
fn on_agenda(place: usize, number: &str) -> String {
    format!("//ol[@aria-label='Agenda']/li[{place}]//button[@data-number='{number}']")
}
