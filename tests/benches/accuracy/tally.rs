//! What has come of all incidents so far.

use faultline_testkit::accuracy::Reliability;

use crate::question::{Asked, Placed, Told};

/// What has come of asking with the same knowledge.
#[derive(Clone, Debug, Default)]
pub struct Side {
    asked: Vec<Asked>,
}

/// Both ways of asking.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    sides: [Side; 2],
}

impl Tally {
    pub fn add(&mut self, told: Told, asked: &Asked) {
        self.sides[told as usize].asked.push(asked.clone());
    }

    pub fn append(&mut self, other: Self) {
        for (side, mut other) in self.sides.iter_mut().zip(other.sides) {
            side.asked.append(&mut other.asked);
        }
    }

    pub fn side(&self, told: Told) -> &Side {
        &self.sides[told as usize]
    }
}

impl Side {
    pub fn incidents(&self) -> usize {
        self.asked.len()
    }

    /// One figure of one method over all incidents.
    pub fn figures(&self, method: usize, figure: fn(&Placed) -> f64) -> Vec<f64> {
        let placed = self.asked.iter().map(|asked| &asked.placed[method]);
        placed.map(figure).collect()
    }

    pub fn incomplete(&self) -> usize {
        self.asked.iter().filter(|asked| !asked.is_complete).count()
    }

    pub fn median(&self, size: fn(&Asked) -> usize) -> usize {
        let mut sizes: Vec<usize> = self.asked.iter().map(size).collect();
        sizes.sort_unstable();
        sizes.get(sizes.len() / 2).copied().unwrap_or_default()
    }

    /// How the probabilities of the most probable candidates hold.
    pub fn answers(&self) -> Reliability {
        self.reliability(1)
    }

    /// How those of all candidates hold.
    pub fn statements(&self) -> Reliability {
        self.reliability(usize::MAX)
    }

    fn reliability(&self, of_each: usize) -> Reliability {
        let mut table = Reliability::default();
        for asked in &self.asked {
            for &(probability, is_right) in asked.stated.iter().take(of_each) {
                table.add(probability, is_right);
            }
        }
        table
    }
}
