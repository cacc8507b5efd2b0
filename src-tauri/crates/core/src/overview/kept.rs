//! An arrangement by the ids of its CIs, which hold in every graph of a workspace, and as the bytes
//! that are kept in the file.

use faultline_graph::{Arrangement, ArrangementDetail, Community, Graph, KnownPlace, Place};

/// An arrangement that outlives its graph.
#[derive(Clone, Debug, PartialEq)]
pub struct KeptArrangement {
    pub(super) detail: ArrangementDetail,
    pub(super) communities: Vec<Community>,
    pub(super) places: Vec<KnownPlace>,
}

impl KeptArrangement {
    pub(super) fn of(graph: &Graph, arrangement: &Arrangement) -> Self {
        let known = |node| KnownPlace {
            ci: graph.ci_id(node),
            place: arrangement.place(node),
        };
        Self {
            detail: arrangement.detail,
            communities: arrangement.communities.clone(),
            places: graph.nodes().map(known).collect(),
        }
    }

    /// Words of four bytes, the least significant first: detail, counts, communities, places.
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let mut words = vec![
            u32::from(self.detail == ArrangementDetail::Cis),
            self.communities.len() as u32,
            self.places.len() as u32,
        ];
        for one in &self.communities {
            let place = [one.x, one.y, one.radius].map(f32::to_bits);
            words.extend([one.region, u32::from(one.is_loose)]);
            words.extend(place);
        }
        for KnownPlace { ci, place } in &self.places {
            words.extend([*ci, place.community, place.x.to_bits(), place.y.to_bits()]);
        }
        words.into_iter().flat_map(u32::to_le_bytes).collect()
    }

    /// What [`KeptArrangement::to_bytes`] gave; none where the bytes are something else.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (words, rest) = bytes.as_chunks::<4>();
        if !rest.is_empty() {
            return None;
        }
        let mut words = words.iter().map(|word| u32::from_le_bytes(*word));
        let detail = match words.next()? {
            0 => ArrangementDetail::Communities,
            _ => ArrangementDetail::Cis,
        };
        let counts = [words.next()? as usize, words.next()? as usize];
        if words.len()
            != counts[0]
                .checked_mul(5)?
                .checked_add(counts[1].checked_mul(4)?)?
        {
            return None;
        }
        let mut number = || words.next();
        let mut communities = Vec::with_capacity(counts[0]);
        for _ in 0..counts[0] {
            communities.push(Community {
                region: number()?,
                is_loose: number()? != 0,
                x: f32::from_bits(number()?),
                y: f32::from_bits(number()?),
                radius: f32::from_bits(number()?),
                size: 0,
            });
        }
        let mut places = Vec::with_capacity(counts[1]);
        for _ in 0..counts[1] {
            let ci = number()?;
            let community = number()?;
            let place = Place {
                community,
                x: f32::from_bits(number()?),
                y: f32::from_bits(number()?),
            };
            if community as usize >= counts[0] || !place.x.is_finite() || !place.y.is_finite() {
                return None;
            }
            places.push(KnownPlace { ci, place });
        }
        Some(Self {
            detail,
            communities,
            places,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kept() -> KeptArrangement {
        let community = Community {
            region: 1,
            x: 1.5,
            y: -2.0,
            radius: 3.25,
            size: 0,
            is_loose: true,
        };
        let place = Place {
            community: 0,
            x: 0.5,
            y: -0.25,
        };
        KeptArrangement {
            detail: ArrangementDetail::Cis,
            communities: vec![community],
            places: vec![KnownPlace { ci: 7, place }],
        }
    }

    #[test]
    fn bytes_give_the_arrangement_back() {
        let bytes = kept().to_bytes();
        assert_eq!(KeptArrangement::from_bytes(&bytes), Some(kept()));
    }

    #[test]
    fn damaged_bytes_are_no_arrangement() {
        let bytes = kept().to_bytes();
        for length in 0..bytes.len() {
            assert_eq!(
                KeptArrangement::from_bytes(&bytes[..length]),
                None,
                "{length}"
            );
        }
        let mut wrong = bytes.clone();
        wrong[4..8].copy_from_slice(&u32::MAX.to_le_bytes());
        assert_eq!(KeptArrangement::from_bytes(&wrong), None);
        let mut outside = kept();
        outside.places[0].place.community = 1;
        assert_eq!(KeptArrangement::from_bytes(&outside.to_bytes()), None);
    }
}
