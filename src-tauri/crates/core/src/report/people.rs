//! Whom to tell.

use faultline_exchange::document::{Block, Cell, Table};

use super::Language;
use super::words::or_dash;
use crate::impact::Concerned;

/// Teams and owners of what is hit, and where it stands.
pub fn people(blocks: &mut Vec<Block>, words: Language, concerned: &Concerned) {
    blocks.push(Block::heading(2, words.people_to_tell()));
    if concerned.contacts.is_empty() {
        blocks.push(Block::paragraph(words.no_ci_names_anyone()));
    } else {
        let mut table = Table::new(&[
            (words.team(), 3.0),
            (words.owners(), 5.0),
            (words.services(), 1.0),
            ("CIs", 1.0),
        ]);
        for one in &concerned.contacts {
            table.rows.push(vec![
                Cell::from(or_dash(one.team.as_deref())),
                Cell::from(or_dash(Some(&one.owners.join(", ")))),
                Cell::from(one.services.to_string()),
                Cell::from(one.cis.to_string()),
            ]);
        }
        blocks.push(Block::Table(table));
    }
    if !concerned.locations.is_empty() {
        let places = concerned.locations.iter();
        let places: Vec<String> = places
            .map(|(name, cis)| format!("{name} ({cis})"))
            .collect();
        blocks.push(Block::paragraph(words.places(&places.join(", "))));
    }
}
