//! Services get another owner together, and a map gets a relationship and a name.

use std::time::Duration;

use fantoccini::key::Key;

use crate::estate::{Estate, keep_picture};
use crate::window::Window;

/// A window that hangs must not hang the tests.
const LIMIT: Duration = Duration::from_secs(180);

const QUERY: &str = "//input[@aria-label='Search CIs by words and terms']";
const SERVICES: &str = "class:business_service support_team:\"Payments Platform\"";
/// The head and the three services.
const GRID: &str = "//*[@role='grid'][@aria-label='CIs'][@aria-rowcount='4']";
const NEW_OWNER: &str = "//dialog[@open]//input[@aria-label='New value of Owner']";
const PREVIEW: &str =
    "//dialog[@open]//tr[contains(., 'Jonas Weidner')][contains(., 'Lena Brandt')]";

const MAP: &str = "//*[@role='application'][@data-layout='settled']";
const SEARCH: &str = "//header//button[contains(., 'Search CIs')]";
const PALETTE: &str = "//input[@role='combobox']";
/// Taken by Enter: the list still moves while answers come, and a click could miss.
const SERVICE: &str = "//*[@role='option'][@aria-selected='true']\
     [contains(., 'Software Development Platform')][contains(., 'Business service')]";
const MENU: &str =
    "//*[@role='menu'][starts-with(@aria-label, 'Acts on Software Development Platform')]";
const PICKER: &str = "//input[@aria-label='Search for a CI']";
const SAVE: &str = "//dialog[@open][@aria-label='Save the map']";

#[tokio::test]
async fn owners_of_services_are_changed_together_and_changed_back() {
    let estate = Estate::demonstration();
    tokio::time::timeout(LIMIT, change_owners(&estate))
        .await
        .expect("the window answers in time");
    assert_eq!(owned_by(&estate, "Lena Brandt"), 0);
    assert_eq!(owned_by(&estate, "Jonas Weidner"), 3);
}

#[tokio::test]
async fn a_relationship_is_made_on_a_map_that_is_saved() {
    let estate = Estate::demonstration();
    assert!(!uses_the_telephony(&estate));
    tokio::time::timeout(LIMIT, connect_and_save(&estate))
        .await
        .expect("the window answers in time");
    assert!(uses_the_telephony(&estate));
    let views = estate.ask(&["view", "list"], &[]);
    assert_eq!(views["views"][0]["name"], "Build platform");
    assert_eq!(views["views"][0]["kind"], "map");
}

/// How many of the services a person owns.
fn owned_by(estate: &Estate, owner: &str) -> u64 {
    let query = format!("{SERVICES} owner:\"{owner}\"");
    let found = estate.ask(&["list"], &[&query]);
    found["total"].as_u64().expect("a count")
}

fn uses_the_telephony(estate: &Estate) -> bool {
    let service = estate.ask(&["show"], &["bsv-0024"]);
    let needs = service["needs"].as_array().expect("an array");
    needs
        .iter()
        .any(|need| need["target"] == "bsv-0007" && need["type"] == "depends_on")
}

async fn change_owners(estate: &Estate) {
    let window = Window::open(&[estate.file()]).await;
    window
        .click("//nav//button[contains(., 'Inventory')]")
        .await;
    window.type_into(QUERY, SERVICES).await;
    window.press(QUERY, &[], Key::Enter).await;
    window.find(GRID).await;
    window
        .click("//input[@aria-label='Select all CIs found']")
        .await;
    window
        .click("//section[@aria-label='Selected CIs']//button[contains(., 'Edit')]")
        .await;
    window
        .click("//dialog[@open]//button[@aria-label='Field 1']")
        .await;
    window
        .click("//dialog[@open]//*[@role='option'][normalize-space()='Owner']")
        .await;
    window.type_into(NEW_OWNER, "Lena Brandt").await;
    window.find(PREVIEW).await;
    assert_eq!(owned_by(estate, "Jonas Weidner"), 3);
    window
        .click("//dialog[@open]//button[contains(., 'Change 3 CIs')][not(@disabled)]")
        .await;
    window
        .find("//*[contains(text(), 'Changed 3 CIs in one changeset')]")
        .await;
    assert_eq!(owned_by(estate, "Lena Brandt"), 3);
    keep_picture("owners", &window.picture().await.unwrap());
    window.press(GRID, &[Key::Control], 'z').await;
    window.find("//*[contains(text(), 'Undone:')]").await;
    window.close().await;
}

async fn connect_and_save(estate: &Estate) {
    let window = Window::open(&[estate.file()]).await;
    window.click(SEARCH).await;
    window.type_into(PALETTE, "bsv-0024").await;
    window.find(SERVICE).await;
    window.press(PALETTE, &[], Key::Enter).await;
    window.press(MAP, &[Key::Shift], Key::F10).await;
    window
        .click(&format!(
            "{MENU}//*[contains(., 'Connect to …')][@role='menuitem']"
        ))
        .await;
    window
        .click("//button[starts-with(@aria-label, 'To: ')]")
        .await;
    window.type_into(PICKER, "bsv-0007").await;
    window
        .find("//*[@role='option'][@aria-selected='true'][contains(., 'Call Centre Telephony')]")
        .await;
    window.press(PICKER, &[], Key::Enter).await;
    window
        .click("//*[@aria-label='New relationship']//button[contains(., 'Create')]")
        .await;
    window.click("//button[@aria-label='Saved maps']").await;
    window
        .click("//*[@role='menuitem'][contains(., 'Save the map as')]")
        .await;
    window
        .write_over(&format!("({SAVE}//input)[1]"), "Build platform")
        .await;
    window
        .click(&format!("{SAVE}//button[normalize-space()='Save']"))
        .await;
    window
        .find("//*[@role='tab'][contains(., 'Build platform')]")
        .await;
    keep_picture("map", &window.picture().await.unwrap());
    window.close().await;
}
