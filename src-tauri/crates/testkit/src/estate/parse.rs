//! Reads the estate language.

use super::{Estate, Kind, Relation, Statement, Status};

/// The type behind `->` and `~>`.
const NEEDS: &str = "needs";

pub(super) fn parse(text: &str) -> Estate {
    let mut estate = Estate::default();
    for line in text.lines() {
        let statement = line.split('#').next().unwrap_or_default().trim();
        if !statement.is_empty() && read_line(&mut estate, statement).is_none() {
            panic!("This line of an estate cannot be read: {line:?}.");
        }
    }
    estate
}

fn read_line(estate: &mut Estate, line: &str) -> Option<()> {
    if let Some((head, tail)) = line.split_once(':') {
        return read_statement(estate, head.trim(), tail.trim());
    }
    let words: Vec<&str> = line.split_whitespace().collect();
    if let [key, "is", status] = words[..] {
        estate.cis.insert(key.to_owned(), read_status(status)?);
        return Some(());
    }
    if let [key] = words[..] {
        estate.mention(key);
        return Some(());
    }
    if words.contains(&"->") || words.contains(&"~>") {
        return read_arrows(estate, line, &words);
    }
    read_relation(estate, &words)
}

fn read_statement(estate: &mut Estate, head: &str, tail: &str) -> Option<()> {
    let head: Vec<&str> = head.split_whitespace().collect();
    let tail: Vec<&str> = tail.split_whitespace().collect();
    match head[..] {
        ["kind", name] => {
            let kind = Kind {
                impact: (*tail.first()?).to_owned(),
                soft: tail.contains(&"soft"),
                default_group: word_after(&tail, "default").map(str::to_owned),
            };
            estate.kinds.insert(name.to_owned(), kind);
        }
        ["group", dependent, name] => {
            let id = (dependent.to_owned(), name.to_owned());
            estate.groups.insert(id, read_needs_and_strength(&tail));
        }
        ["default", dependent, kind] => {
            let id = (dependent.to_owned(), kind.to_owned());
            estate
                .default_groups
                .insert(id, read_needs_and_strength(&tail));
        }
        _ => return None,
    }
    Some(())
}

fn read_needs_and_strength(words: &[&str]) -> Statement {
    Statement {
        needs: words
            .iter()
            .find(|word| word.starts_with(|first: char| first.is_ascii_digit()))
            .map(|&word| word.to_owned()),
        soft: read_softness(words),
    }
}

fn read_softness(words: &[&str]) -> Option<bool> {
    match (words.contains(&"soft"), words.contains(&"hard")) {
        (true, _) => Some(true),
        (false, true) => Some(false),
        (false, false) => None,
    }
}

fn read_status(word: &str) -> Option<Status> {
    Some(match word {
        "planned" => Status::Planned,
        "live" => Status::Live,
        "maintenance" => Status::Maintenance,
        "retired" => Status::Retired,
        _ => return None,
    })
}

/// `a -> b ~> c` and `a -> [1 of b c]`.
fn read_arrows(estate: &mut Estate, line: &str, words: &[&str]) -> Option<()> {
    estate.kinds.entry(NEEDS.to_owned()).or_insert(Kind {
        impact: "target_to_source".to_owned(),
        soft: false,
        default_group: None,
    });
    if let Some((head, members)) = line.split_once('[') {
        let members = members.strip_suffix(']')?;
        let [dependent, arrow] = head.split_whitespace().collect::<Vec<_>>()[..] else {
            return None;
        };
        return read_group(estate, dependent, arrow == "~>", members);
    }
    for step in words.windows(3).step_by(2) {
        let soft = match step[1] {
            "->" => None,
            "~>" => Some(true),
            _ => return None,
        };
        relate(estate, [step[0], NEEDS, step[2]], soft, None);
    }
    Some(())
}

fn read_group(estate: &mut Estate, dependent: &str, soft: bool, members: &str) -> Option<()> {
    let name = format!("group-{}", estate.groups.len() + 1);
    let (needs, members) = match members.split_once(" of ") {
        Some((needs, members)) => (Some(needs.trim().to_owned()), members),
        None => (None, members),
    };
    let statement = Statement {
        needs,
        soft: soft.then_some(true),
    };
    estate
        .groups
        .insert((dependent.to_owned(), name.clone()), statement);
    for word in members.split_whitespace() {
        let (soft, word) = match word.strip_prefix('~') {
            Some(word) => (Some(true), word),
            None => (None, word),
        };
        for member in expand_range(word)? {
            relate(estate, [dependent, NEEDS, &member], soft, Some(&name));
        }
    }
    Some(())
}

/// `n2..n4` as n2, n3, n4; any other word as itself.
fn expand_range(word: &str) -> Option<Vec<String>> {
    let Some((first, last)) = word.split_once("..") else {
        return Some(vec![word.to_owned()]);
    };
    let stem = first.trim_end_matches(|last: char| last.is_ascii_digit());
    let from: u32 = first[stem.len()..].parse().ok()?;
    let to: u32 = last.strip_prefix(stem)?.parse().ok()?;
    Some(
        (from..=to)
            .map(|number| format!("{stem}{number}"))
            .collect(),
    )
}

/// `a powered_by b soft in g p 0.9`
fn read_relation(estate: &mut Estate, words: &[&str]) -> Option<()> {
    let [source, kind, target, ref options @ ..] = *words else {
        return None;
    };
    estate.kinds.get(kind)?;
    relate(
        estate,
        [source, kind, target],
        read_softness(options),
        word_after(options, "in"),
    );
    let probability = word_after(options, "p").map(str::parse);
    if let Some(relation) = estate.relationships.last_mut() {
        relation.probability = probability.transpose().ok()?;
    }
    Some(())
}

fn relate(
    estate: &mut Estate,
    [source, kind, target]: [&str; 3],
    soft: Option<bool>,
    group: Option<&str>,
) {
    estate.mention(source);
    estate.mention(target);
    estate.relationships.push(Relation {
        source: source.to_owned(),
        kind: kind.to_owned(),
        target: target.to_owned(),
        soft,
        group: group.map(str::to_owned),
        probability: None,
    });
}

fn word_after<'w>(words: &[&'w str], marker: &str) -> Option<&'w str> {
    let position = words.iter().position(|&word| word == marker)?;
    words.get(position + 1).copied()
}
