//! What a change of `spec/` does to the Rust interface, and what stops the build.

#![allow(clippy::expect_used, clippy::unwrap_used, reason = "tests")]

use std::collections::BTreeMap;

use acs_call_codegen as generate;
use serde_json::{Value, json};

const SEND: &str = "/paths/~1calling~1callConnections~1{callConnectionId}:sendDtmfTones/post";
const MEDIA: &str = "call-media.json";
const COMMON: &str = "common.json";

/// The fragments, to be edited.
struct Spec(BTreeMap<&'static str, Value>);

impl Spec {
    fn new() -> Self {
        let media = include_str!("../../../spec/call-media.json");
        let common = include_str!("../../../spec/common.json");
        let files = [(MEDIA, media), (COMMON, common)];
        Self(files.map(|(name, text)| (name, serde_json::from_str(text).unwrap())).into())
    }

    /// The place in the first fragment that has it.
    fn at(&mut self, pointer: &str) -> &mut Value {
        let file = self.0.values_mut().find_map(|document| document.pointer_mut(pointer));
        file.expect(pointer)
    }

    fn remove(&mut self, pointer: &str, member: &str) {
        self.at(pointer).as_object_mut().unwrap().remove(member).expect(member);
    }

    fn push(&mut self, pointer: &str, value: impl Into<Value>) {
        self.at(pointer).as_array_mut().unwrap().push(value.into());
    }

    /// Adds an operation that lists, page by page.
    fn list_choices(&mut self) {
        self.at("/components/schemas")["ChoicesPage"] = json!({
            "type": "object", "description": "A page.", "required": ["value"], "properties": {
                "value": { "type": "array", "description": "Some.",
                           "items": { "$ref": "#/components/schemas/Choice" } },
                "nextLink": { "type": "string", "description": "Where the next page is." },
            },
        });
        let mut list = self.at(SEND).clone();
        list["operationId"] = "CallMedia_GetChoices".into();
        list["x-acs-name"] = "ListChoices".into();
        list["x-acs-since"] = "2026-03-12".into();
        list["x-ms-pageable"] = json!({ "nextLinkName": "nextLink" });
        list["responses"]["202"]["content"]["application/json"]["schema"]["$ref"] =
            "#/components/schemas/ChoicesPage".into();
        list["parameters"].as_array_mut().unwrap().truncate(2);
        let list = list.as_object_mut().unwrap();
        for member in ["requestBody", "x-acs-outcome", "x-acs-example"] {
            list.remove(member).expect(member);
        }
        self.at("/paths")["/calling/callConnections/{callConnectionId}/choices"] =
            json!({ "get": list });
    }

    fn read(&self) -> Result<generate::Generated, generate::Fault> {
        let files =
            self.0.iter().map(|(name, document)| ((*name).to_owned(), document.to_string()));
        generate::read(&files.collect::<Vec<_>>())
    }

    /// All generated files in one text, without white space, because the formatter breaks lines where it likes.
    fn code(&self) -> String {
        let files = self.read().unwrap().code().unwrap();
        files.iter().map(|file| squeezed(&file.text)).collect()
    }

    fn fault(&self) -> String {
        match self.read().and_then(|generated| generated.code()) {
            Ok(_) => "none".to_owned(),
            Err(fault) => fault.to_string(),
        }
    }
}

fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

fn assert_contains(code: &str, expected: &[&str]) {
    for text in expected {
        assert!(code.contains(&squeezed(text)), "{text}");
    }
}

#[test]
fn what_is_added_to_the_fragments_appears_in_rust() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/SendDtmfTonesRequest/properties")["toneGapInMs"] = json!({ "type": "integer", "format": "int32", "minimum": 40, "maximum": 500,
                "description": "Pause between two tones." });
    spec.push("/components/schemas/VoiceKind/enum", "child");
    spec.push(
        "/components/schemas/VoiceKind/x-ms-enum/values",
        json!({ "value": "child", "description": "A child's voice." }),
    );
    let mut event = spec.at("/components/schemas/SendDtmfTonesCompleted").clone();
    event["description"] = "The first tone is being sent.".into();
    event["x-acs-event-type"] = "Microsoft.Communication.SendDtmfTonesStarted".into();
    event["properties"]["operationContext"]["x-acs-former-name"] = "context".into();
    spec.at("/components/schemas")["SendDtmfTonesStarted"] = event;
    let mut operation = spec.at(SEND).clone();
    operation["operationId"] = "CallMedia_SendFaxTones".into();
    operation["x-acs-outcome"]["success"] = "SendDtmfTonesStarted".into();
    spec.at("/paths")["/calling/callConnections/{callConnectionId}:sendFaxTones"] =
        json!({ "post": operation });
    spec.at("/x-acs-subcodes")["8888"] = json!({ "name": "LineIsWet", "meaning": "it rains",
        "help": "wait", "codes": [400, 500], "kind": "throttling" });

    let code = spec.code();
    assert_contains(
        &code,
        &[
            "pub tone_gap_in_ms: ::std::option::Option<crate::generated::bounded::Bounded<40, 500>",
            "pub fn tone_gap_in_ms<T, Via>(mut self, value: T) -> Self",
            "/// A child's voice.\n Child = \"child\",",
            "\"Microsoft.Communication.SendDtmfTonesStarted\" => SendDtmfTonesStarted,",
            "pub fn send_fax_tones(&self) -> builder::SendFaxTones<'_>",
            "SendFaxTones => SendDtmfTonesStarted, [SendDtmfTonesFailed];",
            "SendFaxTones with repeatability => SendDtmfTonesStarted by context;",
            "#[serde(alias = \"context\")]",
            "id: \"SendFaxTones\", method: \"POST\", \
             path: \"/calling/callConnections/{callConnectionId}:sendFaxTones\", \
             success: 202u16, is_repeatable: true",
            "builder::SendFaxTones::INFO",
            "fn send_fax_tones<F>",
            "/// `8888`, with code 400 or 500: it rains.\n \
             LINE_IS_WET = 8888, \"it rains\", Some(\"wait\"), Throttling;",
        ],
    );
    // Only requests are built.
    assert!(!code.contains(&squeezed("builder::SendDtmfTonesStarted {")));
}

