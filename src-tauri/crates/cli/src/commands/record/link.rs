//! `faultline record link` and `faultline record unlink`

use std::io::Write;

use faultline_core::records::{
    CiRole, CiStatement, RecordFault, RecordLinkKind, RecordNumber, link_records, remove_ci,
    set_ci, unlink_records,
};
use faultline_core::workspace::{Applied, Workspace};

use super::place::{ci_in, open_record, record_in, tell};
use crate::arguments::{LinkRecordArguments, UnlinkRecordArguments};
use crate::failure::Failure;

/// What a link leads to.
enum Target {
    Ci {
        ci: u32,
        role: CiRole,
    },
    Record {
        id: u32,
        kind: RecordLinkKind,
        /// Whether the word was read from the other end.
        inverse: bool,
    },
}

/// A number of a record is one where it is not also the key of a CI, or where the word is a
/// record's; without a word, a number comes first.
fn target(workspace: &Workspace, text: &str, word: Option<&str>) -> Result<Target, Failure> {
    let role = word.and_then(|word| word.parse::<CiRole>().ok());
    let is_number = text.parse::<RecordNumber>().is_ok();
    if role.is_some() || (word.is_none() && !is_number) {
        let role = role.unwrap_or(CiRole::Affected);
        let ci = ci_in(workspace, text)?;
        return Ok(Target::Ci { ci, role });
    }
    let (kind, inverse) = word
        .and_then(RecordLinkKind::of_word)
        .unwrap_or((RecordLinkKind::RelatesTo, false));
    let id = record_in(workspace, text)?.id;
    Ok(Target::Record { id, kind, inverse })
}

/// Puts a CI on a record, or links it to another.
pub fn link(arguments: &LinkRecordArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let applied = match target(&workspace, &arguments.target, arguments.word.as_deref())? {
        Target::Ci { ci, role } => {
            let statement = CiStatement {
                ci,
                role,
                state: arguments.state,
                minutes: arguments.minutes,
                note: arguments.note.clone(),
            };
            set_ci(&workspace, &context, record.id, &statement)
        }
        Target::Record { id, kind, inverse } => {
            let (source, target) = ends(record.id, id, inverse);
            link_records(&workspace, &context, source, kind, target)
        }
    };
    finish(out, arguments, applied, &record.number.to_string())
}

fn finish(
    out: &mut impl Write,
    arguments: &LinkRecordArguments,
    applied: Result<Applied<()>, RecordFault>,
    number: &str,
) -> Result<(), Failure> {
    let applied = applied.map_err(Failure::work)?;
    tell(out, &arguments.writing, number, None, &applied)
}

/// Takes a CI off a record, or a link away.
pub fn unlink(arguments: &UnlinkRecordArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let applied = match target(&workspace, &arguments.target, arguments.word.as_deref())? {
        Target::Ci { ci, role } => remove_ci(&workspace, &context, record.id, ci, role),
        Target::Record { id, kind, inverse } => {
            let (source, target) = ends(record.id, id, inverse);
            unlink_records(&workspace, &context, source, kind, target)
        }
    };
    let applied = applied.map_err(Failure::work)?;
    let number = record.number.to_string();
    tell(out, &arguments.writing, &number, None, &applied)
}

const fn ends(record: u32, other: u32, inverse: bool) -> (u32, u32) {
    if inverse {
        (other, record)
    } else {
        (record, other)
    }
}
