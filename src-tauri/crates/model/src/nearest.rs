//! The valid names nearest to a mistyped one.

/// At most `limit` of `candidates` that are near `text`, nearest first, then in byte order.
/// Compares without regard to case by optimal string alignment; cost is one comparison per candidate.
pub fn nearest<'n>(
    text: &str,
    candidates: impl IntoIterator<Item = &'n str>,
    limit: usize,
) -> Vec<&'n str> {
    let text = text.trim().to_lowercase();
    let length = text.chars().count();
    let allowed = (length / 3).max(1);
    let mut near: Vec<(usize, &str)> = candidates
        .into_iter()
        .filter(|candidate| candidate.len().abs_diff(text.len()) <= allowed * 4)
        .filter_map(|candidate| {
            let distance = strsim::osa_distance(&text, &candidate.to_lowercase());
            (distance <= allowed).then_some((distance, candidate))
        })
        .collect();
    near.sort_unstable();
    near.dedup();
    near.truncate(limit);
    near.into_iter().map(|(_, candidate)| candidate).collect()
}

/// The nearest of `candidates`, if any is near.
pub fn nearest_one<'n>(
    text: &str,
    candidates: impl IntoIterator<Item = &'n str>,
) -> Option<&'n str> {
    nearest(text, candidates, 1).into_iter().next()
}

#[cfg(test)]
mod tests {
    use super::{nearest, nearest_one};

    #[test]
    fn finds_the_nearest_and_nothing_far() {
        let names = ["server", "service", "virtual_machine", "sever"];
        assert_eq!(nearest_one("Servr", names), Some("server"));
        assert_eq!(nearest("sever", names, 2), ["sever", "server"]);
        assert_eq!(nearest_one("printer", names), None);
    }
}
