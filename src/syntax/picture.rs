//! Pictures: format and size, from the head of the file. No pixel is read.

/// Formats that are told apart.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
    /// GIF.
    Gif,
    /// WebP.
    WebP,
    /// Scalable Vector Graphics; it has no size in pixels.
    Svg,
}

/// What the head of a picture says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Head {
    /// Its format.
    pub format: Format,
    /// Width and height in pixels, where the format has any and the head names them.
    pub size: Option<(u32, u32)>,
}

/// Reads the first bytes of a picture; `None` when they are of no format that is known.
pub fn head(bytes: &[u8]) -> Option<Head> {
    let found = |format, size| Some(Head { format, size });
    if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        return found(Format::Png, pair(bytes, 16, big32));
    }
    if bytes.starts_with(b"GIF87a") || bytes.starts_with(b"GIF89a") {
        return found(Format::Gif, pair(bytes, 6, little16));
    }
    if bytes.starts_with(b"\xff\xd8\xff") {
        return found(Format::Jpeg, jpeg(bytes));
    }
    if bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP") {
        return found(Format::WebP, webp(bytes));
    }
    let start = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let text = String::from_utf8_lossy(start);
    let markup = text.trim_start_matches('\u{feff}').trim_start();
    let svg = markup.starts_with('<') && markup.contains("<svg");
    svg.then_some(Head {
        format: Format::Svg,
        size: None,
    })
}

/// Two numbers in a row, neither of them nothing.
fn pair<N: Into<u32>>(
    bytes: &[u8],
    at: usize,
    read: fn(&[u8], usize) -> Option<N>,
) -> Option<(u32, u32)> {
    let first = read(bytes, at)?.into();
    let second = read(bytes, at + size_of::<N>())?.into();
    (first > 0 && second > 0).then_some((first, second))
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> Option<[u8; N]> {
    bytes.get(at..at.checked_add(N)?)?.try_into().ok()
}

fn big32(bytes: &[u8], at: usize) -> Option<u32> {
    array(bytes, at).map(u32::from_be_bytes)
}

fn big16(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_be_bytes)
}

fn little16(bytes: &[u8], at: usize) -> Option<u16> {
    array(bytes, at).map(u16::from_le_bytes)
}

/// The size in the frame header of a JPEG; the segments before it are stepped over.
fn jpeg(bytes: &[u8]) -> Option<(u32, u32)> {
    let mut at = 2;
    loop {
        let marker = *bytes.get(at + 1).filter(|_| bytes.get(at) == Some(&0xff))?;
        match marker {
            // Fill bytes, and markers without a body.
            0xff => at += 1,
            0x01 | 0xd0..=0xd8 => at += 2,
            0xc0..=0xcf if !matches!(marker, 0xc4 | 0xc8 | 0xcc) => {
                let (height, width) = pair(bytes, at + 5, big16)?;
                return Some((width, height));
            }
            _ => at += 2 + usize::from(big16(bytes, at + 2).filter(|length| *length >= 2)?),
        }
    }
}

/// The size in a WebP, of each of its three kinds.
fn webp(bytes: &[u8]) -> Option<(u32, u32)> {
    let fourteen = |number: u32| (number & 0x3fff) + 1;
    match bytes.get(12..16)? {
        b"VP8 " => {
            let (width, height) = pair(bytes, 26, little16)?;
            Some((width & 0x3fff, height & 0x3fff))
        }
        b"VP8L" => {
            let bits = u32::from_le_bytes(array(bytes, 21)?);
            Some((fourteen(bits), fourteen(bits >> 14)))
        }
        b"VP8X" => {
            let number = |at| {
                let [a, b, c] = array(bytes, at)?;
                Some(u32::from_le_bytes([a, b, c, 0]) + 1)
            };
            Some((number(24)?, number(27)?))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01\x2c\0\0\0\xc8\x08\x02\0\0\0";
    const JPEG: &[u8] =
        b"\xff\xd8\xff\xe0\0\x06JF\0\0\xff\xff\xc0\0\x11\x08\0\xf0\x01\x40\x03\x01\x22\0";

    #[test]
    fn formats_and_sizes_are_read() {
        let read = |bytes: &[u8]| head(bytes).map(|head| (head.format, head.size));
        assert_eq!(read(PNG), Some((Format::Png, Some((300, 200)))));
        assert_eq!(read(JPEG), Some((Format::Jpeg, Some((320, 240)))));
        assert_eq!(
            read(b"GIF89a\x40\x01\xf0\0"),
            Some((Format::Gif, Some((320, 240))))
        );
        let webp = b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x3f\x01\0\xef\0\0";
        assert_eq!(read(webp), Some((Format::WebP, Some((320, 240)))));
        let svg = "\u{feff}<?xml version='1.0'?><svg width='4'/>".as_bytes();
        assert_eq!(read(svg), Some((Format::Svg, None)));
        assert_eq!(read(b"<html><body>not found</body></html>"), None);
        assert_eq!(read(b"version https://git-lfs.github.com/spec/v1"), None);
    }

    /// Cut anywhere, or with any byte changed, a head is read or not, and nothing else happens.
    #[test]
    fn broken_heads_do_no_harm() {
        for whole in [PNG, JPEG] {
            for end in 0..whole.len() {
                head(whole.get(..end).unwrap_or_default());
            }
            for at in 0..whole.len() {
                for byte in [0, 1, 0x7f, 0xc0, 0xff] {
                    let mut broken = whole.to_vec();
                    broken[at] = byte;
                    head(&broken);
                }
            }
        }
        assert_eq!(
            head(b"\xff\xd8\xff\xe1\0\0").and_then(|head| head.size),
            None
        );
    }
}
