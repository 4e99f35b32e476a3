//! What the fragments state, in the form in which code is made of it.
//!
//! The document has been checked; what could be missing in another is empty here.

use std::collections::{BTreeMap, BTreeSet};

use heck::{ToSnakeCase as _, ToUpperCamelCase as _};
use serde_json::Value;

use super::document::{
    body, items, members, operations, parameters, referred, resolve, schemas, texts,
};

/// Two headers that only go together.
pub(crate) const PAIR: [&str; 2] = ["Repeatability-Request-ID", "Repeatability-First-Sent"];

/// The event that ends whatever runs in its call.
pub(crate) const CALL_ENDED: &str = "CallDisconnected";

/// The id in the path of every operation of one call.
const CALL_ID: &str = "callConnectionId";

/// The id in the path of every operation on one recording, and in the events of it.
const RECORDING_ID: &str = "recordingId";

/// The member of an event whose value can be what reports success.
pub(crate) const STATE: &str = "state";

pub(crate) struct Facts {
    pub(crate) title: String,
    pub(crate) description: String,
    /// The api-version that the client speaks by default.
    pub(crate) api_version: String,
    pub(crate) api_versions: Vec<String>,
    pub(crate) operations: Vec<Operation>,
    /// Descriptions of the parameters, by their Rust names.
    pub(crate) parameters: BTreeMap<String, String>,
    /// Schemas that become structs, with the members that they require, in their own order.
    pub(crate) objects: BTreeMap<String, Vec<String>>,
    /// Those of them that requests are made of.
    pub(crate) sent: BTreeSet<String>,
    pub(crate) open_enums: Vec<OpenEnum>,
    /// The schema of every callback event, by its CloudEvents type.
    pub(crate) events: BTreeMap<String, Event>,
    /// The schemas of what Event Grid delivers, by its event type.
    pub(crate) grid_events: BTreeMap<String, String>,
    /// What the service called a member before, by schema and member.
    pub(crate) former_names: BTreeMap<(String, String), String>,
    /// Members that `Debug` does not show, by schema and member.
    pub(crate) personal: BTreeSet<(String, String)>,
    /// Members that hold a URI, whose query may be secret, by schema and member.
    pub(crate) uris: BTreeSet<(String, String)>,
    /// Requests that need a caller id to call a phone, by schema.
    pub(crate) caller_ids: BTreeMap<String, CallerId>,
    /// By their numbers.
    pub(crate) subcodes: BTreeMap<u32, Subcode>,
}

/// How a request has its caller id, by the names of members on the wire.
pub(crate) struct CallerId {
    /// Whom it calls: one participant, or an array of them.
    pub(crate) of: String,
    pub(crate) is_array: bool,
    pub(crate) member: String,
    /// Members that replace the caller id.
    pub(crate) or: Vec<String>,
}

/// The member of such a request that is not sent, and says that it needs no caller id.
pub(crate) const WITHOUT_CALLER_ID: &str = "withoutCallerId";

pub(crate) struct Operation {
    /// Such as `CallMedia`; some operations have none.
    pub(crate) group: Option<String>,
    /// Without its group, such as `HangupCall`: what the service calls it.
    pub(crate) own_name: String,
    /// The name of its builder, such as `HangUp`.
    pub(crate) name: String,
    pub(crate) method: String,
    pub(crate) path: String,
    /// The documented status of a success.
    pub(crate) success: u16,
    pub(crate) is_repeatable: bool,
    pub(crate) summary: String,
    pub(crate) description: String,
    /// The first api-version that has it, if that is later than the client's.
    pub(crate) since: Option<String>,
    /// Rust code that uses `client`.
    pub(crate) example: Option<String>,
    /// Rust names of the ids in the path, in their order.
    pub(crate) ids: Vec<String>,
    /// Those of them that `Debug` does not show.
    pub(crate) personal_ids: Vec<String>,
    /// Schemas of the request's body and of the answer's.
    pub(crate) request: Option<String>,
    pub(crate) answer: Option<String>,
    /// What is listed, if the answer is a page of a list.
    pub(crate) page: Option<PageOf>,
    pub(crate) outcome: Option<Outcome>,
}

/// The members of a page, by their Rust names.
pub(crate) struct PageOf {
    pub(crate) item: String,
    pub(crate) items: String,
    pub(crate) is_required: bool,
    pub(crate) next_link: String,
}

