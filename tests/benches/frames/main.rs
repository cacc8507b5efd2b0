//! How smoothly the real window draws: frame times of drawings while they are panned and zoomed. Started by
//! `cargo xtask bench-frames`, which builds the window first.
//!
//! The sampling runs in the page but is no part of it: the WebDriver session brings it along.

#![expect(
    clippy::unwrap_used,
    reason = "a bench that cannot go on has nothing to tell"
)]

#[expect(dead_code, reason = "only the tests of the window use all of it")]
#[path = "../../e2e/window.rs"]
mod window;

#[path = "../../e2e/display.rs"]
mod display;

#[path = "../comparison/imported.rs"]
mod imported;

#[expect(dead_code, reason = "memory is another bench's matter")]
#[path = "../comparison/machine.rs"]
mod machine;

mod sample;
mod scenes;

use faultline_testkit::layered::Layered;
use sample::Sample;
use scenes::SCENES;
use window::Window;

/// The seed of the generated estate.
const SEED: u64 = 2026;
/// How long each motion is watched, in seconds, unless `--seconds` says otherwise.
const SECONDS: u32 = 5;

#[expect(clippy::print_stdout, reason = "the table is what this program is for")]
#[tokio::main(flavor = "current_thread")]
async fn main() {
    let seconds = number_after("--seconds").unwrap_or(SECONDS);
    println!("{}; {}", machine::facts(), card());
    println!("{}", Sample::HEAD);
    for scene in SCENES {
        let estate = Layered::new(number_after("--cis").unwrap_or(scene.cis), SEED);
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("estate.faultline");
        imported::import_estate(&estate, folder.path(), &file);
        let window = Window::open(&arguments(file.to_str().unwrap())).await;
        let told = scene.show(&window).await;
        let before = load();
        for motion in scene.motions {
            let (sample, peer) = scene.sample(&window, motion, seconds).await;
            println!("{}", sample.row(scene.name, motion.name, &peer));
        }
        println!(
            "  of an estate of {} CIs and {} relationships (seed {SEED}): {told}; load {before}, afterwards {}",
            estate.ci_count(),
            estate.links().count(),
            load()
        );
        window.close().await;
    }
}

/// The window draws by itself as it is asked to here, but for being driven.
fn arguments(file: &str) -> Vec<&str> {
    if has_graphics_card() {
        vec![file]
    } else {
        vec![file, "--safe-rendering"]
    }
}

fn card() -> &'static str {
    if has_graphics_card() {
        "with a graphics card"
    } else {
        "no graphics card: all is drawn by the processor"
    }
}

fn has_graphics_card() -> bool {
    std::fs::read_dir("/dev/dri").is_ok_and(|devices| {
        let mut names = devices.flatten().map(|device| device.file_name());
        names.any(|name| name.to_string_lossy().starts_with("renderD"))
    })
}

/// The number after a flag; cargo hands on arguments of its own, which are passed over.
fn number_after(flag: &str) -> Option<u32> {
    let mut words = std::env::args().skip_while(|word| word != flag);
    let number = words.nth(1)?;
    Some(number.parse().expect("a number stands after the flag"))
}

/// The load averages of the last 1, 5 and 15 minutes, where the system tells.
fn load() -> String {
    let text = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let averages: Vec<&str> = text.split_whitespace().take(3).collect();
    if averages.is_empty() {
        "unknown".to_owned()
    } else {
        averages.join(" ")
    }
}
