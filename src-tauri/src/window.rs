//! The window: size, title, and the rule that it never leaves its own page.

use tauri::{App, WebviewUrl, WebviewWindowBuilder};

/// Opens the main window.
///
/// # Errors
/// The web view cannot be made.
pub fn open(app: &App) -> tauri::Result<()> {
    WebviewWindowBuilder::new(app, "main", WebviewUrl::App("index.html".into()))
        .title("Faultline")
        .inner_size(1440.0, 900.0)
        .min_inner_size(960.0, 600.0)
        .on_navigation(|url| stays_inside(url.scheme(), url.host_str()))
        .build()?;
    Ok(())
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
