//! How wide texts are, counted a block at a time.

/// How wide some bytes are.
#[derive(Clone, Copy, Default, Debug)]
pub(crate) struct Width {
    pub(crate) chars: usize,
    /// Characters that are two units in UTF-16.
    pub(crate) wide: usize,
}

impl Width {
    pub(super) fn of(bytes: &[u8]) -> Self {
        Self {
            // A scalar value starts at every byte that is not a continuation byte.
            chars: bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count(),
            wide: bytes.iter().filter(|byte| **byte >= 0xF0).count(),
        }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            chars: self.chars + other.chars,
            wide: self.wide + other.wide,
        }
    }
}