/// The events that end an operation.
pub(crate) struct Outcome {
    pub(crate) success: String,
    pub(crate) failures: Vec<String>,
    /// The enumeration and the value of the state with which the success event reports success.
    pub(crate) state: Option<(String, String)>,
    /// The member of the request, by its Rust name, with which every state is a success.
    pub(crate) any_state_if: Option<String>,
    /// The member of the request, by its Rust name, each participant of which has an event.
    pub(crate) each: Option<String>,
    /// The events may have the context of the request that started what is stopped or updated.
    pub(crate) may_have_context_of_start: bool,
    pub(crate) correlation: Correlation,
}

/// How the events of an operation are assigned to a request.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Correlation {
    /// By the call in the path and the context in the body.
    Context,
    /// By the call in the path: the request has no body.
    Call,
    /// By the context in the body: the operation begins a call.
    NewCall,
    /// By the recording in the path.
    Recording,
    /// By the recording in the answer: the operation begins it.
    NewRecording,
}

pub(crate) struct Event {
    pub(crate) schema: String,
    pub(crate) has_context: bool,
    /// Whether it is about one recording.
    pub(crate) has_recording: bool,
    /// Whether it is about one participant.
    pub(crate) has_participant: bool,
}

pub(crate) struct OpenEnum {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) values: Vec<EnumValue>,
}

pub(crate) struct EnumValue {
    pub(crate) name: String,
    pub(crate) value: String,
    pub(crate) description: String,
}

pub(crate) struct Subcode {
    pub(crate) name: String,
    pub(crate) meaning: String,
    pub(crate) help: Option<String>,
    /// The codes that it comes with.
    pub(crate) codes: Vec<u64>,
    /// `authentication` or `throttling`.
    pub(crate) kind: Option<String>,
}

pub(crate) fn read(document: &Value) -> Facts {
    let info = &document["info"];
    let objects: BTreeMap<_, _> = schemas(document)
        .filter(|(_, _, schema)| schema["type"] == "object")
        .map(|(_, name, schema)| (name.to_owned(), owned(texts(&schema["required"]))))
        .collect();
    let mut sent = sent(document);
    sent.retain(|schema| objects.contains_key(schema));
    Facts {
        title: text(&info["title"]),
        description: text(&info["description"]),
        api_version: text(&info["version"]),
        api_versions: owned(texts(&info["x-acs-api-versions"])),
        operations: operations(document)
            .map(|at| operation(document, at.method, at.path, at.operation))
            .collect(),
        parameters: descriptions_of_parameters(document),
        objects,
        sent,
        open_enums: open_enums(document),
        events: events(document),
        grid_events: grid_events(document),
        former_names: former_names(document),
        personal: members_where(document, |_, property| {
            property["x-acs-personal"] == true || property["x-acs-secret"] == true
        }),
        uris: members_where(document, is_uri),
        caller_ids: caller_ids(document),
        subcodes: subcodes(document),
    }
}

/// The name of an operation in Rust: `x-acs-name`, or `CallMedia_SendDtmfTones` without its group.
pub(crate) fn name_of(operation: &Value) -> &str {
    match operation["x-acs-name"].as_str() {
        Some(name) => name,
        None => without_group(operation["operationId"].as_str().unwrap_or_default()),
    }
}

fn without_group(operation_id: &str) -> &str {
    operation_id.rsplit_once('_').map_or(operation_id, |(_, name)| name)
}

/// The names in the braces of a path.
pub(crate) fn path_names(path: &str) -> impl Iterator<Item = &str> {
    path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}

impl Operation {
    /// Whether it is about one call, whose id is in its path.
    pub(crate) fn is_in_call(&self) -> bool {
        path_names(&self.path).any(|name| name == CALL_ID)
    }
}

/// What a value of an enumeration is called in Rust.
pub(crate) fn variant_of(schema: &Value, value: &str) -> String {
    let entry = entry_of(schema, value);
    entry["name"].as_str().map_or_else(|| value.to_upper_camel_case(), str::to_owned)
}

fn entry_of<'a>(schema: &'a Value, value: &str) -> &'a Value {
    let mut entries = items(&schema["x-ms-enum"]["values"]);
    entries.find(|entry| entry["value"] == value).unwrap_or(&Value::Null)
}

/// The answer of an operation that lists, page by page.
pub(crate) struct Page<'a> {
    items_name: &'a str,
    pub(crate) items: &'a Value,
    is_required: bool,
    next_link_name: &'a str,
    pub(crate) next_link: &'a Value,
}

