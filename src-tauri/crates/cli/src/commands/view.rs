//! `faultline view`

use std::io::Write;
use std::path::Path;

use faultline_core::saved_view::{self, Description, SavedView};
use faultline_core::workspace::Workspace;
use serde_json::{Value, json};

use crate::arguments::{
    DeleteViewArguments, ListViewsArguments, RenameViewArguments, ShowViewArguments, ViewCommand,
    ViewKind,
};
use crate::failure::Failure;
use crate::json;
use crate::opening::open;
use crate::table::{Alignment, Table};
use crate::text::{counted, harmless, moment};

/// Does what a command about saved views says.
pub fn run(command: &ViewCommand, out: &mut impl Write) -> Result<(), Failure> {
    match command {
        ViewCommand::List(arguments) => list(arguments, out),
        ViewCommand::Show(arguments) => show(arguments, out),
        ViewCommand::Rename(arguments) => rename(arguments, out),
        ViewCommand::Delete(arguments) => delete(arguments, out),
    }
}

fn list(arguments: &ListViewsArguments, out: &mut impl Write) -> Result<(), Failure> {
    let workspace = open(&arguments.file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let kind = arguments.kind.map(Into::into);
    let views = saved_view::list(reader.view(), kind).map_err(Failure::work)?;
    if arguments.form.json {
        let documents: Vec<Value> = views.iter().map(document).collect();
        json::write(out, &json!({ "views": documents }))?;
        return Ok(());
    }
    let mut table = Table::new(&[
        ("NAME", Alignment::Left),
        ("KIND", Alignment::Left),
        ("SAVED", Alignment::Left),
        ("BY", Alignment::Left),
        ("NOTE", Alignment::Left),
    ]);
    for one in &views {
        let saved = moment(one.at);
        table.row([&one.name, one.kind.as_str(), &saved, &one.author, &one.note]);
    }
    table.write(out)?;
    writeln!(out, "{}", counted(views.len() as u64, "view"))?;
    Ok(())
}

fn show(arguments: &ShowViewArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, view) = find(&arguments.file, arguments.kind, &arguments.name)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let shown = saved_view::show(reader.view(), view.id).map_err(Failure::work)?;
    let body: Value = serde_json::from_str(&shown.body)?;
    if arguments.form.json {
        let mut document = document(&shown.view);
        document["body"] = body;
        json::write(out, &document)?;
        return Ok(());
    }
    let SavedView {
        kind,
        name,
        note,
        author,
        at,
        ..
    } = &shown.view;
    let kind = kind.as_str();
    let (name, author, at) = (harmless(name), harmless(author), moment(*at));
    writeln!(out, "{name} is a {kind} that {author} saved at {at}.")?;
    if !note.is_empty() {
        writeln!(out, "{}", harmless(note))?;
    }
    writeln!(out, "{}", harmless(&body.to_string()))?;
    Ok(())
}

fn rename(arguments: &RenameViewArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, view) = find(&arguments.file, arguments.kind, &arguments.name)?;
    let description = Description {
        name: Some(arguments.new_name.clone()),
        note: arguments.note.clone(),
    };
    let context = arguments.authorship.context();
    saved_view::describe(&workspace, &context, view.id, &description).map_err(Failure::work)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let renamed = saved_view::show(reader.view(), view.id).map_err(Failure::work)?;
    if arguments.form.json {
        json::write(out, &document(&renamed.view))?;
    } else {
        let (from, to) = (harmless(&view.name), harmless(&renamed.view.name));
        writeln!(out, "Renamed the view {from} to {to}.")?;
    }
    Ok(())
}

fn delete(arguments: &DeleteViewArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, view) = find(&arguments.file, arguments.kind, &arguments.name)?;
    let context = arguments.authorship.context();
    saved_view::delete(&workspace, &context, view.id).map_err(Failure::work)?;
    if arguments.form.json {
        let kind = view.kind.as_str();
        json::write(out, &json!({ "deleted": view.name, "kind": kind }))?;
    } else {
        writeln!(out, "Deleted the view {}.", harmless(&view.name))?;
    }
    Ok(())
}

fn find(
    file: &Path,
    kind: Option<ViewKind>,
    name: &str,
) -> Result<(Workspace, SavedView), Failure> {
    let workspace = open(file)?;
    let reader = workspace.read().map_err(Failure::work)?;
    let view =
        saved_view::find(reader.view(), kind.map(Into::into), name).map_err(Failure::work)?;
    drop(reader);
    Ok((workspace, view))
}

fn document(view: &SavedView) -> Value {
    json!({
        "name": view.name, "kind": view.kind.as_str(), "note": view.note,
        "author": view.author, "at": view.at.to_string(),
    })
}
