//! Which program makes an SBOM from which manifest. Named only where one is known that reads it; none is run.

use super::Found;
use crate::manifest::Ecosystem;

/// A line for each ecosystem of the products that have no SBOM.
pub(super) fn lines(products: &[Found]) -> Vec<String> {
    let without = products.iter().filter(|product| product.sboms.is_empty());
    let mut lines: Vec<String> = Vec::new();
    for (ecosystem, path, lockfile) in without.flat_map(|product| &product.manifests) {
        let line = match command(*ecosystem, lockfile.as_deref()) {
            Some(command) => format!("{path}: {command}"),
            None => format!(
                "{path}: no generator is known that reads it; add its dependencies to the SBOM of the build"
            ),
        };
        let known = lines
            .iter()
            .any(|known| after_path(known) == after_path(&line));
        if !known {
            lines.push(line);
        }
    }
    lines
}

fn after_path(line: &str) -> &str {
    line.split_once(": ").map_or(line, |(_, rest)| rest)
}

fn command(ecosystem: Ecosystem, lockfile: Option<&str>) -> Option<&'static str> {
    let npm = lockfile.is_none_or(|path| {
        let name = path.rsplit('/').next().unwrap_or(path);
        matches!(name, "package-lock.json" | "npm-shrinkwrap.json")
    });
    Some(match ecosystem {
        Ecosystem::Cargo => "`cargo cyclonedx --format json` (cargo install cargo-cyclonedx)",
        Ecosystem::Npm if npm => "`npm sbom --sbom-format cyclonedx --omit dev > sbom.cdx.json`",
        Ecosystem::Npm => "`npx @cyclonedx/cdxgen -t js -o sbom.cdx.json`",
        Ecosystem::Python => {
            "`cyclonedx-py environment -o sbom.cdx.json` in the environment that ships (pip install cyclonedx-bom)"
        }
        Ecosystem::Go => "`cyclonedx-gomod mod -json -output sbom.cdx.json`",
        Ecosystem::Maven => "`mvn org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom`",
        Ecosystem::Gradle => "the Gradle plugin org.cyclonedx.bom, then `gradle cyclonedxBom`",
        Ecosystem::NuGet => {
            "`dotnet-CycloneDX PROJECT -o sbom` (dotnet tool install --global CycloneDX)"
        }
        Ecosystem::Composer => {
            "`composer CycloneDX:make-sbom --output-format=JSON --output-file=sbom.cdx.json` \
             (composer require --dev cyclonedx/cyclonedx-php-composer)"
        }
        Ecosystem::Gem => "`cyclonedx-ruby -p . -f json` (gem install cyclonedx-ruby)",
        Ecosystem::Conan => "cyclonedx_1_6 of Conan's own conan.tools.sbom",
        Ecosystem::West => {
            "`west spdx --init -d build` before the build, `west spdx -d build` after it"
        }
        Ecosystem::EspIdf => {
            "`esp-idf-sbom create -o sbom.spdx build/project_description.json` (pip install esp-idf-sbom)"
        }
        Ecosystem::Swift => "`npx @cyclonedx/cdxgen -t swift -o sbom.cdx.json`",
        Ecosystem::Pub => "`npx @cyclonedx/cdxgen -t dart -o sbom.cdx.json`",
        Ecosystem::Hex => "`mix sbom.cyclonedx -o sbom.cdx.json`",
        Ecosystem::Vcpkg | Ecosystem::CMake | Ecosystem::Submodules => return None,
    })
}