/// What is marked as personal, and the queries of URIs, are not in `Debug`, neither of the type nor of its
/// builder.
#[test]
fn a_personal_member_and_the_query_of_a_uri_are_not_in_debug() {
    let mut spec = Spec::new();
    let members = spec.at("/components/schemas/PlayOptions/properties");
    members["displayName"] =
        json!({ "type": "string", "description": "A name.", "x-acs-personal": true });
    members["transportUrl"] = json!({ "type": "string", "description": "A place." });
    let debug = "impl ::std::fmt::Debug for PlayOptions {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct(\"PlayOptions\")
                .field(\"loop_\", &self.loop_)
                .field(\"transport_url\", &crate::generated::uri::WithoutQuery(&self.transport_url),)
                .finish_non_exhaustive()
        }
    }";
    assert_eq!(spec.code().matches(&squeezed(debug)).count(), 2);
}

/// The client and the handle of a call have it under its name for Rust; the documentation links to the service's.
#[test]
fn a_list_becomes_a_stream_of_its_items() {
    let mut spec = Spec::new();
    spec.list_choices();
    spec.at(SEND)["description"] = "Unlike `CallMedia_GetChoices`.".into();
    let code = spec.code();
    assert_contains(
        &code,
        &[
            "pub fn list_choices(&self) -> builder::ListChoices<'_> { builder::ListChoices::new(self) }",
            "pub fn list_choices(&self) -> builder::ListChoices<'_> { \
             self.client.list_choices().call_connection_id(&*self.id) }",
            "[`list_choices`](crate::CallAutomationClient::list_choices)",
            "callautomation/call-media/get-choices)",
            "Since api-version 2026-03-12. It sends `GET ",
            "#[must_use = \"nothing is sent until items of `stream` are asked for\"] \
             pub struct ListChoices<'a>",
            "pub fn stream(self) -> Pager<types::Choice> {",
            "Ok(Page { items: page.value, next_link: page.next_link, })",
        ],
    );
    let (_, builder) = code.split_once(&squeezed("impl<'a> ListChoices<'a> {")).unwrap();
    let (builder, _) = builder.split_once(&squeezed("fn request(self)")).unwrap();
    assert!(!builder.contains("fnsend"), "{builder}");

    spec.remove("/components/schemas/ChoicesPage", "required");
    assert_contains(&spec.code(), &["items: page.value.unwrap_or_default()"]);
}

/// The method and the answer decide what is sent and read; the path decides what a call has.
#[test]
fn a_delete_without_a_body_and_with_an_empty_answer_is_an_operation_of_a_call() {
    let mut spec = Spec::new();
    let mut end = spec.at(SEND).clone();
    let mut ended = spec.at("/components/schemas/PlayStarted").clone();
    ended["x-acs-event-type"] = "Microsoft.Communication.CallDisconnected".into();
    spec.at("/components/schemas")["CallDisconnected"] = ended;
    end["operationId"] = "CallConnection_HangupLine".into();
    end["x-acs-name"] = "HangUpLine".into();
    end["x-acs-outcome"] = json!({ "success": "CallDisconnected", "failure": [] });
    end["responses"]["204"] = json!({ "description": "Done." });
    end["responses"].as_object_mut().unwrap().remove("202").unwrap();
    end["parameters"].as_array_mut().unwrap().truncate(2);
    end.as_object_mut().unwrap().remove("requestBody").unwrap();
    spec.at("/paths")["/calling/callConnections/{callConnectionId}/line"] =
        json!({ "delete": end });
    assert_contains(
        &spec.code(),
        &[
            "id: \"HangUpLine\", method: \"DELETE\", \
             path: \"/calling/callConnections/{callConnectionId}/line\", \
             success: 204u16, is_repeatable: false",
            "HangUpLine => CallDisconnected by call;",
            "HangUpLine => CallDisconnected, [];",
            "self.client.hang_up_line().call_connection_id(&*self.id)",
        ],
    );
}

/// Its call is known from the answer on, so it is not an operation of a call.
#[test]
fn an_operation_that_begins_a_call_is_awaited_by_its_context() {
    let mut spec = Spec::new();
    let mut begin = spec.at(SEND).clone();
    begin["operationId"] = "BeginCall".into();
    begin["x-acs-outcome"] =
        json!({ "success": "PlayStarted", "failure": ["PlayFailed", "PlayCanceled"] });
    begin["parameters"].as_array_mut().unwrap().remove(0);
    spec.at("/components/schemas/SendDtmfTonesRequest/properties")["callbackUri"] =
        json!({ "type": "string", "description": "Where events go." });
    spec.at("/paths")["/calling/callConnections:begin"] = json!({ "post": begin });
    let code = spec.code();
    assert_contains(
        &code,
        &[
            "BeginCall with repeatability => PlayStarted new call SendDtmfTonesRequest;",
            "BeginCall => PlayStarted, [PlayFailed, PlayCanceled], begins call;",
        ],
    );
    assert!(!code.contains("self.client.begin_call()"));
}

