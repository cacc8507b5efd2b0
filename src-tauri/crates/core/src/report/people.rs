//! Whom to tell.

use faultline_exchange::document::{Block, Cell, Table};

use super::words::or_dash;
use crate::impact::Concerned;

/// Teams and owners of what is hit, and where it stands.
pub fn people(blocks: &mut Vec<Block>, concerned: &Concerned) {
    blocks.push(Block::heading(2, "People to tell"));
    if concerned.contacts.is_empty() {
        blocks.push(Block::paragraph(
            "No CI that is hit names a team or an owner.",
        ));
    } else {
        let mut table = Table::new(&[
            ("Team", 3.0),
            ("Owners", 5.0),
            ("Services", 1.0),
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
        blocks.push(Block::paragraph(format!(
            "Places, with the CIs there: {}.",
            places.join(", ")
        )));
    }
}
