//! Packs: many objects in one file, with an index beside it.

use super::object::{Id, Kind, Object};
use super::{MAX_OBJECT, delta};
use flate2::{Decompress, FlushDecompress, Status};
use std::cell::RefCell;
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// Deltas on deltas are followed no further.
const MAX_CHAIN: usize = 4096;

/// Bytes that an object's room grows by: what a pack says of its size is not believed beyond this.
const MOST_AT_ONCE: usize = 1 << 16;

/// How an index of version 2 begins.
const MAGIC: [u8; 8] = [0xFF, b't', b'O', b'c', 0, 0, 0, 2];

/// Bytes before the ids of an index: the magic, and for each first byte how many ids there are up to it.
const HEAD: u64 = 8 + 256 * 4;

/// A pack with its index.
#[derive(Debug)]
pub(super) struct Pack {
    index: File,
    pack: File,
    /// How many ids begin with this byte or a smaller one.
    up_to: Vec<u32>,
}

/// An object as the pack keeps it.
enum Entry {
    Whole(Object),
    /// A difference to the object at this place.
    Delta(u64, Vec<u8>),
}

impl Pack {
    /// Opens the pack of an index.
    pub(super) fn open(index: &Path) -> Option<Self> {
        let pack = File::open(index.with_extension("pack")).ok()?;
        let index = File::open(index).ok()?;
        let head = read_at(&index, 0, HEAD as usize)?;
        let (magic, counts) = head.split_at_checked(MAGIC.len())?;
        let up_to = counts.chunks_exact(4).map(number).collect();
        (magic == MAGIC).then_some(Self { index, pack, up_to })
    }

    /// The object with this id, if the pack holds it.
    pub(super) fn read(&self, id: Id) -> Option<Object> {
        self.object(self.offset(id)?)
    }

    /// Where the object with this id begins.
    fn offset(&self, id: Id) -> Option<u64> {
        let first = usize::from(id.0[0]);
        let before = first
            .checked_sub(1)
            .and_then(|before| self.up_to.get(before));
        let mut low = u64::from(before.copied().unwrap_or(0));
        let mut high = u64::from(*self.up_to.get(first)?);
        let count = u64::from(*self.up_to.last()?);
        while low < high {
            let middle = low + (high - low) / 2;
            let found = read_at(&self.index, HEAD + middle * 20, 20)?;
            match found.as_slice().cmp(&id.0) {
                std::cmp::Ordering::Less => low = middle + 1,
                std::cmp::Ordering::Greater => high = middle,
                // After the ids a checksum of four bytes for each, then the places.
                std::cmp::Ordering::Equal => return self.place(count, middle),
            }
        }
        None
    }

    fn place(&self, count: u64, at: u64) -> Option<u64> {
        let places = HEAD + count * 24;
        let place = number(&read_at(&self.index, places + at * 4, 4)?);
        if place & 1 << 31 == 0 {
            return Some(u64::from(place));
        }
        // In a pack of more than 2 GiB: the number of a place with eight bytes.
        let large = u64::from(place & !(1 << 31));
        let bytes = read_at(&self.index, places + count * 4 + large * 8, 8)?;
        Some(u64::from_be_bytes(bytes.try_into().ok()?))
    }

    fn object(&self, offset: u64) -> Option<Object> {
        let mut deltas = Vec::new();
        let mut bytes = 0;
        let mut at = offset;
        let mut object = loop {
            match self.entry(at)? {
                Entry::Whole(object) => break object,
                Entry::Delta(base, delta) => {
                    bytes += delta.len();
                    deltas.push(delta);
                    if deltas.len() > MAX_CHAIN || bytes > MAX_OBJECT {
                        return None;
                    }
                    at = base;
                }
            }
        };
        for delta in deltas.iter().rev() {
            object.data = delta::apply(&object.data, delta)?;
        }
        Some(object)
    }

    fn entry(&self, offset: u64) -> Option<Entry> {
        let mut pack = &self.pack;
        pack.seek(SeekFrom::Start(offset)).ok()?;
        // Most objects are small.
        let mut bytes = BufReader::with_capacity(4096, pack);
        let first = byte(&mut bytes)?;
        let mut size = usize::from(first & 0x0F);
        let mut last = first;
        let mut shift = 4;
        while last & 0x80 != 0 {
            last = byte(&mut bytes)?;
            size |= usize::from(last & 0x7F).checked_shl(shift)?;
            shift += 7;
        }
        let base = match first >> 4 & 7 {
            6 => Some(offset.checked_sub(distance(&mut bytes)?)?),
            7 => {
                let mut id = [0; 20];
                bytes.read_exact(&mut id).ok()?;
                Some(self.offset(Id(id))?)
            }
            _ => None,
        };
        let data = inflate(bytes, size)?;
        Some(match (first >> 4 & 7, base) {
            (_, Some(base)) => Entry::Delta(base, data),
            (1, _) => whole(Kind::Commit, data),
            (2, _) => whole(Kind::Tree, data),
            (3, _) => whole(Kind::Blob, data),
            (4, _) => whole(Kind::Tag, data),
            _ => return None,
        })
    }
}

fn whole(kind: Kind, data: Vec<u8>) -> Entry {
    Entry::Whole(Object { kind, data })
}

/// How far before a delta its base begins.
fn distance(bytes: &mut impl Read) -> Option<u64> {
    let mut last = byte(bytes)?;
    let mut value = u64::from(last & 0x7F);
    while last & 0x80 != 0 {
        last = byte(bytes)?;
        value = value.checked_add(1)?.checked_mul(128)? | u64::from(last & 0x7F);
    }
    Some(value)
}

/// What the zlib stream at the start of `bytes` holds: `size` bytes, not one more.
fn inflate(mut bytes: impl BufRead, size: usize) -> Option<Vec<u8>> {
    thread_local! {
        // Its tables take longer to clear than a small object to read.
        static STREAM: RefCell<Decompress> = RefCell::new(Decompress::new(true));
    }
    if size > MAX_OBJECT {
        return None;
    }
    let mut data = Vec::with_capacity(size.clamp(1, MOST_AT_ONCE));
    STREAM.with_borrow_mut(|stream| {
        stream.reset(true);
        loop {
            let before = (stream.total_in(), stream.total_out());
            let input = bytes.fill_buf().ok()?;
            let status = stream.decompress_vec(input, &mut data, FlushDecompress::None);
            bytes.consume((stream.total_in() - before.0) as usize);
            if status.ok()? == Status::StreamEnd {
                return (data.len() == size).then_some(());
            }
            if data.len() > size || before == (stream.total_in(), stream.total_out()) {
                return None;
            }
            if data.len() == data.capacity() {
                data.reserve(MOST_AT_ONCE);
            }
        }
    })?;
    Some(data)
}

fn byte(bytes: &mut impl Read) -> Option<u8> {
    let mut one = [0];
    bytes.read_exact(&mut one).ok()?;
    Some(one[0])
}

fn read_at(mut file: &File, at: u64, length: usize) -> Option<Vec<u8>> {
    let mut bytes = vec![0; length];
    file.seek(SeekFrom::Start(at)).ok()?;
    file.read_exact(&mut bytes).ok()?;
    Some(bytes)
}

/// Four bytes, the highest first.
fn number(bytes: &[u8]) -> u32 {
    bytes
        .iter()
        .fold(0, |all, byte| all << 8 | u32::from(*byte))
}
