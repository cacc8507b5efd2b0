//! Variety without chance: every choice follows from a key, so that the estate is
//! the same on every machine and in every year.

/// One of several values, chosen by a key and by what the choice is for. `values`
/// must not be empty.
pub(super) fn choose<'a>(key: &str, purpose: &str, values: &[&'a str]) -> &'a str {
    let index = number(key, purpose) % values.len() as u64;
    values[index as usize]
}

/// A number between `least` and `most`, both included.
pub(super) fn between(key: &str, purpose: &str, least: u64, most: u64) -> u64 {
    least + number(key, purpose) % (most - least + 1)
}

/// Upper-case letters and digits, as makers print them on type plates.
pub(super) fn serial(key: &str, length: usize) -> String {
    const SIGNS: &[u8] = b"0123456789ABCDEFGHJKLMNPRSTUVWXYZ";
    let mut rest = number(key, "serial");
    (0..length)
        .map(|_| {
            let sign = SIGNS[(rest % SIGNS.len() as u64) as usize];
            rest = mix(rest);
            char::from(sign)
        })
        .collect()
}

/// A date of a year in a range, as YYYY-MM-DD.
pub(super) fn date(key: &str, purpose: &str, first_year: u64, last_year: u64) -> String {
    let year = between(key, purpose, first_year, last_year);
    let month = between(key, &format!("{purpose} month"), 1, 12);
    let day = between(key, &format!("{purpose} day"), 1, 28);
    format!("{year:04}-{month:02}-{day:02}")
}

/// FNV-1a over both texts, then one round of mixing, so that keys that differ in
/// their last digit differ everywhere.
fn number(key: &str, purpose: &str) -> u64 {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in key.bytes().chain([0]).chain(purpose.bytes()) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
    }
    mix(hash)
}

/// The finishing step of SplitMix64 (Steele, Lea, Flood 2014).
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn choices_follow_from_the_key_alone_and_differ() {
        let keys: Vec<String> = (0..40).map(|index| format!("vm-{index:04}")).collect();
        let choices: Vec<&str> = keys
            .iter()
            .map(|key| choose(key, "x", &["a", "b"]))
            .collect();
        assert!(choices.contains(&"a") && choices.contains(&"b"));
        let again: Vec<&str> = keys
            .iter()
            .map(|key| choose(key, "x", &["a", "b"]))
            .collect();
        assert_eq!(choices, again);
        assert_eq!(serial("srv-0207", 10).len(), 10);
        assert_ne!(serial("srv-0207", 10), serial("srv-0208", 10));
    }
}
