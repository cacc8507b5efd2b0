//! `faultline record hypothesis`

use std::io::Write;

use faultline_core::records::{HypothesisState, add_hypothesis, decide_hypothesis};

use super::place::{ci_in, open_record, tell};
use crate::arguments::HypothesisArguments;
use crate::failure::Failure;

/// Writes a hypothesis, or says what became of one.
pub fn run(arguments: &HypothesisArguments, out: &mut impl Write) -> Result<(), Failure> {
    let (workspace, record) = open_record(&arguments.place)?;
    let context = arguments.writing.authorship.context();
    let number = record.number.to_string();
    let check = &arguments.check;
    if let Some(text) = &arguments.add {
        let ci = arguments.ci.as_ref();
        let ci = ci.map(|key| ci_in(&workspace, key)).transpose()?;
        let added = add_hypothesis(&workspace, &context, record.id, text, ci, check);
        let added = added.map_err(Failure::work)?;
        return tell(out, &arguments.writing, &number, Some(added.output), &added);
    }
    let (entry, state) = match (arguments.confirm, arguments.rule_out, arguments.reopen) {
        (Some(entry), _, _) => (entry, HypothesisState::Confirmed),
        (_, Some(entry), _) => (entry, HypothesisState::RuledOut),
        (_, _, Some(entry)) => (entry, HypothesisState::Open),
        _ => {
            let sentence =
                "Say what to do: --add TEXT, --confirm ENTRY, --rule-out ENTRY or --reopen ENTRY.";
            return Err(Failure::WrongUsage(sentence.to_owned()));
        }
    };
    let decided = decide_hypothesis(&workspace, &context, record.id, entry, state, check);
    let decided = decided.map_err(Failure::work)?;
    tell(out, &arguments.writing, &number, None, &decided)
}
