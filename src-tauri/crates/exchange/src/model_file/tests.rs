//! Everything that is written is read back; what is wrong is told with its place.

use faultline_model::{
    AllowedEnds, AttributeDefinition, AttributeType, ClassDefinition, ImpactDirection, Model,
    Needs, Pattern, RelationshipTypeDefinition, Strength,
};
use proptest::prelude::*;

use super::{ModelDocument, ModelFileFormat, read_model_file, write_model_file};

const FORMATS: [ModelFileFormat; 2] = [ModelFileFormat::Toml, ModelFileFormat::Json];

fn document(model: &Model) -> ModelDocument {
    let mut document = ModelDocument {
        classes: model.classes().to_vec(),
        attributes: model.attributes().to_vec(),
        relationship_types: model.relationship_types().to_vec(),
    };
    document.classes.iter_mut().for_each(|one| one.number = 0);
    document
        .attributes
        .iter_mut()
        .for_each(|one| one.number = 0);
    document
        .relationship_types
        .iter_mut()
        .for_each(|one| one.number = 0);
    document
}

#[test]
fn the_shipped_model_survives() {
    let model = Model::shipped();
    for format in FORMATS {
        let text = write_model_file(&model, format);
        assert_eq!(read_model_file(&text, format), Ok(document(&model)));
    }
}

fn attribute() -> impl Strategy<Value = AttributeDefinition> {
    let kind = prop_oneof![
        Just(AttributeType::Text),
        Just(AttributeType::Money),
        Just(AttributeType::Decimal),
        prop::collection::vec(any::<String>(), 1..4).prop_map(AttributeType::Choice),
    ];
    let texts = (
        any::<String>(),
        prop::option::of(any::<String>()),
        prop::option::of(any::<String>()),
        prop::collection::vec(any::<String>(), 0..3),
    );
    let flags = any::<[bool; 4]>();
    let pattern = prop::option::of("[a-z]{1,4}\\\\d\\+\"?");
    (kind, texts, flags, pattern).prop_map(|(kind, texts, flags, pattern)| {
        let (label, unit, default, suggestions) = texts;
        let [required, recommended, unique, volatile] = flags;
        AttributeDefinition {
            unit,
            default,
            suggestions,
            required,
            recommended,
            unique,
            volatile,
            pattern: pattern.and_then(|text| Pattern::new(&text).ok()),
            ..AttributeDefinition::new("", &label, kind)
        }
    })
}

fn kind() -> impl Strategy<Value = RelationshipTypeDefinition> {
    let impact = prop::sample::select(vec![
        ImpactDirection::TargetToSource,
        ImpactDirection::SourceToTarget,
        ImpactDirection::Both,
        ImpactDirection::None,
    ]);
    let needs = prop::option::of(prop_oneof!["[1-9][0-9]{0,3}", "[1-9][0-9]?%"]);
    let labels = any::<(String, String)>();
    let end = || prop::option::of(prop::sample::select(vec!["top", "below"]));
    let ends = (end(), end()).prop_map(|(source, target)| AllowedEnds {
        source: source.map(str::to_owned),
        target: target.map(str::to_owned),
    });
    let ends = prop::collection::vec(ends, 0..3);
    let rest = (needs, labels, ends);
    (impact, any::<bool>(), rest).prop_map(|(impact, hard, (needs, labels, allowed))| {
        RelationshipTypeDefinition {
            number: 0,
            id: String::new(),
            label: labels.0,
            inverse_label: labels.1,
            impact,
            strength: if hard { Strength::Hard } else { Strength::Soft },
            default_group: needs.and_then(|needs| needs.parse::<Needs>().ok()),
            allowed,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_model_survives(
        mut attributes in prop::collection::vec(attribute(), 0..5),
        mut kinds in prop::collection::vec(kind(), 0..4),
        label in any::<String>(),
        is_abstract in any::<bool>(),
    ) {
        for (number, one) in (1..).zip(&mut attributes) {
            one.number = number;
            one.id = format!("a_{number}");
        }
        for (number, one) in (1..).zip(&mut kinds) {
            one.number = number;
            one.id = format!("t_{number}");
        }
        let top = ClassDefinition {
            number: 1,
            id: "top".to_owned(),
            label,
            parent: None,
            is_abstract,
            attributes: attributes.iter().map(|one| one.id.clone()).collect(),
            key_prefix: "TOP".to_owned(),
        };
        let below = ClassDefinition {
            number: 2,
            id: "below".to_owned(),
            parent: Some("top".to_owned()),
            attributes: Vec::new(),
            ..top.clone()
        };
        let model = Model::new(vec![top, below], attributes, kinds).expect("they fit together");
        for format in FORMATS {
            let text = write_model_file(&model, format);
            prop_assert_eq!(read_model_file(&text, format), Ok(document(&model)), "{}", text);
        }
    }
}

#[test]
fn everything_wrong_is_told_with_its_place() {
    let text = "faultline_model = 1\n[[class]]\nid = \"row\"\nlable = \"Row\"\nkey_prefix = \"R\"\n\
        [[attribute]]\nid = \"bay\"\nlabel = \"Bay\"\ntype = \"number\"\n";
    let faults = read_model_file(text, ModelFileFormat::Toml).expect_err("three things are wrong");
    let told: Vec<String> = faults.iter().map(ToString::to_string).collect();
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told[0].contains("class row, number 1") && told[0].contains("Did you mean label?"));
    assert!(told[1].contains("missing field `label`"), "{told:?}");
    assert!(told[2].contains("attribute bay") && told[2].contains("unknown variant `number`"));

    let text = "faultline_model = 1\n[[relationship_type]]\nid = \"cooled_by\"\nlabel = \"cooled by\"\n\
        inverse_label = \"cools\"\nimpact = \"none\"\nstrength = \"soft\"\nallowed = [{ form = \"rack\" }]\n";
    let faults = read_model_file(text, ModelFileFormat::Toml).expect_err("no end is called form");
    let told = faults[0].to_string();
    assert!(
        told.contains("cooled_by") && told.contains("`form`, expected `source` or `target`"),
        "{told}"
    );

    let broken = read_model_file("faultline_model = 1\n[[class]\n", ModelFileFormat::Toml);
    let broken = broken.expect_err("the grammar is broken");
    assert!(broken[0].place.starts_with("line 2"), "{broken:?}");
    let broken = read_model_file("{\n\"class\": [,]}", ModelFileFormat::Json);
    assert_eq!(broken.expect_err("no JSON")[0].place, "line 2, column 11");
    let other = read_model_file("x = 1", ModelFileFormat::Toml).expect_err("no model file");
    assert_eq!(other.len(), 2);
}
