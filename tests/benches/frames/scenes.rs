//! What is drawn and how it is moved. A further drawing is one more entry of [`SCENES`].

use std::time::Duration;

use serde_json::{Value, json};

use crate::sample::Sample;
use crate::window::Window;

/// A drawing to be measured.
pub struct Scene {
    /// Its name in the table.
    pub name: &'static str,
    /// Elements to be clicked one after the other, by XPath, until it is shown.
    clicks: &'static [&'static str],
    /// The element that is drawn on, by CSS selector.
    ground: &'static str,
    /// How it is moved.
    pub motions: &'static [Motion],
}

/// A way of moving a drawing.
pub struct Motion {
    /// Its name in the table.
    pub name: &'static str,
    /// Keys pressed on the drawing beforehand.
    keys: &'static [&'static str],
    /// Whether the wheel zooms, else it pans.
    zooms: bool,
}

/// The whole drawing in sight, and near enough to read it.
const MOTIONS: &[Motion] = &[
    Motion {
        name: "pan, all in sight",
        keys: &["0"],
        zooms: false,
    },
    Motion {
        name: "zoom, from all in sight",
        keys: &["0"],
        zooms: true,
    },
    Motion {
        name: "pan, half-way in",
        keys: &["0", "+", "+", "+", "+", "+", "+"],
        zooms: false,
    },
    Motion {
        name: "pan, names readable",
        keys: &["0", "+", "+", "+", "+", "+", "+", "+", "+", "+", "+", "+"],
        zooms: false,
    },
];

/// All drawings that are measured.
pub const SCENES: &[Scene] = &[Scene {
    name: "map of the whole estate",
    clicks: &[
        "//nav//button[contains(., 'Inventory')]",
        "//*[@aria-label='Select all CIs found']",
        "//button[contains(., 'Show on map')]",
    ],
    ground: "[role=application]",
    motions: MOTIONS,
}];

/// How long a drawing may take to have its places.
const PATIENCE: Duration = Duration::from_secs(180);
/// How often it is asked for.
const STEP: Duration = Duration::from_millis(250);

impl Scene {
    /// Shows the drawing and tells how long its layout took.
    pub async fn show(&self, window: &Window) -> String {
        window
            .evaluate(WATCH_LAYOUT, vec![json!(self.ground)])
            .await
            .unwrap();
        for path in self.clicks {
            window.click(path).await;
        }
        let mut waited = Duration::ZERO;
        loop {
            let told = window.evaluate(LAYOUT, Vec::new()).await.unwrap();
            if let Some(milliseconds) = told.as_f64() {
                let counts = window.texts("//footer//*[contains(text(), 'CIs on the map') or contains(text(), 'relationships')]").await;
                return format!("{}; layout {milliseconds:.0} ms", counts.join(", "));
            }
            assert!(
                waited < PATIENCE,
                "the drawing did not settle; the window shows:\n{}",
                window.text().await
            );
            tokio::time::sleep(STEP).await;
            waited += STEP;
        }
    }

    /// Moves the drawing for some seconds and answers its frame times.
    pub async fn sample(&self, window: &Window, motion: &Motion, seconds: u32) -> Sample {
        let Motion { keys, zooms, .. } = motion;
        let arguments = vec![
            json!(self.ground),
            json!(keys),
            json!(zooms),
            json!(seconds),
        ];
        let times = window.evaluate_when_done(MOVE, arguments).await.unwrap();
        let times = times.as_array().map(Vec::as_slice).unwrap_or_default();
        Sample::new(times.iter().filter_map(Value::as_f64).collect())
    }
}

/// Notes when the layout of a drawing begins and when it has settled.
const WATCH_LAYOUT: &str = "
    const [ground] = arguments;
    const seen = { begun: null, settled: null };
    const look = () => {
        const layout = document.querySelector(ground)?.dataset.layout;
        if (layout === 'running' || layout === 'slow') {
            seen.begun ??= performance.now();
            seen.settled = null;
        } else if (layout === 'settled' && seen.begun !== null) {
            seen.settled ??= performance.now();
        }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-layout'] });
    window.layoutSeen = seen;";

/// How long that took, in milliseconds, or null.
const LAYOUT: &str = "
    const { begun, settled } = window.layoutSeen;
    return settled === null ? null : settled - begun;";

/// Moves the drawing with every frame, as a wheel would, and answers the times between frames.
const MOVE: &str = "
    const [ground, keys, zooms, seconds, done] = arguments;
    const element = document.querySelector(ground);
    for (const key of keys) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const box = element.getBoundingClientRect();
    const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    const times = [];
    let frame = 0;
    let last = null;
    let begun = null;
    const step = (now) => {
        begun ??= now;
        if (last !== null) times.push(now - last);
        last = now;
        if (now - begun > seconds * 1000) return done(times);
        frame += 1;
        const turn = frame / 30;
        const wheel = zooms
            ? { deltaY: Math.floor(turn) % 4 < 2 ? -8 : 8, ctrlKey: true }
            : { deltaX: 14 * Math.cos(turn), deltaY: 10 * Math.sin(turn) };
        element.dispatchEvent(new WheelEvent('wheel', { ...wheel, ...middle, bubbles: true, cancelable: true }));
        requestAnimationFrame(step);
    };
    requestAnimationFrame(() => requestAnimationFrame(step));";
