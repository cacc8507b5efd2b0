//! Random numbers that are the same everywhere: SplitMix64 (Steele, Lea and Flood, 2014).

/// A stream of numbers of its own for each thing (a CI, say) and purpose.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub fn new(seed: u64, thing: u32, purpose: u32) -> Self {
        let mut random = Self(seed ^ u64::from(purpose) << 32 ^ u64::from(thing));
        // Streams of neighbouring seeds begin alike; one step tears them apart.
        Self(random.next())
    }

    /// Any number of 64 bits.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ mixed >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ mixed >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ mixed >> 31
    }

    /// A number below `bound`, all equally likely but for a bias too small to matter.
    pub fn below(&mut self, bound: u32) -> u32 {
        (((self.next() >> 32) * u64::from(bound)) >> 32) as u32
    }

    /// A number from 0 to below 1.
    pub fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// True with that probability.
    pub fn happens(&mut self, probability: f64) -> bool {
        self.unit() < probability
    }

    /// An exponentially distributed number.
    pub fn exponential(&mut self, mean: f64) -> f64 {
        -mean * (1.0 - self.unit()).ln()
    }

    /// True in that many of a hundred cases.
    pub fn percent(&mut self, share: u32) -> bool {
        self.below(100) < share
    }

    /// A number below `bound`, small ones far more likely: the third power of an even draw.
    pub fn popular_below(&mut self, bound: u32) -> u32 {
        let even = (self.next() >> 32) as u128;
        ((even * even * even * u128::from(bound)) >> 96) as u32
    }

    pub fn one_of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u32) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::Random;

    #[test]
    fn numbers_are_the_same_everywhere() {
        let mut random = Random::new(1, 2, 3);
        let drawn: Vec<u32> = (0..4).map(|_| random.below(1_000)).collect();
        assert_eq!(drawn, [394, 322, 492, 4]);
    }

    #[test]
    fn popular_numbers_are_small() {
        let mut random = Random::new(1, 2, 3);
        let small = (0..1_000).filter(|_| random.popular_below(1_000) < 125);
        assert!((450..550).contains(&small.count()));
    }
}
