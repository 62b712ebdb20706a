//! Hash algorithms by the names the formats give them.

/// How many hexadecimal digits a hash has: `Some(None)` where the algorithm gives any length, `None` for names that
/// are not known.
pub(super) fn digits(name: &str) -> Option<Option<usize>> {
    Some(match plain(name, &mut [0; MOST]) {
        "adler32" => Some(8),
        "md2" | "md4" | "md5" => Some(32),
        "sha1" => Some(40),
        "sha224" => Some(56),
        "sha256" | "sha3256" | "blake2b256" | "streebog256" => Some(64),
        "sha384" | "sha3384" | "blake2b384" => Some(96),
        "sha512" | "sha3512" | "blake2b512" | "streebog512" => Some(128),
        "md6" | "blake3" => None,
        _ => return None,
    })
}

/// Whether two files with the same hash can be made.
pub(super) fn is_weak(name: &str) -> bool {
    matches!(
        plain(name, &mut [0; MOST]),
        "adler32" | "md2" | "md4" | "md5" | "sha1"
    )
}

/// Longest name that is looked at, in bytes; longer ones are cut.
const MOST: usize = 20;

/// A name's letters and digits in lower case: CycloneDX writes `SHA-256`, SPDX 2 `SHA256`, SPDX 3 `sha256`.
fn plain<'r>(name: &str, room: &'r mut [u8; MOST]) -> &'r str {
    let letters = name.bytes().take(MOST).filter(u8::is_ascii_alphanumeric);
    let mut length = 0;
    for (place, letter) in room.iter_mut().zip(letters) {
        *place = letter.to_ascii_lowercase();
        length += 1;
    }
    let plain = room.get(..length).unwrap_or_default();
    str::from_utf8(plain).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{digits, is_weak};

    #[test]
    fn names_of_every_format_are_known() {
        assert_eq!(digits("SHA-256"), digits("SHA256"));
        assert_eq!(digits("SHA3-512"), digits("sha3_512"));
        assert_eq!(digits("BLAKE2b-384"), Some(Some(96)));
        assert_eq!((digits("BLAKE3"), digits("CRC32")), (Some(None), None));
        assert!(is_weak("SHA-1") && is_weak("MD5") && !is_weak("SHA-256"));
    }
}
