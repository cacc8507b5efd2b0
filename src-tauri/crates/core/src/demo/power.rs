//! Power and cooling: feeds with their UPS and generator, and two PDUs a rack.

use super::estate::{Estate, numbered};
use super::hardware;
use super::places::{DATA_CENTRES, DataCentre};

/// The keys of the two PDUs of a rack, supply A first.
pub(super) fn pdus(centre: &DataCentre, rack: u32) -> [String; 2] {
    let second = (centre.racks_before + rack) * 2;
    [numbered("pdu", second - 1), numbered("pdu", second)]
}

/// Adds the power of both data centres.
pub(super) fn add(estate: &mut Estate) {
    for (index, centre) in (0..).zip(DATA_CENTRES) {
        for (supply, letter) in [(1, 'A'), (2, 'B')] {
            add_feed(estate, centre, index * 2 + supply, letter);
        }
        for unit in 1..=3 {
            let key = numbered("col", index * 3 + unit);
            let ci = estate.add("cooling", &key, format!("crac-{}-{unit:02}", centre.short));
            hardware::describe(ci, hardware::COOLING, 60_000, 12);
            ci.looked_after("Henrik Voss", centre.facilities)
                .set("location", centre.code);
        }
        for half in 1..=2 {
            let units: Vec<String> = (1..=3)
                .map(|unit| numbered("col", index * 3 + unit))
                .collect();
            let room = numbered("roo", index * 2 + half);
            estate.relate_group(&room, "depends_on", "cooling", "2", &units);
        }
        for rack in 1..=centre.racks {
            add_pdus(estate, centre, index, rack);
        }
    }
}

/// A feed, behind it a UPS, behind that the grid and a generator of which one is
/// enough.
fn add_feed(estate: &mut Estate, centre: &DataCentre, number: u32, letter: char) {
    let team = centre.facilities;
    let feed = numbered("pwf", number);
    estate
        .add("power_feed", &feed, format!("Power feed {letter}"))
        .looked_after("Henrik Voss", team)
        .set("location", centre.code)
        .set("criticality", "high");
    let ups = numbered("ups", number);
    let ci = estate.add(
        "ups",
        &ups,
        format!("ups-{}-{}", centre.short, letter.to_ascii_lowercase()),
    );
    hardware::describe(ci, hardware::UPS, 250_000, 8);
    ci.looked_after("Henrik Voss", team)
        .set("location", centre.code);
    let grid = numbered("cir", number);
    estate
        .add(
            "circuit",
            &grid,
            format!("Grid connection {} {letter}", centre.code),
        )
        .looked_after("Henrik Voss", team)
        .set("location", centre.code)
        .set("availability", "0.9998");
    let generator = numbered("gen", number);
    let ci = estate.add(
        "generator",
        &generator,
        format!("gen-{}-{}", centre.short, letter.to_ascii_lowercase()),
    );
    hardware::describe(ci, hardware::GENERATORS, 30_000, 24);
    ci.looked_after("Henrik Voss", team)
        .set("location", centre.code);
    estate.relate_alone(&feed, "powered_by", &ups);
    estate.relate_group(&ups, "powered_by", "source", "1", &[grid, generator]);
}

fn add_pdus(estate: &mut Estate, centre: &DataCentre, index: u32, rack: u32) {
    for ((key, letter), supply) in pdus(centre, rack).into_iter().zip(['a', 'b']).zip(1..) {
        // The names of Leipzig say the row, those of Hamburg are older and do not.
        let name = if centre.short == "ham" {
            format!("pdu-{letter}-{rack:02}")
        } else {
            format!("pdu-lej-{letter}-{rack:02}")
        };
        let ci = estate.add("pdu", &key, name);
        hardware::describe(ci, hardware::PDUS, 400_000, 6);
        ci.looked_after("Henrik Voss", centre.facilities)
            .set("location", centre.rack_name(rack));
        estate.relate_alone(&key, "powered_by", &numbered("pwf", index * 2 + supply));
        estate.relate(&key, "located_in", &centre.rack_key(rack));
    }
}
