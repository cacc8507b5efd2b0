//! Whether stated probabilities hold: of what is said with 80 to 90 %, 80 to 90 % should be right.

/// Rows of the table: a tenth each.
const ROWS: usize = 10;

/// The statements of one tenth.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct ReliabilityRow {
    /// How many there are.
    pub statements: usize,
    /// How many of them are right.
    pub right: usize,
    sum: f64,
}

impl ReliabilityRow {
    /// The mean of the stated probabilities; 0 without statements.
    #[must_use]
    pub fn mean_probability(&self) -> f64 {
        self.sum / self.statements.max(1) as f64
    }

    /// The share that is right; 0 without statements.
    #[must_use]
    pub fn share_right(&self) -> f64 {
        self.right as f64 / self.statements.max(1) as f64
    }
}

/// Statements by the tenth in which their probability lies.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Reliability {
    rows: [ReliabilityRow; ROWS],
    squares: f64,
}

impl Reliability {
    /// Takes up that something was stated with a probability and is right or not. A probability
    /// between two tenths belongs to the upper one, 1 to the last.
    pub fn add(&mut self, probability: f64, is_right: bool) {
        let row = ((probability * ROWS as f64) as usize).min(ROWS - 1);
        let row = &mut self.rows[row];
        row.statements += 1;
        row.right += usize::from(is_right);
        row.sum += probability;
        self.squares += (probability - f64::from(u8::from(is_right))).powi(2);
    }

    /// The ten rows, the least probable first.
    #[must_use]
    pub fn rows(&self) -> &[ReliabilityRow] {
        &self.rows
    }

    /// How many statements there are.
    #[must_use]
    pub fn statements(&self) -> usize {
        self.rows.iter().map(|row| row.statements).sum()
    }

    /// The mean distance between stated probability and share of right ones, weighed by statements
    /// (M. P. Naeini et al., 2015); 0 is best.
    #[must_use]
    pub fn expected_calibration_error(&self) -> f64 {
        let distance = |row: &ReliabilityRow| (row.sum - row.right as f64).abs();
        self.rows.iter().map(distance).sum::<f64>() / self.statements().max(1) as f64
    }

    /// The mean square of the distance between probability and truth (G. W. Brier, 1950); 0 is
    /// best.
    #[must_use]
    pub fn brier_score(&self) -> f64 {
        self.squares / self.statements().max(1) as f64
    }
}

#[cfg(test)]
mod tests {
    use super::Reliability;

    #[test]
    fn statements_are_counted_by_tenths() {
        let mut table = Reliability::default();
        for (probability, is_right) in [
            (0.05, false),
            (0.8, true),
            (0.85, false),
            (0.84, true),
            (1.0, true),
        ] {
            table.add(probability, is_right);
        }
        let counts: Vec<(usize, usize)> = table
            .rows()
            .iter()
            .map(|row| (row.statements, row.right))
            .collect();
        let mut expected = [(0, 0); 10];
        (expected[0], expected[8], expected[9]) = ((1, 0), (3, 2), (1, 1));
        assert_eq!(counts, expected);
        assert!((table.rows()[8].mean_probability() - 0.83).abs() < 1e-12);
        assert!((table.rows()[8].share_right() - 2.0 / 3.0).abs() < 1e-12);
        // (0.05 + |2.49 - 2| + 0) / 5 and (0.0025 + 0.04 + 0.7225 + 0.0256 + 0) / 5.
        assert!((table.expected_calibration_error() - 0.108).abs() < 1e-12);
        assert!((table.brier_score() - 0.158_12).abs() < 1e-12);
    }

    #[test]
    fn without_statements_nothing_is_wrong() {
        let table = Reliability::default();
        assert_eq!(table.statements(), 0);
        assert_eq!(table.expected_calibration_error(), 0.0);
        assert_eq!(table.brier_score(), 0.0);
        assert_eq!(table.rows()[3].share_right(), 0.0);
    }
}