/// Its events have no context.
#[test]
fn an_operation_on_a_recording_is_awaited_by_its_id_and_its_state() {
    let mut spec = Spec::new();
    let mut marked = spec.at("/components/schemas/PlayStarted").clone();
    marked["x-acs-event-type"] = "Microsoft.Communication.RecordingMarked".into();
    marked["properties"]["recordingId"] = json!({ "type": "string", "description": "An id." });
    marked["properties"]["state"] = json!({
        "allOf": [{ "$ref": "#/components/schemas/RecognizeInputType" }], "description": "How.",
    });
    spec.at("/components/schemas")["RecordingMarked"] = marked;
    spec.at("/components/schemas/SendDtmfTonesResult/properties")["recordingId"] =
        json!({ "type": "string", "description": "An id." });
    let request = spec.at("/components/schemas/SendDtmfTonesRequest/properties");
    request["recordingStateCallbackUri"] =
        json!({ "type": "string", "description": "Where events go." });
    request["onStart"] = json!({ "type": "boolean", "description": "Whether at once." });
    let mut begin = spec.at(SEND).clone();
    begin["operationId"] = "CallRecording_BeginMark".into();
    begin["x-acs-outcome"] = json!({
        "success": "RecordingMarked", "state": "dtmf", "anyStateIf": "onStart", "failure": ["PlayFailed"],
    });
    begin["parameters"].as_array_mut().unwrap().remove(0);
    let mut end = begin.clone();
    end["operationId"] = "CallRecording_EndMark".into();
    end["x-acs-outcome"] = json!({ "success": "RecordingMarked", "failure": [] });
    end["parameters"].as_array_mut().unwrap().insert(
        0,
        json!({
            "name": "recordingId", "in": "path", "required": true, "description": "An id.",
            "schema": { "type": "string" },
        }),
    );
    end.as_object_mut().unwrap().remove("requestBody").unwrap();
    spec.at("/paths")["/calling/marks"] = json!({ "post": begin });
    spec.at("/paths")["/calling/marks/{recordingId}"] = json!({ "post": end });
    assert_contains(
        &spec.code(),
        &[
            "\"Microsoft.Communication.RecordingMarked\" => RecordingMarked of recording,",
            "BeginMark => RecordingMarked in RecognizeInputType Dtmf, [PlayFailed], of recording;",
            "BeginMark with repeatability => RecordingMarked new recording on_start;",
            "EndMark => RecordingMarked, [], of recording;",
            "EndMark with repeatability => RecordingMarked by recording;",
        ],
    );
}

#[test]
fn an_operation_with_an_event_for_each_participant_waits_for_all() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/SendDtmfTonesRequest/properties")["others"] = json!({
        "type": "array", "description": "Who.",
        "items": { "$ref": "common.json#/components/schemas/CommunicationIdentifierModel" },
    });
    spec.at(SEND)["x-acs-outcome"]["each"] = "others".into();
    let row = "SendDtmfTones with repeatability => SendDtmfTonesCompleted [Vec] by each others;";
    assert_contains(&spec.code(), &[row]);
}

#[test]
fn a_request_that_calls_a_phone_needs_a_caller_id() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/SendDtmfTonesRequest")["x-acs-caller-id"] =
        json!({ "of": "targetParticipant", "member": "operationContext", "or": [] });
    assert_contains(
        &spec.code(),
        &[
            "#[serde(skip)] pub without_caller_id: ::std::option::Option<bool>,",
            "let has_caller_id = request.operation_context.is_some() \
             || request.without_caller_id == Some(true);",
            "crate::value::caller_id::check(request.target_participant.is_phone(),",
        ],
    );
}

#[test]
fn a_secret_is_not_in_debug_of_the_type_or_its_builder() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/PlayOptions/properties")["key"] =
        json!({ "type": "string", "description": "A secret.", "x-acs-secret": true });
    let debug = "impl ::std::fmt::Debug for PlayOptions {
        fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
            f.debug_struct(\"PlayOptions\").field(\"loop_\", &self.loop_).finish_non_exhaustive()
        }
    }";
    assert_eq!(spec.code().matches(&squeezed(debug)).count(), 2);
}

#[test]
fn a_personal_id_in_a_path_is_not_in_debug() {
    let mut spec = Spec::new();
    spec.list_choices();
    spec.at("/components/parameters/CallConnectionId")["x-acs-personal"] = true.into();
    let code = spec.code();
    assert_contains(
        &code,
        &["impl ::std::fmt::Debug for ListChoices<'_> {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                f.debug_struct(\"ListChoices\").field(\"client\", &self.client).finish_non_exhaustive()
            }
        }"],
    );
}

#[test]
fn events_without_context_and_events_of_event_grid_are_in_their_tables() {
    let mut spec = Spec::new();
    spec.remove("/components/schemas/PlayStarted/properties", "operationContext");
    spec.at("/components/schemas/Choice")["x-acs-event-grid-type"] =
        "Microsoft.Communication.IncomingChoice".into();
    assert_contains(
        &spec.code(),
        &[
            "\"Microsoft.Communication.PlayStarted\" => PlayStarted without context,",
            "crate::event::grid::grid_event_data! { \"Microsoft.Communication.IncomingChoice\" => IncomingChoice(Choice), }",
        ],
    );
}

