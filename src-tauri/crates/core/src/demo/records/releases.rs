//! Releases: changes that go out together.

use faultline_model::{EntryBody, RecordId, RecordKind, RecordLinkKind, RecordState};
use faultline_store::StoreError;

use super::clock::later;
use super::writer::{NewDemoRecord, Writer};

/// Title, owner, state, day from next week's Monday, time, minutes, and the places of its changes
/// in the table of next week.
type Row = (
    &'static str,
    &'static str,
    &'static str,
    (i64, i16),
    i64,
    &'static [usize],
);

#[rustfmt::skip]
const RELEASES: &[Row] = &[
    ("Autumn release of the channels", "Leonie Brandt", "testing", (3, 1900), 240, &[4, 5]),
    ("Claims on the new database", "Marta Lindqvist", "planned", (5, 2000), 300, &[9, 10]),
];

pub(super) fn write(writer: &mut Writer<'_, '_>, changes: &[RecordId]) -> Result<(), StoreError> {
    for &(title, owner, state, (day, clock), minutes, of) in RELEASES {
        let start = writer.clock.at(day, clock);
        let release = writer.record(&NewDemoRecord {
            kind: RecordKind::Release,
            state: state.parse().unwrap_or(RecordState::Draft),
            change_type: None,
            created: later(writer.now(), -30 * 1_440),
            fields: vec![
                ("title", title.to_owned()),
                ("owner", owner.to_owned()),
                ("requester", owner.to_owned()),
                ("planned_start", start.to_string()),
                ("planned_end", later(start, minutes).to_string()),
            ],
        })?;
        for &change in of {
            writer.link(changes[change], RecordLinkKind::PartOf, release.id)?;
        }
        let items = [
            "Tests have passed",
            "Support is informed",
            "The way back was tried",
        ];
        for (position, text) in items.iter().enumerate() {
            let body = EntryBody::ChecklistItem {
                text: (*text).to_owned(),
                done: position == 0,
            };
            writer.entry(release.id, writer.now(), owner, body)?;
        }
    }
    Ok(())
}
