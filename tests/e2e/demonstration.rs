//! Open the demonstration estate, find a core switch, fail it, and read what is hit.

use std::time::Duration;

use fantoccini::key::Key;

use crate::estate::keep_picture;
use crate::window::Window;

/// A window that hangs must not hang the tests.
const LIMIT: Duration = Duration::from_secs(120);

const SEARCH: &str = "//header//button[contains(., 'Search CIs')]";
const PALETTE: &str = "//input[@role='combobox']";
const CORE_SWITCH: &str = "//*[@role='option'][contains(., 'core-sw-01')]";
const COUNTS: &str = "//ul[@aria-label='CIs by state']/li/span";

#[tokio::test]
async fn a_failed_core_switch_puts_services_at_risk() {
    let seen = tokio::time::timeout(LIMIT, fail_the_core_switch())
        .await
        .expect("the window answers in time");
    assert_eq!(
        seen.counts,
        ["4 Down", "0 Degraded", "220 At risk"],
        "{}",
        seen.text
    );
    // Ten services, all only at risk and therefore folded, and why the first one is.
    for words in ["10 at risk", "Online Payments", "needs 1 of 2, 1 left"] {
        assert!(seen.text.contains(words), "{words} in {}", seen.text);
    }
    keep_picture("demonstration", &seen.picture);
}

/// What a person sees at the end.
struct Seen {
    counts: Vec<String>,
    text: String,
    picture: Vec<u8>,
}

async fn fail_the_core_switch() -> Seen {
    let window = Window::open(&["--demo"]).await;
    window.click(SEARCH).await;
    window.type_into(PALETTE, "core-sw-01").await;
    window.find(CORE_SWITCH).await;
    // Fails the chosen CI.
    window.press(PALETTE, &[Key::Control], 'i').await;
    let counts = window.texts(COUNTS).await;
    // The services arrive with the same answer as the counts.
    let text = window.text().await;
    let picture = window.picture().await.unwrap();
    window.close().await;
    Seen {
        counts: counts
            .chunks(2)
            .take(3)
            .map(|pair| pair.join(" "))
            .collect(),
        text,
        picture,
    }
}