/// Sorted, so that a request that is sent again is the same to the byte, and absent if it is `null`.
#[test]
fn an_object_of_any_names_becomes_a_sorted_map() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/PlayOptions/properties")["headers"] = json!({ "type": "object",
        "description": "By name.", "additionalProperties": { "type": "string" } });
    assert_contains(
        &spec.code(),
        &["pub headers: ::std::option::Option<\
           ::std::collections::BTreeMap<::std::string::String, ::std::string::String"],
    );
}

/// A group of its own, with an operation of no group, two ids in a path, and no body.
#[test]
fn a_fragment_that_is_added_is_generated_with_the_others() {
    let mut spec = Spec::new();
    let mut fragment = spec.0[MEDIA].clone();
    let path = "/calling/callConnections/{callConnectionId}/participants/{participantRawId}:poke";
    let answer = "common.json#/components/schemas/CommunicationErrorResponse";
    fragment["paths"] = json!({ path: { "post": {
        "operationId": "Poke",
        "summary": "Poke a participant",
        "description": "Pokes a participant, as `CallMedia_Play` does not.",
        "parameters": [
            { "name": "participantRawId", "in": "path", "required": true,
              "description": "Who is poked.", "schema": { "type": "string" } },
            { "$ref": "common.json#/components/parameters/CallConnectionId" },
            { "$ref": "common.json#/components/parameters/ApiVersion" },
        ],
        "responses": {
            "200": { "description": "Poked.",
                     "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Poked" } } } },
            "default": { "description": "Not poked.",
                     "content": { "application/json": { "schema": { "$ref": answer } } } },
        },
    } } });
    fragment["components"]["schemas"] = json!({ "Poked": {
        "type": "object", "description": "The answer.", "properties": { "by": { "description": "Who did it.",
            "allOf": [{ "$ref": "common.json#/components/schemas/CommunicationIdentifierModel" }] } },
    } });
    spec.0.insert("call-poking.json", fragment);

    assert_contains(
        &spec.code(),
        &[
            "pub fn poke(&self) -> builder::Poke<'_>",
            "Pokes a participant, as [`play`](crate::CallAutomationClient::play) does not.",
            "///Who is poked. pub fn participant_raw_id<V>",
            "(\"call_connection_id\", self.call_connection_id?), \
             (\"participant_raw_id\", self.participant_raw_id?)",
            "Output = Result<Response<types::Poked>, Error>",
            "pub by: ::std::option::Option<CommunicationIdentifierModel>",
            "fn poke<F>",
        ],
    );

    spec.at("/components/schemas")["Poked"] = json!({ "type": "object" });
    assert_eq!(
        spec.fault(),
        "spec/call-poking.json: components.schemas.Poked: it is in call-media.json too; remove one of \
         the two, and refer to the other"
    );
}

