#!/usr/bin/env python3
"""Reduces the official SBOM schemas to their structure.

    python3 schemas/reduce.py SOURCE            writes schemas/{cyclonedx,spdx}/*.json and schemas/manifest.json
    python3 schemas/reduce.py SOURCE --check    writes nothing; exit status 1 where a file would change

SOURCE holds the published schemas in `cyclonedx/` and `spdx/`. What constrains a document is kept (types, required,
enumerations, patterns, formats, references, limits); what explains it to people is dropped (titles, descriptions,
comments, examples, defaults). `manifest.json` records for each file what it was made from. `xsd.py` reads XML Schema.
"""
import hashlib
import json
import pathlib
import sys

sys.dont_write_bytecode = True
from xsd import reduce_xsd  # noqa: E402

# Reduced file, original file, what it describes, its version, the terms its publisher offers it under. Of CycloneDX
# 1.2 and 1.3 the tolerant form serves; SPDX 2.3.1 is 2.3 with both spellings of PACKAGE_MANAGER.
APACHE, COMMUNITY, COMMUNITY_3 = "Apache-2.0", "CC-BY-3.0", "Community-Spec-1.0"
FILES = [
    ("cyclonedx/bom-1.2.json", "cyclonedx/bom-1.2.schema.json", "CycloneDX", "1.2", APACHE),
    ("cyclonedx/bom-1.3.json", "cyclonedx/bom-1.3.schema.json", "CycloneDX", "1.3", APACHE),
    ("cyclonedx/bom-1.4.json", "cyclonedx/bom-1.4.schema.json", "CycloneDX", "1.4", APACHE),
    ("cyclonedx/bom-1.5.json", "cyclonedx/bom-1.5.schema.json", "CycloneDX", "1.5", APACHE),
    ("cyclonedx/bom-1.6.json", "cyclonedx/bom-1.6.schema.json", "CycloneDX", "1.6", APACHE),
    ("cyclonedx/bom-1.7.json", "cyclonedx/bom-1.7.schema.json", "CycloneDX", "1.7", APACHE),
    ("cyclonedx/spdx.json", "cyclonedx/spdx.schema.json", "SPDX licence list", None, APACHE),
    ("cyclonedx/jsf-0.82.json", "cyclonedx/jsf-0.82.schema.json", "JSON Signature Format", "0.82", APACHE),
    (
        "cyclonedx/cryptography-defs.json",
        "cyclonedx/cryptography-defs.schema.json",
        "CycloneDX cryptography",
        None,
        APACHE,
    ),
    *(
        (f"cyclonedx/bom-{version}.xsd.json", f"cyclonedx/bom-{version}.xsd", "CycloneDX XML", version, APACHE)
        for version in ("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7")
    ),
    ("cyclonedx/spdx.xsd.json", "cyclonedx/spdx.xsd", "SPDX licence list, XML", None, APACHE),
    ("spdx/spdx-2.2.2.json", "spdx/spdx-v2.2.2.schema.json", "SPDX", "2.2.2", COMMUNITY),
    ("spdx/spdx-2.3.1.json", "spdx/spdx-2.3.1.schema.json", "SPDX", "2.3.1", COMMUNITY),
    ("spdx/spdx-3.0.0.json", "spdx/spdx-v3.0.0.schema.json", "SPDX", "3.0.0", COMMUNITY_3),
    ("spdx/spdx-3.0.1.json", "spdx/spdx-v3.0.1.schema.json", "SPDX", "3.0.1", COMMUNITY_3),
]

# Keywords whose value is a schema, a map of schemas, a list of schemas, or data that constrains.
SCHEMA = {
    "additionalProperties", "unevaluatedProperties", "additionalItems", "items", "contains", "propertyNames", "not",
    "if", "then", "else",
}  # fmt: skip
SCHEMAS = {"properties", "patternProperties", "definitions", "$defs", "dependencies", "dependentSchemas"}
LIST = {"oneOf", "anyOf", "allOf"}
DATA = {
    "$schema", "$id", "$ref", "type", "required", "enum", "const", "pattern", "format", "uniqueItems",
    "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minLength", "maxLength",
    "minItems", "maxItems", "minProperties", "maxProperties", "dependentRequired",
}  # fmt: skip
PROSE = {"title", "description", "$comment", "examples", "meta:enum", "default", "deprecated"}


def reduce(schema, where):
    """A schema without prose; an unknown keyword is an error, so that nothing is lost unseen."""
    if not isinstance(schema, dict):
        return schema
    reduced = {}
    for keyword, value in schema.items():
        here = f"{where}/{keyword}"
        if keyword in PROSE:
            continue
        if keyword in SCHEMAS:
            reduced[keyword] = {name: reduce(each, f"{here}/{name}") for name, each in value.items()}
        elif keyword in LIST or (keyword == "items" and isinstance(value, list)):
            reduced[keyword] = [reduce(each, f"{here}/{index}") for index, each in enumerate(value)]
        elif keyword in SCHEMA:
            reduced[keyword] = reduce(value, here)
        elif keyword in DATA:
            reduced[keyword] = value
        else:
            sys.exit(f"unknown keyword at {here}: say in reduce.py whether it constrains")
    return reduced


def main():
    check = "--check" in sys.argv[1:]
    sources = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if len(sources) != 1:
        sys.exit(__doc__)
    source, target = pathlib.Path(sources[0]), pathlib.Path(__file__).parent
    outputs, manifest = {}, []
    for name, original, describes, version, terms in FILES:
        text = (source / original).read_bytes()
        if original.endswith(".xsd"):
            structure = reduce_xsd(text, original)
            named, version = structure["targetNamespace"], version or structure["version"].rsplit("-", 1)[-1]
        else:
            schema = json.loads(text)
            structure, named = reduce(schema, original), schema.get("$id")
        if version is None:
            version = str(schema.get("$comment", "")).rsplit("-", 1)[-1] if describes == "SPDX licence list" else schema.get("$comment")
        reduced = json.dumps(structure, ensure_ascii=False, separators=(",", ":")) + "\n"
        outputs[name] = reduced
        manifest.append(
            {
                "file": name,
                "sha256": hashlib.sha256(reduced.encode()).hexdigest(),
                "describes": describes,
                "version": version,
                "id": named,
                "source": original,
                "source_sha256": hashlib.sha256(text).hexdigest(),
                "source_license": terms,
            }
        )
    outputs["manifest.json"] = json.dumps(manifest, indent=2) + "\n"
    changed = [name for name, text in outputs.items() if not same(target / name, text)]
    for name in changed:
        print(f"{'would change' if check else 'wrote'} schemas/{name}")
        if not check:
            (target / name).parent.mkdir(exist_ok=True)
            (target / name).write_text(outputs[name], encoding="utf-8")
    return 1 if check and changed else 0


def same(path, text):
    return path.exists() and path.read_text(encoding="utf-8") == text


if __name__ == "__main__":
    sys.exit(main())
