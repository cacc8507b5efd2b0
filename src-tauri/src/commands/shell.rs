//! The menu of the operating system, and what the shell tells the page.

use faultline_api::file_kinds::FileKindNames;
use faultline_api::menu::{MenuBar, ShellEvent};
use faultline_api::{ApiError, ErrorKind};
use tauri::ipc::Channel;

use crate::file_kinds::FileKinds;
use crate::native_menu::NativeMenu;
use crate::page::Page;

/// Tells from now on what is chosen in the menu and which files are to be opened. A page that asks again is told alone.
#[tauri::command]
#[specta::specta]
pub async fn watch_shell(
    page: tauri::State<'_, Page>,
    told: Channel<ShellEvent>,
) -> Result<(), ApiError> {
    page.listens(told);
    Ok(())
}

/// Shows these menus, in the window or wherever the system has them.
#[tauri::command]
#[specta::specta]
pub async fn set_menu(
    app: tauri::AppHandle,
    menu: tauri::State<'_, NativeMenu>,
    bar: MenuBar,
) -> Result<(), ApiError> {
    menu.show(&app, bar).map_err(|fault| ApiError {
        kind: ErrorKind::Internal,
        message: format!("The menu could not be made: {fault}"),
        hints: vec!["Every command is in the palette as well.".to_owned()],
    })
}

/// Names the kinds of files in the dialogs that are opened from now on.
#[tauri::command]
#[specta::specta]
pub async fn name_file_kinds(
    kinds: tauri::State<'_, FileKinds>,
    names: FileKindNames,
) -> Result<(), ApiError> {
    kinds.set(names);
    Ok(())
}
