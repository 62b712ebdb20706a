"""XML Schema 1.0 to its structure, as JSON; the part of reduce.py that reads `.xsd`.

What the schemas at hand use is kept; anything else is an error, so that nothing is lost unseen.

    schema     {"targetNamespace", "version", "elements": {name: element}, "types": {name: type}}
    element    {"name", "type", "min", "max", "default", "unique"}   min and max left out where 1, max null: no limit
    particle   element | {"sequence": [particle], "min", "max"} | {"choice": …} | {"any": namespace, "min", "max"}
    type       "xs:string" | name | {simple} | {complex}
    simple     {"base": type, "enumeration", "pattern", "minLength", …} | {"union": [type]}
    complex    {"content": particle} | {"text": type}, with "attributes": [attribute], "anyAttribute": namespace, "mixed"
    attribute  {"name", "type", "required", "default"}

Attribute groups are put in place of the references to them; names of the schema's own namespace lose their prefix.
"""
import sys
import xml.etree.ElementTree as ET

XS = "{http://www.w3.org/2001/XMLSchema}"
DATATYPES = {
    "string", "normalizedString", "token", "anyURI", "boolean", "integer", "positiveInteger", "nonNegativeInteger",
    "decimal", "date", "dateTime",
}  # fmt: skip
FACETS = {"minLength": int, "maxLength": int, "minInclusive": str, "maxInclusive": str}
# Attributes that say nothing about a document: versions of the schema language, what may be derived elsewhere.
SILENT = {
    "final", "elementFormDefault", "{http://www.w3.org/2007/XMLSchema-versioning}minVersion",
    "{http://www.w3.org/2007/XMLSchema-versioning}maxVersion",
}  # fmt: skip


def reduce_xsd(text, where):
    """The structure of one schema document."""
    return Reduction(ET.fromstring(text), where).schema()