pub(crate) fn page<'a>(document: &'a Value, operation: &'a Value) -> Option<Page<'a>> {
    let pageable = operation.get("x-ms-pageable")?;
    let (_, answer) = success(operation)?;
    let page = resolve(document, answer);
    let items_name = pageable["itemName"].as_str().unwrap_or("value");
    let next_link_name = pageable["nextLinkName"].as_str()?;
    Some(Page {
        items_name,
        items: page["properties"].get(items_name)?,
        is_required: texts(&page["required"]).any(|name| name == items_name),
        next_link_name,
        next_link: page["properties"].get(next_link_name)?,
    })
}

/// How events find a request; `None` if they cannot.
pub(crate) fn correlation(document: &Value, path: &str, operation: &Value) -> Option<Correlation> {
    let is_in_call = path_names(path).any(|name| name == CALL_ID);
    let Some(request) = operation.get("requestBody") else {
        let is_of_recording = path_names(path).any(|name| name == RECORDING_ID);
        return match is_in_call {
            true => Some(Correlation::Call),
            false => is_of_recording.then_some(Correlation::Recording),
        };
    };
    let members = &resolve(document, body(request))["properties"];
    if members.get("recordingStateCallbackUri").is_some() {
        let answer = resolve(document, success(operation)?.1);
        return answer["properties"].get(RECORDING_ID).map(|_| Correlation::NewRecording);
    }
    members.get("operationContext")?;
    match is_in_call {
        true => members.get("operationCallbackUri").map(|_| Correlation::Context),
        false => members.get("callbackUri").map(|_| Correlation::NewCall),
    }
}

/// The name and the schema of the enumeration that the state of an event is of.
pub(crate) fn state_of<'a>(document: &'a Value, event: &'a Value) -> Option<(&'a str, &'a Value)> {
    let state = &event["properties"][STATE];
    let name = items(&state["allOf"]).find_map(referred).or_else(|| referred(state))?;
    let (_, _, schema) = schemas(document).find(|(_, schema, _)| *schema == name)?;
    Some((name, schema))
}

/// The documented success: its status, and the schema of its body.
fn success(operation: &Value) -> Option<(u16, &Value)> {
    members(&operation["responses"]).find_map(|(status, response)| {
        let status: u16 = status.parse().ok().filter(|status| (200..300).contains(status))?;
        Some((status, body(response)))
    })
}

fn operation(document: &Value, method: &str, path: &str, operation: &Value) -> Operation {
    let (status, answer) = success(operation).unwrap_or((0, &Value::Null));
    let outcome = operation.get("x-acs-outcome").and_then(|outcome| {
        Some(Outcome {
            success: text(&outcome["success"]),
            failures: owned(texts(&outcome["failure"])),
            state: outcome["state"].as_str().and_then(|value| {
                let event = schemas(document).find(|(_, name, _)| outcome["success"] == **name)?.2;
                let (name, schema) = state_of(document, event)?;
                Some((name.to_owned(), variant_of(schema, value)))
            }),
            any_state_if: outcome["anyStateIf"].as_str().map(str::to_snake_case),
            each: outcome["each"].as_str().map(str::to_snake_case),
            may_have_context_of_start: outcome["context"] == "either",
            correlation: correlation(document, path, operation)?,
        })
    });
    let page = page(document, operation).and_then(|page| {
        Some(PageOf {
            item: referred(&page.items["items"])?.to_owned(),
            items: page.items_name.to_snake_case(),
            is_required: page.is_required,
            next_link: page.next_link_name.to_snake_case(),
        })
    });
    let id = text(&operation["operationId"]);
    Operation {
        group: id.rsplit_once('_').map(|(group, _)| group.to_owned()),
        own_name: without_group(&id).to_owned(),
        name: name_of(operation).to_upper_camel_case(),
        method: method.to_uppercase(),
        path: path.to_owned(),
        success: status,
        is_repeatable: parameters(document, operation).any(|it| it["name"] == PAIR[0]),
        summary: text(&operation["summary"]),
        description: text(&operation["description"]),
        since: operation["x-acs-since"].as_str().map(str::to_owned),
        example: operation
            .get("x-acs-example")
            .map(|lines| texts(lines).collect::<Vec<_>>().join("\n")),
        ids: path_names(path).map(str::to_snake_case).collect(),
        personal_ids: parameters(document, operation)
            .filter(|parameter| parameter["x-acs-personal"] == true)
            .map(|parameter| text(&parameter["name"]).to_snake_case())
            .collect(),
        request: referred(body(&operation["requestBody"])).map(str::to_owned),
        answer: referred(answer).map(str::to_owned),
        page,
        outcome,
    }
}

