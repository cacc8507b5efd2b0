//! `faultline root-cause-settings`

use std::io::Write;

use faultline_core::root_cause::settings::{
    SettingChange, SettingEntry, SettingGroup, change_settings, settings,
};
use serde::Serialize;

use crate::arguments::RootCauseSettingsArguments;
use crate::failure::Failure;
use crate::json;
use crate::opening::{open, open_at};
use crate::table::{Alignment, Table};

#[derive(Serialize)]
struct Document<'s> {
    changeset: Option<u32>,
    settings: Vec<Setting<'s>>,
}

#[derive(Serialize)]
struct Setting<'s> {
    name: &'s str,
    group: &'static str,
    label: &'s str,
    meaning: &'s str,
    unit: &'static str,
    parts: &'s [&'s str],
    least: f64,
    most: f64,
    value: &'s [f64],
    shipped: &'s [f64],
    since: Option<u32>,
}

/// Changes settings where any are named, then lists them.
pub fn run(arguments: &RootCauseSettingsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let set = arguments
        .set
        .iter()
        .map(|(name, value)| SettingChange::Set {
            name: name.clone(),
            value: value.clone(),
        });
    let reset = arguments
        .reset
        .iter()
        .map(|name| SettingChange::Reset { name: name.clone() });
    let changes: Vec<SettingChange> = set.chain(reset).collect();
    let changeset = match changes.as_slice() {
        [] => None,
        changes => {
            let workspace = open(&arguments.file)?;
            let context = arguments.authorship.context();
            let applied = change_settings(&workspace, &context, changes).map_err(Failure::work)?;
            applied.changeset
        }
    };
    let opened = open_at(&arguments.file, &arguments.moment)?;
    let reader = opened.read()?;
    let mut entries = settings(reader.view()).map_err(Failure::work)?;
    entries.retain(|entry| !arguments.differing || entry.since.is_some());
    if arguments.form.json {
        let settings = entries.iter().map(setting).collect();
        json::write(
            out,
            &Document {
                changeset,
                settings,
            },
        )?;
        return Ok(());
    }
    if let Some(changeset) = changeset {
        writeln!(out, "Changed in changeset {changeset}.\n")?;
    }
    if entries.is_empty() {
        writeln!(out, "Every setting is as shipped.")?;
        return Ok(());
    }
    for group in SettingGroup::ALL {
        let of_group = entries.iter().filter(|entry| entry.group == group);
        let mut table = Table::new(&[
            ("SETTING", Alignment::Left),
            ("VALUE", Alignment::Right),
            ("SHIPPED", Alignment::Right),
            ("MEANING", Alignment::Left),
        ]);
        let mut is_empty = true;
        for entry in of_group {
            is_empty = false;
            let shipped = match entry.since {
                Some(_) => numbers(&entry.shipped, entry),
                None => String::new(),
            };
            let value = numbers(&entry.value, entry);
            table.row([&entry.name, &value, &shipped, &entry.label]);
        }
        if !is_empty {
            writeln!(out, "{}", group.label())?;
            table.write(out)?;
            writeln!(out)?;
        }
    }
    Ok(())
}

fn setting(entry: &SettingEntry) -> Setting<'_> {
    Setting {
        name: &entry.name,
        group: entry.group.label(),
        label: &entry.label,
        meaning: &entry.meaning,
        unit: entry.unit.symbol(),
        parts: entry.parts,
        least: entry.least,
        most: entry.most,
        value: &entry.value,
        shipped: &entry.shipped,
        since: entry.since,
    }
}

/// "0.95", "120 s", "0.15 0.6 0.25".
fn numbers(values: &[f64], entry: &SettingEntry) -> String {
    let mut texts: Vec<String> = values.iter().map(|&value| short(value)).collect();
    texts.extend(Some(entry.unit.symbol().to_owned()).filter(|symbol| !symbol.is_empty()));
    texts.join(" ")
}

/// Small numbers with an exponent, as rates are told.
pub(super) fn short(value: f64) -> String {
    if value != 0.0 && value.abs() < 1e-3 {
        return format!("{value:e}");
    }
    value.to_string()
}
