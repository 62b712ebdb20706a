//! Whole products: `fixtures/products/<name>/` against `fixtures/products/<name>.expected`.

use crate::common::{beside, check_in, compare, faults, folders_in, root};

#[test]
fn products_are_judged_as_expected() {
    let mut wrong = Vec::new();
    for folder in folders_in(&root().join("fixtures/products")) {
        let report = check_in(&folder, &["."]);
        wrong.extend(compare(&report, &beside(&folder, "expected")));
        wrong.extend(faults(&report));
    }
    assert!(wrong.is_empty(), "\n{}\n", wrong.join("\n"));
}
