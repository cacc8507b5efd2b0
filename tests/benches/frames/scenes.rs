//! What is drawn and how it is moved. A further drawing is one more entry of [`SCENES`].

use std::time::Duration;

use serde_json::{Value, json};

use crate::sample::Sample;
use crate::window::Window;

/// A drawing to be measured.
pub struct Scene {
    /// Its name in the table.
    pub name: &'static str,
    /// CIs of the estate it draws, unless the command says otherwise.
    pub cis: u32,
    /// Elements to be clicked one after the other, by XPath; the last click shows it.
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
    way: Way,
}

/// What happens with every frame.
#[derive(Clone, Copy)]
enum Way {
    /// The wheel pans.
    Pan,
    /// The wheel zooms.
    Zoom,
    /// One pixel of a canvas of the same size changes: no canvas of any program can be quicker.
    OnePixel,
    /// Nothing at all.
    Nothing,
}

impl Way {
    fn word(self) -> &'static str {
        match self {
            Self::Pan => "pan",
            Self::Zoom => "zoom",
            Self::OnePixel => "one pixel",
            Self::Nothing => "nothing",
        }
    }
}

/// What a frame takes that draws next to nothing; the others are to be held against it.
const ONE_PIXEL: Motion = Motion {
    name: "one pixel changes",
    keys: &[],
    way: Way::OnePixel,
};

/// The display's own rate, then the whole drawing in sight, and near enough to read it.
const MOTIONS: &[Motion] = &[
    Motion {
        name: "nothing is drawn",
        keys: &[],
        way: Way::Nothing,
    },
    Motion {
        name: "pan, all in sight",
        keys: &["0"],
        way: Way::Pan,
    },
    Motion {
        name: "zoom, from all in sight",
        keys: &["0"],
        way: Way::Zoom,
    },
    Motion {
        name: "pan, half-way in",
        keys: &["0", "+", "+", "+", "+", "+", "+"],
        way: Way::Pan,
    },
    Motion {
        name: "pan, names readable",
        keys: &["0", "+", "+", "+", "+", "+", "+", "+", "+", "+", "+", "+"],
        way: Way::Pan,
    },
];

/// All drawings that are measured.
pub const SCENES: &[Scene] = &[
    Scene {
        name: "map",
        cis: 2_000,
        clicks: &[
            "//nav//button[contains(., 'Inventory')]",
            "//*[@aria-label='Select all CIs found']",
            "//button[contains(., 'Show on map')]",
        ],
        ground: "[role=application]",
        motions: MOTIONS,
    },
    Scene {
        name: "overview",
        cis: 50_000,
        clicks: &[
            "//nav//button[contains(., 'Map')]",
            "//*[@aria-label='Overview of the estate']",
        ],
        ground: "[role=application]",
        motions: MOTIONS,
    },
];

/// How long a drawing may take to have its places.
const PATIENCE: Duration = Duration::from_secs(300);
/// How often it is asked for.
const STEP: Duration = Duration::from_millis(250);

impl Scene {
    /// Shows the drawing and tells what is on it, and how long that took.
    pub async fn show(&self, window: &Window) -> String {
        if let Some((last, before)) = self.clicks.split_last() {
            for path in before {
                window.click(path).await;
            }
            // It must be there before the clock starts.
            window.find(last).await;
            let ground = vec![json!(self.ground)];
            window.evaluate(WATCH, ground).await.unwrap();
            window.click(last).await;
        }
        let mut waited = Duration::ZERO;
        loop {
            let told = window.evaluate(SHOWN_AFTER, Vec::new()).await.unwrap();
            if let Some(milliseconds) = told.as_f64() {
                let counts = window.texts("//footer//*[contains(text(), 'CI') or contains(text(), 'relationships') or contains(text(), 'drawn by')]").await;
                return format!(
                    "{}; shown after {:.1} s",
                    counts.join(", "),
                    milliseconds / 1000.0
                );
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

    /// Moves the drawing for some seconds. Half the time goes to what a single pixel takes, before and after, so that
    /// both meet with the same other work on the machine.
    pub async fn sample(&self, window: &Window, motion: &Motion, seconds: u32) -> (Sample, Sample) {
        let part = f64::from(seconds) / 4.0;
        let before = self.times(window, &ONE_PIXEL, part).await;
        let own = self.times(window, motion, 2.0 * part).await;
        let after = self.times(window, &ONE_PIXEL, part).await;
        (Sample::new(own), Sample::new([before, after].concat()))
    }

    async fn times(
        &self,
        window: &Window,
        Motion { keys, way, .. }: &Motion,
        seconds: f64,
    ) -> Vec<f64> {
        let arguments = vec![
            json!(self.ground),
            json!(keys),
            json!(way.word()),
            json!(seconds),
        ];
        let times = window.evaluate_when_done(MOVE, arguments).await.unwrap();
        let times = times.as_array().map(Vec::as_slice).unwrap_or_default();
        times.iter().filter_map(Value::as_f64).collect()
    }
}

/// Notes when a drawing has settled that is shown from now on.
const WATCH: &str = "
    const [ground] = arguments;
    const begun = performance.now();
    const seen = { after: null };
    const look = () => {
        // Drawings of tabs that are not in front are there too, without any size.
        const layout = [...document.querySelectorAll(ground)].find((one) => one.clientWidth > 0)?.dataset.layout;
        if (layout === 'settled') seen.after ??= performance.now() - begun;
        else seen.after = null;
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-layout', 'hidden'] });
    window.drawingSeen = seen;";

/// How long that took, in milliseconds, or null.
const SHOWN_AFTER: &str = "return window.drawingSeen.after;";

/// Moves the drawing with every frame, as a wheel would, and answers the times between frames.
const MOVE: &str = "
    const [ground, keys, way, seconds, done] = arguments;
    const element = [...document.querySelectorAll(ground)].find((one) => one.clientWidth > 0);
    for (const key of keys) element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const box = element.getBoundingClientRect();
    const middle = { clientX: box.left + box.width / 2, clientY: box.top + box.height / 2 };
    const wheel = (delta) => element.dispatchEvent(new WheelEvent('wheel', { ...delta, ...middle, bubbles: true, cancelable: true }));
    const blank = document.createElement('canvas');
    blank.style.cssText = 'position: absolute; inset: 0; width: 100%; height: 100%; pointer-events: none';
    blank.width = element.clientWidth;
    blank.height = element.clientHeight;
    const context = blank.getContext('2d');
    if (way === 'one pixel') element.append(blank);
    const moves = {
        nothing: () => undefined,
        'one pixel': (frame) => {
            context.fillStyle = frame % 2 === 0 ? '#888' : '#999';
            context.fillRect(0, 0, 1, 1);
        },
        pan: (frame) => wheel({ deltaX: 14 * Math.cos(frame / 30), deltaY: 10 * Math.sin(frame / 30) }),
        zoom: (frame) => wheel({ deltaY: Math.floor(frame / 30) % 4 < 2 ? -8 : 8, ctrlKey: true }),
    };
    const times = [];
    let frame = 0;
    let last = null;
    let begun = null;
    const step = (now) => {
        begun ??= now;
        if (last !== null) times.push(now - last);
        last = now;
        if (now - begun > seconds * 1000) {
            blank.remove();
            return done(times);
        }
        frame += 1;
        moves[way](frame);
        requestAnimationFrame(step);
    };
    // Keys travel for a moment.
    setTimeout(() => requestAnimationFrame(() => requestAnimationFrame(step)), 400);";
