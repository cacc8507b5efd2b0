//! The menu of the operating system as the page describes it from its commands.

use serde::{Deserialize, Serialize};
use specta::Type;

/// All menus, from the first to the last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MenuBar {
    /// The menus.
    pub menus: Vec<MenuDescription>,
}

/// One menu of the bar.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MenuDescription {
    /// Its name.
    pub label: String,
    /// What stands in it.
    pub entries: Vec<MenuEntry>,
}

/// What may stand in a menu.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum MenuEntry {
    /// A command of the page.
    Command(MenuCommand),
    /// A menu of commands within the menu.
    Submenu {
        /// Its name.
        label: String,
        /// Its commands.
        commands: Vec<MenuCommand>,
    },
    /// What the operating system does itself.
    Role {
        /// What it is.
        role: MenuRole,
        /// Its name.
        label: String,
    },
    /// A line between entries.
    Separator,
}

/// A command of the page as an entry.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub struct MenuCommand {
    /// What the page is told when it is chosen.
    pub id: String,
    /// Its name.
    pub label: String,
    /// Keys, as in "CmdOrCtrl+Shift+K"; one that the system does not know is left out.
    pub accelerator: Option<String>,
    /// Whether it can be chosen now.
    pub enabled: bool,
}

/// What the operating system does itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Type)]
#[serde(rename_all = "camelCase")]
pub enum MenuRole {
    /// Tells name and version.
    About,
    /// Closes the window and ends the program.
    Quit,
    /// Cuts the marked text.
    Cut,
    /// Copies the marked text.
    Copy,
    /// Inserts the clipboard's text.
    Paste,
    /// Marks all text.
    SelectAll,
    /// Services of other programs (macOS).
    Services,
    /// Hides the program (macOS).
    Hide,
    /// Hides all other programs (macOS).
    HideOthers,
    /// Shows hidden programs again (macOS).
    ShowAll,
}

/// What the shell tells the page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Type)]
#[serde(rename_all = "camelCase", tag = "kind")]
pub enum ShellEvent {
    /// A command was chosen in the menu.
    Command {
        /// Its id.
        id: String,
    },
    /// The operating system asks to open a workspace file.
    OpenFile {
        /// Its path.
        path: String,
    },
}
