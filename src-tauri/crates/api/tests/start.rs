//! What a window is told as it starts, and what its first question opens.

use std::path::Path;

use faultline_api::settings::{Language, Settings, Theme, save};
use faultline_api::window_place::{self, WindowPlace};
use faultline_api::workspace::{create, current, start};
use faultline_api::{ErrorKind, OpenAtStart, Session};
use jiff::Timestamp;

fn session(folder: &Path, open: OpenAtStart) -> Session {
    Session::new(folder, "Ann", open, || Timestamp::UNIX_EPOCH)
}

#[test]
fn the_workspace_of_last_time_is_named_at_once_and_opened_when_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Estate.faultline");
    let first = session(folder.path(), OpenAtStart::Last);
    assert_eq!(start(&first).unwrap().opens, None);
    assert_eq!(
        current(&first).unwrap_err().kind,
        ErrorKind::NoWorkspace,
        "nothing was opened before"
    );
    create(&first, path.to_str().unwrap()).unwrap();
    drop(first);

    let second = session(folder.path(), OpenAtStart::Last);
    assert_eq!(start(&second).unwrap().opens.as_deref(), Some("Estate"));
    for _ in 0..2 {
        assert_eq!(current(&second).unwrap().name, "Estate");
        assert_eq!(start(&second).unwrap().opens.as_deref(), Some("Estate"));
    }
}

#[test]
fn a_workspace_that_cannot_be_opened_is_told_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("gone.faultline");
    let session = session(folder.path(), OpenAtStart::File(path.clone()));
    assert_eq!(start(&session).unwrap().opens.as_deref(), Some("gone"));
    let expected = ErrorKind::WorkspaceMissing {
        path: path.display().to_string(),
    };
    assert_eq!(current(&session).unwrap_err().kind, expected);
    assert_eq!(current(&session).unwrap_err().kind, ErrorKind::NoWorkspace);
    assert_eq!(start(&session).unwrap().opens, None);
}

#[test]
fn settings_of_an_older_program_keep_what_they_state() {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(
        folder.path().join("settings.json"),
        r#"{ "author": "Zoë", "theme": "dark" }"#,
    )
    .unwrap();
    let settings = start(&session(folder.path(), OpenAtStart::Nothing))
        .unwrap()
        .settings;
    assert_eq!(settings.author, "Zoë");
    assert_eq!(settings.theme, Theme::Dark);
    assert_eq!(settings.language, Language::System);

    let chosen = Settings {
        language: Language::German,
        tour_seen: true,
        ..settings
    };
    save(
        &session(folder.path(), OpenAtStart::Nothing),
        chosen.clone(),
    )
    .unwrap();
    let again = session(folder.path(), OpenAtStart::Nothing);
    assert_eq!(start(&again).unwrap().settings, chosen);
}

#[test]
fn the_place_of_the_window_is_kept_for_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let place = WindowPlace {
        x: -20,
        y: 40,
        width: 1300,
        height: 800,
        maximised: true,
    };
    let first = session(folder.path(), OpenAtStart::Nothing);
    assert_eq!(window_place::kept(&first), None);
    window_place::keep(&first, place).unwrap();
    let second = session(folder.path(), OpenAtStart::Nothing);
    assert_eq!(window_place::kept(&second), Some(place));
}
