//! What several tests share: chance that is the same on every run.

/// A small generator (xorshift*): tests are random, and yet repeat themselves exactly.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }

    /// A number from nought to `count - 1`.
    pub(crate) fn below(&mut self, count: usize) -> usize {
        usize::try_from((self.next() >> 33) % count as u64).expect("31 bits")
    }

    /// A number from `low` to `high`, both included.
    pub(crate) fn between(&mut self, low: i64, high: i64) -> i64 {
        low + i64::try_from(self.below(usize::try_from(high - low + 1).expect("low <= high")))
            .expect("31 bits")
    }
}
