//! Which program makes an SBOM from which manifest. Named only where one is known that reads it; none is run.

use super::Found;
use crate::manifest::Ecosystem;

/// A line for each ecosystem of the products that have no SBOM.
pub(super) fn lines(products: &[Found]) -> Vec<String> {
    let without = products.iter().filter(|product| product.sboms.is_empty());
    let mut lines: Vec<String> = Vec::new();
    for (ecosystem, path, lockfile) in without.flat_map(|product| &product.manifests) {
        let line = match command(*ecosystem, path, lockfile.as_deref()) {
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

fn command(ecosystem: Ecosystem, path: &str, lockfile: Option<&str>) -> Option<&'static str> {
    Some(match ecosystem {
        Ecosystem::Cargo => {
            "`cargo cyclonedx --format json --spec-version 1.5` (cargo install cargo-cyclonedx)"
        }
        Ecosystem::Npm => npm(lockfile.map(last)),
        Ecosystem::Python => python(last(path), lockfile.map(last)),
        Ecosystem::Go => {
            "`cyclonedx-gomod mod -json -output sbom.cdx.json` \
             (go install github.com/CycloneDX/cyclonedx-gomod/cmd/cyclonedx-gomod@latest)"
        }
        Ecosystem::Maven => {
            "`mvn org.cyclonedx:cyclonedx-maven-plugin:makeAggregateBom`, which writes target/bom.json"
        }
        Ecosystem::Gradle => {
            "`gradle cyclonedxBom` with the plugin org.cyclonedx.bom, which writes build/reports/cyclonedx/bom.json"
        }
        Ecosystem::NuGet => {
            "`dotnet-CycloneDX PROJECT -o sbom` (dotnet tool install --global CycloneDX)"
        }
        Ecosystem::Composer => {
            "`composer CycloneDX:make-sbom --omit=dev --output-format=JSON --output-file=sbom.cdx.json` \
             (composer require --dev cyclonedx/cyclonedx-php-composer)"
        }
        Ecosystem::Gem => {
            "`cyclonedx-ruby -p . -f json`, which writes bom.json (gem install cyclonedx-ruby)"
        }
        Ecosystem::Conan => {
            "cyclonedx_1_6 of conan.tools.sbom, called in a hook or in the recipe (Conan 2 brings it)"
        }
        Ecosystem::West => {
            "`west spdx --init -d build` before the build, `west spdx -d build` after it, which writes build/spdx/*.spdx"
        }
        Ecosystem::EspIdf => {
            "`esp-idf-sbom create -o sbom.spdx build/project_description.json` after the build (pip install esp-idf-sbom)"
        }
        Ecosystem::Swift => "`npx @cyclonedx/cdxgen -t swift -o sbom.cdx.json`",
        Ecosystem::Pub => "`npx @cyclonedx/cdxgen -t dart -o sbom.cdx.json`",
        Ecosystem::Hex => {
            "`mix sbom.cyclonedx --only prod -o sbom.cdx.json` ({:sbom, only: :dev, runtime: false} in mix.exs)"
        }
        Ecosystem::Vcpkg | Ecosystem::CMake | Ecosystem::Submodules => return None,
    })
}

/// npm's own command reads the lockfile; without `--package-lock-only` it fails where nothing is installed yet.
fn npm(lockfile: Option<&str>) -> &'static str {
    match lockfile {
        Some("package-lock.json" | "npm-shrinkwrap.json") => {
            "`npm sbom --package-lock-only --omit dev --sbom-format cyclonedx --sbom-type application > sbom.cdx.json`"
        }
        Some("pnpm-lock.yaml") => {
            "`pnpm sbom --lockfile-only --prod --sbom-format cyclonedx --sbom-type application > sbom.cdx.json` \
             (pnpm 11 or later)"
        }
        Some(_) => "`npx @cyclonedx/cdxgen -t js -o sbom.cdx.json`",
        None => {
            "`npm install --package-lock-only`, then `npm sbom --package-lock-only --omit dev --sbom-format cyclonedx \
             --sbom-type application > sbom.cdx.json`"
        }
    }
}

fn python(manifest: &str, lockfile: Option<&str>) -> &'static str {
    match (manifest, lockfile) {
        (_, Some("uv.lock")) => {
            "`uv export --preview --no-dev --format cyclonedx1.5 -o sbom.cdx.json`"
        }
        (_, Some("poetry.lock")) => {
            "`cyclonedx-py poetry --no-dev -o sbom.cdx.json` (pip install cyclonedx-bom)"
        }
        (_, Some("Pipfile.lock")) => {
            "`cyclonedx-py pipenv -o sbom.cdx.json` (pip install cyclonedx-bom)"
        }
        ("pyproject.toml", _) => {
            "`cyclonedx-py environment --pyproject pyproject.toml -o sbom.cdx.json .venv`, where .venv is the \
             environment that ships (pip install cyclonedx-bom, elsewhere)"
        }
        _ => {
            "`cyclonedx-py environment -o sbom.cdx.json .venv`, where .venv is the environment that ships \
             (pip install cyclonedx-bom, elsewhere)"
        }
    }
}

/// The file's name in a path.
fn last(path: &str) -> &str {
    path.rsplit('/').next().unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lockfile_decides_what_reads_it() {
        let said =
            |ecosystem, path, lockfile| command(ecosystem, path, lockfile).unwrap_or_default();
        for (ecosystem, path, lockfile, words) in [
            (
                Ecosystem::Npm,
                "web/package.json",
                Some("web/package-lock.json"),
                "`npm sbom --package-lock-only",
            ),
            (
                Ecosystem::Npm,
                "package.json",
                None,
                "then `npm sbom --package-lock-only",
            ),
            (
                Ecosystem::Npm,
                "package.json",
                Some("pnpm-lock.yaml"),
                "`pnpm sbom --lockfile-only",
            ),
            (
                Ecosystem::Npm,
                "package.json",
                Some("yarn.lock"),
                "cdxgen -t js",
            ),
            (
                Ecosystem::Python,
                "pyproject.toml",
                Some("uv.lock"),
                "`uv export",
            ),
            (
                Ecosystem::Python,
                "pyproject.toml",
                Some("poetry.lock"),
                "`cyclonedx-py poetry",
            ),
            (
                Ecosystem::Python,
                "Pipfile",
                Some("Pipfile.lock"),
                "`cyclonedx-py pipenv",
            ),
            (
                Ecosystem::Python,
                "api/pyproject.toml",
                None,
                "--pyproject pyproject.toml",
            ),
            (
                Ecosystem::Python,
                "requirements.txt",
                None,
                "`cyclonedx-py environment -o",
            ),
        ] {
            let said = said(ecosystem, path, lockfile);
            assert!(said.contains(words), "{path}, {lockfile:?}: {said}");
        }
        assert_eq!(command(Ecosystem::CMake, "CMakeLists.txt", None), None);
    }
}