class Reduction:
    def __init__(self, root, where):
        self.root, self.where = root, where
        self.groups = {group.get("name"): group for group in root.findall(f"{XS}attributeGroup")}

    def schema(self):
        self.only(self.root, {"targetNamespace", "version"}, {"import", "element", "complexType", "simpleType", "attributeGroup"})
        if self.root.get("elementFormDefault") != "qualified":
            self.refuse("elements without namespace", self.root)
        children = list(self.children(self.root))
        return {
            "targetNamespace": self.root.get("targetNamespace"),
            "version": self.root.get("version"),
            "elements": {e.get("name"): self.element(e) for e in children if e.tag == f"{XS}element"},
            "types": {e.get("name"): self.type_body(e) for e in children if e.tag in (f"{XS}complexType", f"{XS}simpleType")},
        }

    def refuse(self, what, element):
        sys.exit(f"{self.where}: {what} ({element.tag.replace(XS, '')} {dict(element.attrib)}): say in xsd.py what it means")

    def only(self, element, attributes, children):
        for name in element.attrib:
            if name not in attributes and name not in SILENT:
                self.refuse(f"unknown attribute {name}", element)
        for child in element:
            if child.tag != f"{XS}annotation" and child.tag.replace(XS, "") not in children:
                self.refuse(f"unknown child {child.tag}", element)

    def children(self, element):
        return (child for child in element if child.tag != f"{XS}annotation")

    def reference(self, name):
        prefix, _, local = name.rpartition(":")
        if prefix == "xs" and local not in DATATYPES:
            sys.exit(f"{self.where}: unknown datatype {name}: say in xsd.py that it is one")
        return name if prefix in ("xs", "spdx") else local

    def times(self, element):
        found = {}
        least, most = element.get("minOccurs", "1"), element.get("maxOccurs", "1")
        if least not in "01" or most not in ("1", "unbounded"):
            self.refuse("a number of times that is neither 0, 1 nor unbounded", element)
        if least == "0":
            found["min"] = 0
        if most == "unbounded":
            found["max"] = None
        return found

    def element(self, element):
        self.only(element, {"name", "type", "minOccurs", "maxOccurs", "default"}, {"complexType", "simpleType", "unique"})
        found = {"element": element.get("name")}
        inline = [child for child in self.children(element) if child.tag != f"{XS}unique"]
        if element.get("type"):
            found["type"] = self.reference(element.get("type"))
        elif inline:
            found["type"] = self.type_body(inline[0])
        found.update(self.times(element))
        if element.get("default") is not None:
            found["default"] = element.get("default")
        unique = [self.unique(child) for child in element.findall(f"{XS}unique")]
        if unique:
            found["unique"] = unique
        return found

    def unique(self, element):
        selector = element.find(f"{XS}selector").get("xpath")
        field = element.find(f"{XS}field").get("xpath")
        if selector != ".//*" or not field.startswith("@") or len(element) != 2:
            self.refuse("a constraint that is not about one attribute of all elements", element)
        return field[1:]

    def particle(self, element):
        kind = element.tag.replace(XS, "")
        if kind == "element":
            return self.element(element)
        if kind == "any":
            self.only(element, {"namespace", "processContents", "minOccurs", "maxOccurs"}, set())
            if element.get("processContents") != "lax":
                self.refuse("a wildcard that is not lax", element)
            return {"any": element.get("namespace"), **self.times(element)}
        if kind not in ("sequence", "choice"):
            self.refuse("unknown particle", element)
        self.only(element, {"minOccurs", "maxOccurs"}, {"sequence", "choice", "element", "any"})
        return {kind: [self.particle(child) for child in self.children(element)], **self.times(element)}

    def attributes(self, element):
        listed, found = [], {}
        for child in self.children(element):
            kind = child.tag.replace(XS, "")
            if kind == "attribute":
                self.only(child, {"name", "type", "use", "default"}, {"simpleType"})
                inline = list(self.children(child))
                attribute = {"name": child.get("name")}
                if child.get("type"):
                    attribute["type"] = self.reference(child.get("type"))
                elif inline:
                    attribute["type"] = self.type_body(inline[0])
                if child.get("use") == "required":
                    attribute["required"] = True
                elif child.get("use") not in (None, "optional"):
                    self.refuse("unknown use", child)
                if child.get("default") is not None:
                    attribute["default"] = child.get("default")
                listed.append(attribute)
            elif kind == "attributeGroup":
                inside = self.attributes(self.groups[self.reference(child.get("ref"))])
                listed += inside.pop("attributes", [])
                found.update(inside)
            elif kind == "anyAttribute":
                if child.get("processContents") != "lax":
                    self.refuse("a wildcard that is not lax", child)
                found["anyAttribute"] = child.get("namespace")
        if listed:
            found["attributes"] = listed
        return found

    def type_body(self, element):
        if element.tag == f"{XS}simpleType":
            return self.simple(element)
        self.only(element, {"name", "mixed"}, {"sequence", "choice", "attribute", "attributeGroup", "anyAttribute", "simpleContent"})
        found = {}
        for child in self.children(element):
            kind = child.tag.replace(XS, "")
            if kind in ("sequence", "choice"):
                found["content"] = self.particle(child)
            elif kind == "simpleContent":
                (extension,) = self.children(child)
                if extension.tag != f"{XS}extension":
                    self.refuse("simple content that is no extension", extension)
                self.only(extension, {"base"}, {"attribute", "attributeGroup", "anyAttribute"})
                found["text"] = self.reference(extension.get("base"))
                found.update(self.attributes(extension))
        found.update(self.attributes(element))
        if element.get("mixed") == "true":
            found["mixed"] = True
        return found

    def simple(self, element):
        (inner,) = self.children(element)
        if inner.tag == f"{XS}union":
            self.only(inner, {"memberTypes"}, set())
            return {"union": [self.reference(name) for name in inner.get("memberTypes").split()]}
        if inner.tag != f"{XS}restriction":
            self.refuse("unknown derivation", inner)
        found = {"base": self.reference(inner.get("base"))}
        for facet in self.children(inner):
            kind, value = facet.tag.replace(XS, ""), facet.get("value")
            if kind in ("enumeration", "pattern"):
                found.setdefault(kind, []).append(value)
            elif kind in FACETS:
                found[kind] = FACETS[kind](value)
            else:
                self.refuse("unknown facet", facet)
        return found
