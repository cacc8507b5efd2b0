//! `faultline record checklist`

use std::io::Write;

use faultline_core::records::{add_checklist_item, remove_checklist_item, set_checklist_item};

use super::place::{open_record, tell};
use crate::arguments::ChecklistArguments;
use crate::failure::Failure;

/// Writes, ticks or takes away an item of a go/no-go list.
pub fn run(arguments: &ChecklistArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let number = record.number.to_string();
    if let Some(text) = &arguments.add {
        let added =
            add_checklist_item(&workspace, &context, record.id, text).map_err(Failure::work)?;
        return tell(out, &arguments.writing, &number, Some(added.output), &added);
    }
    let set = |item, is_done| set_checklist_item(&workspace, &context, record.id, item, is_done);
    let applied = match (arguments.done, arguments.reopen, arguments.remove) {
        (Some(item), _, _) => set(item, true),
        (_, Some(item), _) => set(item, false),
        (_, _, Some(item)) => remove_checklist_item(&workspace, &context, record.id, item),
        _ => {
            let sentence =
                "Say what to do: --add TEXT, --done ENTRY, --reopen ENTRY or --remove ENTRY.";
            return Err(Failure::WrongUsage(sentence.to_owned()));
        }
    };
    let applied = applied.map_err(Failure::work)?;
    tell(out, &arguments.writing, &number, None, &applied)
}
