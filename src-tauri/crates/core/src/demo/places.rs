//! Sites, buildings, rooms and racks of the two data centres and three offices.

use super::estate::{Estate, numbered};

/// A data centre, and where its numbers of racks and machines begin.
pub(super) struct DataCentre {
    /// The key of the site, and the start of its racks' names.
    pub code: &'static str,
    /// The part of machine names that tells the site.
    pub short: &'static str,
    /// The site's name.
    pub name: &'static str,
    /// The letter of its racks.
    pub row: char,
    /// How many racks it has. The first holds the core of the network, and so does the
    /// first of its second half, if it has one.
    pub racks: u32,
    /// What comes before the number of its first rack.
    pub racks_before: u32,
    /// What comes before the number of its first leaf switch.
    pub leaves_before: u32,
    /// The team that looks after the building.
    pub facilities: &'static str,
}

pub(super) const HAMBURG: DataCentre = DataCentre {
    code: "HAM1",
    short: "ham",
    name: "Data centre Hamburg",
    row: 'R',
    racks: 20,
    racks_before: 0,
    leaves_before: 100,
    facilities: "Facilities Hamburg",
};

pub(super) const LEIPZIG: DataCentre = DataCentre {
    code: "LEJ1",
    short: "lej",
    name: "Data centre Leipzig",
    row: 'B',
    racks: 16,
    racks_before: 20,
    leaves_before: 200,
    facilities: "Facilities Leipzig",
};

/// Both data centres.
pub(super) const DATA_CENTRES: [&DataCentre; 2] = [&HAMBURG, &LEIPZIG];

/// Offices: the key of the site, its name, and its town.
pub(super) const OFFICES: [(&str, &str, &str); 3] = [
    ("HAM2", "Head office Hamburg", "Hamburg"),
    ("BER1", "Office Berlin", "Berlin"),
    ("MUC1", "Office Munich", "Munich"),
];

impl DataCentre {
    /// The key of a rack, counted from 1.
    pub fn rack_key(&self, rack: u32) -> String {
        numbered("rck", self.racks_before + rack)
    }

    /// The name of a rack, which is what `location` says of the things in it.
    pub fn rack_name(&self, rack: u32) -> String {
        format!("{} · {}{rack:02}", self.code, self.row)
    }
}

/// Adds every place.
pub(super) fn add(estate: &mut Estate) {
    let mut building = 0;
    let mut room = 0;
    for centre in DATA_CENTRES {
        building += 1;
        add_site(
            estate,
            centre.code,
            centre.name,
            building,
            centre.facilities,
        );
        for half in 1..=2 {
            room += 1;
            let key = numbered("roo", room);
            estate
                .add("room", &key, format!("{} Server room {half}", centre.code))
                .looked_after("Henrik Voss", centre.facilities)
                .set("location", centre.code);
            estate.relate(&key, "located_in", &numbered("bld", building));
            for rack in 1..=centre.racks {
                let second_half = rack > centre.racks / 2;
                if second_half == (half == 2) {
                    add_rack(estate, centre, rack, &key);
                }
            }
        }
    }
    for (code, name, town) in OFFICES {
        building += 1;
        add_site(estate, code, name, building, "Workplace");
        room += 1;
        let key = numbered("roo", room);
        estate
            .add("room", &key, format!("{code} Wiring closet"))
            .looked_after("Nina Sommer", "Workplace")
            .set("location", code)
            .set(
                "description",
                format!("Floor distributor of the office in {town}"),
            );
        estate.relate(&key, "located_in", &numbered("bld", building));
    }
}

fn add_site(estate: &mut Estate, code: &str, name: &str, building: u32, team: &'static str) {
    estate
        .add("site", code, name)
        .looked_after("Henrik Voss", team)
        .set("location", code)
        .set("criticality", "critical");
    let key = numbered("bld", building);
    estate
        .add("building", &key, format!("{name}, main building"))
        .looked_after("Henrik Voss", team)
        .set("location", code);
    estate.relate(&key, "located_in", code);
}

fn add_rack(estate: &mut Estate, centre: &DataCentre, rack: u32, room: &str) {
    let key = centre.rack_key(rack);
    estate
        .add("rack", &key, centre.rack_name(rack))
        .looked_after("Henrik Voss", centre.facilities)
        .set("location", centre.code);
    estate.relate(&key, "located_in", room);
}
