"""The table of normalisations, in the order in which they are applied."""

from typing import Final

from pinning import calls, composition, facts, mapping, names, tags, unions
from pinning.hoist import hoist, is_enum, is_object
from pinning.model import Api, Rule
from pinning.slicing import drop_unreached
from pinning.walk import everywhere, everywhere_knowing

RULES: Final = (
    Rule("version filled in", calls.fill_version),
    Rule("path suffix stripped", calls.strip_path),
    Rule("failure response dropped", calls.drop_failures),
    Rule("stream removed from responses", calls.drop_streams),
    Rule("bytes as octet-stream", calls.name_octets),
    Rule("body required", calls.require_body),
    Rule("schema only failures and streams reached", drop_unreached),
    Rule("title dropped", everywhere(facts.drop_title)),
    Rule("prose dropped", everywhere(facts.drop_prose)),
    Rule("default dropped", everywhere(facts.drop_default)),
    Rule("recursion named", facts.name_recursion),
    Rule("unsupported keyword dropped", everywhere(facts.drop_unsupported)),
    Rule("format dropped", everywhere(facts.drop_format)),
    Rule("nullable as null member", everywhere(facts.nullable_to_null)),
    Rule("sibling of $ref dropped", everywhere(facts.drop_ref_siblings)),
    Rule("type list as union", everywhere(facts.split_type_list)),
    Rule("oneOf as anyOf", everywhere(facts.one_of_to_any_of)),
    Rule("type inferred", everywhere(facts.infer_type)),
    Rule("keyword of another type dropped", everywhere(facts.drop_foreign)),
    Rule("reference to anything inlined", everywhere_knowing(facts.inline_anything)),
    Rule("object opened", everywhere(facts.open_object)),
    Rule("enumeration of non-strings as base type", everywhere(facts.plain_values)),
    Rule("const as enumeration of one", everywhere(facts.const_to_enum)),
    Rule("inexact bound dropped", everywhere(facts.drop_inexact_bound)),
    Rule("allOf merged", everywhere_knowing(composition.merge_all_of)),
    Rule("alternatives beside properties dropped", everywhere(facts.drop_required_alternatives)),
    Rule("keyword beside union dropped", everywhere(facts.drop_beside_union)),
    Rule("tag narrowed to its mapping", mapping.narrow_tags),
    Rule("required put in order", everywhere(facts.sort_required)),
    Rule("nested union flattened", everywhere_knowing(unions.flatten_union)),
    Rule("duplicate member dropped", everywhere(unions.drop_duplicates)),
    Rule("union of arrays as array of union", everywhere(unions.merge_arrays)),
    Rule("known names kept beside string", everywhere_knowing(unions.keep_names_beside_string)),
    Rule("union of one unwrapped", everywhere(unions.unwrap_union)),
    Rule("schema renamed", names.rename),
    Rule("inline object named", hoist(is_object, "Object")),
    Rule("tag value as const", tags.const_in_tags),
    Rule("inline enumeration named", hoist(is_enum, "Enum")),
    Rule("form union made plain", calls.plain_forms),
    Rule("tag of union named", everywhere_knowing(tags.name_tag)),
    Rule("unknown variant admitted", tags.admit_unknown_variants),
    Rule("schema no longer reached", drop_unreached),
)


def normalise(api: Api) -> tuple[Api, dict[str, int]]:
    """Apply every rule, and count how often each did something."""
    counts: dict[str, int] = {}
    for rule in RULES:
        api, counts[rule.name] = rule.change(api)
    return api, counts
