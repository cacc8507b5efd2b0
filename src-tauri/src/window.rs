//! The window: size, place, title, and the rule that it never leaves its own page.

use std::sync::{Arc, Mutex, PoisonError};

use faultline_api::Session;
use faultline_api::window_place::{self, ScreenArea, WindowPlace};
use tauri::{
    App, AppHandle, Manager, PhysicalPosition, PhysicalSize, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, Window, WindowEvent,
};

/// The place of the window while it is not maximised, as it was told last.
#[derive(Default)]
struct Followed(Mutex<Option<WindowPlace>>);

/// Opens the main window where it stood last time.
///
/// # Errors
/// The web view cannot be made.
pub fn open(app: &App) -> tauri::Result<()> {
    app.manage(Followed::default());
    let window = WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Faultline")
        .inner_size(1440.0, 900.0)
        .min_inner_size(960.0, 600.0)
        .visible(false)
        .on_navigation(|url| stays_inside(url.scheme(), url.host_str()))
        .build()?;
    if let Some(place) = window_place::kept(&app.state::<Arc<Session>>()) {
        restore(&window, place)?;
    }
    window.show()
}

/// Gives the window its place back, if a screen still shows it there.
fn restore(window: &WebviewWindow, place: WindowPlace) -> tauri::Result<()> {
    let screens: Vec<_> = window
        .available_monitors()?
        .iter()
        .map(|monitor| ScreenArea {
            x: monitor.position().x,
            y: monitor.position().y,
            width: monitor.size().width,
            height: monitor.size().height,
        })
        .collect();
    if place.is_within_reach(&screens) {
        window.set_size(PhysicalSize::new(place.width, place.height))?;
        window.set_position(PhysicalPosition::new(place.x, place.y))?;
    }
    if place.maximised {
        window.maximize()?;
    }
    Ok(())
}

/// Follows where the window stands, and keeps it as the window closes.
pub fn follow(window: &Window, event: &WindowEvent) {
    match event {
        WindowEvent::Moved(_) | WindowEvent::Resized(_) => {
            if let Some(place) = place_of(window).filter(|place| !place.maximised) {
                *followed(window) = Some(place);
            }
        }
        WindowEvent::CloseRequested { .. } => keep(window),
        _ => {}
    }
}

/// Closes every window, so that the program ends.
pub fn close_all(app: &AppHandle) {
    for window in app.webview_windows().values() {
        // A window that cannot be closed is closed already.
        drop(window.close());
    }
}

fn keep(window: &Window) {
    let Some(now) = place_of(window) else { return };
    let session = window.state::<Arc<Session>>();
    let normal = followed(window).or_else(|| window_place::kept(&session));
    let place = WindowPlace {
        maximised: now.maximised,
        ..normal.unwrap_or(now)
    };
    // A place that cannot be kept is not worth keeping the window open for.
    drop(window_place::keep(&session, place));
}

/// Where a window that is in sight stands now.
fn place_of(window: &Window) -> Option<WindowPlace> {
    if window.is_minimized().ok()? || !window.is_visible().ok()? {
        return None;
    }
    let (at, size) = (window.outer_position().ok()?, window.inner_size().ok()?);
    Some(WindowPlace {
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
        maximised: window.is_maximized().ok()?,
    })
}

fn followed(window: &Window) -> std::sync::MutexGuard<'_, Option<WindowPlace>> {
    window
        .state::<Followed>()
        .inner()
        .0
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
}

/// Only the program's own page may be shown: its scheme, or the hosts it is served under.
fn stays_inside(scheme: &str, host: Option<&str>) -> bool {
    let development = cfg!(not(feature = "custom-protocol")) && host == Some("localhost");
    scheme == "tauri" || host == Some("tauri.localhost") || development
}

#[cfg(test)]
mod tests {
    use super::stays_inside;

    #[test]
    fn other_pages_are_refused() {
        assert!(stays_inside("tauri", Some("localhost")));
        assert!(stays_inside("http", Some("tauri.localhost")));
        assert!(!stays_inside("https", Some("example.org")));
        assert!(!stays_inside("file", None));
        assert!(!stays_inside("data", None));
    }
}