/// progenitor describes parameters only at the operation, not at their setters.
fn descriptions_of_parameters(document: &Value) -> BTreeMap<String, String> {
    operations(document)
        .flat_map(|at| parameters(document, at.operation))
        .map(|it| (text(&it["name"]).to_snake_case(), text(&it["description"])))
        .collect()
}

fn open_enums(document: &Value) -> Vec<OpenEnum> {
    schemas(document)
        .filter(|(_, name, schema)| schema.get("enum").is_some() && *name != "Tone")
        .map(|(_, name, schema)| OpenEnum {
            name: name.to_owned(),
            description: text(&schema["description"]),
            values: texts(&schema["enum"])
                .map(|value| EnumValue {
                    name: variant_of(schema, value),
                    value: value.to_owned(),
                    description: text(&entry_of(schema, value)["description"]),
                })
                .collect(),
        })
        .collect()
}

fn events(document: &Value) -> BTreeMap<String, Event> {
    schemas(document)
        .filter_map(|(_, name, schema)| {
            let has_member = |member: &str| schema["properties"].get(member).is_some();
            let event = Event {
                schema: name.to_owned(),
                has_context: has_member("operationContext"),
                has_recording: has_member(RECORDING_ID),
                has_participant: has_member("participant"),
            };
            Some((schema["x-acs-event-type"].as_str()?.to_owned(), event))
        })
        .collect()
}

fn grid_events(document: &Value) -> BTreeMap<String, String> {
    schemas(document)
        .filter_map(|(_, name, schema)| {
            Some((schema["x-acs-event-grid-type"].as_str()?.to_owned(), name.to_owned()))
        })
        .collect()
}

fn former_names(document: &Value) -> BTreeMap<(String, String), String> {
    schemas(document)
        .flat_map(|(_, name, schema)| {
            members(&schema["properties"]).filter_map(move |(member, property)| {
                let former = property["x-acs-former-name"].as_str()?;
                Some(((name.to_owned(), member.to_owned()), former.to_owned()))
            })
        })
        .collect()
}

fn members_where(
    document: &Value,
    is_wanted: impl Fn(&str, &Value) -> bool,
) -> BTreeSet<(String, String)> {
    let mut found = BTreeSet::new();
    for (_, schema_name, schema) in schemas(document) {
        for (member, property) in members(&schema["properties"]) {
            if is_wanted(member, property) {
                found.insert((schema_name.to_owned(), member.to_owned()));
            }
        }
    }
    found
}

/// The service's documents mark only some URIs by their format, but name all of them so.
fn is_uri(member: &str, property: &Value) -> bool {
    let last_word = member.to_snake_case().rsplit('_').next().map(str::to_owned);
    property["type"] == "string" && matches!(last_word.as_deref(), Some("uri" | "url"))
}

fn caller_ids(document: &Value) -> BTreeMap<String, CallerId> {
    schemas(document)
        .filter_map(|(_, name, schema)| {
            let marker = schema.get("x-acs-caller-id")?;
            let of = text(&marker["of"]);
            let caller_id = CallerId {
                is_array: schema["properties"][&of]["type"] == "array",
                of,
                member: text(&marker["member"]),
                or: owned(texts(&marker["or"])),
            };
            Some((name.to_owned(), caller_id))
        })
        .collect()
}

fn subcodes(document: &Value) -> BTreeMap<u32, Subcode> {
    members(&document["x-acs-subcodes"])
        .filter_map(|(number, subcode)| {
            let facts = Subcode {
                name: text(&subcode["name"]),
                meaning: text(&subcode["meaning"]),
                help: subcode["help"].as_str().map(str::to_owned),
                codes: items(&subcode["codes"]).filter_map(Value::as_u64).collect(),
                kind: subcode["kind"].as_str().map(str::to_owned),
            };
            Some((number.parse().ok()?, facts))
        })
        .collect()
}

/// The schemas that requests are made of, however deep.
fn sent(document: &Value) -> BTreeSet<String> {
    fn collect(document: &Value, value: &Value, found: &mut BTreeSet<String>) {
        if let Some(name) = referred(value) {
            if found.insert(name.to_owned()) {
                collect(document, resolve(document, value), found);
            }
            return;
        }
        members(value).for_each(|(_, value)| collect(document, value, found));
        items(value).for_each(|item| collect(document, item, found));
    }
    let mut found = BTreeSet::new();
    operations(document).for_each(|at| collect(document, &at.operation["requestBody"], &mut found));
    found
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn owned<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    texts.map(str::to_owned).collect()
}
