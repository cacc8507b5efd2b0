//! Frame times of one motion, and what they come down to.

/// The times between the frames that were shown, in milliseconds.
pub struct Sample {
    /// Sorted.
    times: Vec<f64>,
}

impl Sample {
    /// The head of a table of samples.
    pub const HEAD: &str = "scene     motion                    frames   median      95 %     worst      fps  one pixel alone";

    /// A sample of these times.
    pub fn new(mut times: Vec<f64>) -> Self {
        assert!(!times.is_empty(), "the window showed no frames");
        times.sort_unstable_by(f64::total_cmp);
        Self { times }
    }

    /// One line of the table: these times, and the frames a second of `peer`.
    pub fn row(&self, scene: &str, motion: &str, peer: &Self) -> String {
        format!(
            "{scene:<9} {motion:<25} {:>6} {:>5.1} ms {:>6.1} ms {:>6.1} ms {:>8.1} {:>12.1} fps",
            self.times.len(),
            self.quantile(0.5),
            self.quantile(0.95),
            self.quantile(1.0),
            self.frames_a_second(),
            peer.frames_a_second(),
        )
    }

    fn frames_a_second(&self) -> f64 {
        1000.0 * self.times.len() as f64 / self.times.iter().sum::<f64>()
    }

    fn quantile(&self, part: f64) -> f64 {
        let last = self.times.len() - 1;
        self.times[(part * last as f64).round() as usize]
    }
}
