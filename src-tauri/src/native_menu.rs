//! The menu of the operating system, made from the page's description of its commands.

use std::sync::{Mutex, PoisonError};

use faultline_api::menu::{MenuBar, MenuCommand, MenuEntry, MenuRole, ShellEvent};
use tauri::menu::{
    AboutMetadata, IsMenuItem, Menu, MenuEvent, MenuItem, PredefinedMenuItem, Submenu,
};
use tauri::{AppHandle, Manager, Wry};

use crate::page::Page;
use crate::window;

/// The entry that ends the program where the system has none of its own.
const QUIT: &str = "shell.quit";

/// The menu that is shown.
#[derive(Default)]
pub struct NativeMenu(Mutex<Shown>);

#[derive(Default)]
struct Shown {
    bar: MenuBar,
    items: Vec<(String, MenuItem<Wry>)>,
}

impl NativeMenu {
    /// Shows this menu. Where only what can be chosen differs from the one shown, that alone is altered.
    ///
    /// # Errors
    /// The system cannot make the menu.
    pub fn show(&self, app: &AppHandle, bar: MenuBar) -> tauri::Result<()> {
        let mut shown = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.bar == bar {
            return Ok(());
        }
        if all_enabled(&shown.bar) == all_enabled(&bar) {
            for (command, (_, item)) in commands(&bar).zip(&shown.items) {
                item.set_enabled(command.enabled)?;
            }
            shown.bar = bar;
            return Ok(());
        }
        let mut items = Vec::new();
        let menu = Menu::new(app)?;
        for description in &bar.menus {
            let submenu = Submenu::new(app, plain(&description.label), true)?;
            for entry in &description.entries {
                append(app, &submenu, entry, &mut items)?;
            }
            menu.append(&submenu)?;
        }
        app.set_menu(menu)?;
        *shown = Shown { bar, items };
        Ok(())
    }
}

/// Passes what was chosen to the page.
pub fn chosen(app: &AppHandle, event: MenuEvent) {
    let id = event.id().as_ref();
    if id == QUIT {
        window::close_all(app);
    } else {
        app.state::<Page>()
            .tell(ShellEvent::Command { id: id.to_owned() });
    }
}

/// All commands of a menu, in its order.
fn commands(bar: &MenuBar) -> impl Iterator<Item = &MenuCommand> {
    let entries = bar.menus.iter().flat_map(|menu| &menu.entries);
    entries.flat_map(|entry| match entry {
        MenuEntry::Command(command) => std::slice::from_ref(command),
        MenuEntry::Submenu { commands, .. } => commands,
        MenuEntry::Role { .. } | MenuEntry::Separator => &[],
    })
}

/// The same menu with every command enabled, by which two menus are told apart.
fn all_enabled(bar: &MenuBar) -> MenuBar {
    let enable = |command: &mut MenuCommand| command.enabled = true;
    let mut bar = bar.clone();
    for entry in bar.menus.iter_mut().flat_map(|menu| &mut menu.entries) {
        match entry {
            MenuEntry::Command(command) => enable(command),
            MenuEntry::Submenu { commands, .. } => commands.iter_mut().for_each(enable),
            MenuEntry::Role { .. } | MenuEntry::Separator => {}
        }
    }
    bar
}

fn append(
    app: &AppHandle,
    submenu: &Submenu<Wry>,
    entry: &MenuEntry,
    items: &mut Vec<(String, MenuItem<Wry>)>,
) -> tauri::Result<()> {
    let mut command = |command: &MenuCommand| -> tauri::Result<MenuItem<Wry>> {
        let keys = command.accelerator.as_deref();
        let label = plain(&command.label);
        let item = MenuItem::with_id(app, &command.id, label, command.enabled, keys)?;
        items.push((command.id.clone(), item.clone()));
        Ok(item)
    };
    match entry {
        MenuEntry::Command(described) => submenu.append(&command(described)?),
        MenuEntry::Submenu { label, commands } => {
            let inner = Submenu::new(app, plain(label), !commands.is_empty())?;
            for described in commands {
                inner.append(&command(described)?)?;
            }
            submenu.append(&inner)
        }
        MenuEntry::Role { role, label } => submenu.append(role_item(app, *role, label)?.as_ref()),
        MenuEntry::Separator => submenu.append(&PredefinedMenuItem::separator(app)?),
    }
}

fn role_item(
    app: &AppHandle,
    role: MenuRole,
    label: &str,
) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
    let label = plain(label);
    let text = Some(label.as_str());
    let about = || AboutMetadata {
        name: Some(app.package_info().name.clone()),
        version: Some(app.package_info().version.to_string()),
        ..AboutMetadata::default()
    };
    if role == MenuRole::Quit && !cfg!(target_os = "macos") {
        let quit = MenuItem::with_id(app, QUIT, &label, true, Some("CmdOrCtrl+Q"))?;
        return Ok(Box::new(quit));
    }
    Ok(Box::new(match role {
        MenuRole::About => PredefinedMenuItem::about(app, text, Some(about())),
        MenuRole::Quit => PredefinedMenuItem::quit(app, text),
        MenuRole::Cut => PredefinedMenuItem::cut(app, text),
        MenuRole::Copy => PredefinedMenuItem::copy(app, text),
        MenuRole::Paste => PredefinedMenuItem::paste(app, text),
        MenuRole::SelectAll => PredefinedMenuItem::select_all(app, text),
        MenuRole::Services => PredefinedMenuItem::services(app, text),
        MenuRole::Hide => PredefinedMenuItem::hide(app, text),
        MenuRole::HideOthers => PredefinedMenuItem::hide_others(app, text),
        MenuRole::ShowAll => PredefinedMenuItem::show_all(app, text),
    }?))
}

/// A label in which "&" stands for itself and for no access key.
fn plain(label: &str) -> String {
    label.replace('&', "&&")
}

#[cfg(test)]
mod tests {
    use faultline_api::menu::MenuDescription;

    use super::*;

    fn command(id: &str, enabled: bool) -> MenuCommand {
        MenuCommand {
            id: id.to_owned(),
            label: id.to_owned(),
            accelerator: None,
            enabled,
        }
    }

    fn bar(enabled: bool) -> MenuBar {
        let entries = vec![
            MenuEntry::Command(command("a", true)),
            MenuEntry::Separator,
            MenuEntry::Submenu {
                label: "More".to_owned(),
                commands: vec![command("b", enabled), command("c", true)],
            },
        ];
        let menu = MenuDescription {
            label: "File".to_owned(),
            entries,
        };
        MenuBar { menus: vec![menu] }
    }

    #[test]
    fn commands_are_counted_in_their_order_and_told_apart_by_more_than_being_enabled() {
        let off = bar(false);
        let ids: Vec<_> = commands(&off).map(|command| command.id.as_str()).collect();
        assert_eq!(ids, ["a", "b", "c"]);
        assert_ne!(bar(false), bar(true));
        assert_eq!(all_enabled(&bar(false)), all_enabled(&bar(true)));
        assert_eq!(plain("R&D"), "R&&D");
    }
}