/// Each edit breaks one thing; the sentence names the file, the place and the fix.
#[test]
fn what_cannot_be_used_is_reported_in_one_sentence() {
    type Edit = fn(&mut Spec);
    let edits: &[(Edit, &str)] = &[
        (
            |spec| spec.0.get_mut(MEDIA).unwrap()["openapi"] = "3.1.0".into(),
            "spec/call-media.json: openapi: expected \"3.0.3\", found \"3.1.0\"; write the fragment in \
             OpenAPI 3.0",
        ),
        (
            |spec| spec.0.get_mut(MEDIA).unwrap()["info"]["version"] = "2024-09-15".into(),
            "spec/call-media.json: info.version: it is \"2024-09-15\" here, and \"2025-05-15\" in \
             common.json; write the same in all fragments",
        ),
        (
            |spec| {
                spec.0.get_mut(MEDIA).unwrap()["info"]["x-acs-api-versions"] = json!(["2025-05-15"])
            },
            "spec/call-media.json: info.x-acs-api-versions: it is [\"2025-05-15\"] here, and \
             [\"2025-05-15\",\"2025-06-15\",\"2026-03-12\"] in common.json; write the same in all \
             fragments",
        ),
        (
            |spec| drop(spec.0.remove(COMMON)),
            "spec/common.json: the document: the file is missing; restore it, with the schemas and \
             parameters that all groups share",
        ),
        (
            |spec| spec.0.get_mut(MEDIA).unwrap()["externalDocs"] = json!({}),
            "spec/call-media.json: the document: `externalDocs` would be ignored; remove it, or merge it \
             in generator/spec.rs",
        ),
        (
            |spec| spec.0.get_mut(MEDIA).unwrap()["paths"] = json!({}),
            "spec: paths: expected operations, found none; add a fragment",
        ),
        (
            |spec| {
                spec.at("/components/schemas/PlayRequest/properties")["playOptions"] =
                    json!({ "$ref": "#/components/schemas/Gone" });
            },
            "spec/call-media.json: components.schemas.PlayRequest.properties.playOptions: nothing is at \
             \"#/components/schemas/Gone\"; correct the `$ref` (`#/…` is in this file, `common.json#/…` \
             in that one), or add what it names",
        ),
        (
            // It is in common.json.
            |spec| {
                spec.at("/components/schemas/PlayFailed/properties/resultInformation/allOf/0")["$ref"] =
                    "#/components/schemas/ResultInformation".into();
            },
            "spec/call-media.json: components.schemas.PlayFailed.properties.resultInformation.allOf.0: \
             nothing is at \"#/components/schemas/ResultInformation\"; correct the `$ref` (`#/…` is in \
             this file, `common.json#/…` in that one), or add what it names",
        ),
        (
            |spec| spec.at("/components/schemas/FileSource/properties/uri")["type"] = "text".into(),
            "spec/call-media.json: components.schemas.FileSource.properties.uri: \"text\" is not a type \
             of OpenAPI; write string, integer, number, boolean, array or object",
        ),
        (
            |spec| spec.at(SEND)["responses"]["200"] = json!({ "description": "done" }),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .responses: expected one success (2xx), found 2; keep the documented one; the client takes \
             any 2xx for it",
        ),
        (
            |spec| spec.remove(&format!("{SEND}/responses"), "default"),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .responses: the `default` response is missing; add it, with the schema \
             CommunicationErrorResponse",
        ),
        (
            |spec| {
                spec.at(SEND)["responses"]["202"]["content"] =
                    json!({ "application/json": { "schema": { "type": "object" } } });
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .responses.202: a body that is not application/json, or whose schema is not a reference; \
             put the schema under components.schemas and refer to it",
        ),
        (
            |spec| drop(spec.at(SEND)["parameters"].as_array_mut().unwrap().remove(1)),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .parameters: the query parameter `api-version` is missing; add a reference to ApiVersion of \
             common.json; every operation has it",
        ),
        (
            |spec| drop(spec.at(SEND)["parameters"].as_array_mut().unwrap().remove(0)),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .parameters: `{callConnectionId}` of the path is missing; add it, with `\"in\": \"path\"`",
        ),
        (
            |spec| drop(spec.at(SEND)["parameters"].as_array_mut().unwrap().pop()),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .parameters: one of Repeatability-Request-ID and Repeatability-First-Sent is there without \
             the other; add the other one, or remove both",
        ),
        (
            |spec| {
                spec.at("/components/parameters/CallConnectionId/schema")["minLength"] = 1.into()
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}\
             :cancelAllMediaOperations.post.parameters.callConnectionId.schema: `minLength` would be \
             ignored; remove it, or handle it in generator/lower.rs",
        ),
        (
            |spec| {
                spec.push(
                    &format!("{SEND}/parameters"),
                    json!({ "name": "dryRun", "in": "query", "schema": { "type": "boolean" } }),
                );
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .parameters.dryRun: neither an id in the path, nor `api-version`, nor of the repeatability \
             pair; remove it, or send it in generator/finish/operations.rs",
        ),
        (
            |spec| spec.at(SEND)["operationId"] = "CallMedia_".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .operationId: expected <Group>_<Name> or <Name>, found \"CallMedia_\"; write the service's \
             own operationId",
        ),
        (
            |spec| spec.at(SEND)["operationId"] = "CallConnection_Play".into(),
            "spec: paths: two names become `play` in Rust; rename or remove one of them",
        ),
        (
            |spec| {
                let operation = spec.at(SEND).clone();
                spec.at("/paths")["/calling/callConnections/{callConnectionId}:hold"] =
                    json!({ "put": operation });
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:hold.put: `put` is \
             not one of the methods get, post, delete; remove it; for another method, add its rules to \
             src/send/retry.rs and its name to generator/check/operations.rs; put shared parameters under \
             components.parameters",
        ),
        (
            |spec| {
                let operation = spec.at(SEND).clone();
                spec.at("/paths")["calls:sing"] = json!({ "post": operation });
            },
            "spec/call-media.json: paths.calls:sing.post: the path does not begin with `/`; correct it",
        ),
        (
            |spec| spec.at(SEND)["x-acs-until"] = "2026-03-12".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post: \
             `x-acs-until` would be ignored; remove it, or handle it in generator/lower.rs",
        ),
        (
            |spec| spec.at(SEND)["x-acs-example"] = "client.play();".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-example: expected an array of texts; write the lines of a Rust example, in which \
             `client` is the client",
        ),
        (
            |spec| spec.at(SEND)["x-acs-outcome"]["failures"] = json!([]),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome: `failures` would be ignored; remove it, or handle it in generator/lower.rs",
        ),
        (
            |spec| spec.at(SEND)["x-acs-outcome"]["failure"] = "SendDtmfTonesFailed".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome.failure: not an array; list the schemas of the events that report a failure",
        ),
        (
            |spec| spec.at(SEND)["requestBody"]["required"] = false.into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .requestBody: an optional body; write `\"required\": true`; every body is sent",
        ),
        (
            |spec| {
                spec.at(SEND)["requestBody"]["content"] =
                    json!({ "text/csv": { "schema": { "type": "object" } } });
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .requestBody: a body that is not application/json, or whose schema is not a reference; put \
             the schema under components.schemas and refer to it",
        ),
        (
            |spec| {
                spec.at("/components/schemas/VoiceKind/x-ms-enum/values")[0]["value"] = "x".into();
            },
            "spec/call-media.json: components.schemas.VoiceKind.x-ms-enum.values: \"x\" is not a value of \
             the enumeration; describe only values of `enum`",
        ),
        (
            |spec| spec.at("/components/schemas/Tone/enum")[0] = "null".into(),
            "spec/call-media.json: components.schemas.Tone.enum: its values are not the 16 that \
             src/value/tone.rs knows; restore them, or change `Tone` in src/value/tone.rs and TONES in \
             generator/check/schemas.rs",
        ),
        (
            |spec| {
                spec.at("/components/schemas/VoiceKind/x-ms-enum")["modelAsString"] = false.into();
            },
            "spec/call-media.json: components.schemas.VoiceKind.x-ms-enum: the enumeration is not marked \
             as open; add {\"name\": …, \"modelAsString\": true, \"values\": […]}",
        ),
        (
            |spec| spec.push("/components/schemas/VoiceKind/enum", "1st"),
            "spec/call-media.json: components.schemas.VoiceKind.enum: no Rust name can be made of \
             \"1st\"; name it in x-ms-enum.values with a `name` in UpperCamelCase",
        ),
        (
            |spec| {
                spec.at("/components/schemas/FileSource/properties/uri")["enum"] = json!(["a"]);
            },
            "spec/call-media.json: components.schemas.FileSource.properties.uri: an enumeration inside \
             another schema; put it under components.schemas and refer to it",
        ),
        (
            |spec| spec.at("/components/schemas/FileSource")["required"] = json!(["url"]),
            "spec/call-media.json: components.schemas.FileSource.required: there is no member \"url\"; \
             correct the name, or add the member",
        ),
        (
            |spec| {
                spec.at("/components/schemas/SpeechResult/properties/confidence")["maximum"] =
                    1.into();
            },
            "spec/call-media.json: components.schemas.SpeechResult.properties.confidence: bounds on \
             something that is not an integer; remove them, or handle them in generator/lower.rs",
        ),
        (
            |spec| spec.push("/components/schemas/VoiceKind/enum", "MALE"),
            "spec/call-media.json: components.schemas.VoiceKind.enum: two names become `Male` in Rust; \
             rename or remove one of them",
        ),
        (
            |spec| spec.at("/components/schemas/VoiceKind")["enum"] = json!([]),
            "spec/call-media.json: components.schemas.VoiceKind.enum: it has no values; add them",
        ),
        (
            |spec| {
                spec.at("/components/schemas")["Option"] =
                    json!({ "type": "object", "properties": { "a": { "type": "string" } } });
            },
            // The fragment that it was added to.
            "spec/call-media.json: components.schemas.Option: the generated code uses this name for \
             something else; give it another name",
        ),
        (
            |spec| spec.at("/components/schemas")["Loop"] = json!({ "type": "object" }),
            "spec/call-media.json: components.schemas.Loop: an object without members; add `properties`",
        ),
        (
            |spec| {
                spec.at("/components/schemas/FileSource/properties")["URI"] =
                    json!({ "type": "string" });
            },
            "spec/call-media.json: components.schemas.FileSource: two names become `uri` in Rust; rename \
             or remove one of them",
        ),
        (
            |spec| spec.at(SEND)["operationId"] = "CallMedia_Endpoint".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .operationId: the client has another method `endpoint`; give the operation another name",
        ),
        (
            |spec| {
                spec.at("/components/schemas/PlayFailed")["x-acs-event-type"] = "PlayFailed".into();
            },
            "spec/call-media.json: components.schemas.PlayFailed.x-acs-event-type: \"PlayFailed\" is not \
             the type of an event; write \"Microsoft.Communication.<Name>\"",
        ),
        (
            |spec| {
                spec.at("/components/schemas/PlayFailed")["x-acs-event-type"] =
                    "Microsoft.Communication.HoldFailed".into();
            },
            "spec/call-media.json: components.schemas.PlayFailed.x-acs-event-type: \
             \"Microsoft.Communication.HoldFailed\" is the type of HoldFailed too; give each event its \
             own type",
        ),
        (
            |spec| spec.remove("/components/schemas/PlayStarted/properties", "correlationId"),
            "spec/call-media.json: components.schemas.PlayStarted: an event without `correlationId`; add \
             it; the service sends it with every event",
        ),
        (
            |spec| {
                spec.at("/components/schemas/PlayFailed/properties/resultInformation")["x-acs-former-name"] =
                    "".into();
            },
            "spec/call-media.json: components.schemas.PlayFailed.properties.resultInformation\
             .x-acs-former-name: expected a name; write what the service called the member before, or \
             remove it",
        ),
        (
            |spec| {
                spec.at("/components/schemas/SpeechResult/properties/speech")["x-acs-personal"] =
                    "yes".into();
            },
            "spec/call-media.json: components.schemas.SpeechResult.properties.speech.x-acs-personal: \
             expected true; write true if logs must not show the member, or remove it",
        ),
        (
            |spec| spec.at("/components/schemas/PlayFailed")["x-acs-since"] = "2027-01-01".into(),
            "spec/call-media.json: components.schemas.PlayFailed.x-acs-since: \"2027-01-01\" is not among \
             info.x-acs-api-versions; write the first api-version that has it, and list that version \
             there",
        ),
        (
            |spec| spec.at(SEND)["x-acs-outcome"]["success"] = "SendFaxCompleted".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome.success: \"SendFaxCompleted\" is not the schema of an event; write the name \
             of a schema that has `x-acs-event-type`",
        ),
        (
            // A schema, but not of an event.
            |spec| spec.at(SEND)["x-acs-outcome"]["failure"] = json!(["Tone"]),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome.failure: \"Tone\" is not the schema of an event; write the name of a schema \
             that has `x-acs-event-type`",
        ),
        (
            |spec| {
                spec.remove(
                    "/components/schemas/SendDtmfTonesRequest/properties",
                    "operationContext",
                );
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome: no `operationContext` in the request, or neither `callConnectionId` in the \
             path with `operationCallbackUri` in the request nor `callbackUri` in the request; and no \
             `recordingId` in the path, or in the answer with `recordingStateCallbackUri` in the request; \
             remove it: without them no event can be assigned to the request",
        ),
        (
            // The event has no state.
            |spec| spec.at(SEND)["x-acs-outcome"]["state"] = "active".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome.state: \"active\" is not a value of `state` of the success event; write the \
             value that reports success, or remove it",
        ),
        (
            |spec| spec.at(SEND)["x-acs-outcome"]["each"] = "operationContext".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome.each: \"operationContext\" is not a member of the request of type array; write \
             the name of such a member, or remove it",
        ),
        (
            // Not of a recording.
            |spec| spec.at(SEND)["x-acs-outcome"]["anyStateIf"] = "tones".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome.anyStateIf: \"tones\" is not a member of the request of type boolean; write the \
             name of such a member, or remove it",
        ),
        (
            |spec| {
                spec.at("/components/schemas/SendDtmfTonesRequest")["x-acs-caller-id"] =
                    json!({ "of": "operationContext", "member": "tones" });
            },
            "spec/call-media.json: components.schemas.SendDtmfTonesRequest.x-acs-caller-id.of: \
             \"operationContext\" is not a required member; write the member with the targets",
        ),
        (
            |spec| {
                spec.at("/components/schemas/SendDtmfTonesRequest")["x-acs-caller-id"] =
                    json!({ "of": "targetParticipant", "member": "tones" });
            },
            "spec/call-media.json: components.schemas.SendDtmfTonesRequest.x-acs-caller-id: \"tones\" is not \
             an optional member; write members that say who calls: the caller id, and what replaces it",
        ),
        (
            |spec| spec.remove(SEND, "requestBody"),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-outcome: an event other than CallDisconnected, for a request without a body; remove \
             it: only the end of a call is assigned to a request without its context",
        ),
        (
            |spec| spec.at(SEND)["x-acs-name"] = "send_tones".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-acs-name: expected a name in UpperCamelCase, found \"send_tones\"; write what the \
             operation is called in Rust, such as \"HangUp\"",
        ),
        (
            |spec| spec.at(SEND)["x-acs-name"] = "Call".into(),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .operationId: the client has another method `call`; give the operation another name",
        ),
        (
            |spec| spec.at(SEND)["x-ms-pageable"] = json!({ "nextLinkName": "nextLink" }),
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post\
             .x-ms-pageable: not a GET without a body; remove it: only a GET without a body can follow the \
             address of a page",
        ),
        (
            |spec| {
                spec.list_choices();
                spec.remove("/components/schemas/ChoicesPage/properties", "nextLink");
            },
            "spec/call-media.json: paths./calling/callConnections/{callConnectionId}/choices.get\
             .x-ms-pageable: the answer has no array of a schema and no text of these names; write the \
             members of the answer: `nextLinkName`, and `itemName` unless it is `value`",
        ),
        (
            |spec| {
                spec.at("/components/schemas/Choice/properties/label")["x-acs-secret"] =
                    "yes".into();
            },
            "spec/call-media.json: components.schemas.Choice.properties.label.x-acs-secret: expected \
             true; write true if logs must not show the member, or remove it",
        ),
        (
            |spec| spec.at("/components/schemas/Choice")["x-acs-event-grid-type"] = "Call".into(),
            "spec/call-media.json: components.schemas.Choice.x-acs-event-grid-type: \"Call\" is not the \
             type of an event; write \"Microsoft.Communication.<Name>\"",
        ),
        (
            |spec| {
                spec.at("/components/schemas/Choice/properties/label")["additionalProperties"] =
                    json!({ "type": "string" });
            },
            "spec/call-media.json: components.schemas.Choice.properties.label: `additionalProperties` of \
             something else; remove it, or write `\"type\": \"object\"`",
        ),
        (
            |spec| spec.at("/x-acs-subcodes")["8500"]["name"] = "MEDIA".into(),
            "spec/common.json: x-acs-subcodes.8500.name: expected a name in UpperCamelCase, found \
             \"MEDIA\"; name the subcode after its meaning",
        ),
        (
            |spec| spec.at("/x-acs-subcodes")["8500"]["name"] = "Media8500".into(),
            "spec/common.json: x-acs-subcodes.8500.name: Media8500 has a number in it; name the subcode \
             after its meaning",
        ),
        (
            |spec| spec.at("/x-acs-subcodes")["8500"]["kind"] = "other".into(),
            "spec/common.json: x-acs-subcodes.8500.kind: neither `authentication` nor `throttling`; write \
             one of them, or remove it",
        ),
        (
            |spec| spec.at("/x-acs-subcodes")["8500"]["codes"] = 400.into(),
            "spec/common.json: x-acs-subcodes.8500.codes: expected an array of numbers; list the codes \
             that the subcode comes with, such as [400]",
        ),
        (
            |spec| spec.at("/x-acs-subcodes")["8500a"] = json!({ "name": "A", "meaning": "b" }),
            "spec/common.json: x-acs-subcodes.8500a: \"8500a\" is not a number; write the subcode that \
             the service sends",
        ),
    ];
    for (edit, expected) in edits {
        let mut spec = Spec::new();
        edit(&mut spec);
        assert_eq!(spec.fault(), *expected);
    }
}

#[test]
fn a_member_that_cannot_be_generated_is_reported_with_its_place() {
    let of_members: &[(Value, &str)] = &[
        (
            json!({ "type": "string", "pattern": "^a$" }),
            "`pattern` would be ignored; remove it, or handle it in generator/lower.rs",
        ),
        (
            json!({ "type": "integer", "exclusiveMinimum": true, "minimum": 1 }),
            "`exclusiveMinimum` would be ignored; remove it, or handle it in generator/lower.rs",
        ),
        (
            json!({ "type": "object", "description": "Inline." }),
            "an object inside another schema; put it under components.schemas and refer to it",
        ),
        (
            json!({ "allOf": [{ "$ref": "#/components/schemas/Tone" }, { "$ref": "#/components/schemas/Tone" }] }),
            "`allOf` is not one reference; write one `$ref` in it; combinations of schemas are not \
             generated",
        ),
        (
            json!({ "type": "integer", "format": "int128" }),
            "the format \"int128\" is not known for this type; write one of int32, int64, or none",
        ),
        (
            json!({ "type": "integer", "minimum": 70, "maximum": 60 }),
            "no number is from 70 to 60; correct the bounds",
        ),
        (json!({ "description": "?" }), "neither `type` nor a reference; add one of them"),
    ];
    let fault = |member: &Value| {
        let mut spec = Spec::new();
        spec.at("/components/schemas/FileSource/properties")["new"] = member.clone();
        spec.fault()
    };
    let place = "spec/call-media.json: components.schemas.FileSource.properties.new";
    for (member, expected) in of_members {
        assert_eq!(fault(member), format!("{place}: {expected}"));
    }
    assert_eq!(
        fault(&json!({ "type": "array" })),
        format!("{place}.items: `items` is missing; write what is in the array")
    );
    assert_eq!(
        fault(&json!({ "type": "array", "items": { "type": "integer", "minimum": 1 } })),
        format!(
            "{place}.items: bounds on the items of an array; remove them, or handle them in \
             generator/lower.rs"
        )
    );
}

#[test]
fn what_has_no_description_stops_the_build() {
    const WHAT: &str = "`description` is missing; write what it means, in English; it becomes the \
                        documentation";
    let edits: &[(&str, &str)] = &[
        (SEND, "paths./calling/callConnections/{callConnectionId}:sendDtmfTones.post"),
        ("/components/schemas/PlayRequest", "components.schemas.PlayRequest"),
        (
            "/components/schemas/PlayRequest/properties/playTo",
            "components.schemas.PlayRequest.properties.playTo",
        ),
        (
            "/components/schemas/VoiceKind/x-ms-enum/values/0",
            "components.schemas.VoiceKind.x-ms-enum.values.male",
        ),
        (
            "/components/schemas/Tone/x-ms-enum/values/0",
            "components.schemas.Tone.x-ms-enum.values.zero",
        ),
        (
            "/components/parameters/CallConnectionId",
            "paths./calling/callConnections/{callConnectionId}:cancelAllMediaOperations.post.parameters\
             .callConnectionId",
        ),
    ];
    for (pointer, place) in edits {
        let mut spec = Spec::new();
        spec.remove(pointer, "description");
        assert_eq!(spec.fault(), format!("spec/call-media.json: {place}: {WHAT}"));
    }
    let mut spec = Spec::new();
    spec.push("/components/schemas/VoiceKind/enum", "child");
    let place = "components.schemas.VoiceKind.x-ms-enum.values.child";
    assert_eq!(spec.fault(), format!("spec/call-media.json: {place}: {WHAT}"));
}

#[test]
fn an_operation_with_an_acronym_stays_repeatable() {
    let mut spec = Spec::new();
    spec.at(SEND)["operationId"] = "CallMedia_SendDTMFTones".into();
    let code = spec.code();
    let is_repeatable = |id: &str| {
        let (_, info) = code.split_once(&format!("id:\"{id}\"")).unwrap();
        info.split_once("is_repeatable:").unwrap().1.starts_with("true")
    };
    assert!(is_repeatable("SendDtmfTones"));
    assert!(!is_repeatable("Play"));
    assert_contains(
        &code,
        &["SendDtmfTones with repeatability => SendDtmfTonesCompleted by context;"],
    );
}

#[test]
fn a_text_of_any_format_stays_a_text() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/FileSource/properties")["since"] =
        json!({ "type": "string", "format": "date-time", "description": "When." });
    assert_contains(&spec.code(), &["pub since: ::std::option::Option<::std::string::String>"]);
}

#[test]
fn what_a_later_version_added_says_so() {
    let mut spec = Spec::new();
    spec.at("/components/schemas/FileSource/properties")["etag"] =
        json!({ "type": "string", "description": "Its version.", "x-acs-since": "2026-03-12" });
    assert_contains(
        &spec.code(),
        &["Its version.\n\nSince api-version 2026-03-12.*/ #[serde(skip_serializing_if"],
    );
}

#[test]
fn a_member_that_is_there_twice_is_reported() {
    let common = include_str!("../../../spec/common.json");
    let broken = common.replacen("{", "{ \"openapi\": \"3.0.0\",", 1);
    let fault = generate::read(&[(COMMON.to_owned(), broken)]).err().unwrap().to_string();
    assert!(fault.contains("`openapi` is there twice"), "{fault}");
}

#[test]
fn a_syntax_error_is_reported_with_its_line() {
    let broken = include_str!("../../../spec/common.json").replacen("\"info\"", "info", 1);
    let fault = generate::read(&[(COMMON.to_owned(), broken)]).err().unwrap().to_string();
    assert!(fault.starts_with("spec/common.json: line 3, column "), "{fault}");
}

/// progenitor panics on much that it does not support; the build must not.
#[test]
fn what_progenitor_does_not_support_is_reported_without_a_panic() {
    let mut spec = Spec::new();
    let operation = spec.at(SEND).clone();
    spec.at("/paths")["/calls/{callConnectionId}:sing}"] = json!({ "post": operation });
    spec.at("/paths")["/calls/{callConnectionId}:sing}"]["post"]["operationId"] = "Sing".into();
    let fault = spec.fault();
    assert!(fault.starts_with("spec: the client: progenitor cannot generate it ("), "{fault}");
    assert!(fault.ends_with("or lower what is new in generator/lower.rs"), "{fault}");
}
