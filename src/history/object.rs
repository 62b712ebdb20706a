//! Commits and trees, as their bytes say.

use memchr::memchr;

/// The name of an object: its SHA-1.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct Id(pub(super) [u8; 20]);

impl Id {
    /// The id that these forty hexadecimal digits name.
    pub(super) fn from_hex(text: &str) -> Option<Self> {
        let digits = text.as_bytes();
        let mut id = [0; 20];
        if digits.len() != 40 {
            return None;
        }
        for (byte, pair) in id.iter_mut().zip(digits.chunks_exact(2)) {
            *byte = u8::from_str_radix(str::from_utf8(pair).ok()?, 16).ok()?;
        }
        Some(Self(id))
    }

    /// Its forty hexadecimal digits.
    pub(super) fn hex(self) -> String {
        self.0.iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// What an object is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Commit,
    Tree,
    Blob,
    Tag,
}

/// An object, unpacked.
#[derive(Debug)]
pub(super) struct Object {
    pub(super) kind: Kind,
    pub(super) data: Vec<u8>,
}

/// What is needed of a commit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Commit {
    pub(super) tree: Id,
    /// The state it was made on; none for the first.
    pub(super) parent: Option<Id>,
    /// When it was made, in seconds since 1970.
    pub(super) time: i64,
}

impl Commit {
    /// Reads the head of a commit; its message does not matter.
    pub(super) fn read(data: &[u8]) -> Option<Self> {
        let head = data.get(..memchr::memmem::find(data, b"\n\n").unwrap_or(data.len()))?;
        let head = String::from_utf8_lossy(head);
        let value = |name: &str| {
            let mut lines = head.lines();
            lines.find_map(|line| line.strip_prefix(name)?.strip_prefix(' '))
        };
        // `committer Name <address> 1772323200 +0100`
        let mut committed = value("committer")?.rsplit(' ').skip(1);
        Some(Self {
            tree: Id::from_hex(value("tree")?)?,
            parent: value("parent").and_then(Id::from_hex),
            time: committed.next()?.parse().ok()?,
        })
    }
}

/// The object that a tree holds under a name.
pub(super) fn entry(tree: &[u8], name: &[u8]) -> Option<Id> {
    let mut rest = tree;
    // `100644 name\0` and twenty bytes.
    loop {
        let mode = memchr(b' ', rest)?;
        let after = rest.get(mode + 1..)?;
        let end = memchr(0, after)?;
        let id = after.get(end + 1..end + 21)?;
        if after.get(..end) == Some(name) {
            return Some(Id(id.try_into().ok()?));
        }
        rest = after.get(end + 21..)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEX: &str = "0123456789abcdef0123456789abcdef01234567";

    #[test]
    fn commits_are_read_by_their_heads() {
        let text = format!(
            "tree {HEX}\nparent {HEX}\nparent {HEX}\nauthor A <a@b.example> 1 +0000\ncommitter B C <b@c.example> 1772323200 +0100\n\ntree of life\n"
        );
        let commit = Commit::read(text.as_bytes()).map(|commit| (commit.tree.hex(), commit.time));
        assert_eq!(commit, Some((HEX.to_string(), 1_772_323_200)));
        assert!(Commit::read(b"tree 12\n\n").is_none());
    }

    #[test]
    fn trees_name_their_entries() {
        let mut tree = b"100644 a\0".to_vec();
        tree.extend([1; 20]);
        tree.extend(b"40000 b c\0");
        tree.extend([2; 20]);
        assert_eq!(entry(&tree, b"b c"), Some(Id([2; 20])));
        assert_eq!(entry(&tree, b"c"), None);
        assert_eq!(entry(&tree[..20], b"b c"), None);
    }
}
